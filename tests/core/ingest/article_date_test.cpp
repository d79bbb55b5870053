#include "core/ingest/article_date.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;

namespace {

/// The date as ISO 8601; "?" if the text is no date.
std::string iso(std::string_view text, std::string_view zone = {})
{
    const auto date = wholeDate(text, zone);
    return date ? toIso(date->date) : "?";
}

TEST(WholeDate, ReadsGermanAndEnglishDays)
{
    for (const char* text :
         {"2025-01-27", "2025/01/27", "27.01.2025", "27.1.2025", "27.01.25", "27. Januar 2025",
          "27 January 2025", "27 Jan 2025", "27. Jan. 2025", "January 27, 2025", "Jan. 27, 2025",
          "January 27th, 2025", "Montag, 27. Januar 2025", "Monday, January 27, 2025",
          "Mo., 27.01.2025", "Montag, den 27. Januar 2025", "01/27/2025", "27/01/2025",
          "27-Jan-2025"})
        EXPECT_EQ(iso(text), "2025-01-27") << text;
}

TEST(WholeDate, LeavesTheDayOfAMonthUnknown)
{
    for (const char* text : {"2025-01", "Januar 2025", "January 2025", "Jan. 2025"}) {
        EXPECT_EQ(iso(text), "2025-01") << text;
        EXPECT_EQ(wholeDate(text, {})->date.precision, Precision::Month) << text;
    }
}

TEST(WholeDate, ReadsTheTimeOfDayInItsZone)
{
    EXPECT_EQ(iso("27.01.2025, 22:10 Uhr", "Europe/Berlin"), "2025-01-27T22:10:00+01:00");
    EXPECT_EQ(iso("27. Januar 2025 um 22.10 Uhr", "Europe/Berlin"), "2025-01-27T22:10:00+01:00");
    EXPECT_EQ(iso("27 Jan 2025 10:10 pm", "Europe/London"), "2025-01-27T22:10:00+00:00");
    EXPECT_EQ(iso("January 27, 2025 10:10 p.m. ET"), "2025-01-27T22:10:00-05:00");
    EXPECT_EQ(iso("July 27, 2025 at 10:10 AM ET"), "2025-07-27T10:10:00-04:00");
    EXPECT_EQ(iso("27.01.2025 22:10 Uhr MEZ"), "2025-01-27T22:10:00+01:00");
    EXPECT_EQ(iso("2025-01-27T22:10:00+01:00"), "2025-01-27T22:10:00+01:00");
    EXPECT_EQ(iso("2025-01-27T22:10Z"), "2025-01-27T22:10:00Z");
    EXPECT_EQ(iso("Fri, 4 May 2001 14:05:44 -0400 (EDT)"), "2001-05-04T14:05:44-04:00");
}

TEST(WholeDate, SaysWhenNobodyNamesTheZone)
{
    EXPECT_TRUE(wholeDate("27.01.2025, 22:10 Uhr", {})->zoneUnknown);
    EXPECT_FALSE(wholeDate("27.01.2025, 22:10 Uhr", "Europe/Berlin")->zoneUnknown);
    EXPECT_FALSE(wholeDate("27.01.2025", {})->zoneUnknown);
}

TEST(WholeDate, DoesNotGuessBetweenDayAndMonth)
{
    const auto date = wholeDate("01/02/2025", {});

    ASSERT_TRUE(date);
    EXPECT_TRUE(date->ambiguous);
    EXPECT_EQ(date->date.precision, Precision::Unknown);
    EXPECT_FALSE(wholeDate("01/01/2025", {})->ambiguous);
    EXPECT_EQ(iso("01.02.2025"), "2025-02-01");
}

TEST(WholeDate, DoesNotMakeUpAYear)
{
    const auto date = wholeDate("Jan 27", {});

    ASSERT_TRUE(date);
    EXPECT_EQ(date->date.precision, Precision::Unknown);
    EXPECT_EQ(date->withoutYear, std::chrono::January / 27);
}

TEST(WholeDate, RefusesOtherText)
{
    for (const char* text : {"", "gestern", "31.02.2025", "2025-13", "27.01.2025 und mehr",
                             "Der 27. Januar 2025", "17 Prozent", "2025", "12:30", "May be"})
        EXPECT_EQ(iso(text), "?") << text;
}

TEST(LeadingDate, TakesUpTheDateAndNothingElse)
{
    const std::string_view text = "2025-01 New York (dpa) - Die";
    const auto date = leadingDate(text, {});

    ASSERT_TRUE(date);
    EXPECT_EQ(toIso(date->date), "2025-01");
    EXPECT_EQ(text.substr(date->length), " New York (dpa) - Die");
}

TEST(LeadingDate, LeavesANumberBehindADashToTheText)
{
    const std::string_view text = "27.01.2025 - 17 Prozent";

    EXPECT_EQ(text.substr(leadingDate(text, {})->length), " - 17 Prozent");
}

} // namespace
