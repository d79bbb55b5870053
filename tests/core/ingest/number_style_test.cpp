#include "core/ingest/number_style.h"

#include "core/ingest/number_evidence.h"
#include "core/ingest/number_parts.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <random>
#include <string>

using namespace core;

namespace {

using Verdict = NumberEvidence::Verdict;

double point(std::string_view text)
{
    const ParsedNumber number = parseNumber(text, DecimalSign::Point);
    EXPECT_EQ(number.fault, NumberFault::None) << text;
    return number.value;
}

double comma(std::string_view text)
{
    const ParsedNumber number = parseNumber(text, DecimalSign::Comma);
    EXPECT_EQ(number.fault, NumberFault::None) << text;
    return number.value;
}

TEST(ParseNumber, ReadsPlainNumbersWithEitherSign)
{
    EXPECT_EQ(point("118.42"), 118.42);
    EXPECT_EQ(comma("118,42"), 118.42);
    EXPECT_EQ(point("-37.63"), -37.63);
    EXPECT_EQ(point("0.0401271"), 0.0401271);
    EXPECT_EQ(point("1782339"), 1782339.0);
    EXPECT_EQ(point("9.5e-05"), 9.5e-05);
}

TEST(ParseNumber, ReadsGroupedThousands)
{
    EXPECT_EQ(comma("21.414,25"), 21414.25);
    EXPECT_EQ(comma("1.782.339"), 1782339.0);
    EXPECT_EQ(point("1,782,339.5"), 1782339.5);
    EXPECT_EQ(point("16'170.0"), 16170.0);
    EXPECT_EQ(comma("1 234,5"), 1234.5);
    EXPECT_EQ(comma("1\u00A0234\u00A0567,5"), 1234567.5);
    EXPECT_EQ(comma("1\u202F234,5"), 1234.5);
}

TEST(ParseNumber, RefusesGroupsThatAreNotOfThree)
{
    for (const std::string text :
         {"1,23", "1,2345", "12,34,567", "1,234,56", "1234,567", ",123", "1,,234", "1,234'567"})
        EXPECT_EQ(parseNumber(text, DecimalSign::Point).fault, NumberFault::NotANumber) << text;
}

TEST(ParseNumber, ReadsWhatDressesANumber)
{
    EXPECT_EQ(point("$188.15"), 188.15);
    EXPECT_EQ(point("-$5"), -5.0);
    EXPECT_EQ(point("$-5"), -5.0);
    EXPECT_EQ(point("+1.5"), 1.5);
    EXPECT_EQ(point("\u22121.5"), -1.5);
    EXPECT_EQ(comma("118,42 €"), 118.42);
    EXPECT_EQ(comma("118,42 EUR"), 118.42);
}

TEST(ParseNumber, ReadsShortFormsOfLargeNumbersExactly)
{
    EXPECT_EQ(point("31.05M"), 31050000.0);
    EXPECT_EQ(comma("96,31K"), 96310.0);
    EXPECT_EQ(point("1.2B"), 1200000000.0);
    EXPECT_EQ(comma("1,2 Mio."), 1200000.0);
    EXPECT_EQ(comma("1,2 Mrd."), 1200000000.0);
}

TEST(ParseNumber, RefusesTextAndPercentages)
{
    for (const std::string text :
         {"abc", "12abc", "1_000", "0x10", "1.2.3", "1e", "--1", "5%", "", "12:30", "1/2"})
        EXPECT_EQ(parseNumber(text, DecimalSign::Point).fault, NumberFault::NotANumber) << text;
}

TEST(ParseNumber, RefusesWhatIsNotFinite)
{
    for (const std::string text : {"nan", "NaN", "inf", "-Infinity", "1e999", "-1e999"})
        EXPECT_EQ(parseNumber(text, DecimalSign::Point).fault, NumberFault::NotFinite) << text;
}

TEST(ParseNumber, ReadsBackWhatPrintfPrints)
{
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> prices(-1e6, 1e6);
    for (int round = 0; round < 20000; ++round) {
        const double price = prices(random);
        char text[64];
        std::snprintf(text, sizeof text, "%.17g", price);
        std::string german = text;
        if (const std::size_t at = german.find('.'); at != std::string::npos)
            german[at] = ',';

        ASSERT_EQ(point(text), price) << text;
        ASSERT_EQ(comma(german), price) << german;
    }
}

TEST(IsMissing, KnowsWhatFilesWriteForNothing)
{
    for (const std::string text :
         {"", "-", "N/A", "n/a", "null", "k. A.", "No value available", "Kein Wert vorhanden"})
        EXPECT_TRUE(isMissing(text)) << text;
    for (const std::string text : {"0", "NaN", "-1", "abc"})
        EXPECT_FALSE(isMissing(text)) << text;
}

TEST(CurrencyOfSign, NamesOnlyACurrencyThatTheSignTells)
{
    EXPECT_EQ(currencyOfSign("118,42 €"), "EUR");
    EXPECT_EQ(currencyOfSign("118.42 USD"), "USD");
    EXPECT_EQ(currencyOfSign("$118.42"), std::nullopt);
    EXPECT_EQ(currencyOfSign("118.42"), std::nullopt);
}

Verdict verdictOf(std::initializer_list<const char*> prices)
{
    NumberEvidence evidence;
    for (const char* price : prices)
        evidence.add(price, true);
    return evidence.verdict();
}

TEST(NumberEvidence, IsDecidedByOneNumberThatCannotBeReadInTwoWays)
{
    EXPECT_EQ(verdictOf({"1.234", "118.42"}), Verdict::Point);
    EXPECT_EQ(verdictOf({"1.234", "118,42"}), Verdict::Comma);
    EXPECT_EQ(verdictOf({"1.234", "1.234.567"}), Verdict::Comma);
    EXPECT_EQ(verdictOf({"1,234", "1,234,567"}), Verdict::Point);
    EXPECT_EQ(verdictOf({"1.234,5"}), Verdict::Comma);
    EXPECT_EQ(verdictOf({"0.123"}), Verdict::Point);
    EXPECT_EQ(verdictOf({"1234.567"}), Verdict::Point);
    EXPECT_EQ(verdictOf({"$1,234.50"}), Verdict::Point);
    EXPECT_EQ(verdictOf({"96,31K"}), Verdict::Comma);
}

TEST(NumberEvidence, IsNotDecidedByThousandsThatMayBeThousandths)
{
    EXPECT_EQ(verdictOf({"1.234", "5.678"}), Verdict::Ambiguous);
    EXPECT_EQ(verdictOf({"1,234", "118"}), Verdict::Ambiguous);
}

TEST(NumberEvidence, IsDecidedByAPriceOfThousandsWithoutGroups)
{
    EXPECT_EQ(verdictOf({"1.234", "12345"}), Verdict::Point);
    EXPECT_EQ(verdictOf({"1,234", "12345"}), Verdict::Comma);
}

TEST(NumberEvidence, IsNotDecidedByAVolumeWithoutGroups)
{
    NumberEvidence evidence;
    evidence.add("1.234", true);
    evidence.add("41238580", false);

    EXPECT_EQ(evidence.verdict(), Verdict::Ambiguous);
    EXPECT_EQ(evidence.example(), "1.234");
}

TEST(NumberEvidence, NeedsNoDecisionWithoutSeparators)
{
    EXPECT_EQ(verdictOf({"118", "119", "abc", ""}), Verdict::NoSeparators);
}

TEST(NumberEvidence, OutweighsASlipButNotAHabit)
{
    EXPECT_EQ(verdictOf({"1.5", "2.5", "3.5", "4.5", "5,5"}), Verdict::Point);
    EXPECT_EQ(verdictOf({"1.5", "2.5", "3,5", "4,5"}), Verdict::Mixed);
}

} // namespace
