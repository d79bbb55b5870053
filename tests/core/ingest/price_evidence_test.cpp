#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using namespace tests;
using testing::HasSubstr;

namespace {

/// What the report says about one thing; empty if it says nothing.
ImportDecision decisionOn(const Result<ReadContent>& content, std::string_view what)
{
    if (!content) {
        ADD_FAILURE() << content.error().message;
        return {};
    }
    for (const ImportDecision& decision : content->report.decisions) {
        if (decision.what == what)
            return decision;
    }
    return {};
}

/// The days of February 2025 from the third to the twelfth on which exchanges were open.
std::string tableOfFebruary(bool dayFirst)
{
    std::string text = "Date,Close\n";
    for (const char* const open : {"03", "04", "05", "06", "07", "10", "11", "12"})
        text +=
            (dayFirst ? std::string(open) + "/02" : "02/" + std::string(open)) + "/2025,118.5\n";
    return text;
}

TEST(DatesOfAFile, AreDecidedByTheWeekendsThatTheOtherOrderWouldTradeOn)
{
    // By `cal`: 2 March, 2 November 2025 are Sundays.
    const auto american = read(tableOfFebruary(false));
    const auto british = read(tableOfFebruary(true));

    EXPECT_EQ(decisionOn(american, "dates").value, "month");
    EXPECT_THAT(decisionOn(american, "dates").reason, HasSubstr("Saturdays or Sundays"));
    EXPECT_EQ(decisionOn(british, "dates").value, "day");
    EXPECT_EQ(barsOf(american).times, barsOf(british).times);
}

TEST(DatesOfAFile, AreDecidedByTheOrderOfTheRows)
{
    const auto content = read("Date,Close\n28/12/2024,1.5\n01/01/2025,1.5\n");
    EXPECT_EQ(decisionOn(content, "dates").value, "day");

    // 10 January to 2 February with weekends in either reading: only the order tells.
    const auto rows = read("Date,Close\n01/10/2025,1.5\n01/11/2025,1.5\n01/12/2025,1.5\n"
                           "02/01/2025,1.5\n02/02/2025,1.5\n");
    EXPECT_EQ(decisionOn(rows, "dates").value, "month");
    EXPECT_THAT(decisionOn(rows, "dates").reason, HasSubstr("to and fro"));
}

TEST(DatesOfAFile, AreAskedForWhereBothOrdersMakeSense)
{
    // The first of each month, or twelve days of January.
    std::string text = "Date,Close\n";
    for (const char* const number :
         {"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"})
        text += "01/" + std::string(number) + "/2025,118.5\n";

    const auto content = read(text);

    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::InvalidArgument);
    EXPECT_THAT(content.error().message, HasSubstr("--date-order day"));
    EXPECT_EQ(barsOf(read(text, "x.csv", {.dates = DateOrder::DayFirst})).interval,
              Interval::Month1);
    EXPECT_EQ(barsOf(read(text, "x.csv", {.dates = DateOrder::MonthFirst})).times.back(),
              day(2025, 1, 12));
}

/// One row a date, "2021" behind each.
std::string tableOf(const std::vector<std::string>& daysAndMonths)
{
    std::string text = "Date,Close\n";
    for (const std::string& written : daysAndMonths)
        text += written + "/2021,118.5\n";
    return text;
}

TEST(DatesOfAFile, AreAskedForWhereTheFirstOfEachMonthMayBeDaysOfOne)
{
    // By `cal`: 4 to 8 January 2021 are Monday to Friday, 1 May and 1 August at a weekend.
    for (const auto& written :
         {std::vector<std::string>{"01/04", "01/05", "01/06", "01/07", "01/08"},
          std::vector<std::string>{"04/01", "05/01", "06/01", "07/01", "08/01"},
          std::vector<std::string>{"01/08", "01/07", "01/06", "01/05", "01/04"},
          std::vector<std::string>{"01/03", "01/05", "01/07", "01/09", "01/11"}}) {
        const auto content = read(tableOf(written));

        ASSERT_FALSE(content) << written.front();
        EXPECT_EQ(content.error().code, ErrorCode::InvalidArgument);
        EXPECT_THAT(content.error().message, HasSubstr("--date-order"));
    }
    EXPECT_EQ(
        decisionOn(read(tableOf({"04/01", "05/01", "06/01", "07/01", "08/01", "13/01"})), "dates")
            .value,
        "day");
}

TEST(DatesOfAFile, ThatContradictTheOptionAreRejectedWithTheirLine)
{
    const auto content = read("Date,Close\n01/02/2025,1.5\n13/02/2025,1.5\n", "x.csv",
                              {.dates = DateOrder::MonthFirst});

    EXPECT_EQ(barsOf(content).times, std::vector{day(2025, 1, 2)});
    ASSERT_EQ(content->report.rejected.size(), 1U);
    EXPECT_EQ(content->report.rejected.front().line, 3U);
    EXPECT_EQ(content->report.rejected.front().code, "bad_date");
}

TEST(DatesOfAFile, AreReadToTheEndForTheRowThatTells)
{
    std::string text = "Date,Close\n";
    for (int row = 0; row < 400000; ++row)
        text += "01/02/2025,118.42\n";
    text += "01/31/2025,118.42\n";

    EXPECT_EQ(decisionOn(read(text, "x.csv"), "dates").value, "month");
}

TEST(DatesOfALargeFile, AreAskedForWhereItsHabitChangesOnTheWay)
{
    std::string text = "Date,Close,Note\n";
    const std::string note(40, 'x');
    for (int row = 0; row < 40000; ++row)
        text += "01/" + std::to_string(13 + row % 15) + "/2025,118.42," + note + "\n";
    for (int row = 0; row < 40000; ++row)
        text += std::to_string(13 + row % 15) + "/01/2025,118.42," + note + "\n";

    const auto content = read(text);

    ASSERT_FALSE(content);
    EXPECT_THAT(content.error().message, HasSubstr("some dates begin with the day"));
}

TEST(NumbersOfAFile, AreDecidedByPricesThatWouldBeTornApart)
{
    const auto rows = read("Date;Open;High;Low;Close\n2025-01-27;998;1.005;997;1.001\n");
    EXPECT_EQ(decisionOn(rows, "decimal").value, "comma");
    EXPECT_THAT(decisionOn(rows, "decimal").reason, HasSubstr("thousandfold"));
    EXPECT_EQ(barsOf(rows).close, std::vector{1001.0});

    const auto neighbours = read("Date;Close\n2025-01-27;1.002\n2025-01-28;998\n");
    EXPECT_EQ(barsOf(neighbours).close, (std::vector{1002.0, 998.0}));
}

TEST(NumbersOfAFile, AreAskedForWhereBothSignsMakeSense)
{
    const std::string_view text = "Date;Close\n2025-01-27;1.234\n2025-01-28;2.345\n";

    const auto content = read(text);

    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::InvalidArgument);
    EXPECT_THAT(content.error().message, HasSubstr("--decimal point"));
    EXPECT_EQ(barsOf(read(text, "x.csv", {.decimal = DecimalSign::Comma})).close.front(), 1234.0);
    const auto point = read(text, "x.csv", {.decimal = DecimalSign::Point});
    EXPECT_EQ(barsOf(point).close.front(), 1.234);
    EXPECT_EQ(decisionOn(point, "decimal").reason, "you said so");
}

TEST(DecisionsOnAFile, NameInstrumentCurrencyIntervalAndEncoding)
{
    const auto content = read("Date,Close/Last,Volume,Open,High,Low\n"
                              "01/27/2025,$118.42,818830900,$124.80,$128.40,$116.70\n",
                              "NVDA_nasdaq.csv");

    EXPECT_EQ(decisionOn(content, "dialect").value, "nasdaq");
    EXPECT_EQ(decisionOn(content, "instrument"),
              (ImportDecision{"instrument", "NVDA", "the file's name begins so"}));
    EXPECT_EQ(decisionOn(content, "currency").value, "USD");
    EXPECT_EQ(decisionOn(content, "interval").value, "1d");
    EXPECT_EQ(decisionOn(content, "encoding").value, "UTF-8");
    EXPECT_EQ(decisionOn(content, "delimiter").value, "comma");
}

} // namespace
