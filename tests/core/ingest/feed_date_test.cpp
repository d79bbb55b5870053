#include "core/ingest/feed_date.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

std::string iso(std::string_view text)
{
    const auto date = feedDate(text, {});
    return date ? toIso(date->date) : "none";
}

TEST(FeedDate, ReadsRfc822AndItsOldForms)
{
    EXPECT_EQ(iso("Mon, 27 Jan 2025 22:10:00 GMT"), "2025-01-27T22:10:00Z");
    EXPECT_EQ(iso("27 Jan 2025 22:10 +0100"), "2025-01-27T22:10:00+01:00");
    EXPECT_EQ(iso("Mon, 27 Jan 25 22:10:00 EST"), "2025-01-27T22:10:00-05:00");
    EXPECT_EQ(iso("Mon, 26 Feb 87 17:00:56 CST"), "1987-02-26T17:00:56-06:00");
    EXPECT_EQ(iso("Mon, 27 Jan 2025 22:10:00 UT"), "2025-01-27T22:10:00Z");
    EXPECT_EQ(iso("Mon Jan 27 22:10:00 UTC 2025"), "2025-01-27T22:10:00Z");
    EXPECT_EQ(iso("Mon Jan 27 22:10:00 2025"), "2025-01-27T22:10:00Z");
}

TEST(FeedDate, ReadsIso8601InItsForms)
{
    EXPECT_EQ(iso("2025-01-27T22:10:00+01:00"), "2025-01-27T22:10:00+01:00");
    EXPECT_EQ(iso("2025-01-27T22:10:00.123Z"), "2025-01-27T22:10:00Z");
    EXPECT_EQ(iso("2025-01-27T22:10Z"), "2025-01-27T22:10:00Z");
    EXPECT_EQ(iso("20250127T221000+0100"), "2025-01-27T22:10:00+01:00");
    EXPECT_EQ(iso("20250127T2210Z"), "2025-01-27T22:10:00Z");
    EXPECT_EQ(iso("20250127"), "2025-01-27");
    EXPECT_EQ(iso("2025-01"), "2025-01");
    EXPECT_EQ(iso("2025"), "2025");
}

TEST(FeedDate, SaysWhenATimeHasNoZone)
{
    EXPECT_TRUE(feedDate("2025-01-27T22:10:00", {})->zoneUnknown);
    EXPECT_FALSE(feedDate("2025-01-27T22:10:00", "Europe/Berlin")->zoneUnknown);
    EXPECT_FALSE(feedDate("2025-01-27", {})->zoneUnknown);
}

TEST(FeedDate, RefusesWhatIsNone)
{
    for (const char* text :
         {"", "gestern", "99999", "2025-02-30", "20251301", "Mon, 27 Foo 2025", "1234567890123"})
        EXPECT_EQ(iso(text), "none") << text;
    EXPECT_EQ(iso(std::string(100'000, '2')), "none");
}

TEST(FeedDate, IsNoLongNumber)
{
    EXPECT_EQ(iso("202501271"), "none");
    EXPECT_EQ(iso("2025012722100000"), "none");
}

} // namespace
