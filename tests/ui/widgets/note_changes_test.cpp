#include "tests/ui/widgets/drawing_on_the_demo.h"
#include "ui/widgets/chart_card.h"

using namespace ui;
using core::NoteKind;

namespace {

TEST_F(DrawingOnTheDemo, LosesNoneOfTwoQuickChanges)
{
    draw(NoteKind::HorizontalLevel, place(0.4, 0.4), place(0.4, 0.4), QStringLiteral("level"));
    ASSERT_TRUE(shows(1));
    ASSERT_TRUE(waitUntil([&] { return board()->chosen() != nullptr; }));
    child<QTabBar>("detailTabs")->setCurrentIndex(3);
    const int steps = document.undoStack()->count();

    child<QAbstractButton>("noteColour3")->click();
    child<QAbstractButton>("noteCiteEvent")->click();
    auto* words = child<QLineEdit>("noteWords");
    words->setText(QStringLiteral("the level"));
    QTest::keyClick(words, Qt::Key_Return);

    ASSERT_TRUE(waitUntil([&] { return document.undoStack()->count() == steps + 3 && settled(); }));
    const core::Note note = stored().front();
    EXPECT_EQ(note.style.colour, 3);
    EXPECT_EQ(note.event, event("DeepSeek shock"));
    EXPECT_EQ(note.text, "the level");
}

TEST_F(DrawingOnTheDemo, StaysWhereItWasMovedWhenItIsRewrittenAtOnce)
{
    draw(NoteKind::TrendLine, place(0.3, 0.3), place(0.5, 0.5), {});
    ASSERT_TRUE(shows(1));
    const core::Note before = stored().front();

    drag(place(0.4, 0.4), place(0.45, 0.4));
    key(Qt::Key_F2);
    write(QStringLiteral("slope"));

    ASSERT_TRUE(waitUntil([&] { return stored().front().text == "slope" && settled(); }));
    EXPECT_GT(stored().front().begin.time, before.begin.time);
}

TEST_F(DrawingOnTheDemo, IsInNoFigureWhileNotesAreHidden)
{
    EXPECT_TRUE(child<ChartCard>("chartCard")->figureSpec().annotations.all);
    trigger("actionShowNotes");
    EXPECT_FALSE(child<ChartCard>("chartCard")->figureSpec().annotations.all);
}

} // namespace
