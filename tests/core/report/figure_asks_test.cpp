#include "core/report/figure_asks.h"

#include "core/report/figure_base.h"
#include "core/report/figure_course.h"

#include "tests/core/report/two_days.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

using namespace core;

namespace {

/// Nvidia on two days of January 2025, and an event on the second one; a second instrument in euros
/// where `count` is 2.
FigureData figure(std::size_t count, ChartStyle style, AxisScale axis = AxisScale::Linear)
{
    FigureData data = tests::twoDays();
    data.spec.style = style;
    data.spec.axis = axis;
    while (data.series.size() < count) {
        data.series.push_back(data.series.front());
        data.series.back().instrument.id = InstrumentId{9};
        data.series.back().instrument.currency = "EUR";
    }
    return data;
}

std::string refusalOf(const FigureData& data)
{
    const auto sound = expectEffects(data);
    if (sound)
        return {};
    EXPECT_EQ(sound.error().code, ErrorCode::InvalidArgument);
    return sound.error().message;
}

bool isRefused(const FigureData& data, std::string_view because)
{
    return refusalOf(data).find(because) != std::string::npos;
}

bool isSaidToHavePanels(const FigureData& data)
{
    return std::ranges::any_of(figureWarnings(data), [](const FigureWarning& warning) {
        return warning.code == "in_panels";
    });
}

TEST(WhatAFigureAsksFor, IsDrawnInPanelsWhereOnePaneCannotHoldIt)
{
    for (const auto style : {ChartStyle::Candles, ChartStyle::Bars, ChartStyle::Area}) {
        FigureData data = figure(2, style);
        EXPECT_TRUE(hasPanels(data)) << toString(style);
        EXPECT_TRUE(isSaidToHavePanels(data)) << toString(style);
        data.spec.panels = true;
        EXPECT_FALSE(isSaidToHavePanels(data)) << toString(style);
        EXPECT_FALSE(hasPanels(figure(1, style))) << toString(style);
    }
    FigureData lines = figure(2, ChartStyle::Line);
    EXPECT_TRUE(hasPanels(lines));
    lines.spec.axis = AxisScale::Percent;
    EXPECT_FALSE(hasPanels(lines));
    lines.spec.axis = AxisScale::Linear;
    lines.series[1].instrument.currency = lines.series[0].instrument.currency;
    EXPECT_FALSE(hasPanels(lines));
    EXPECT_FALSE(hasPanels(figure(2, ChartStyle::Rebased)));
}

TEST(WhatAFigureAsksFor, NeedsTwoInstrumentsForPanels)
{
    FigureData data = figure(1, ChartStyle::Candles);
    data.spec.panels = true;

    EXPECT_EQ(refusalOf(data), "Panels need two instruments at least.");
}

TEST(WhatAFigureAsksFor, NeedsABaseDayThatChangesCountFrom)
{
    const TradingDate second = dateOf(figure(1, ChartStyle::Line).series[0].bars.times[1]);
    FigureData data = figure(1, ChartStyle::Candles);
    data.spec.baseDay = second;
    EXPECT_TRUE(isRefused(data, "needs changes"));
    data.spec.axis = AxisScale::Percent;
    EXPECT_EQ(refusalOf(data), "");
    data.spec.baseDay = TradingDate::from(2025, 12, 1);
    EXPECT_TRUE(isRefused(data, "2025-12-01 lies after the last bar of the figure, "));
    data.spec.baseDay = TradingDate::from(2001, 2, 3);
    data.series[0].before.reset();
    EXPECT_TRUE(isRefused(data, "has no close up to the base day 2001-02-03"));
}

TEST(WhatAFigureAsksFor, NeedsPricesThatHaveLogarithms)
{
    for (const auto style : {ChartStyle::Candles, ChartStyle::Rebased}) {
        FigureData data = figure(1, style, AxisScale::Log);
        EXPECT_EQ(refusalOf(data), "");
        data.series[0].bars.close[1] = -37.63; // as oil had on 20 April 2020
        EXPECT_TRUE(isRefused(data, "have no logarithm"));
        data.spec.axis = AxisScale::Linear;
        EXPECT_EQ(refusalOf(data), "");
    }
}

/// Another instrument with 1,200 days, the last two of which are those of the figure; before them
/// its prices climb from below 0.
FigureData withLongerSeries()
{
    FigureData data = figure(2, ChartStyle::Candles);
    const PriceSeries shown = data.series[1].bars;
    data.series[1].instrument.name = "Old";
    data.series[1].bars = {};
    for (int back = 1200; back > 2; --back) {
        const double price = 1.0 - back * 0.001;
        data.series[1].bars.append({.time = shown.times[0] - std::chrono::days(back),
                                    .open = price,
                                    .high = price,
                                    .low = price,
                                    .close = price});
    }
    for (std::size_t index = 0; index < shown.size(); ++index)
        data.series[1].bars.append(shown.bar(index));
    return data;
}

TEST(WhatAFigureSays, IsOfTheBarsThatItShows)
{
    FigureData data = withLongerSeries();
    EXPECT_EQ(drawnStyle(data, 1), ChartStyle::Candles);
    EXPECT_EQ(courseOf(data, 1), "Old from 142.62 to 118.42 euros (\u221216.97\u00A0%)");

    EXPECT_EQ(figureWarnings(data).back().code, "span_of_first");

    data.spec.axis = AxisScale::Log;
    EXPECT_EQ(refusalOf(data), "");

    data.series[0].bars.times = {timeOf(*TradingDate::from(2030, 1, 7)),
                                 timeOf(*TradingDate::from(2030, 1, 8))};
    EXPECT_EQ(courseOf(data, 1), "Old without prices in this span");
}

TEST(TheWarningsOfAFigure, NameEventsThatHaveNoMark)
{
    FigureData data = figure(1, ChartStyle::Line);
    EXPECT_TRUE(figureWarnings(data).empty());
    data.events[0].day = TradingDate::from(2025, 3, 3);

    const auto warnings = figureWarnings(data);

    ASSERT_EQ(warnings.size(), 1U);
    EXPECT_EQ(warnings[0].code, "event_without_mark");
    EXPECT_NE(warnings[0].message.find("DeepSeek shock"), std::string::npos);
    EXPECT_NE(warnings[0].message.find("2025-03-03"), std::string::npos);
}

TEST(TheWarningsOfAFigure, SayThatCandlesBecameALine)
{
    FigureData data = figure(2, ChartStyle::Candles);
    data.spec.panels = true;
    for (double& open : data.series[1].bars.open)
        open = std::nan("");

    const auto warnings = figureWarnings(data);

    ASSERT_EQ(warnings.size(), 1U);
    EXPECT_EQ(warnings[0].code, "other_style");
}

} // namespace
