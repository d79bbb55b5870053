#include "ui/chart/note_shapes.h"

#include "tests/ui/chart/note_ground.h"

using namespace ui;
using core::NoteKind;

namespace {

struct ShapesOfNotes : tests::APage {
    /// The price of 110 is at 120, that of 100 at 170, that of 120 at 70.
    const core::NoteAnchor monday = at("2018-01-01", 100.0);
    const core::NoteAnchor wednesday = at("2018-01-03", 120.0);
};

TEST_F(ShapesOfNotes, StandBetweenBarsOnHolidaysAndBeyondTheData)
{
    EXPECT_EQ(pagePoint(ground, monday), QPointF(100.0, 170.0));
    EXPECT_EQ(pagePoint(ground, wednesday), QPointF(200.0, 70.0));
    const core::NoteAnchor noon{monday.time + std::chrono::hours{12}, 100.0};
    EXPECT_EQ(pagePoint(ground, noon), QPointF(125.0, 170.0));
    // Saturday is a third of the way from Friday (position 4) to Monday.
    EXPECT_NEAR(pagePoint(ground, at("2018-01-06", 100.0)).x(), 100.0 + 50.0 * (4.0 + 1.0 / 3.0),
                1e-9);
    EXPECT_EQ(pagePoint(ground, at("2018-01-15", 100.0)).x(), 600.0);
    EXPECT_EQ(pagePoint(ground, at("2017-12-29", 100.0)).x(), 50.0);
}

TEST_F(ShapesOfNotes, LeadBackToTheirPlaces)
{
    for (const QPointF point : {QPointF(100.0, 170.0), QPointF(137.5, 33.0), QPointF(325.0, 120.0),
                                QPointF(640.0, 10.0), QPointF(20.0, 200.0)}) {
        const QPointF back = pagePoint(ground, anchorAt(ground, point));
        EXPECT_NEAR(back.x(), point.x(), 1e-3) << point.x();
        EXPECT_NEAR(back.y(), point.y(), 1e-9) << point.y();
    }
}

TEST_F(ShapesOfNotes, StandAtTheirPriceOnEveryScale)
{
    area.scale = {.low = 10.0, .high = 1000.0, .logarithmic = true};
    EXPECT_NEAR(pagePoint(ground, monday).y(), 120.0, 1e-9); // 100 is half-way from 10 to 1000
    EXPECT_FALSE(std::isfinite(pagePoint(ground, at("2018-01-01", -1.0)).y()));
    EXPECT_TRUE(shape(NoteKind::HorizontalLevel, at("2018-01-01", -1.0)).isEmpty());

    area.scale = {.low = -20.0, .high = 20.0};
    ground.rebasedFrom = 100.0;
    EXPECT_NEAR(pagePoint(ground, at("2018-01-01", 110.0)).y(), 70.0, 1e-9); // +10 %
    EXPECT_NEAR(anchorAt(ground, {100.0, 70.0}).price, 110.0, 1e-9);
}

TEST_F(ShapesOfNotes, OfWordsAreADotWithAHandle)
{
    for (const NoteKind kind : {NoteKind::Text, NoteKind::Callout}) {
        const NoteShape drawn = shape(kind, wednesday);

        EXPECT_EQ(drawn.dot, QPointF(200.0, 70.0));
        EXPECT_TRUE(drawn.strokes.empty());
        ASSERT_EQ(drawn.handles.size(), 1U);
        EXPECT_EQ(drawn.handles[0].at, QPointF(200.0, 70.0));
        EXPECT_EQ(drawn.words, QLineF(200.0, 70.0, 200.0, 70.0));
    }
}

TEST_F(ShapesOfNotes, OfArrowsEndInAHead)
{
    const NoteShape drawn = shape(NoteKind::Arrow, monday, wednesday);

    ASSERT_EQ(drawn.strokes.size(), 1U);
    EXPECT_EQ(drawn.strokes[0].line, QLineF(100.0, 170.0, 200.0, 70.0));
    EXPECT_TRUE(drawn.strokes[0].arrow);
    EXPECT_EQ(drawn.handles.size(), 2U);
    EXPECT_EQ(drawn.words.p1(), QPointF(100.0, 170.0));
    // One that points out of the pane has none.
    EXPECT_FALSE(shape(NoteKind::Arrow, monday, at("2018-01-03", 900.0)).strokes[0].arrow);
}

TEST_F(ShapesOfNotes, OfTrendLinesAreCutAtThePane)
{
    const NoteShape drawn = shape(NoteKind::TrendLine, monday, wednesday);
    EXPECT_FALSE(drawn.strokes.at(0).arrow);
    EXPECT_EQ(drawn.words.p1(), QPointF(150.0, 120.0));

    // From 50 units left of the pane at 110 to 50 units right of its edge at 120.
    const NoteShape cut =
        shape(NoteKind::TrendLine, at("2017-12-29", 110.0), at("2018-01-03", 140.0));
    EXPECT_NEAR(cut.strokes.at(0).line.x1(), 100.0, 1e-9);
    EXPECT_NEAR(cut.strokes.at(0).line.y1(), 70.0, 1e-9);
    EXPECT_NEAR(cut.strokes.at(0).line.x2(), 150.0, 1e-9);
    EXPECT_NEAR(cut.strokes.at(0).line.y2(), 20.0, 1e-9);
    EXPECT_TRUE(cut.handles.empty());
    EXPECT_TRUE(
        shape(NoteKind::TrendLine, at("2018-02-05", 110.0), at("2018-02-07", 120.0)).isEmpty());
}

TEST_F(ShapesOfNotes, OfTimesReachFromTopToBottom)
{
    const NoteShape line = shape(NoteKind::VerticalLine, wednesday);
    ASSERT_EQ(line.strokes.size(), 1U);
    EXPECT_EQ(line.strokes[0].line, QLineF(200.0, 20.0, 200.0, 220.0));
    EXPECT_TRUE(line.band.isEmpty());
    EXPECT_EQ(line.handles.at(0).at, QPointF(200.0, 70.0));

    const NoteShape band = shape(NoteKind::TimeBand, wednesday, monday);
    EXPECT_EQ(band.strokes.size(), 2U);
    EXPECT_EQ(band.band, QRectF(100.0, 20.0, 100.0, 200.0));
    EXPECT_EQ(band.handles.size(), 2U);
    EXPECT_EQ(band.words.p1(), QPointF(150.0, 20.0));

    // One edge is outside.
    const NoteShape half = shape(NoteKind::TimeBand, wednesday, at("2018-03-01", 1.0));
    EXPECT_EQ(half.strokes.size(), 1U);
    EXPECT_EQ(half.band, QRectF(200.0, 20.0, 350.0, 200.0));
    EXPECT_TRUE(shape(NoteKind::VerticalLine, at("2018-03-01", 100.0)).isEmpty());
}

TEST_F(ShapesOfNotes, OfPricesReachFromEdgeToEdge)
{
    const NoteShape level = shape(NoteKind::HorizontalLevel, monday);
    ASSERT_EQ(level.strokes.size(), 1U);
    EXPECT_EQ(level.strokes[0].line, QLineF(100.0, 170.0, 550.0, 170.0));
    // Also where its time is out of sight.
    EXPECT_EQ(shape(NoteKind::HorizontalLevel, at("2018-03-01", 100.0)).handles.at(0).at,
              QPointF(550.0, 170.0));

    const NoteShape band = shape(NoteKind::PriceBand, monday, wednesday);
    EXPECT_EQ(band.strokes.size(), 2U);
    EXPECT_EQ(band.band, QRectF(100.0, 70.0, 450.0, 100.0));
    EXPECT_EQ(band.words.p1().y(), 120.0);
    EXPECT_TRUE(
        shape(NoteKind::PriceBand, at("2018-01-01", 200.0), at("2018-01-01", 300.0)).isEmpty());
}

TEST_F(ShapesOfNotes, OfMeasuresGoFromTheBaseToTheValue)
{
    const NoteShape drawn = shape(NoteKind::Measure, monday, wednesday);

    ASSERT_EQ(drawn.strokes.size(), 2U);
    EXPECT_EQ(drawn.strokes[0].line, QLineF(85.0 + 15.0, 170.0, 209.0, 170.0)); // cut at the edge
    EXPECT_EQ(drawn.strokes[1].line, QLineF(204.0, 170.0, 204.0, 70.0));
    EXPECT_TRUE(drawn.strokes[1].arrow);
    EXPECT_EQ(drawn.words, QLineF(204.0, 70.0, 204.0, 170.0));
    const NoteShape height = shape(NoteKind::Measure, wednesday);
    EXPECT_EQ(height.strokes.at(0).line, QLineF(176.0, 70.0, 224.0, 70.0));
}

TEST_F(ShapesOfNotes, AreTakenHoldOfNearTheirLines)
{
    const NoteShape line = shape(NoteKind::TrendLine, monday, wednesday);

    EXPECT_EQ(partAt(line, {150.0, 123.0}, 5.0, false), NotePart::Body);
    EXPECT_EQ(partAt(line, {150.0, 140.0}, 5.0, false), std::nullopt);
    EXPECT_EQ(partAt(line, {210.0, 60.0}, 5.0, false), std::nullopt); // beyond its end
    EXPECT_EQ(partAt(line, {103.0, 168.0}, 5.0, true), NotePart::Begin);
    EXPECT_EQ(partAt(line, {203.0, 68.0}, 5.0, true), NotePart::End);
    EXPECT_EQ(partAt(line, {103.0, 168.0}, 5.0, false), NotePart::Body);
}

TEST_F(ShapesOfNotes, AreTakenByTheNearestHandleOfSeveralWithinReach)
{
    NoteShape line = shape(NoteKind::TrendLine, monday, wednesday);
    const QPointF begin = line.handles.front().at;
    line.handles.back().at = begin + QPointF(6.0, 0.0);

    EXPECT_EQ(partAt(line, begin + QPointF(2.0, 0.0), 5.0, true), NotePart::Begin);
    EXPECT_EQ(partAt(line, begin + QPointF(4.0, 0.0), 5.0, true), NotePart::End);
}

TEST_F(ShapesOfNotes, HaveAnInsideIfTheyAreBands)
{
    const NoteShape band = shape(NoteKind::TimeBand, monday, wednesday);

    EXPECT_EQ(partAt(band, {150.0, 60.0}, 5.0, true), NotePart::Inside);
    EXPECT_EQ(partAt(band, {202.0, 60.0}, 5.0, true), NotePart::Body);
    EXPECT_EQ(partAt(band, {260.0, 60.0}, 5.0, true), std::nullopt);
}

TEST(ALine, IsCutAtARectangle)
{
    const QRectF rect(0.0, 0.0, 10.0, 10.0);

    EXPECT_EQ(clipped({2.0, 2.0, 8.0, 9.0}, rect), QLineF(2.0, 2.0, 8.0, 9.0));
    EXPECT_EQ(clipped({-10.0, 5.0, 20.0, 5.0}, rect), QLineF(0.0, 5.0, 10.0, 5.0));
    EXPECT_EQ(clipped({5.0, -5.0, 5.0, -1.0}, rect), std::nullopt);
    EXPECT_EQ(clipped({-5.0, 5.0, 2.0, 25.0}, rect), std::nullopt);
    EXPECT_EQ(clipped({std::nan(""), 0.0, 5.0, 5.0}, rect), std::nullopt);
}

} // namespace
