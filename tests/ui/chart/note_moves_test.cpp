#include "ui/chart/note_moves.h"

#include "tests/ui/chart/note_ground.h"

using namespace ui;
using core::NoteKind;

namespace {

/// Bar i closes at 100 + i, opens at half a price less, and reaches one price up and down.
struct NotesThatMove : tests::APage {
    ChartBars bars{series};

    core::NoteAnchor snapped(NoteKind kind, QPointF point) const
    {
        return snappedAnchor(kind, ground, &bars, point);
    }
};

TEST_F(NotesThatMove, AreDrawnToThePricesOfTheBar)
{
    // Wednesday at x = 200: close 102 at y = 160, high 103 at 155, low 101 at 165.
    EXPECT_EQ(snapped(NoteKind::Arrow, {203.0, 159.0}), at("2018-01-03", 102.0));
    EXPECT_EQ(snapped(NoteKind::Text, {196.0, 153.0}), at("2018-01-03", 103.0));
    EXPECT_EQ(snapped(NoteKind::HorizontalLevel, {190.0, 166.0}), at("2018-01-03", 101.0));
    EXPECT_EQ(snapped(NoteKind::Arrow, {203.0, 100.0}), anchorAt(ground, {203.0, 100.0}));
}

TEST_F(NotesThatMove, StayWhereTheyArePutWithoutBars)
{
    EXPECT_EQ(snappedAnchor(NoteKind::Arrow, ground, nullptr, {203.0, 159.0}),
              anchorAt(ground, {203.0, 159.0}));
}

TEST_F(NotesThatMove, OfTimesAreDrawnToTheBarOnly)
{
    const core::NoteAnchor near = snapped(NoteKind::VerticalLine, {206.0, 70.0});
    EXPECT_EQ(near.time, at("2018-01-03", 0.0).time);
    EXPECT_DOUBLE_EQ(near.price, 120.0);
    EXPECT_EQ(snapped(NoteKind::TimeBand, {225.0, 70.0}).time,
              at("2018-01-03", 0.0).time + std::chrono::hours{12});
}

TEST_F(NotesThatMove, GoAsOne)
{
    const core::Note line{.kind = NoteKind::TrendLine,
                          .begin = at("2018-01-01", 110.0),
                          .end = at("2018-01-03", 120.0)};

    const core::Note moved =
        movedNote(line, NotePart::Body, ground, nullptr, {0.0, 0.0}, {50.0, -10.0});

    EXPECT_EQ(moved.begin.time, at("2018-01-02", 0.0).time);
    EXPECT_NEAR(moved.begin.price, 112.0, 1e-9);
    EXPECT_EQ(moved.end->time, at("2018-01-04", 0.0).time);
    EXPECT_NEAR(moved.end->price, 122.0, 1e-9);
}

TEST_F(NotesThatMove, AreResizedByOnePlace)
{
    const core::Note line{
        .kind = NoteKind::Arrow, .begin = at("2018-01-01", 110.0), .end = at("2018-01-03", 120.0)};

    const core::Note moved =
        movedNote(line, NotePart::End, ground, &bars, {200.0, 70.0}, {251.0, 156.0});

    EXPECT_EQ(moved.begin, line.begin);
    EXPECT_EQ(moved.end, at("2018-01-04", 103.0)); // its close
}

TEST_F(NotesThatMove, CarryTheirWordsAside)
{
    const core::Note note{.begin = at("2018-01-01", 110.0), .labelRight = 5.0};

    const core::Note moved =
        movedNote(note, NotePart::Words, ground, &bars, {10.0, 10.0}, {30.0, 4.0});

    EXPECT_EQ(moved.begin, note.begin);
    EXPECT_DOUBLE_EQ(moved.labelRight, 25.0);
    EXPECT_DOUBLE_EQ(moved.labelDown, -6.0);
}

TEST_F(NotesThatMove, OfAnotherChartComeInSight)
{
    const core::Note dax{.kind = NoteKind::Measure,
                         .begin = at("2018-01-03", 21000.0),
                         .end = at("2018-01-04", 18900.0)};

    const core::Note here = placedInView(dax, ground, bars);

    EXPECT_EQ(here.begin, at("2018-01-03", 102.0)); // the close of that day
    EXPECT_NEAR(here.end->price, 91.8, 1e-9);       // ten per cent less
    const core::Note late{.begin = at("2019-01-03", 110.0)};
    EXPECT_NEAR(pagePoint(ground, placedInView(late, ground, bars).begin).x(), 325.0, 1e-3);
}

TEST_F(NotesThatMove, FromAPriceOfNothingStayAsFarApart)
{
    const core::Note note{
        .kind = NoteKind::Measure, .begin = at("2018-01-03", 0.0), .end = at("2018-01-04", 7.0)};

    const core::Note here = placedInView(note, ground, bars);

    EXPECT_EQ(here.begin, at("2018-01-03", 102.0));
    EXPECT_EQ(here.end, at("2018-01-04", 109.0));
}

TEST_F(NotesThatMove, StepFromPriceToPrice)
{
    EXPECT_EQ(steppedPrice(ground, bars, {200.0, 160.0}, true), QPointF(200.0, 155.0));  // high
    EXPECT_EQ(steppedPrice(ground, bars, {200.0, 155.0}, true), QPointF(200.0, 143.0));  // a step
    EXPECT_EQ(steppedPrice(ground, bars, {200.0, 160.0}, false), QPointF(200.0, 162.5)); // open
}

} // namespace
