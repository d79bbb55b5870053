#include "ui/document/feed_schedule.h"

#include "tests/ui/document/demo_document.h"

using namespace ui;
using namespace std::chrono_literals;

namespace {

TEST(RetryAfter, IsANumberOfSecondsOrADate)
{
    // testNow() is midnight on Monday, 3 February 2025.
    EXPECT_EQ(retryAfter("120", testNow()), 120s);
    EXPECT_EQ(retryAfter(" 0 ", testNow()), 0s);
    EXPECT_EQ(retryAfter("Mon, 03 Feb 2025 00:05:00 GMT", testNow()), 300s);
}

TEST(RetryAfter, IsNeverMoreThanADayNorInThePast)
{
    EXPECT_EQ(retryAfter("99999999", testNow()), 24h);
    EXPECT_EQ(retryAfter("99999999999999999999", testNow()), 24h);
    EXPECT_EQ(retryAfter("Thu, 03 Feb 2050 00:00:00 GMT", testNow()), 24h);
    EXPECT_EQ(retryAfter("Sun, 06 Nov 1994 08:49:37 GMT", testNow()), 0s);
}

TEST(RetryAfter, SaysNothingWhereItIsNeither)
{
    for (const char* header : {"", "soon", "-5", "1.5", "0x10", "Mon, 99 Feb 2025 00:05:00 GMT"})
        EXPECT_EQ(retryAfter(header, testNow()), std::nullopt) << header;
}

TEST(TheNextLook, ComesAfterTheIntervalAndLaterTheMoreOftenItFailed)
{
    EXPECT_EQ(nextLook(testNow(), 60min, 0) - testNow(), 1h);
    EXPECT_EQ(nextLook(testNow(), 60min, 1) - testNow(), 2h);
    EXPECT_EQ(nextLook(testNow(), 60min, 3) - testNow(), 8h);
    EXPECT_EQ(nextLook(testNow(), 60min, 1000) - testNow(), 24h);
    EXPECT_EQ(nextLook(testNow(), 24h, 4) - testNow(), 24h);
}

TEST(TheNextLook, WaitsAsLongAsTheServerAsks)
{
    EXPECT_EQ(nextLook(testNow(), 15min, 1, 3h) - testNow(), 3h);
    EXPECT_EQ(nextLook(testNow(), 60min, 0, 10s) - testNow(), 1h);
}

} // namespace
