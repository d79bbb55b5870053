#include "core/report/csv.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

using namespace core;

namespace {

constexpr std::array<std::string_view, 2> kHeader{"a", "b"};

std::string rowOf(std::string_view first, FormulaGuard guard = FormulaGuard::On)
{
    CsvTable table(kHeader, guard);
    table.text(first).whole(1).endRow();
    const std::string text = table.finish();
    return text.substr(std::string_view("a,b\r\n").size());
}

TEST(CsvTable, QuotesWhatWouldEndACell)
{
    EXPECT_EQ(rowOf("plain"), "plain,1\r\n");
    EXPECT_EQ(rowOf("1,5"), "\"1,5\",1\r\n");
    EXPECT_EQ(rowOf("a \"b\"\nc"), "\"a \"\"b\"\"\nc\",1\r\n");
    EXPECT_EQ(rowOf(""), ",1\r\n");
}

TEST(CsvTable, KeepsSpreadsheetsFromReadingFormulasInTexts)
{
    for (const std::string text : {"=1+1", "+A1", "-1+1", "-1 -2", "@SUM(A1)", "-", "-1:A1", "-1 *",
                                   "-1.2.3", "-1:2:3", "+e5", "-250:-31 +A1", "-2e"}) {
        EXPECT_EQ(rowOf(text), "'" + text + ",1\r\n");
        EXPECT_EQ(rowOf(text, FormulaGuard::Off), text + ",1\r\n");
    }
    EXPECT_EQ(rowOf("\t=1"), "'\t=1,1\r\n");
    EXPECT_EQ(rowOf("\r=1"), "\"'\r=1\",1\r\n");
}

TEST(CsvTable, SparesTextsThatAreANumberOrWindows)
{
    for (const std::string text : {"-1", "+1", "-0.5", "+.5", "-1.5e-05", "-250:-31", "-5:5",
                                   "-250:-31 -5:5", "-250:-31 -5:5 *"})
        EXPECT_EQ(rowOf(text), text + ",1\r\n");
}

TEST(CsvTable, WritesNumbersAsNumbers)
{
    CsvTable table(kHeader);
    table.number(-0.1697).number(std::nullopt).endRow();
    table.number(std::numeric_limits<double>::infinity()).flag(true).endRow();

    EXPECT_EQ(table.finish(), "a,b\r\n-0.1697,\r\n,1\r\n");
}

} // namespace
