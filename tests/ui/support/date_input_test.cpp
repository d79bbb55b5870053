#include "ui/support/date_input.h"

#include <gtest/gtest.h>

using namespace ui;

namespace {

const QLocale kBritish(QLocale::English, QLocale::UnitedKingdom);
const QLocale kAmerican(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);

/// As ISO 8601 has it; "-" for what is no date.
std::string read(const char* text, const QLocale& locale = kBritish)
{
    const auto date = readDate(QString::fromUtf8(text), locale);
    return date ? core::toIso(*date) : "-";
}

TEST(ReadDate, TakesDaysAsPeopleWriteThem)
{
    for (const char* text :
         {"2025-01-27", "27.1.2025", "27.01.25", " 27. 1. 2025 ", "27 Jan 2025", "27. Januar 2025",
          "Jan 27, 2025", "January 27 2025", "27 january 25", "2025 Jan 27", "27/1/2025"})
        EXPECT_EQ(read(text), "2025-01-27") << text;
}

TEST(ReadDate, TakesMonthsAndYears)
{
    EXPECT_EQ(read("Jan 2025"), "2025-01");
    EXPECT_EQ(read("Jan. 2025"), "2025-01");
    EXPECT_EQ(read("März 2024"), "2024-03");
    EXPECT_EQ(read("Dez 2024"), "2024-12");
    EXPECT_EQ(read("2025-01"), "2025-01");
    EXPECT_EQ(read("1/2025"), "2025-01");
    EXPECT_EQ(read("01.2025"), "2025-01");
    EXPECT_EQ(read("2025"), "2025");
}

TEST(ReadDate, OrdersDayAndMonthBetweenSlashesAsTheLocaleDoes)
{
    EXPECT_EQ(read("3/2/2025", kBritish), "2025-02-03");
    EXPECT_EQ(read("3/2/2025", kAmerican), "2025-03-02");
    EXPECT_EQ(read("1/27/2025", kBritish), "2025-01-27");
    EXPECT_EQ(read("27/1/2025", kAmerican), "2025-01-27");
    EXPECT_EQ(read("3.2.2025", kGerman), "2025-02-03");
}

TEST(ReadDate, PutsYearsOfTwoDigitsBetween1970And2069)
{
    EXPECT_EQ(read("1.2.69"), "2069-02-01");
    EXPECT_EQ(read("1.2.70"), "1970-02-01");
}

TEST(ReadDate, RefusesWhatIsNoDate)
{
    for (const char* text :
         {"", "Monday", "30.2.2025", "13.2025", "2025-13", "27", "Jan", "1.2.3.4", "27 Foo 2025",
          "Ja 2025", "27 Jan Feb 2025", "2025-01-27T10:00", "12345", "0.1.2025", "1+1"})
        EXPECT_EQ(read(text), "-") << text;
}

} // namespace
