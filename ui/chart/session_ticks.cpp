#include "ui/chart/session_ticks.h"

#include "ui/support/formatting.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace ui {

namespace {

using LocalTime = std::chrono::local_time<std::chrono::milliseconds>;

enum class Unit { Minutes, Days, Weeks, Months, Years };

struct Step {
    Unit unit;
    int count;
};

/// From fine to coarse; what is finer than the bars is passed over.
constexpr std::array<Step, 25> kSteps{{
    {Unit::Minutes, 1},  {Unit::Minutes, 5},  {Unit::Minutes, 10},  {Unit::Minutes, 15},
    {Unit::Minutes, 30}, {Unit::Minutes, 60}, {Unit::Minutes, 120}, {Unit::Minutes, 180},
    {Unit::Days, 1},     {Unit::Weeks, 1},    {Unit::Weeks, 2},     {Unit::Months, 1},
    {Unit::Months, 2},   {Unit::Months, 3},   {Unit::Months, 6},    {Unit::Years, 1},
    {Unit::Years, 2},    {Unit::Years, 5},    {Unit::Years, 10},    {Unit::Years, 20},
    {Unit::Years, 50},   {Unit::Years, 100},  {Unit::Years, 200},   {Unit::Years, 500},
    {Unit::Years, 1000},
}};

/// About how many days a step is long.
double daysOf(Step step)
{
    constexpr std::array<double, 5> kDays{1.0 / 1440.0, 1.0, 7.0, 30.4, 365.2};
    return kDays[static_cast<std::size_t>(step.unit)] * step.count;
}

/// The start of the step that holds `time`.
LocalTime floorTo(Step step, LocalTime time)
{
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date{day};
    switch (step.unit) {
    case Unit::Minutes:
        return day + floor<minutes>(time - day) / minutes{step.count} * minutes{step.count};
    case Unit::Days:
        return day;
    case Unit::Weeks: {
        // Weeks are counted from Monday, 29 December 1969.
        const auto since = (day.time_since_epoch() + days{3}) / weeks{step.count};
        return local_days{days{since * 7 * step.count - 3}};
    }
    case Unit::Months: {
        const int month = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
        const auto first = static_cast<unsigned>(month / step.count * step.count + 1);
        return local_days{date.year() / std::chrono::month{first} / 1};
    }
    case Unit::Years:
        break;
    }
    const int first = static_cast<int>(std::floor(static_cast<int>(date.year())
                                                  / static_cast<double>(step.count)))
        * step.count;
    return local_days{year{first} / January / 1};
}

LocalTime next(Step step, LocalTime start)
{
    using namespace std::chrono;
    const year_month_day date{floor<days>(start)};
    switch (step.unit) {
    case Unit::Minutes:
        return start + minutes{step.count};
    case Unit::Days:
        return start + days{step.count};
    case Unit::Weeks:
        return start + weeks{step.count};
    case Unit::Months:
        return local_days{(date.year() / date.month() / 1) + months{step.count}};
    case Unit::Years:
        break;
    }
    return local_days{(date.year() / January / 1) + years{step.count}};
}

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
    std::vector<Start> starts(Step step) const
    {
        std::vector<Start> found;
        const LocalTime end = localOf(m_axis.timeAt(m_room.last));
        LocalTime begin = floorTo(step, localOf(m_axis.timeAt(m_room.first)));
        while (begin <= end) {
            const LocalTime following = next(step, begin);
            if (const auto at = firstBar(begin, following); at && isVisible(at->position))
                found.push_back(*at);
            begin = following;
        }
        return found;
    }

    /// A quick look before the ticks are made: thousands of labels never fit.
    bool isHopeless(Step step) const
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

    core::Instant instantOf(LocalTime time) const
    {
        const core::Instant naive{time.time_since_epoch()};
        return core::isIntraday(m_axis.interval())
            ? core::toInstant(time, m_axis.zone()).value_or(naive)
            : naive;
    }

    std::optional<Start> firstBar(LocalTime begin, LocalTime end) const
    {
        const core::Instant from = instantOf(begin);
        const core::Instant to = instantOf(end);
        // Beyond the data, a step begins with its first usual session.
        if (m_axis.size() == 0 || from > m_axis.lastTime() || to <= m_axis.firstTime())
            return Start{std::ceil(m_axis.positionOf(from) - 1e-9), begin};
        const auto bar = m_axis.firstBar(from, to);
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
QString words(Step step, LocalTime time, const LocalTime* before, bool withYear,
              const QLocale& locale)
{
    using std::chrono::days;
    const core::TradingDate day{std::chrono::floor<days>(time)};
    const core::PartialDate month =
        core::PartialDate::ofMonth(day.yearMonthDay().year() / day.yearMonthDay().month());
    switch (step.unit) {
    case Unit::Years:
        return QString::number(static_cast<int>(yearOf(time)));
    case Unit::Months: {
        const QString named = formatDate(month, DateStyle::Short, locale);
        return withYear ? named : named.section(QLatin1Char(' '), 0, 0);
    }
    case Unit::Minutes:
        if (before != nullptr
            && std::chrono::floor<days>(*before) == std::chrono::floor<days>(time))
            return clock(time);
        break;
    case Unit::Weeks:
    case Unit::Days:
        break;
    }
    return formatDate(day, withYear ? DateStyle::Short : DateStyle::DayMonth, locale);
}

std::vector<TimeTick> named(const std::vector<Start>& starts, Step step, const TickFinder& finder,
                            const TickRoom& room, const QLocale& locale, FirstYear firstYear,
                            const std::function<double(const QString&)>& width)
{
    std::vector<TimeTick> ticks;
    for (std::size_t index = 0; index < starts.size(); ++index) {
        const LocalTime* before = index == 0 ? nullptr : &starts[index - 1].time;
        const bool otherYear = before != nullptr && yearOf(*before) != yearOf(starts[index].time);
        const bool withYear = otherYear || (before == nullptr && firstYear == FirstYear::Named);
        TimeTick tick{.position = starts[index].position,
                      .x = finder.xOf(starts[index].position),
                      .startsYear = otherYear};
        tick.label = words(step, starts[index].time, before, withYear, locale);
        tick.labelWidth = width(tick.label);
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

/// Takes labels away until none comes too close to another; those that name a year stay longest.
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
            const bool laterIsStronger = tick.startsYear && !before->startsYear;
            (laterIsStronger ? before->label : tick.label).clear();
        }
        if (!tick.label.isEmpty())
            before = &tick;
    }
    return fits;
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
    std::vector<TimeTick> ticks;
    for (const Step step : kSteps) {
        const bool isLast = step.count == kSteps.back().count;
        if ((step.unit == Unit::Minutes && !intraday) || (!isLast && finder.isHopeless(step)))
            continue;
        const std::vector<Start> starts = finder.starts(step);
        // No label is narrower than the gap beside it.
        if (!isLast && static_cast<double>(starts.size()) * 2.0 * room.gap > room.right - room.left)
            continue;
        ticks = named(starts, step, finder, room, locale, firstYear, width);
        if (thinOut(ticks, room) && !ticks.empty())
            break;
    }
    return ticks;
}

} // namespace ui
