#include "ui/widgets/near_move_filter.h"

#include "tests/ui/widgets/demo_window.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSpinBox>

using namespace ui;

namespace {

struct FilteringByMoves : AWindowOnTheDemo {
    NearMoveFilter* filter() const { return child<NearMoveFilter>("nearMoveFilter"); }
    int listed() const { return child<QListView>("articleList")->model()->rowCount(); }
    void choose(const char* symbol) const
    {
        auto* box = child<QComboBox>("nearMoveInstrument");
        ASSERT_TRUE(waitUntil([&] { return box->count() == 4; }));
        box->setCurrentIndex(box->findText(QString::fromLatin1(symbol), Qt::MatchStartsWith));
    }
};

TEST_F(FilteringByMoves, ListsTheArticlesNearAMoveUntilItIsCleared)
{
    QTest::mouseClick(filter(), Qt::LeftButton);
    auto* box = child<QFrame>("nearMoveBox");
    ASSERT_TRUE(box->isVisible());
    EXPECT_FALSE(filter()->isChecked());

    choose("NVDA");
    child<QDoubleSpinBox>("nearMoveChange")->setValue(16.0);
    child<QSpinBox>("nearMoveSessions")->setValue(0);

    EXPECT_TRUE(waitUntil([&] { return listed() > 0 && listed() < 3; }));
    EXPECT_TRUE(filter()->isChecked());
    EXPECT_TRUE(filter()->toolTip().contains(QStringLiteral("NVDA")));
    QTest::mouseClick(child<QPushButton>("nearMoveClear"), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return listed() == 3; }));
    EXPECT_FALSE(filter()->isChecked());
    EXPECT_FALSE(box->isVisible());
}

TEST_F(FilteringByMoves, KeepsWhatIsChosenWhenTheLanguageChanges)
{
    choose("NVDA");
    child<QSpinBox>("nearMoveSessions")->setValue(7);

    appearance.setLanguageChoice(LanguageChoice::German);

    ASSERT_TRUE(filter()->nearMove());
    EXPECT_EQ(filter()->nearMove()->instrument, instrument("NVDA"));
    EXPECT_EQ(filter()->nearMove()->sessions, 7);
}

} // namespace
