#include "core/time/partial_date.h"

#include "core/time/trading_date.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;

namespace {

PartialDate read(std::string_view text, std::string_view zone = {})
{
    const auto date = parsePartialDate(text, zone);
    EXPECT_TRUE(date) << text;
    return date.value_or(PartialDate{});
}

std::string firstDay(const PartialDate& date)
{
    return toIso(TradingDate{date.firstDay});
}

std::string lastDay(const PartialDate& date)
{
    return toIso(TradingDate{date.lastDay()});
}

TEST(PartialDateTest, KnowsAsMuchAsItsTextSays)
{
    EXPECT_EQ(PartialDate{}.precision, Precision::Unknown);
    EXPECT_EQ(read("2025").precision, Precision::Year);
    EXPECT_EQ(read("2025-01").precision, Precision::Month);
    EXPECT_EQ(read("2025-01-27").precision, Precision::Day);
    EXPECT_EQ(read("2025-01-27T22:10").precision, Precision::Minute);
}

TEST(PartialDateTest, HasAFirstAndALastPossibleDay)
{
    EXPECT_EQ(firstDay(read("2024")), "2024-01-01");
    EXPECT_EQ(lastDay(read("2024")), "2024-12-31");
    EXPECT_EQ(firstDay(read("2024-02")), "2024-02-01");
    EXPECT_EQ(lastDay(read("2024-02")), "2024-02-29");
    EXPECT_EQ(lastDay(read("2025-02")), "2025-02-28");
    EXPECT_EQ(lastDay(read("2025-12")), "2025-12-31");
    EXPECT_EQ(firstDay(read("2025-01-27")), "2025-01-27");
    EXPECT_EQ(lastDay(read("2025-01-27")), "2025-01-27");
}

TEST(PartialDateTest, OfAMinuteHasTheDayOfItsZone)
{
    EXPECT_EQ(firstDay(read("2025-01-27T23:30Z")), "2025-01-27");
    EXPECT_EQ(firstDay(read("2025-01-28T00:30+01:00")), "2025-01-28");
    EXPECT_EQ(firstDay(read("2025-01-27T23:30Z", "Europe/Berlin")), "2025-01-28");
    EXPECT_EQ(firstDay(read("2025-01-27T19:00", "America/New_York")), "2025-01-27");
}

TEST(PartialDateTest, PrintsAsItWasGiven)
{
    EXPECT_EQ(toIso(PartialDate{}), "");
    for (const std::string text : {"2025", "2025-01", "2025-01-27", "2025-01-27T22:10:00Z",
                                   "2025-01-27T23:10:00+01:00", "2025-01-27T17:10:30-05:00"})
        EXPECT_EQ(toIso(read(text)), text);
    EXPECT_EQ(toIso(read("2025-07-01T12:00", "Europe/Berlin")), "2025-07-01T12:00:00+02:00");
}

TEST(PartialDateTest, ComesBackFromWhatItPrints)
{
    for (const std::string text : {"2025", "2025-01", "2025-01-27", "2025-01-27T23:10+01:00"}) {
        const PartialDate date = read(text);

        EXPECT_EQ(read(toIso(date)), date) << text;
    }
}

TEST(PartialDateTest, SaysWhatItExpected)
{
    for (const std::string text : {"", "Monday", "2025-13", "2025-02-30", "25-01-27", "2025-1",
                                   "27.01.2025", "2025-01-27T25:00", "2025-01-27T22:10 Uhr"}) {
        const auto date = parsePartialDate(text);

        ASSERT_FALSE(date) << text;
        EXPECT_EQ(date.error().code, ErrorCode::Format);
        EXPECT_NE(date.error().message.find("expected 2025, 2025-01"), std::string::npos);
    }
}

TEST(PartialDateTest, DoesNotRepeatALongTextInItsError)
{
    const auto date = parsePartialDate(std::string(1'000'000, 'x'));

    ASSERT_FALSE(date);
    EXPECT_LT(date.error().message.size(), 200U);
}

TEST(PartialDateTest, RefusesAZoneThatDoesNotExist)
{
    for (const std::string text : {"2025-01-27", "2025-01-27T22:10", "2025-01-27T22:10Z"}) {
        const auto date = parsePartialDate(text, "Europe/Atlantis");

        ASSERT_FALSE(date) << text;
        EXPECT_EQ(date.error().code, ErrorCode::InvalidArgument);
    }
}

TEST(PartialDateTest, CanBeMadeLessPreciseButNotMore)
{
    const PartialDate minute = read("2025-01-27T22:10", "America/New_York");

    EXPECT_EQ(toIso(withPrecision(minute, Precision::Day).value()), "2025-01-27");
    EXPECT_EQ(withPrecision(minute, Precision::Day)->zone, "America/New_York");
    EXPECT_EQ(toIso(withPrecision(minute, Precision::Month).value()), "2025-01");
    EXPECT_EQ(toIso(withPrecision(minute, Precision::Year).value()), "2025");
    EXPECT_EQ(withPrecision(minute, Precision::Unknown).value(), PartialDate{});
    EXPECT_EQ(withPrecision(minute, Precision::Minute).value(), minute);
    EXPECT_EQ(withPrecision(read("2025-01"), Precision::Day).error().message,
              "2025-01 is not known to the day.");
    EXPECT_EQ(withPrecision(PartialDate{}, Precision::Year).error().message,
              "The date is not known to the year.");
}

TEST(PrecisionTest, ComesBackFromItsName)
{
    for (const Precision precision :
         {Precision::Unknown, Precision::Year, Precision::Month, Precision::Day, Precision::Minute})
        EXPECT_EQ(precisionFromString(toString(precision)), precision);
    EXPECT_FALSE(precisionFromString("hour"));
    EXPECT_FALSE(precisionFromString(""));
}

} // namespace
