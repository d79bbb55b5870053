#include "ui/chart/session_axis.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using namespace std::chrono_literals;
using Days = std::chrono::duration<double, std::chrono::days::period>;

constexpr double kDaysOfWeek = 7.0;
constexpr double kSessionsOfWeek = 5.0;

/// How long a bar lasts, for times beyond the data.
Days lengthOf(core::Interval interval)
{
    switch (interval) {
    case core::Interval::Minute1:
        return 1min;
    case core::Interval::Minute5:
        return 5min;
    case core::Interval::Minute15:
        return 15min;
    case core::Interval::Minute30:
        return 30min;
    case core::Interval::Hour1:
        return 1h;
    case core::Interval::Day1:
        return std::chrono::days{1};
    case core::Interval::Week1:
        return std::chrono::weeks{1};
    case core::Interval::Month1:
        break;
    }
    return std::chrono::months{1};
}

/// Days since 29 December 1969, a Monday.
double daysSinceMonday(core::Instant time)
{
    return Days(time.time_since_epoch() + std::chrono::days{3}).count();
}

bool anyOnWeekend(std::span<const core::Instant> times)
{
    constexpr std::size_t kLooked = 14;
    const auto recent = times.last(std::min(kLooked, times.size()));
    return std::ranges::any_of(recent, [](core::Instant time) {
        return std::fmod(daysSinceMonday(time), kDaysOfWeek) >= kSessionsOfWeek;
    });
}

} // namespace

SessionAxis::SessionAxis(std::span<const core::Instant> times, core::Interval interval,
                         std::string zone)
    : SessionAxis(times, {}, interval, std::move(zone))
{
}

SessionAxis::SessionAxis(std::span<const core::Instant> times, std::span<const std::int64_t> bars,
                         core::Interval interval, std::string zone)
    : m_times(times)
    , m_bars(bars)
    , m_interval(interval)
    , m_zone(std::move(zone))
    , m_tradesOnWeekends(anyOnWeekend(times))
{
}

std::size_t SessionAxis::size() const
{
    return knowsAll() ? m_times.size() : static_cast<std::size_t>(m_bars.back()) + 1;
}

double SessionAxis::positionAt(std::size_t index) const
{
    return static_cast<double>(knowsAll() ? static_cast<std::int64_t>(index) : m_bars[index]);
}

// Of daily bars, a week holds five sessions, and the weekend lies between the fifth and the next.
double SessionAxis::usualBars(core::Instant time) const
{
    if (m_interval != core::Interval::Day1 || m_tradesOnWeekends)
        return Days(time.time_since_epoch()) / lengthOf(m_interval);
    const double days = daysSinceMonday(time);
    const double weeks = std::floor(days / kDaysOfWeek);
    const double day = days - weeks * kDaysOfWeek;
    const double lastSession = kSessionsOfWeek - 1.0;
    const double session =
        day <= lastSession ? day : lastSession + (day - lastSession) / (kDaysOfWeek - lastSession);
    return weeks * kSessionsOfWeek + session;
}

core::Instant SessionAxis::usualTime(double bars) const
{
    const auto rounded = [](Days days) {
        return core::Instant{std::chrono::round<std::chrono::milliseconds>(days)};
    };
    if (m_interval != core::Interval::Day1 || m_tradesOnWeekends)
        return rounded(bars * lengthOf(m_interval));
    const double weeks = std::floor(bars / kSessionsOfWeek);
    const double session = bars - weeks * kSessionsOfWeek;
    const double lastSession = kSessionsOfWeek - 1.0;
    const double day = session <= lastSession
        ? session
        : lastSession + (session - lastSession) * (kDaysOfWeek - lastSession);
    return rounded(Days(weeks * kDaysOfWeek + day)) - std::chrono::days{3};
}

std::size_t SessionAxis::barAfter(core::Instant time, std::size_t near) const
{
    constexpr std::size_t kSteps = 32;
    if (near > 0 && near < m_times.size() && m_times[near - 1] <= time) {
        const std::size_t end = std::min(near + kSteps, m_times.size());
        while (near < end && m_times[near] <= time)
            ++near;
        if (near < end)
            return near;
    }
    return static_cast<std::size_t>(std::ranges::upper_bound(m_times, time) - m_times.begin());
}

double SessionAxis::positionOf(core::Instant time) const
{
    std::size_t near = 0;
    return positionOf(time, near);
}

double SessionAxis::positionOf(core::Instant time, std::size_t& near) const
{
    if (m_times.empty())
        return usualBars(time);
    const double last = positionAt(m_times.size() - 1);
    if (time <= m_times.front())
        return usualBars(time) - usualBars(m_times.front());
    if (time >= m_times.back())
        return last + usualBars(time) - usualBars(m_times.back());
    near = barAfter(time, near);
    const std::size_t before = near - 1;
    if (time == m_times[before])
        return positionAt(before);
    const double share = Days(time - m_times[before]) / Days(m_times[near] - m_times[before]);
    return positionAt(before) + share * (positionAt(near) - positionAt(before));
}

double SessionAxis::positionOf(core::TradingDate day) const
{
    if (!core::isIntraday(m_interval))
        return positionOf(core::timeOf(day));
    const auto midnight = core::toInstant(day.day() + std::chrono::milliseconds{0}, m_zone);
    const core::Instant begin = midnight.value_or(core::timeOf(day));
    const auto first = firstBar(begin, begin + std::chrono::days{1});
    return first ? first->position : positionOf(begin);
}

std::optional<SessionAxis::Bar> SessionAxis::firstBar(core::Instant from, core::Instant to) const
{
    const auto first = std::ranges::lower_bound(m_times, from);
    if (first == m_times.end() || *first >= to)
        return std::nullopt;
    return Bar{positionAt(static_cast<std::size_t>(first - m_times.begin())), *first};
}

std::size_t SessionAxis::barUpTo(double position, std::size_t near) const
{
    constexpr std::size_t kSteps = 32;
    if (knowsAll())
        return static_cast<std::size_t>(position);
    const auto bar = static_cast<std::int64_t>(position);
    if (near < m_bars.size() && m_bars[near] <= bar) {
        const std::size_t end = std::min(near + kSteps, m_bars.size());
        while (near + 1 < end && m_bars[near + 1] <= bar)
            ++near;
        if (near + 1 < end)
            return near;
    }
    return static_cast<std::size_t>(std::ranges::upper_bound(m_bars, bar) - m_bars.begin() - 1);
}

core::Instant SessionAxis::timeAt(double position) const
{
    std::size_t near = 0;
    return timeAt(position, near);
}

core::Instant SessionAxis::timeAt(double position, std::size_t& near) const
{
    core::Instant time{};
    const double last = static_cast<double>(size()) - 1.0;
    if (m_times.empty()) {
        time = usualTime(position);
    } else if (position <= 0.0) {
        time = usualTime(usualBars(m_times.front()) + position);
    } else if (position >= last) {
        time = usualTime(usualBars(m_times.back()) + position - last);
    } else {
        near = barUpTo(position, near);
        const std::size_t index = near;
        const double part =
            (position - positionAt(index)) / (positionAt(index + 1) - positionAt(index));
        const Days step = m_times[index + 1] - m_times[index];
        time = m_times[index] + std::chrono::round<std::chrono::milliseconds>(part * step);
    }
    return core::isIntraday(m_interval) ? time : std::chrono::round<std::chrono::days>(time);
}

core::TradingDate SessionAxis::dayAt(double position) const
{
    const core::Instant time = timeAt(position);
    if (!core::isIntraday(m_interval))
        return core::dateOf(time);
    return core::TradingDate{std::chrono::floor<std::chrono::days>(core::toLocal(time, m_zone))};
}

std::optional<std::size_t> SessionAxis::barAt(double position) const
{
    const double nearest = std::round(position);
    if (!(nearest >= 0.0 && nearest < static_cast<double>(size())))
        return std::nullopt;
    return static_cast<std::size_t>(nearest);
}

} // namespace ui
