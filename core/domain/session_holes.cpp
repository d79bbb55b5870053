#include "core/domain/session_holes.h"

#include <algorithm>
#include <chrono>

namespace core {

namespace {

using std::chrono::days;

constexpr days kMostPause{10};     ///< without a daily bar, for any holiday
constexpr int kMissedWeekdays = 5; ///< of shorter bars
constexpr int kMissedBars = 3;     ///< of longer ones

/// From Monday to Friday, both days not included.
int weekdaysBetween(TradingDate first, TradingDate last)
{
    int count = 0;
    for (auto day = first.day() + days{1}; day < last.day() && count < kMissedWeekdays;
         day += days{1})
        count += std::chrono::weekday{day}.iso_encoding() <= 5 ? 1 : 0;
    return count;
}

bool isHole(Instant before, Instant after, Interval interval)
{
    constexpr days kLongestMonth{31};
    const auto pause = after - before;
    switch (interval) {
    case Interval::Day1:
        return pause > kMostPause + days{1};
    case Interval::Week1:
        return pause > (kMissedBars + 1) * days{7};
    case Interval::Month1:
        return pause > (kMissedBars + 1) * kLongestMonth;
    default:
        return pause > days{kMissedWeekdays}
        && weekdaysBetween(dateOf(before), dateOf(after)) >= kMissedWeekdays;
    }
}

} // namespace

std::vector<SessionHole> sessionHoles(std::span<const Instant> times, Interval interval,
                                      std::span<const std::int64_t> bars)
{
    constexpr int kUneven = 3; // bars that are not known take at most so many times as long
    std::vector<SessionHole> holes;
    if (times.size() < 2)
        return holes;
    const auto numberOf = [&](std::size_t index) {
        return bars.empty() ? static_cast<std::int64_t>(index) : bars[index];
    };
    const std::int64_t steps = std::max<std::int64_t>(numberOf(times.size() - 1) - numberOf(0), 1);
    const auto usual = (times.back() - times.front()) / steps;
    for (std::size_t index = 1; index < times.size(); ++index) {
        const std::int64_t between = numberOf(index) - numberOf(index - 1) - 1;
        if (!isHole(times[index - 1] + kUneven * between * usual, times[index], interval))
            continue;
        const auto sum = static_cast<double>(numberOf(index - 1) + numberOf(index));
        holes.push_back({sum / 2.0, times[index - 1], times[index]});
    }
    constexpr std::size_t kRare = 4;
    if (holes.size() * kRare > times.size())
        holes.clear();
    return holes;
}

std::vector<SessionHole> longestHoles(std::vector<SessionHole> holes, std::size_t most)
{
    const auto length = [](const SessionHole& hole) { return hole.before - hole.after; };
    std::ranges::stable_sort(holes, {}, length);
    holes.resize(std::min(holes.size(), most));
    std::ranges::sort(holes, {}, &SessionHole::before);
    return holes;
}

} // namespace core
