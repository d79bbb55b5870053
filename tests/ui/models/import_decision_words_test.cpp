#include "ui/models/import_decision_words.h"

#include <gtest/gtest.h>

using namespace ui;

namespace {

std::string reason(const std::string& said)
{
    return decisionReason({.what = "dates", .value = "day", .reason = said}).toStdString();
}

std::string question(const std::string& asked)
{
    return importQuestion({.question = asked, .questionOf = "dates"}).toStdString();
}

TEST(WordsOfDecisions, TakeOverNumbersAndQuotes)
{
    EXPECT_EQ(reason("\"184.90\" cannot be read otherwise"), "\"184.90\" cannot be read otherwise");
    EXPECT_EQ(reason("the dialect csv-de has it, which you named"),
              "the dialect csv-de has it, which you named");
    EXPECT_EQ(reason("152 dates have a number above 12 in the middle"),
              "152 dates have a number above 12 in the middle");
}

TEST(WordsOfDecisions, NameKindsAsTheWindowDoes)
{
    EXPECT_EQ(reason("its columns are those of events"),
              "its columns are those of the kind Events");
}

TEST(WordsOfDecisions, LeaveAnUnknownPhraseAsItIs)
{
    EXPECT_EQ(reason("the moon says so, 100%1 sure"), "the moon says so, 100%1 sure");
    EXPECT_EQ(question("Something new?"), "Something new?");
    EXPECT_EQ(question(""), "");
}

TEST(WordsOfQuestions, NameNoOptionsOfTheCommandLine)
{
    EXPECT_EQ(question("/a: b/XYZ.csv: \"01/02/2025\" and every other date can begin with the day "
                       "or with the month. Say which: --date-order day or --date-order month (or "
                       "a whole --dialect: csv-us, csv-uk, csv-de)."),
              "\"01/02/2025\" and every other date of this file can begin with the day or with "
              "the month. Choose which.");
    EXPECT_EQ(question("X.csv: some numbers have a decimal point (\"1.5\") and some a decimal "
                       "comma (\"1,5\"). Say which: --decimal point or --decimal comma (or a "
                       "whole --dialect: csv-us, csv-uk, csv-de)."),
              "Some numbers of this file have a decimal point (\"1.5\") and some a decimal comma "
              "(\"1,5\"). Choose the decimal sign.");
}

TEST(WordsOfQuestions, SayThatDatesOfBothOrdersAreMixed)
{
    EXPECT_EQ(question("X.csv: some dates begin with the day and some with the month. Say which: "
                       "--date-order day or --date-order month (or a whole --dialect: csv-us, "
                       "csv-uk, csv-de)."),
              "Some dates of this file begin with the day and some with the month. Choose how "
              "those are read that can be either.");
}

TEST(WordsOfQuestions, AskForTheInstrument)
{
    EXPECT_EQ(question("/data/.csv does not name its instrument (--instrument)."),
              "The file does not name its instrument. Enter which one it is.");
    EXPECT_EQ(question("/data/x.csv holds several instruments, and none is called NVDA "
                       "(--instrument)."),
              "The file holds several instruments, and none is called NVDA. Enter one of them, or "
              "none for all.");
}

} // namespace
