#include "core/report/words.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

TEST(Numbers, AreWrittenInTheFormOfTheLanguage)
{
    EXPECT_EQ(decimalWords(21414.25, 2, "en"), "21,414.25");
    EXPECT_EQ(decimalWords(21414.25, 2, "de"), "21.414,25");
    EXPECT_EQ(decimalWords(1234567.0, 0, "de"), "1.234.567");
    EXPECT_EQ(decimalWords(999.0, 0, "en"), "999");
    EXPECT_EQ(decimalWords(-37.63, 2, "en"), "\u221237.63");
    EXPECT_EQ(decimalWords(-0.001, 2, "en"), "0.00");
}

TEST(Prices, HaveMoreDecimalsBelowOne)
{
    EXPECT_EQ(priceWords(118.42, "en"), "118.42");
    EXPECT_EQ(priceWords(0.0355, "de"), "0,0355");
    EXPECT_EQ(priceWords(0.0, "en"), "0.00");
}

TEST(Changes, AlwaysHaveASignUnlessTheyAreNone)
{
    EXPECT_EQ(changeWords(-0.169682, "en"), "\u221216.97\u00A0%");
    EXPECT_EQ(changeWords(0.0062, "de"), "+0,62\u00A0%");
    EXPECT_EQ(changeWords(0.0, "en"), "0.00\u00A0%");
    EXPECT_EQ(changeWords(0.00001, "en"), "0.00\u00A0%");
}

TEST(Changes, HaveMoreDecimalsWhereTheyMatter)
{
    EXPECT_EQ(changeWords(0.00615, 3, "en"), "+0.615\u00A0%");
}

TEST(Amounts, AreCountedInMillionsAndMore)
{
    EXPECT_EQ(amountWords(-592.66e9, "USD", "en"), "\u2212592.66\u00A0billion\u00A0US dollars");
    EXPECT_EQ(amountWords(1.2e6, "EUR", "de"), "1,20\u00A0Millionen\u00A0Euro");
    EXPECT_EQ(amountWords(-112.75, "", "de"), "\u2212112,75\u00A0Punkte");
    EXPECT_EQ(countWords(24.49e9, "en"), "24.49\u00A0billion");
    EXPECT_EQ(countWords(1200.0, "de"), "1.200");
}

TEST(Dates, AreShortBesideNumbers)
{
    EXPECT_EQ(shortDayWords(*TradingDate::from(2025, 1, 24), false, "en"), "Fri\u00A024\u00A0Jan");
    EXPECT_EQ(shortDayWords(*TradingDate::from(2025, 1, 24), true, "de"),
              "Fr\u00A024.\u00A0Jan.\u00A02025");
}

TEST(Dates, SayWhatIsKnown)
{
    EXPECT_EQ(dayWords(*TradingDate::from(2025, 3, 7), "en"), "7\u00A0March\u00A02025");
    EXPECT_EQ(dayWords(*TradingDate::from(2025, 3, 7), "de"), "7.\u00A0März\u00A02025");
    EXPECT_EQ(dateWords(parsePartialDate("2025-01").value(), "de"), "Januar\u00A02025");
    EXPECT_EQ(dateWords(parsePartialDate("2025").value(), "en"), "2025");
    EXPECT_EQ(dateWords({}, "en"), "");
}

TEST(Lists, EndWithAnd)
{
    EXPECT_EQ(listWords({}, "en"), "");
    EXPECT_EQ(listWords({"a"}, "en"), "a");
    EXPECT_EQ(listWords({"a", "b"}, "de"), "a und b");
    EXPECT_EQ(listWords({"a", "b", "c"}, "en"), "a, b and c");
}

TEST(Quotes, HaveTheMarksOfTheLanguage)
{
    EXPECT_EQ(quoted("so", "en"), "“so”");
    EXPECT_EQ(quoted("so", "de"), "„so“");
}

TEST(Currencies, AreWordsWhereThereAreAny)
{
    EXPECT_EQ(currencyWords("USD", "de"), "US-Dollar");
    EXPECT_EQ(currencyWords("", "en"), "points");
    EXPECT_EQ(currencyWords("SEK", "en"), "SEK");
}

} // namespace
