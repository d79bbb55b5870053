#include "core/report/bar_rows.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace core;

namespace {

PriceSeries twoDays()
{
    PriceSeries series;
    series.append({.time = timeOf(*TradingDate::from(2025, 1, 24)), .close = 142.62});
    series.append({.time = timeOf(*TradingDate::from(2025, 1, 27)),
                   .open = 124.8,
                   .high = 128.4,
                   .low = 116.7,
                   .close = 118.42,
                   .volume = 818830900.0});
    return series;
}

TEST(ShortestDecimal, HasTheDigitsOfTheFile)
{
    for (const char* printed :
         {"118.42", "0.0355331", "818830900", "21414.25", "-37.63", "1.07894"})
        EXPECT_EQ(shortestDecimal(std::stod(printed)), printed);
    EXPECT_EQ(shortestDecimal(1e-7), "0.0000001");
    EXPECT_EQ(shortestDecimal(1e15), "1000000000000000");
}

TEST(BarsAsJson, HaveTheDaysPricesAndNullForWhatIsMissing)
{
    std::ostringstream out;

    writeBarsJson(out, twoDays());

    const auto json = nlohmann::json::parse(out.str());
    ASSERT_EQ(json.size(), 2U);
    EXPECT_EQ(json[0]["time"], "2025-01-24");
    EXPECT_TRUE(json[0]["open"].is_null());
    EXPECT_TRUE(json[0]["volume"].is_null());
    EXPECT_EQ(json[1]["close"], 118.42);
    EXPECT_TRUE(json[1]["volume"].is_number_integer());
}

TEST(BarsAsJson, AreAnEmptyArrayWithoutBars)
{
    std::ostringstream out;

    writeBarsJson(out, {});

    EXPECT_EQ(nlohmann::json::parse(out.str()), nlohmann::json::array());
}

TEST(BarsAsJson, ShorterThanADayHaveTheirInstant)
{
    PriceSeries series{.interval = Interval::Minute1};
    series.append({.time = *parseInstant("2025-01-27T14:30Z"), .close = 1.0});
    std::ostringstream out;

    writeBarsJson(out, series);

    EXPECT_EQ(nlohmann::json::parse(out.str())[0]["time"], "2025-01-27T14:30:00Z");
}

TEST(BarsAsCsv, LeaveMissingFieldsEmpty)
{
    std::ostringstream out;

    writeBarsCsv(out, twoDays());

    EXPECT_EQ(out.str(),
              "time,open,high,low,close,volume\n"
              "2025-01-24,,,,142.62,\n"
              "2025-01-27,124.8,128.4,116.7,118.42,818830900\n");
}

} // namespace
