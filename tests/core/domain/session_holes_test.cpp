#include "core/domain/session_holes.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string_view>
#include <vector>

using namespace core;

namespace {

using std::chrono::days;

Instant at(std::string_view day)
{
    return timeOf(*parseTradingDate(day));
}

/// One bar every `step`, `count` of them.
std::vector<Instant> every(std::chrono::milliseconds step, int count, Instant first)
{
    std::vector<Instant> times;
    for (int bar = 0; bar < count; ++bar)
        times.push_back(first + bar * step);
    return times;
}

TEST(SessionHoles, OfDailyBarsAreMoreThanTenDaysWithoutOne)
{
    std::vector<Instant> times = every(days{1}, 20, at("2023-02-12"));
    times.push_back(at("2023-03-14")); // ten days after 3 March are missing
    for (const Instant time : every(days{1}, 20, at("2023-03-15")))
        times.push_back(time);
    EXPECT_TRUE(sessionHoles(times, Interval::Day1).empty());
    times.erase(times.begin() + 20); // and now an eleventh

    const auto holes = sessionHoles(times, Interval::Day1);

    ASSERT_EQ(holes.size(), 1U);
    EXPECT_DOUBLE_EQ(holes[0].position, 19.5);
    EXPECT_EQ(toIso(dateOf(holes[0].before)), "2023-03-03");
    EXPECT_EQ(toIso(dateOf(holes[0].after)), "2023-03-15");
}

TEST(SessionHoles, OfMinutesAreFiveWeekdaysWithoutOne)
{
    const Instant monday = at("2025-03-03") + std::chrono::hours{15};
    for (const int missing : {4, 5}) {
        std::vector<Instant> times = every(std::chrono::minutes{1}, 60, monday);
        // From the Monday on, Tuesday to Friday are four, and the next Monday is the fifth.
        const Instant next = at("2025-03-06") + days{missing} + std::chrono::hours{15};
        for (const Instant time : every(std::chrono::minutes{1}, 60, next))
            times.push_back(time);

        const auto holes = sessionHoles(times, Interval::Minute1);

        EXPECT_EQ(holes.size(), missing == 5 ? 1U : 0U) << missing;
    }
}

TEST(SessionHoles, OfWeeksAndMonthsAreMoreThanThreeBars)
{
    for (const auto& [interval, step] :
         {std::pair(Interval::Week1, days{7}), std::pair(Interval::Month1, days{31})}) {
        for (const int missing : {3, 4}) {
            std::vector<Instant> times = every(step, 10, at("2020-01-03"));
            for (const Instant time : every(step, 10, times.back() + (missing + 1) * step))
                times.push_back(time);

            EXPECT_EQ(sessionHoles(times, interval).size(), missing == 4 ? 1U : 0U) << missing;
        }
    }
}

TEST(SessionHoles, AreNotToldOfBarsThatAreRareByNature)
{
    EXPECT_TRUE(sessionHoles(every(days{30}, 50, at("2020-01-03")), Interval::Day1).empty());
}

TEST(SessionHoles, ShowAmongBarsOfWhichSomeTimesOnlyAreKnown)
{
    // Every sixteenth minute of ten days, and a month between the fifth and the sixth.
    std::vector<Instant> times;
    std::vector<std::int64_t> bars;
    for (std::int64_t bar = 0; bar < 3840; bar += 16) {
        const std::int64_t day = bar / 384;
        times.push_back(at("2025-03-03") + days{day + (day > 4 ? 30 : 0)}
                        + std::chrono::minutes{15 * 60 + bar % 384});
        bars.push_back(bar);
    }

    const auto holes = sessionHoles(times, Interval::Minute1, bars);

    ASSERT_EQ(holes.size(), 1U);
    EXPECT_DOUBLE_EQ(holes[0].position, 5 * 384 - 8.0);
}

TEST(SessionHoles, TheLongestAreToldInTheirOrder)
{
    const auto hole = [](double position, int first, int length) {
        return SessionHole{position, at("2020-01-01") + days{first},
                           at("2020-01-01") + days{first + length}};
    };

    const auto longest =
        longestHoles({hole(1.5, 0, 20), hole(3.5, 100, 15), hole(7.5, 200, 90)}, 2);

    ASSERT_EQ(longest.size(), 2U);
    EXPECT_DOUBLE_EQ(longest[0].position, 1.5);
    EXPECT_DOUBLE_EQ(longest[1].position, 7.5);
    EXPECT_TRUE(longestHoles({}, 2).empty());
}

} // namespace
