#include "core/report/figure_text.h"

#include "tests/core/report/two_days.h"

#include <gtest/gtest.h>

using namespace core;
using tests::twoDays;

namespace {

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

TEST(ASubtitle, SaysWhatThePricesAreAdjustedFor)
{
    FigureData data = twoDays();
    const std::string plain = figureText(data).subtitle;
    data.series[0].adjusted = PriceAdjustment::Splits;
    const std::string splits = figureText(data).subtitle;
    data.spec.locale = "de";
    data.series[0].adjusted = PriceAdjustment::All;
    const std::string all = figureText(data).subtitle;
    data.spec.subtitle = "Mein Untertitel";

    EXPECT_FALSE(holds(plain, "adjusted"));
    EXPECT_TRUE(holds(splits, "split-adjusted"));
    EXPECT_TRUE(holds(all, "um Splits und Dividenden bereinigt"));
    EXPECT_TRUE(holds(figureText(data).source, "Kurse: um Splits und Dividenden bereinigt"));
}

TEST(ASubtitle, SaysWhatPricesAreCountedInAndOnWhichScale)
{
    FigureData data = twoDays();
    data.spec.axis = AxisScale::Log;
    EXPECT_TRUE(
        figureText(data).subtitle.starts_with("Daily prices in US dollars, logarithmic scale, 24"));
    EXPECT_TRUE(holds(figureText(data).altText, "on a logarithmic scale"));

    data.spec.locale = "de";
    data.series[0].instrument.currency.clear();
    data.series[0].instrument.kind = InstrumentKind::Index;
    EXPECT_TRUE(
        figureText(data).subtitle.starts_with("Tageskurse in Punkten, logarithmische Skala, 24."));
}

} // namespace
