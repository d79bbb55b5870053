#include "ui/chart/session_ticks.h"

#include "ui/chart/tick_steps.h"
#include "ui/support/formatting.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace ui {

namespace {

/// A tick before it has its words.
struct Start {
    double position = 0.0;
    LocalTime time{};
};

class TickFinder {
public:
    TickFinder(const SessionAxis& axis, const TickRoom& room)
        : m_axis(axis)
        , m_room(room)
    {
    }

    /// Where steps begin among the visible positions: at the first bar of each.
    std::vector<Start> starts(TickStep step) const
    {
        std::vector<Start> found;
        const core::Instant end = m_axis.timeAt(m_room.last);
        const LocalTime begin = floorTo(step, localOf(m_axis.timeAt(m_room.first)));
        for (Period period = firstPeriod(step, begin); period.from <= end;
             period = periodAfter(step, period)) {
            if (const auto at = firstBar(period); at && isVisible(at->position))
                found.push_back(*at);
        }
        return found;
    }

    /// A quick look before the ticks are made: thousands of labels never fit.
    bool isHopeless(TickStep step) const
    {
        constexpr double kNarrowest = 12.0;
        const std::chrono::duration<double, std::chrono::days::period> span =
            m_axis.timeAt(m_room.last) - m_axis.timeAt(m_room.first);
        // Nights and weekends hold no bars: up to eight of nine steps may be empty.
        return span.count() / daysOf(step) > 9.0 * (m_room.right - m_room.left) / kNarrowest + 9.0;
    }

    double xOf(double position) const
    {
        const double share = (position - m_room.first) / (m_room.last - m_room.first);
        return m_room.left + share * (m_room.right - m_room.left);
    }

private:
    bool isVisible(double position) const
    {
        return position >= m_room.first && position <= m_room.last;
    }

    LocalTime localOf(core::Instant time) const
    {
        return core::isIntraday(m_axis.interval()) ? core::toLocal(time, m_axis.zone())
                                                   : LocalTime{time.time_since_epoch()};
    }

    /// One step of the clock on the wall.
    struct Period {
        LocalTime begin{};
        core::Instant from{};
        core::Instant to{};
    };

    Period firstPeriod(TickStep step, LocalTime begin) const
    {
        return {begin, instantOf(begin), instantOf(next(step, begin))};
    }

    /// Minutes go on as time does, also where the clock is set: an hour that comes twice has its
    /// steps twice. Days and longer go by the calendar.
    Period periodAfter(TickStep step, const Period& period) const
    {
        if (step.unit != TickUnit::Minutes)
            return firstPeriod(step, next(step, period.begin));
        const LocalTime begin = localOf(period.to);
        const core::Instant end = period.to + std::chrono::minutes{step.count};
        const LocalTime wall = localOf(end);
        const auto beyond = wall - floorTo(step, wall);
        return {begin, period.to, end - beyond > period.to ? end - beyond : end};
    }

    /// Of a time that the clock skips: when it went on.
    core::Instant instantOf(LocalTime time) const
    {
        using std::chrono::minutes;
        const core::Instant naive{time.time_since_epoch()};
        if (!core::isIntraday(m_axis.interval()))
            return naive;
        for (minutes later{0}; later <= std::chrono::hours{2}; later += minutes{1}) {
            if (const auto instant = core::toInstant(time + later, m_axis.zone()))
                return *instant;
        }
        return naive;
    }

    std::optional<Start> firstBar(const Period& period) const
    {
        // Beyond the data, a step begins with its first usual session.
        if (m_axis.size() == 0 || period.from > m_axis.lastTime()
            || period.to <= m_axis.firstTime())
            return Start{std::ceil(m_axis.positionOf(period.from) - 1e-9), period.begin};
        const auto bar = m_axis.firstBar(period.from, period.to);
        return bar ? std::optional(Start{bar->position, localOf(bar->time)}) : std::nullopt;
    }

    const SessionAxis& m_axis;
    const TickRoom& m_room;
};

std::chrono::year yearOf(LocalTime time)
{
    return std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(time)}.year();
}

QString clock(LocalTime time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const auto minutes = std::chrono::floor<std::chrono::minutes>(time - day).count();
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

/// The words for a tick, given the one before it.
QString words(TickStep step, LocalTime time, const LocalTime* before, bool withYear,
              const QLocale& locale)
{
    using std::chrono::days;
    const core::TradingDate day{std::chrono::floor<days>(time)};
    const core::PartialDate month =
        core::PartialDate::ofMonth(day.yearMonthDay().year() / day.yearMonthDay().month());
    switch (step.unit) {
    case TickUnit::Years:
        return QString::number(static_cast<int>(yearOf(time)));
    case TickUnit::Months: {
        const QString named = formatDate(month, DateStyle::Short, locale);
        return withYear ? named : named.section(QLatin1Char(' '), 0, 0);
    }
    case TickUnit::Minutes:
        if (before != nullptr
            && std::chrono::floor<days>(*before) == std::chrono::floor<days>(time))
            return clock(time);
        break;
    case TickUnit::Weeks:
    case TickUnit::Days:
        break;
    }
    return formatDate(day, withYear ? DateStyle::Short : DateStyle::DayMonth, locale);
}

/// The first one of a day, among hours of several days.
bool startsDay(TickStep step, const LocalTime* before, LocalTime time)
{
    using std::chrono::days;
    return step.unit == TickUnit::Minutes && before != nullptr
        && std::chrono::floor<days>(*before) != std::chrono::floor<days>(time);
}

/// How the words of ticks are made.
struct TickWords {
    const QLocale& locale;
    FirstYear firstYear;
    const std::function<double(const QString&)>& width;
};

/// `whole` is the tick that says its day and year as if none were ahead of it.
std::vector<TimeTick> named(const std::vector<Start>& starts, TickStep step,
                            const TickFinder& finder, const TickRoom& room, const TickWords& how,
                            std::size_t whole)
{
    std::vector<TimeTick> ticks;
    for (std::size_t index = 0; index < starts.size(); ++index) {
        const bool isWhole = index == 0 || index == whole;
        const LocalTime* before = isWhole ? nullptr : &starts[index - 1].time;
        const bool otherYear =
            index > 0 && yearOf(starts[index - 1].time) != yearOf(starts[index].time);
        const bool withYear = otherYear || (isWhole && how.firstYear == FirstYear::Named);
        TimeTick tick{.position = starts[index].position,
                      .x = finder.xOf(starts[index].position),
                      .rank = otherYear                                 ? 2
                          : startsDay(step, before, starts[index].time) ? 1
                          : isWhole && index > 0                        ? 1
                                                                        : 0};
        tick.label = words(step, starts[index].time, before, withYear, how.locale);
        tick.labelWidth = how.width(tick.label);
        const double centred = tick.x - tick.labelWidth / 2.0;
        tick.labelLeft =
            std::max(room.labelLeft, std::min(centred, room.labelRight - tick.labelWidth));
        ticks.push_back(std::move(tick));
    }
    return ticks;
}

/// Whether the edge keeps a label from standing under the middle of its tick.
bool isPushed(const TimeTick& tick)
{
    return std::abs(tick.labelLeft + tick.labelWidth / 2.0 - tick.x) > 0.5;
}

/// Takes labels away until none comes too close to another; those that name a year or, among hours,
/// a day stay longest.
/// False when the step is too fine: when more loses its label than what is pushed by the edge or
/// cut short by a holiday or the opening of the market.
bool thinOut(std::vector<TimeTick>& ticks, const TickRoom& room)
{
    constexpr double kShort = 0.7;
    const double usual = ticks.size() < 2
        ? 0.0
        : (ticks.back().x - ticks.front().x) / static_cast<double>(ticks.size() - 1);
    bool fits = true;
    TimeTick* before = nullptr;
    for (TimeTick& tick : ticks) {
        if (tick.labelWidth > room.labelRight - room.labelLeft) {
            tick.label.clear();
            fits = false;
            continue;
        }
        if (before != nullptr
            && tick.labelLeft < before->labelLeft + before->labelWidth + room.gap) {
            fits = fits
                && (tick.x - before->x < kShort * usual || isPushed(*before) || isPushed(tick));
            const bool laterIsStronger = tick.rank > before->rank;
            (laterIsStronger ? before->label : tick.label).clear();
        }
        if (!tick.label.isEmpty())
            before = &tick;
    }
    return fits;
}

std::size_t firstNamed(const std::vector<TimeTick>& ticks)
{
    const auto first =
        std::ranges::find_if(ticks, [](const TimeTick& tick) { return !tick.label.isEmpty(); });
    return static_cast<std::size_t>(first - ticks.begin());
}

} // namespace

std::vector<TimeTick> timeTicks(const SessionAxis& axis, const TickRoom& room,
                                const QLocale& locale, FirstYear firstYear,
                                const std::function<double(const QString&)>& width)
{
    if (!(room.last > room.first) || !(room.right > room.left))
        return {};
    const TickFinder finder(axis, room);
    const bool intraday = core::isIntraday(axis.interval());
    const TickWords how{locale, firstYear, width};
    std::vector<TimeTick> ticks;
    for (const TickStep step : kTickSteps) {
        const bool isLast = step.count == kTickSteps.back().count;
        if ((step.unit == TickUnit::Minutes && !intraday) || (!isLast && finder.isHopeless(step)))
            continue;
        const std::vector<Start> starts = finder.starts(step);
        // No label is narrower than the gap beside it.
        if (!isLast && static_cast<double>(starts.size()) * 2.0 * room.gap > room.right - room.left)
            continue;
        ticks = named(starts, step, finder, room, how, 0);
        const bool fits = thinOut(ticks, room) && !ticks.empty();
        if (const std::size_t first = firstNamed(ticks); first > 0 && first < ticks.size()) {
            // It is the first that is read: without one ahead of it, it says all.
            ticks = named(starts, step, finder, room, how, first);
            thinOut(ticks, room);
        }
        if (fits)
            break;
    }
    return ticks;
}

} // namespace ui
