#include "core/linking/time_evidence.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace core {

namespace {

using std::chrono::days;

constexpr double kSameDay = 1.8;
constexpr double kHalfLife = 14.0; ///< days
constexpr double kLeastNear = 0.05;

constexpr days kFarBegins{180};
constexpr double kFarADay = -2.5 / 365.0;
constexpr double kFarthest = -2.5;

constexpr days kLongBefore{30};
constexpr double kDayBefore = -1.0;
constexpr double kBefore = -4.0;
constexpr double kFarBefore = -5.0;

std::chrono::local_days lastDayOf(const Event& event)
{
    const bool known = event.until && event.until->precision != Precision::Unknown;
    return known ? std::max(event.until->lastDay(), event.when.lastDay()) : event.when.lastDay();
}

double nearness(days after)
{
    const auto passed = static_cast<double>(std::max(after, days{0}).count());
    return kSameDay * std::exp2(-passed / kHalfLife);
}

double meanNearness(const PartialDate& published, const Event& event)
{
    const auto first = std::max(published.firstDay, event.when.firstDay);
    const auto last = published.lastDay();
    double sum = 0.0;
    for (auto day = first; day <= last; day += days{1})
        sum += nearness(day - lastDayOf(event));
    return sum / static_cast<double>((last - first).count() + 1);
}

double weightBefore(days gap)
{
    if (gap <= days{1})
        return kDayBefore;
    return gap < kLongBefore ? kBefore : kFarBefore;
}

bool isMinutesBefore(const PartialDate& published, const PartialDate& when)
{
    return published.precision == Precision::Minute && when.precision == Precision::Minute
        && published.instant < when.instant;
}

} // namespace

std::optional<TimeEvidence> timeEvidence(const PartialDate& published, const Event& event)
{
    if (published.precision == Precision::Unknown || event.when.precision == Precision::Unknown)
        return std::nullopt;
    const days gapBefore = event.when.firstDay - published.lastDay();
    if (gapBefore > days{0} || isMinutesBefore(published, event.when))
        return TimeEvidence{"before the event", weightBefore(gapBefore)};
    const double near = meanNearness(published, event);
    if (near >= kLeastNear)
        return TimeEvidence{"near in time", near};
    const days beyond = published.firstDay - lastDayOf(event) - kFarBegins;
    if (beyond <= days{0})
        return std::nullopt;
    const double far = kFarADay * static_cast<double>(beyond.count());
    return TimeEvidence{"far in time", std::max(far, kFarthest)};
}

} // namespace core
