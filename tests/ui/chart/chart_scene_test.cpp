#include "ui/chart/chart_scene.h"

#include "tests/ui/chart/nvidia_scene.h"
#include "ui/chart/chart_measure.h"
#include "ui/chart/label_geometry.h"
#include "ui/chart/scene_notes.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace ui;
using tests::day;

namespace {

struct TheShockOnAChart : tests::ANvidiaScene {
    TheShockOnAChart()
    {
        content.events = {event(1, "DeepSeek release", "2025-01-21"),
                          event(2, "Export-control claims", "2025-01-23"),
                          event(3, "DeepSeek shock", "2025-01-27")};
        view.first = 228.5;
        view.last = 291.5;
    }

    static ChartEvent event(int id, const char* name, const char* session)
    {
        return {.id = {id}, .label = QString::fromUtf8(name), .day = day(session)};
    }
};

bool holds(const QRectF& outer, const QRectF& inner)
{
    return outer.adjusted(-0.5, -0.5, 0.5, 0.5).contains(inner);
}

// As in print.
TEST_F(TheShockOnAChart, PutsTheWordsOfANoteBesideTheLineOfAnother)
{
    const core::Note words{
        .id = {1}, .text = "words of a note", .begin = {core::timeOf(day("2025-01-08")), 150.0}};
    content.notes = {words};
    content.measures = {measureOf(words, content.locale)};
    const ChartScene alone = scene();
    ASSERT_EQ(alone.labels.boxes.size(), 1U);
    const QRectF place = alone.labels.boxes.front().rect;
    const SessionAxis axis = content.axis();
    const NoteGround ground = noteGround(alone, axis);
    content.notes.push_back(
        {.id = {2},
         .kind = core::NoteKind::TrendLine,
         .begin = anchorAt(ground, place.center() - QPointF(place.width(), 0.0)),
         .end = anchorAt(ground, place.center() + QPointF(place.width(), 0.0))});

    const ChartScene crossed = scene();

    ASSERT_EQ(crossed.labels.boxes.size(), 1U);
    for (const NoteShape& shape : crossed.notes) {
        for (const NoteStroke& stroke : shape.strokes)
            EXPECT_FALSE(meets(stroke.line, crossed.labels.boxes.front().rect));
    }
}

TEST_F(TheShockOnAChart, PutsItsPartsSideBySideOnThePage)
{
    const ChartScene laidOut = scene();

    const std::vector<QRectF> parts{laidOut.area.prices, laidOut.area.volumes, laidOut.eventLane,
                                    laidOut.timeAxis, laidOut.priceAxis};
    for (std::size_t a = 0; a < parts.size(); ++a) {
        EXPECT_FALSE(parts[a].isEmpty()) << a;
        EXPECT_TRUE(holds(view.page, parts[a])) << a;
        for (std::size_t b = a + 1; b < parts.size(); ++b)
            EXPECT_FALSE(parts[a].intersects(parts[b])) << a << " " << b;
    }
}

TEST_F(TheShockOnAChart, ShowsEveryVisiblePriceInsideThePane)
{
    const ChartScene laidOut = scene();

    EXPECT_TRUE(laidOut.candles);
    for (const BarColumn& column : laidOut.columns) {
        EXPECT_GT(laidOut.area.yOf(column.high), laidOut.area.prices.top());
        EXPECT_LT(laidOut.area.yOf(column.low), laidOut.area.prices.bottom());
    }
}

TEST_F(TheShockOnAChart, FindsTheEventUnderItsPillAndItsLine)
{
    const ChartScene laidOut = scene();
    const QPointF pill = laidOut.labels.markOf({LabelKind::Event, 2})->rect.center();
    const double x = laidOut.area.xOf(positionOf(content.events[2], content.axis()));

    EXPECT_EQ(laidOut.eventAt(content, pill), 2U);
    EXPECT_EQ(laidOut.eventAt(content, {x + 2.0, laidOut.area.prices.center().y()}), 2U);
    EXPECT_EQ(laidOut.eventAt(content, {100.0, laidOut.area.prices.center().y()}), std::nullopt);
}

TEST_F(TheShockOnAChart, LabelsOnlyWhatIsVisible)
{
    view.first = 0.0;
    view.last = 60.0;

    EXPECT_TRUE(scene().labels.events.empty());
}

TEST_F(TheShockOnAChart, KeepsItsPanesInPlaceWhileEventsComeAndGo)
{
    const ChartScene with = scene();
    view.first -= 120.0;
    view.last -= 120.0;

    EXPECT_DOUBLE_EQ(scene().area.prices.top(), with.area.prices.top());
}

TEST_F(TheShockOnAChart, MarksFaultyDaysWhereTheyStand)
{
    using enum core::QualitySeverity;
    content.series.findings = {
        {.day = tests::day("2024-01-05"), .code = "spike", .message = "far away"},
        {.day = tests::day("2025-01-24"), .code = "stale_copy", .message = "a", .severity = Blocks},
        {.day = tests::day("2025-02-03"), .code = "missing_sessions", .message = "b"}};

    const ChartScene laidOut = scene();

    ASSERT_EQ(laidOut.findings.size(), 2U);
    const FindingMark& mark = laidOut.findings[0];
    EXPECT_TRUE(mark.blocks);
    EXPECT_EQ(mark.first, 1U);
    const double position = content.axis().positionOf(tests::day("2025-01-24"));
    EXPECT_NEAR(mark.rect.center().x(), laidOut.area.xOf(position), 1e-9);
    EXPECT_TRUE(laidOut.area.prices.contains(mark.rect));
    EXPECT_EQ(laidOut.findingAt(mark.rect.center()), &mark);
    EXPECT_EQ(laidOut.findingAt(mark.rect.center() - QPointF(0.0, 100.0)), nullptr);
    EXPECT_FALSE(laidOut.findings[1].blocks);
}

TEST_F(TheShockOnAChart, GathersFaultyDaysThatHaveNoRoomEach)
{
    for (const core::Instant time : content.series.bars.overview().bars.times)
        content.series.findings.push_back({.day = core::dateOf(time), .code = "stale_copy"});
    view.first = 0.0;
    view.last = static_cast<double>(content.series.bars.size());

    const ChartScene laidOut = scene();

    ASSERT_FALSE(laidOut.findings.empty());
    std::size_t gathered = 0;
    for (std::size_t mark = 0; mark < laidOut.findings.size(); ++mark) {
        gathered += laidOut.findings[mark].count;
        if (mark > 0) {
            EXPECT_GE(laidOut.findings[mark].rect.left(), laidOut.findings[mark - 1].rect.right());
        }
    }
    EXPECT_EQ(gathered, content.series.findings.size());
}

TEST_F(TheShockOnAChart, DrawsALineOfClosesWhereThereAreNoCandles)
{
    core::PriceSeries closes = content.series.bars.overview().bars;
    std::ranges::fill(closes.open, std::nan(""));
    std::ranges::fill(closes.volume, std::nan(""));
    content.series.bars = std::make_shared<const core::PriceSeries>(closes);

    const ChartScene laidOut = scene();

    EXPECT_FALSE(laidOut.candles);
    ASSERT_EQ(laidOut.lines.size(), 1U);
    EXPECT_TRUE(laidOut.area.volumes.isEmpty());
}

TEST_F(TheShockOnAChart, ComparesInstrumentsFromTheFirstVisibleClose)
{
    content.style = core::ChartStyle::Rebased;
    content.overlays = {{{.symbol = "DAX", .name = "Dax"}, tests::demoSeries("DAX")},
                        {{.symbol = "SPX", .name = "S&P 500"}, tests::demoSeries("SPX")}};

    const ChartScene laidOut = scene();

    ASSERT_EQ(laidOut.lines.size(), 3U);
    const auto& points = laidOut.lines[0].points;
    const auto base = std::ranges::find(points, 229.0, &QPointF::x);
    ASSERT_NE(base, points.end());
    EXPECT_NEAR(base->y(), 0.0, 1e-9);
    for (std::size_t a = 0; a < laidOut.lines.size(); ++a) {
        EXPECT_FALSE(laidOut.lines[a].label.isEmpty());
        for (std::size_t b = a + 1; b < laidOut.lines.size(); ++b)
            EXPECT_FALSE(laidOut.lines[a].label.intersects(laidOut.lines[b].label));
    }
}

TEST_F(TheShockOnAChart, IsNotDrawnWhereThereIsNoRoom)
{
    view.page = QRectF(0, 0, 60, 40);

    EXPECT_TRUE(scene().isEmpty());
    EXPECT_FALSE(painted(scene()).isNull());
}

TEST_F(TheShockOnAChart, IsDrawnInTheColoursOfItsTheme)
{
    const QImage image = painted(scene());

    const auto pixels = [&](const QColor& colour) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == colour ? 1 : 0;
        }
        return count;
    };
    EXPECT_GT(pixels(content.theme.fall), 500);
    EXPECT_GT(pixels(content.theme.rise), 200);
    EXPECT_GT(pixels(content.theme.fallVolume), 200);
    EXPECT_GT(pixels(content.theme.eventColour(0)), 500);
}

TEST_F(TheShockOnAChart, StandsEverySizeAndSpan)
{
    for (const double width : {120.0, 300.0, 1600.0, 3840.0}) {
        for (const double height : {160.0, 500.0, 2000.0}) {
            for (const double span : {5.0, 60.0, 291.0}) {
                view = {.page = QRectF(0, 0, width, height), .first = 291.5 - span, .last = 292.5};
                const ChartScene laidOut = scene();
                for (const LabelMark& mark : laidOut.labels.events)
                    EXPECT_TRUE(holds(view.page, mark.rect));
                for (const TimeTick& tick : laidOut.timeTicks) {
                    EXPECT_TRUE(tick.label.isEmpty()
                                || tick.labelLeft + tick.labelWidth <= width + 0.5);
                }
            }
        }
    }
}

} // namespace
