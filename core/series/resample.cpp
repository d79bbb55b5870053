#include "core/series/resample.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace core {

namespace {

using std::chrono::days;
using std::chrono::minutes;

/// REQUIRES: isIntraday(interval)
minutes lengthOf(Interval interval)
{
    switch (interval) {
    case Interval::Minute5:
        return minutes{5};
    case Interval::Minute15:
        return minutes{15};
    case Interval::Minute30:
        return minutes{30};
    case Interval::Hour1:
        return minutes{60};
    default:
        return minutes{1};
    }
}

/// The last of the instants `origin` + n · `length` that is not after `time`.
Instant alignedTo(Instant origin, Instant time, minutes length)
{
    const auto since = time - origin;
    auto steps = since / length;
    if (since < steps * length)
        --steps;
    return origin + steps * length;
}

/// The trading date under which a daily, weekly or monthly bar that holds `date` stands.
TradingDate labelOf(TradingDate date, Interval interval)
{
    if (interval == Interval::Week1)
        return TradingDate{date.day() - (date.weekday() - std::chrono::Monday)};
    if (interval == Interval::Month1)
        return TradingDate{
            std::chrono::local_days{date.yearMonthDay().year() / date.yearMonthDay().month() / 1}};
    return date;
}

} // namespace

bool canResample(Interval from, Interval to)
{
    return from < to && from <= Interval::Day1;
}

Resampler::Resampler(Interval from, Interval to, const ExchangeCalendar* calendar)
    : m_from(from)
    , m_to(to)
    , m_calendar(calendar)
    , m_made{.interval = to}
{
    assert(canResample(from, to));
}

Instant Resampler::beginOf(TradingDate date) const
{
    if (m_calendar == nullptr)
        return timeOf(date);
    // Some zones set their clocks forward at midnight.
    const auto midnight = toInstant(date.day(), m_calendar->zone());
    return midnight
        ? *midnight
        : toInstant(date.day() + std::chrono::hours{1}, m_calendar->zone()).value_or(timeOf(date));
}

Resampler::Day Resampler::dayOf(Instant time) const
{
    const TradingDate date = m_calendar == nullptr
        ? dateOf(time)
        : TradingDate{std::chrono::floor<days>(toLocal(time, m_calendar->zone()))};
    return {.date = date,
            .begin = beginOf(date),
            .end = beginOf(TradingDate{date.day() + days{1}}),
            .session = m_calendar == nullptr ? std::nullopt : m_calendar->session(date)};
}

Instant Resampler::bucketOf(Instant time) const
{
    const minutes length = lengthOf(m_to);
    if (!m_day->session)
        return alignedTo(m_day->begin, time, length);
    const bool isAfter = time > m_day->session->closes;
    const Instant origin = isAfter ? m_day->session->closes : m_day->session->opens;
    return std::max(alignedTo(origin, time, length), m_day->begin);
}

/// A bar that begins before the opening and reaches into the session, as hours that are counted
/// from midnight do, is of the session; so is the one that begins at the close, the auction's.
bool Resampler::isOfSession(Instant time) const
{
    return m_day->session && time + lengthOf(m_from) > m_day->session->opens
        && time <= m_day->session->closes;
}

void Resampler::addToBucket(const PriceSeries& bars, std::size_t index, Instant bucket)
{
    if (!m_group.empty() && bucket != m_bucket)
        m_group.appendTo(m_made, m_bucket);
    m_bucket = bucket;
    m_group.add(bars, index);
}

void Resampler::addToDay(const PriceSeries& bars, std::size_t index)
{
    m_allDay.add(bars, index);
    if (isOfSession(bars.times[index]))
        m_session.add(bars, index);
}

void Resampler::closeDay()
{
    if (m_allDay.empty())
        return;
    PriceSeries day;
    (m_session.empty() ? m_allDay : m_session).appendTo(day, timeOf(m_day->date));
    m_session = {};
    m_allDay = {};
    addToBucket(day, 0, timeOf(labelOf(m_day->date, m_to)));
}

void Resampler::add(const PriceSeries& bars, std::size_t first, std::size_t count)
{
    for (std::size_t i = first; i < first + count; ++i) {
        const Instant time = bars.times[i];
        if (!isIntraday(m_from)) {
            addToBucket(bars, i, timeOf(labelOf(dateOf(time), m_to)));
            continue;
        }
        if (!m_day || time < m_day->begin || time >= m_day->end) {
            closeDay();
            m_day = dayOf(time);
        }
        if (isIntraday(m_to))
            addToBucket(bars, i, bucketOf(time));
        else
            addToDay(bars, i);
    }
}

PriceSeries Resampler::finish()
{
    closeDay();
    if (!m_group.empty())
        m_group.appendTo(m_made, m_bucket);
    m_day.reset();
    return std::exchange(m_made, PriceSeries{.interval = m_to});
}

} // namespace core
