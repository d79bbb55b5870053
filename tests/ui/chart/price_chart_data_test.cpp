#include "ui/chart/price_chart_data.h"

#include "tests/ui/chart/demo_series.h"
#include "ui/chart/bar_filler.h"
#include "ui/chart/price_painter.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace ui;
using tests::bar;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

TEST(VisibleBars, AreThoseOfWhichAPartIsSeen)
{
    EXPECT_EQ(visibleBars(-0.5, 4.5, 100), (BarSpan{0, 5}));
    EXPECT_EQ(visibleBars(2.4, 4.4, 100), (BarSpan{2, 5}));
    EXPECT_EQ(visibleBars(-50.0, 500.0, 100), (BarSpan{0, 100}));
    EXPECT_EQ(visibleBars(200.0, 300.0, 100).size(), 0U);
    EXPECT_EQ(visibleBars(-300.0, -200.0, 100).size(), 0U);
}

TEST(BarColumns, AreTheBarsThemselvesWhileThereIsRoom)
{
    const auto series = tests::seriesOf({bar("2025-01-24", 148.37, 148.97, 141.88, 142.62, 5.0),
                                         bar("2025-01-27", 124.80, 128.40, 116.70, 118.42, 9.0)});

    const auto columns = barColumns(*series, {0, 2}, 800);

    ASSERT_EQ(columns.size(), 2U);
    EXPECT_DOUBLE_EQ(columns[1].position, 1.0);
    EXPECT_DOUBLE_EQ(columns[1].open, 124.80);
    EXPECT_DOUBLE_EQ(columns[1].high, 128.40);
    EXPECT_DOUBLE_EQ(columns[1].low, 116.70);
    EXPECT_DOUBLE_EQ(columns[1].close, 118.42);
    EXPECT_FALSE(columns[1].rises());
}

/// The oracle is a loop over all bars.
TEST(BarColumns, LoseNoExtremeAndNoVolumeWhenTheyAreReduced)
{
    const auto series = tests::demoSeries("NVDA");
    const BarSpan span{17, series->size() - 3};

    const auto columns = barColumns(*series, span, 40);

    EXPECT_LE(columns.size(), 41U);
    double high = 0.0;
    double low = 1e9;
    double volume = 0.0;
    for (std::size_t index = span.first; index < span.last; ++index) {
        high = std::max(high, series->high[index]);
        low = std::min(low, series->low[index]);
        volume += series->volume[index];
    }
    const auto range = rangeOf(columns);
    EXPECT_DOUBLE_EQ(range->high, high);
    EXPECT_DOUBLE_EQ(range->low, low);
    double summed = 0.0;
    std::size_t bars = 0;
    for (const BarColumn& column : columns) {
        summed += column.volume;
        bars += column.bars;
    }
    EXPECT_NEAR(summed, volume, 1.0);
    EXPECT_EQ(bars, span.size());
    EXPECT_DOUBLE_EQ(columns.front().open, series->open[span.first]);
    EXPECT_DOUBLE_EQ(columns.back().close, series->close[span.last - 1]);
}

TEST(ThinBars, CoverThePixelsThatRectanglesWould)
{
    // Short ones with much between them are drawn in another way than tall ones beside each other.
    for (const double pixel : {1.0, 0.5, 1.0 / 3.0}) {
        for (const int height : {1, 2, 30}) {
            QImage filled(60, 60, QImage::Format_ARGB32_Premultiplied);
            filled.setDevicePixelRatio(1.0 / pixel);
            filled.fill(Qt::white);
            QImage thin = filled;
            const QColor red(Qt::red);
            const QColor blue(Qt::blue);
            {
                QPainter rectangles(&filled);
                QPainter painter(&thin);
                BarFiller filler(painter, red, blue, {.pixel = pixel});
                for (int x = 3; x < 57; ++x) {
                    const QRectF bar(x * pixel, (x % 7 + 20 - height / 2) * pixel, pixel,
                                     height * pixel);
                    rectangles.fillRect(bar, x % 2 == 0 ? red : blue);
                    filler.add(bar, x % 2 == 0);
                }
            }
            EXPECT_EQ(thin, filled) << pixel << " " << height;
        }
    }
}

TEST(BarColumns, HoldTheSameBarsWhereverTheSpanBegins)
{
    const auto series = tests::weekdays(1000);
    const auto all = barColumns(*series, {0, 800}, 100);
    const auto later = barColumns(*series, {5, 805}, 100);

    const auto found = std::ranges::find(all, later[3].position, &BarColumn::position);

    ASSERT_NE(found, all.end());
    EXPECT_DOUBLE_EQ(found->high, later[3].high);
}

TEST(BarColumns, PassOverWhatTheSourceDidNotGive)
{
    const auto series = tests::seriesOf({tests::closeOnly("2025-01-24", 142.62),
                                         bar("2025-01-27", 124.80, 128.40, 116.70, 118.42)});

    const auto columns = barColumns(*series, {0, 2}, 1);

    ASSERT_EQ(columns.size(), 1U);
    EXPECT_DOUBLE_EQ(columns[0].high, 142.62);
    EXPECT_DOUBLE_EQ(columns[0].low, 116.70);
    EXPECT_TRUE(std::isnan(columns[0].open));
    EXPECT_DOUBLE_EQ(columns[0].volume, 1000.0);
}

TEST(ClosePoints, AreEveryCloseWhileThereIsRoom)
{
    const auto series = tests::weekdays(10);
    const SessionAxis axis(series->times, series->interval);

    const auto points = closePoints(*series, {2, 5}, axis, 100);

    EXPECT_EQ(points, (std::vector<QPointF>{{2.0, 102.0}, {3.0, 103.0}, {4.0, 104.0}}));
}

TEST(ClosePoints, KeepEveryPeakWhenTheyAreReduced)
{
    core::PriceSeries series = *tests::weekdays(5000);
    series.close[2345] = 9999.0;
    series.close[777] = -5.0;
    const SessionAxis axis(series.times, series.interval);

    const auto points = closePoints(series, {0, series.size()}, axis, 200);

    EXPECT_LE(points.size(), 4U * 201U);
    EXPECT_EQ(rangeOf(points), (ValueRange{-5.0, 9999.0}));
    EXPECT_TRUE(std::ranges::is_sorted(points, {}, &QPointF::x));
}

TEST(ClosePoints, StandWhereTheirTimeIsOnAnotherMarketsAxis)
{
    const auto newYork = tests::seriesOf(
        {tests::closeOnly("2025-01-17", 137.71), tests::closeOnly("2025-01-21", 140.83)});
    const auto frankfurt = tests::seriesOf({tests::closeOnly("2025-01-17", 20903.39),
                                            tests::closeOnly("2025-01-20", 20990.31),
                                            tests::closeOnly("2025-01-21", 21042.00)});
    const SessionAxis axis(newYork->times, newYork->interval);

    const auto points = closePoints(*frankfurt, {0, 3}, axis, 100);

    EXPECT_DOUBLE_EQ(points[0].x(), 0.0);
    EXPECT_DOUBLE_EQ(points[1].x(), 0.75); // three of four days
    EXPECT_DOUBLE_EQ(points[2].x(), 1.0);
}

TEST(Rebase, GivesChangesInPerCent)
{
    std::vector<QPointF> points{{0.0, 142.62}, {1.0, 118.42}};

    rebase(points, 142.62);

    EXPECT_DOUBLE_EQ(points[0].y(), 0.0);
    EXPECT_NEAR(points[1].y(), -16.968, 0.0005);
}

TEST(Rebase, LeavesAGapWhereThereIsNoBase)
{
    std::vector<QPointF> points{{0.0, 1.0}};

    rebase(points, -37.63);

    EXPECT_TRUE(std::isnan(points[0].y()));
    EXPECT_EQ(rangeOf(points), std::nullopt);
}

TEST(Candles, NeedAnOpenAHighAndALow)
{
    const auto closes =
        tests::seriesOf({tests::closeOnly("2025-01-24", 1.0), tests::closeOnly("2025-01-27", 2.0)});
    const auto mixed =
        tests::seriesOf({tests::closeOnly("2025-01-24", 1.0), bar("2025-01-27", 1, 2, 1, 2)});

    EXPECT_FALSE(hasCandles(*closes, {0, 2}));
    EXPECT_TRUE(hasCandles(*mixed, {0, 2}));
    EXPECT_FALSE(hasCandles(*mixed, {0, 0}));
    EXPECT_FALSE(hasVolume(*closes, {0, 2}));
    EXPECT_TRUE(hasVolume(*mixed, {0, 2}));
}

TEST(Ranges, UniteAndIgnoreNothing)
{
    EXPECT_EQ(united(std::nullopt, ValueRange{1.0, 2.0}), (ValueRange{1.0, 2.0}));
    EXPECT_EQ(united(ValueRange{0.0, 1.5}, ValueRange{1.0, 2.0}), (ValueRange{0.0, 2.0}));
    EXPECT_EQ(united(std::nullopt, std::nullopt), std::nullopt);
    EXPECT_EQ(rangeOf(std::vector<QPointF>{{0.0, kNan}, {1.0, 3.0}}), (ValueRange{3.0, 3.0}));
}

TEST(BarsOfAnotherCalendar, TakeSoLittleRoomThatNoneLiesOnItsNeighbour)
{
    std::vector<BarColumn> sound{{.position = 0.0}, {.position = 1.0}, {.position = 2.0}};
    std::vector<BarColumn> close{{.position = 0.0}, {.position = 0.5}, {.position = 1.0}};
    std::vector<BarColumn> wide{{.position = 1.0, .bars = 4}, {.position = 4.5, .bars = 4}};

    keepApart(sound);
    keepApart(close);
    keepApart(wide);

    EXPECT_DOUBLE_EQ(sound[1].room, 1.0);
    EXPECT_DOUBLE_EQ(close[0].room, 0.5);
    EXPECT_DOUBLE_EQ(wide[1].room, 0.875);
}

} // namespace
