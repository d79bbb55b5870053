#include "ui/chart/ruler.h"

#include "tests/ui/chart/demo_series.h"
#include "tests/ui/chart/long_series.h"
#include "ui/chart/measuring_tool.h"

#include <gtest/gtest.h>

using namespace ui;
using tests::day;

namespace {

struct ARulerOnNvidia : testing::Test {
    ARulerOnNvidia()
    {
        content.theme = lightTheme();
        content.locale = QLocale(QLocale::English);
        content.series = {{.symbol = "NVDA", .name = "Nvidia"}, tests::demoSeries("NVDA")};
    }

    ChartScene scene() { return layOutScene(content, view, type); }
    std::size_t barOf(const char* iso)
    {
        return static_cast<std::size_t>(content.axis().positionOf(day(iso)));
    }
    RulerReading between(const char* from, const char* to)
    {
        const ChartScene laidOut = scene();
        const Ruler ruler{0, rulerEndAtClose(laidOut, content, barOf(from)),
                          rulerEndAtClose(laidOut, content, barOf(to)),
                          sessionsBetween(content.axis(), barOf(from), barOf(to))};
        return readingOf(ruler, laidOut, content.axis());
    }

    ChartContent content;
    ChartView view{.page = QRectF(0, 0, 900, 600), .first = 228.5, .last = 291.5};
    Typesetter type;
};

// The closes are those of Nasdaq: 142.62 and 118.42 dollars.
TEST_F(ARulerOnNvidia, CountsTheChangeTheSessionsAndTheDays)
{
    const RulerReading reading = between("2025-01-24", "2025-01-27");

    EXPECT_DOUBLE_EQ(reading.from, 142.62);
    EXPECT_DOUBLE_EQ(reading.to, 118.42);
    EXPECT_NEAR(*reading.change, -0.1697, 0.00005);
    EXPECT_EQ(reading.sessions, 1);
    EXPECT_EQ(reading.days, 3);
    EXPECT_EQ(wordsOf(reading, core::Interval::Day1, content.locale).front().toStdString(),
              "−16.97\u00A0% · −24.20");
}

TEST_F(ARulerOnNvidia, CountsBackwardsToo)
{
    const RulerReading reading = between("2025-01-27", "2025-01-17");

    EXPECT_EQ(reading.sessions, -5); // 20 January was a holiday in New York
    EXPECT_EQ(reading.days, -10);
    EXPECT_GT(*reading.change, 0.0);
}

TEST_F(ARulerOnNvidia, MeasuresTheSameOnEveryScale)
{
    const RulerReading linear = between("2025-01-06", "2025-01-27");
    for (const auto style : {core::ChartStyle::Line, core::ChartStyle::Rebased}) {
        for (const auto scale :
             {core::AxisScale::Linear, core::AxisScale::Log, core::AxisScale::Percent}) {
            content.style = style;
            content.scale = scale;
            const RulerReading reading = between("2025-01-06", "2025-01-27");
            EXPECT_NEAR(reading.to, linear.to, 1e-9);
            EXPECT_NEAR(*reading.change, *linear.change, 1e-12);
        }
    }
}

TEST_F(ARulerOnNvidia, HoldsFastAtTheNearestPriceOfTheBar)
{
    const ChartScene laidOut = scene();
    const std::size_t bar = barOf("2025-01-27");
    const double x = laidOut.area.xOf(static_cast<double>(bar));

    for (const double price : {124.80, 128.40, 116.70, 118.42}) {
        const auto end = rulerEndAt(laidOut, content, {x + 1.0, laidOut.area.yOf(price) + 1.0});
        ASSERT_TRUE(end);
        EXPECT_EQ(end->bar, bar);
        EXPECT_DOUBLE_EQ(end->value, price);
    }
    const auto free = rulerEndAt(laidOut, content, {x, laidOut.area.yOf(140.0)});
    EXPECT_NEAR(free->value, 140.0, 1e-9);
}

TEST(ARulerOnMinutes, CountsBarsAndTheDaysWithBars)
{
    ChartContent content;
    content.series.bars = std::make_shared<const core::PriceSeries>(tests::minutes(10));
    const ChartScene scene = layOutScene(
        content, {.page = QRectF(0, 0, 900, 600), .first = 0.0, .last = 3900.0}, Typesetter());
    const auto across = [&](std::size_t from, std::size_t to) {
        return readingOf(
            {0, {from, 100.0, 0}, {to, 101.0, 0}, sessionsBetween(content.axis(), from, to)}, scene,
            content.axis());
    };

    EXPECT_EQ(across(0, 90).sessions, 0);
    EXPECT_EQ(across(0, 90).time, std::chrono::minutes{90});
    EXPECT_EQ(across(0, 390).sessions, 1);
    // Friday to Monday.
    EXPECT_EQ(across(4 * 390 + 5, 5 * 390 + 5).sessions, 1);
    EXPECT_EQ(across(4 * 390 + 5, 5 * 390 + 5).days, 3);
    EXPECT_EQ(across(4 * 390 + 5, 5 * 390 + 5).bars, 390);
}

// The count of sessions follows the end that moves, there and back.
TEST(AMeasuringTool, CountsTheSessionsOfMinutesWhileAnEndMoves)
{
    ChartContent content;
    content.series.bars = std::make_shared<const core::PriceSeries>(tests::minutes(10));
    const SessionAxis axis = content.axis();
    MeasuringTool tool;
    tool.begin(0, {4 * 390 + 5, 100.0, 0}, MeasuringTool::Hand::Keys);

    for (const std::size_t bar : {std::size_t{5 * 390 + 5}, std::size_t{9 * 390}, std::size_t{3},
                                  std::size_t{6 * 390 - 1}}) {
        tool.moveTo({bar, 100.0, 0}, axis);
        EXPECT_EQ(tool.ruler()->sessions, static_cast<int>(bar / 390) - 4) << bar;
    }
    const int moved = tool.ruler()->sessions;
    tool.count(axis);
    EXPECT_EQ(tool.ruler()->sessions, moved);
}

// Closes of the Dax: 21,394.93 on 24 January 2025, 21,282.18 on 27 January.
TEST_F(ARulerOnNvidia, ReadsPricesOfTheLineThatBothEndsAreOnWhenSeveralAreRebased)
{
    content.style = core::ChartStyle::Rebased;
    content.baseDay = day("2025-01-24");
    content.overlays = {{{.symbol = "DAX", .name = "Dax"}, tests::demoSeries("DAX")}};
    const ChartScene laidOut = scene();
    const auto endOn = [&](const char* iso, double change) {
        const double x = laidOut.area.xOf(static_cast<double>(barOf(iso)));
        return *rulerEndAt(laidOut, content, {x, laidOut.area.yOf(change)});
    };
    const double daxChange = (21282.18 / 21394.93 - 1.0) * 100.0;
    const double nvidiaChange = (118.42 / 142.62 - 1.0) * 100.0;
    const auto read = [&](const RulerEnd& from, const RulerEnd& to) {
        return readingOf({0, from, to}, laidOut, content.axis());
    };
    const RulerEnd dax = endOn("2025-01-27", daxChange);
    const RulerEnd nvidia = endOn("2025-01-27", nvidiaChange);
    const RulerEnd between = endOn("2025-01-27", (daxChange + nvidiaChange) / 2.0);

    EXPECT_EQ(dax.series, 1U);
    EXPECT_EQ(nvidia.series, 0U);
    EXPECT_EQ(between.series, std::nullopt);
    const RulerReading ofDax = read(dax, {dax.bar + 1, dax.value, 1U});
    EXPECT_TRUE(ofDax.inPrices);
    EXPECT_NEAR(ofDax.from, 21282.18, 1e-6);
    for (const RulerEnd& other : {nvidia, between}) {
        const RulerReading across = read(dax, other);
        EXPECT_FALSE(across.inPrices);
        EXPECT_EQ(across.change, std::nullopt);
        EXPECT_NEAR(across.to - across.from, other.value - daxChange, 1e-9);
    }
    EXPECT_EQ(wordsOf(read(dax, nvidia), core::Interval::Day1, content.locale)
                  .mid(0, 2)
                  .join(QLatin1Char('|'))
                  .toStdString(),
              "−16.44 percentage points|−0.53\u00A0% → −16.97\u00A0%");
}

} // namespace
