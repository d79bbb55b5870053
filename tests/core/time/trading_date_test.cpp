#include "core/time/trading_date.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;

namespace {

TEST(TradingDateTest, ComesBackFromItsText)
{
    for (const std::string text : {"2025-01-27", "2024-02-29", "0000-01-01", "9999-12-31"}) {
        const auto date = parseTradingDate(text);

        ASSERT_TRUE(date) << text;
        EXPECT_EQ(toIso(*date), text);
    }
}

TEST(TradingDateTest, IsTheDayOfItsNumbers)
{
    const auto date = TradingDate::from(2025, 1, 27);

    ASSERT_TRUE(date);
    EXPECT_EQ(date->weekday(), std::chrono::Monday);
    EXPECT_EQ(date->yearMonthDay(), std::chrono::year{2025} / std::chrono::January / 27);
    EXPECT_LT(*date, *TradingDate::from(2025, 1, 28));
}

TEST(TradingDateTest, DoesNotExistOnDaysThatNoMonthHas)
{
    EXPECT_FALSE(TradingDate::from(2025, 2, 29));
    EXPECT_FALSE(TradingDate::from(2025, 0, 1));
    EXPECT_FALSE(TradingDate::from(2025, 13, 1));
    EXPECT_FALSE(TradingDate::from(2025, 1, 0));
    EXPECT_FALSE(TradingDate::from(2025, 4, 31));
}

TEST(TradingDateTest, DoesNotTakeTheLowBitsOfLargeNumbers)
{
    EXPECT_FALSE(TradingDate::from(2025, 257, 1));
    EXPECT_FALSE(TradingDate::from(2025, 1, 257));
    EXPECT_FALSE(TradingDate::from(65536 + 2025, 1, 1));
}

TEST(TradingDateTest, IsNotReadFromAnythingElse)
{
    for (const std::string text : {"", "2025", "2025-01", "2025-1-27", "2025/01/27", "2025-01-27 ",
                                   " 2025-01-2", "27.01.2025", "-000-01-01", "+025-01-01",
                                   "2025--1-27", "2025-01--1", "2025-01-2x", "2025-02-30"}) {
        EXPECT_FALSE(parseTradingDate(text)) << text;
    }
    EXPECT_FALSE(parseTradingDate(std::string("2025-01-2\0", 10)));
}

} // namespace
