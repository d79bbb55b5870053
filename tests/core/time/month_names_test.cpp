#include "core/time/month_names.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

TEST(AMonthsName, IsReadInGermanAndEnglishWholeOrShortened)
{
    for (const char* word : {"January", "JANUAR", "J\u00e4nner", "j\u00c4nner", "Jan", "Jan."})
        EXPECT_EQ(monthFromName(word), 1U) << word;
    for (const char* word : {"M\u00e4rz", "M\u00c4RZ", "Mrz.", "March", "Maerz"})
        EXPECT_EQ(monthFromName(word), 3U) << word;
    for (const char* word : {"Dezember", "december", "Dez.", "Dec"})
        EXPECT_EQ(monthFromName(word), 12U) << word;
    EXPECT_EQ(monthFromName("Sept."), 9U);
}

TEST(AMonthsName, IsNoPartOfAnotherWord)
{
    for (const char* word : {"", ".", "Januarwoche", "Marching", "Ma", "Mai..", "Montag", "1"})
        EXPECT_EQ(monthFromName(word), std::nullopt) << word;
}

TEST(AWeekdaysName, IsReadInGermanAndEnglishWholeOrShortened)
{
    for (const char* word : {"Sunday", "Sonntag", "so.", "SUN"})
        EXPECT_EQ(weekdayFromName(word), std::chrono::Sunday) << word;
    for (const char* word : {"Saturday", "Samstag", "Sonnabend", "Sa"})
        EXPECT_EQ(weekdayFromName(word), std::chrono::Saturday) << word;
    for (const char* word : {"Thursday", "Thurs.", "Donnerstag", "Do"})
        EXPECT_EQ(weekdayFromName(word), std::chrono::Thursday) << word;
    EXPECT_TRUE(isWeekdayName("Mittwoch"));
}

TEST(AWeekdaysName, IsNoOtherWord)
{
    for (const char* word : {"", "montags", "Mond", "Freit", "Mai"})
        EXPECT_FALSE(isWeekdayName(word)) << word;
}

} // namespace
