#include "ui/chart/visible_span.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kFewestBars = 5.0;
constexpr double kAirShare = 0.02;

double airFor(double width)
{
    return std::max(1.0, width * kAirShare);
}

std::chrono::local_days monthsEarlier(std::chrono::local_days day, int months)
{
    using namespace std::chrono;
    const year_month_day date{day};
    const auto month = date.year() / date.month() - std::chrono::months{months};
    const year_month_day same = month / date.day();
    return same.ok() ? local_days{same} : local_days{month / std::chrono::last};
}

} // namespace

VisibleSpan wholeSpan(std::size_t bars)
{
    const double count = static_cast<double>(bars);
    return {-0.5 - 0.5, count - 0.5 + airFor(count)};
}

VisibleSpan insideOf(VisibleSpan span, std::size_t bars)
{
    const VisibleSpan whole = wholeSpan(bars);
    if (!std::isfinite(span.first) || !std::isfinite(span.last) || span.width() >= whole.width())
        return whole;
    const double least = std::min(kFewestBars, whole.width());
    if (span.width() < least) {
        const double middle = (span.first + span.last) / 2.0;
        span = {middle - least / 2.0, middle + least / 2.0};
    }
    const double shift = std::clamp(0.0, whole.first - span.first, whole.last - span.last);
    return {span.first + shift, span.last + shift};
}

VisibleSpan zoomed(VisibleSpan span, double position, double factor, std::size_t bars)
{
    const double least = kFewestBars / std::max(span.width(), 1e-9);
    const double most = wholeSpan(bars).width() / std::max(span.width(), 1e-9);
    const double used = std::max(std::min(factor, most), std::min(least, 1.0));
    return insideOf(
        {position - (position - span.first) * used, position + (span.last - position) * used},
        bars);
}

VisibleSpan spanOfDays(const SessionAxis& axis, core::TradingDate first, core::TradingDate last)
{
    // A day off counts as the session behind it at the beginning, and the one ahead at the end.
    constexpr double kExact = 1e-9;
    const double begin = std::ceil(axis.positionOf(first) - kExact) - 0.5;
    const core::TradingDate behind{last.day() + std::chrono::days{1}};
    const double end = core::isIntraday(axis.interval())
        ? std::ceil(axis.positionOf(behind) - kExact) - 0.5
        : std::floor(axis.positionOf(last) + kExact) + 0.5;
    return {begin, std::max(end, begin)};
}

VisibleSpan lastMonths(const SessionAxis& axis, int months)
{
    const core::TradingDate last = axis.dayAt(static_cast<double>(axis.size() - 1));
    const core::TradingDate first{monthsEarlier(last.day(), months)};
    VisibleSpan span = spanOfDays(axis, first, last);
    span.last = static_cast<double>(axis.size()) - 0.5;
    span.last += airFor(span.width());
    return insideOf(span, axis.size());
}

VisibleSpan broughtIn(VisibleSpan span, double position, std::size_t bars)
{
    constexpr double kEdgeShare = 0.15;
    constexpr double kPlaceShare = 0.6; // what led to an event needs more room than what followed
    const double edge = span.width() * kEdgeShare;
    if (position >= span.first + edge && position <= span.last - edge)
        return span;
    const double first = position - span.width() * kPlaceShare;
    return insideOf({first, first + span.width()}, bars);
}

} // namespace ui
