#include "core/time/instant.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

using namespace core;
using namespace std::chrono_literals;

namespace {

constexpr auto kBerlin = "Europe/Berlin";
constexpr auto kNewYork = "America/New_York";

/// Seconds since 1970 as `date -u -d ... +%s` prints them.
Instant unixSeconds(long long seconds)
{
    return Instant{std::chrono::seconds{seconds}};
}

std::chrono::local_time<std::chrono::milliseconds> local(std::chrono::year_month_day day,
                                                         std::chrono::milliseconds time)
{
    return std::chrono::local_days{day} + time;
}

TEST(InstantTest, IsReadInEveryFormThatIsAllowed)
{
    const Instant expected = unixSeconds(1738015800); // 27 January 2025, 22:10 UTC

    EXPECT_EQ(parseInstant("2025-01-27T22:10"), expected);
    EXPECT_EQ(parseInstant("2025-01-27t22:10z"), expected);
    EXPECT_EQ(parseInstant("2025-01-27 22:10:00"), expected);
    EXPECT_EQ(parseInstant("2025-01-27T22:10:00Z"), expected);
    EXPECT_EQ(parseInstant("2025-01-27T23:10+01:00"), expected);
    EXPECT_EQ(parseInstant("2025-01-27 23:10:00 +0100"), expected);
    EXPECT_EQ(parseInstant("2025-01-27T17:10-05"), expected);
    EXPECT_EQ(parseInstant("2025-01-28T03:55+05:45"), expected);
    EXPECT_EQ(parseInstant("2025-01-27T23:10", kBerlin), expected);
    EXPECT_EQ(parseInstant("2025-01-27T17:10", kNewYork), expected);
    EXPECT_EQ(parseInstant("2025-01-27T23:10", "+01:00"), expected);
}

TEST(InstantTest, BelievesTheOffsetInTheTextBeforeTheZone)
{
    EXPECT_EQ(parseInstant("2025-01-27T22:10Z", kNewYork), unixSeconds(1738015800));
}

TEST(InstantTest, KeepsMillisecondsAndDropsWhatIsFiner)
{
    EXPECT_EQ(parseInstant("2025-01-27T22:10:05.250Z"), unixSeconds(1738015805) + 250ms);
    EXPECT_EQ(parseInstant("2025-01-27T22:10:05,5Z"), unixSeconds(1738015805) + 500ms);
    EXPECT_EQ(parseInstant("2025-01-27T22:10:05.1239999999999Z"), unixSeconds(1738015805) + 123ms);
}

TEST(InstantTest, IsNotReadFromAnythingElse)
{
    for (const std::string text : {"",
                                   "2025-01-27",
                                   "2025-01-27T",
                                   "2025-01-27T2",
                                   "2025-01-27T22",
                                   "2025-01-27T22:1",
                                   "2025-01-27T22:10:",
                                   "2025-01-27T22:10:5",
                                   "2025-01-27T22:10:05.",
                                   "2025-01-27T22:10.5",
                                   "2025-01-27T24:00",
                                   "2025-01-27T22:60",
                                   "2025-01-27T22:10:61",
                                   "2025-01-27T22:10 ",
                                   "2025-01-27T22:10  Z",
                                   "2025-01-27T22:10+01:",
                                   "2025-01-27T22:10+01::00",
                                   "2025-01-27T22:10+1:00",
                                   "2025-01-27T22:10+14:01",
                                   "2025-01-27T22:10+01:60",
                                   "2025-01-27T22:10+010",
                                   "2025-01-27T22:10+01000",
                                   "2025-01-27T22:10CET",
                                   "2025-01-27T-2:10",
                                   "2025-01-27T22:-1",
                                   "2025-13-27T22:10",
                                   "x025-01-27T22:10"}) {
        EXPECT_FALSE(parseInstant(text)) << text;
    }
    EXPECT_FALSE(parseInstant("2025-01-27T22:10", "Europe/Atlantis"));
}

TEST(InstantTest, DoesNotExistWhereTheClockSkippedAnHour)
{
    EXPECT_FALSE(parseInstant("2025-03-30T02:30", kBerlin));
    EXPECT_EQ(parseInstant("2025-03-30T03:00", kBerlin), unixSeconds(1743296400));
    EXPECT_FALSE(toInstant(local(std::chrono::year{2025} / 3 / 9, 2h + 30min), kNewYork));
}

TEST(InstantTest, IsTheFirstOfTwoWhereTheClockShowedAnHourTwice)
{
    const auto first = parseInstant("2025-10-26T02:30", kBerlin);

    ASSERT_TRUE(first);
    EXPECT_EQ(*first, unixSeconds(1761438600)); // 00:30 UTC, still summer time
    EXPECT_EQ(toLocal(*first, kBerlin), toLocal(*first + 1h, kBerlin));
}

TEST(InstantTest, IsWrittenInItsZone)
{
    const Instant winter = unixSeconds(1738015800);
    const Instant summer = unixSeconds(1751364000); // 1 July 2025, 10:00 UTC

    EXPECT_EQ(toIso(winter), "2025-01-27T22:10:00Z");
    EXPECT_EQ(toIso(winter, "UTC"), "2025-01-27T22:10:00Z");
    EXPECT_EQ(toIso(winter, kBerlin), "2025-01-27T23:10:00+01:00");
    EXPECT_EQ(toIso(winter, kNewYork), "2025-01-27T17:10:00-05:00");
    EXPECT_EQ(toIso(winter, "-03:30"), "2025-01-27T18:40:00-03:30");
    EXPECT_EQ(toIso(winter, "Europe/London"), "2025-01-27T22:10:00+00:00");
    EXPECT_EQ(toIso(winter, "Europe/Atlantis"), "2025-01-27T22:10:00Z");
    EXPECT_EQ(toIso(summer, kBerlin), "2025-07-01T12:00:00+02:00");
    EXPECT_EQ(toIso(summer + 7ms), "2025-07-01T10:00:00.007Z");
}

TEST(InstantTest, IsWrittenBefore1970Too)
{
    EXPECT_EQ(toIso(unixSeconds(-1)), "1969-12-31T23:59:59Z");
    EXPECT_EQ(toIso(unixSeconds(0) - 1ms), "1969-12-31T23:59:59.999Z");
}

/// Berlin's mean time was 53 minutes 28 seconds ahead of Greenwich until 1893.
TEST(InstantTest, ComesBackFromTheLocalMeanTimesOfThe19thCentury)
{
    const auto noon = local(std::chrono::year{1880} / 6 / 1, 12h);

    const auto instant = toInstant(noon, kBerlin);

    ASSERT_TRUE(instant);
    EXPECT_EQ(toLocal(*instant, kBerlin), noon);
    EXPECT_EQ(parseInstant(toIso(*instant, kBerlin)), instant);
}

TEST(InstantTest, ComesBackFromItsTextInAnyZone)
{
    std::mt19937_64 random(20250127);
    std::uniform_int_distribution<long long> milliseconds(-2'208'988'800'000, 4'102'444'800'000);
    for (int round = 0; round < 2000; ++round) {
        const Instant instant{std::chrono::milliseconds{milliseconds(random)}};
        for (const std::string zone : {"", "UTC", "Europe/Berlin", "America/New_York",
                                       "Asia/Kolkata", "+05:45", "Pacific/Kiritimati"}) {
            EXPECT_EQ(parseInstant(toIso(instant, zone)), instant) << zone;
        }
    }
}

TEST(InstantTest, KnowsZonesByNameAndByOffset)
{
    for (const std::string zone : {"Europe/Berlin", "UTC", "Z", "+01:00", "-0530", "US/Eastern"})
        EXPECT_TRUE(isKnownZone(zone)) << zone;
    for (const std::string zone : {"", "Berlin", "Europe/", "../../etc/passwd", "Europe/../UTC",
                                   "+25:00", "+1", "tzdata.zi"})
        EXPECT_FALSE(isKnownZone(zone)) << zone;
    EXPECT_FALSE(isKnownZone(std::string("UTC\0", 4)));
    EXPECT_FALSE(isKnownZone(std::string(1'000'000, 'A')));
}

} // namespace
