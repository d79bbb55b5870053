#include "core/ingest/interval_guess.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <numeric>

namespace core {

namespace {

template<typename Time>
std::vector<typename Time::duration> gapsOf(std::vector<Time>& times)
{
    std::ranges::sort(times);
    const auto repeated = std::ranges::unique(times);
    times.erase(repeated.begin(), repeated.end());
    std::vector<typename Time::duration> gaps;
    for (std::size_t index = 1; index < times.size(); ++index)
        gaps.push_back(times[index] - times[index - 1]);
    return gaps;
}

struct Length {
    std::chrono::milliseconds length{};
    Interval interval = Interval::Minute1;
};

constexpr auto kLengths = std::to_array<Length>({{std::chrono::hours{1}, Interval::Hour1},
                                                 {std::chrono::minutes{30}, Interval::Minute30},
                                                 {std::chrono::minutes{15}, Interval::Minute15},
                                                 {std::chrono::minutes{5}, Interval::Minute5},
                                                 {std::chrono::minutes{1}, Interval::Minute1}});

} // namespace

Interval intervalOfDays(std::vector<std::chrono::local_days> days)
{
    const auto gaps = gapsOf(days);
    const auto share = [&](int shortest, int longest) {
        const auto fitting = std::ranges::count_if(gaps, [&](std::chrono::days gap) {
            return gap.count() >= shortest && gap.count() <= longest;
        });
        return gaps.size() >= 2 && static_cast<std::size_t>(fitting) * 5 >= gaps.size() * 4;
    };
    if (share(5, 9))
        return Interval::Week1;
    return share(26, 35) ? Interval::Month1 : Interval::Day1;
}

std::optional<Interval>
intervalOfTimes(std::vector<std::chrono::local_time<std::chrono::milliseconds>> times)
{
    const auto gaps = gapsOf(times);
    std::map<std::chrono::milliseconds, std::size_t> counts;
    std::int64_t divisor = 0;
    for (const std::chrono::milliseconds gap : gaps) {
        ++counts[gap];
        divisor = std::gcd(divisor, gap.count());
    }
    if (counts.empty())
        return Interval::Day1;
    const auto commonest =
        std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; })->first;
    constexpr std::chrono::hours kAboutADay{20};
    if (commonest >= kAboutADay) {
        std::vector<std::chrono::local_days> days;
        for (const auto time : times)
            days.push_back(std::chrono::floor<std::chrono::days>(time));
        return intervalOfDays(std::move(days));
    }
    for (const Length& length : kLengths) {
        if (length.length == commonest)
            return length.interval;
    }
    for (const Length& length : kLengths) {
        if (divisor % length.length.count() == 0)
            return length.interval;
    }
    return std::nullopt;
}

} // namespace core
