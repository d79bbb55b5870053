#include "ui/chart/price_chart.h"

#include "tests/ui/chart/demo_series.h"
#include "ui/support/note_words.h"

#include <gtest/gtest.h>

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using tests::day;

namespace {

struct NotesOnAChart : testing::Test {
    NotesOnAChart()
    {
        chart.resize(900, 640);
        chart.setSeries(nvidia, tests::demoSeries("NVDA"));
        chart.show();
        if (!QTest::qWaitForWindowExposed(&chart))
            ADD_FAILURE() << "The chart is not shown.";
    }

    static core::Note note(std::int64_t id, const char* on, double price)
    {
        return {.id = {id}, .text = "words", .begin = {core::timeOf(day(on)), price}};
    }

    static ChartMeasure claim()
    {
        return {.shape = ChartMeasure::Shape::Move,
                .base = {core::timeOf(day("2025-01-24")), 142.62},
                .value = {core::timeOf(day("2025-01-27")), 118.42},
                .headline = QStringLiteral("−16.97 %"),
                .verdict = core::Verdict::Supported};
    }

    QWidget* canvas() { return chart.childAt(chart.rect().center()); }
    void click(QPoint at) { QTest::mouseClick(canvas(), Qt::LeftButton, {}, at); }

    const core::Instrument nvidia{.id = {1}, .symbol = "NVDA", .name = "Nvidia"};
    PriceChart chart;
};

TEST_F(NotesOnAChart, AreChosenByAClickAndLetGoByAnother)
{
    chart.setNotes(nvidia.id, {note(4, "2025-01-27", 118.42)});
    const QSignalSpy clicked(&chart, &PriceChart::noteClicked);
    const QSignalSpy deletion(&chart, &PriceChart::noteDeletionAsked);

    click(chart.labelOf(core::NoteId{4})->center());
    ASSERT_EQ(clicked.count(), 1);
    EXPECT_EQ(clicked.front().front().value<core::NoteId>(), core::NoteId{4});

    click(QPoint(60, 500));
    QTest::keyClick(&chart, Qt::Key_Delete);
    EXPECT_EQ(deletion.count(), 0);
}

TEST_F(NotesOnAChart, AskToBeDeletedByKey)
{
    chart.setNotes(nvidia.id, {note(4, "2025-01-27", 118.42), note(5, "2025-01-06", 149.43)});
    const QSignalSpy deletion(&chart, &PriceChart::noteDeletionAsked);

    click(chart.labelOf(core::NoteId{5})->center());
    QTest::keyClick(&chart, Qt::Key_Delete);

    ASSERT_EQ(deletion.count(), 1);
    EXPECT_EQ(deletion.front().front().value<core::NoteId>(), core::NoteId{5});
}

TEST_F(NotesOnAChart, AskToBeDeletedInTheirMenu)
{
    chart.setNotes(nvidia.id, {note(4, "2025-01-27", 118.42)});
    const QSignalSpy deletion(&chart, &PriceChart::noteDeletionAsked);
    const QPoint at = chart.labelOf(core::NoteId{4})->center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, chart.mapToGlobal(at));
    QCoreApplication::sendEvent(canvas(), &event);

    auto* menu = chart.findChild<QMenu*>(QStringLiteral("noteMenu"));
    ASSERT_NE(menu, nullptr);
    menu->actions().back()->trigger();
    menu->close();

    EXPECT_EQ(deletion.count(), 1);
}

TEST_F(NotesOnAChart, AreChosenAtTheCrosshairWithEnter)
{
    chart.setNotes(nvidia.id, {note(4, "2025-02-28", 124.92)}); // the last day
    const QSignalSpy clicked(&chart, &PriceChart::noteClicked);

    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Return);

    EXPECT_EQ(clicked.count(), 1);
}

TEST_F(NotesOnAChart, AreThoseOfTheInstrumentThatIsShown)
{
    chart.setNotes({2}, {note(4, "2025-01-27", 118.42)});
    EXPECT_FALSE(chart.labelOf(core::NoteId{4}));

    chart.setNotes(nvidia.id, {note(4, "2025-01-27", 118.42)});
    chart.setMeasure(claim());
    EXPECT_TRUE(chart.labelOf(core::NoteId{4}));
    EXPECT_TRUE(chart.labelOf(std::nullopt));

    chart.setSeries({.id = {2}, .symbol = "DAX"}, tests::demoSeries("DAX"));
    EXPECT_FALSE(chart.labelOf(core::NoteId{4}));
    EXPECT_FALSE(chart.labelOf(std::nullopt));
}

TEST_F(NotesOnAChart, StandForTheClaimThatTheyWereMadeOf)
{
    chart.setNotes(nvidia.id,
                   {{.id = {4},
                     .kind = core::NoteKind::Measure,
                     .begin = {core::timeOf(day("2025-01-24")), 142.62},
                     .end = core::NoteAnchor{core::timeOf(day("2025-01-27")), 118.42}}});

    chart.setMeasure(claim());

    EXPECT_TRUE(chart.labelOf(core::NoteId{4}));
    EXPECT_FALSE(chart.labelOf(std::nullopt)); // not twice
}

TEST_F(NotesOnAChart, ShowTheClaimThatIsChosenAndNoOther)
{
    chart.setMeasure(claim());
    EXPECT_TRUE(chart.labelOf(std::nullopt));
    EXPECT_TRUE(chart.accessibleDescription().contains(QStringLiteral("−16.97 %")));

    chart.setMeasure(std::nullopt);
    EXPECT_FALSE(chart.labelOf(std::nullopt));
}

TEST_F(NotesOnAChart, WithoutWordsAreReadAloudByTheirKindAndPlaces)
{
    core::Note level{.id = {1},
                     .kind = core::NoteKind::HorizontalLevel,
                     .begin = {core::timeOf(day("2025-01-27")), 118.42}};
    core::Note band{.id = {2},
                    .kind = core::NoteKind::TimeBand,
                    .begin = {core::timeOf(day("2025-01-24")), 142.62},
                    .end = core::NoteAnchor{core::timeOf(day("2025-01-27")), 118.42}};

    chart.setNotes(nvidia.id, {level, band});

    const QString spoken = chart.accessibleDescription();
    EXPECT_TRUE(spoken.contains(noteKindName(core::NoteKind::HorizontalLevel)))
        << spoken.toStdString();
    EXPECT_TRUE(spoken.contains(QStringLiteral("118.42")));
    EXPECT_TRUE(spoken.contains(noteKindName(core::NoteKind::TimeBand)));
    EXPECT_TRUE(spoken.contains(QStringLiteral("24 January 2025"))) << spoken.toStdString();
    EXPECT_FALSE(spoken.contains(QStringLiteral("142.62"))); // a band of time has no price
}

} // namespace
