#include "core/time/exchange_calendar.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

using std::chrono::days;

std::string_view nameIn(std::string_view language, const CalendarRules::Exception& exception)
{
    return language == "de" && !exception.germanName.empty() ? exception.germanName
                                                             : exception.name;
}

} // namespace

Result<ExchangeCalendar> ExchangeCalendar::parse(std::string_view text, std::string_view name)
{
    auto rules = parseCalendarRules(text, name);
    if (!rules)
        return tl::unexpected(rules.error());
    return ExchangeCalendar(std::move(*rules));
}

ExchangeCalendar::ExchangeCalendar(CalendarRules rules)
    : m_rules(std::move(rules))
{
    m_sessionsBefore.reserve(indexOf(lastDate()) + 2);
    auto exception = m_rules.exceptions.begin();
    for (auto day = firstDate().day(); day <= lastDate().day(); day += days{1}) {
        const TradingDate date{day};
        bool session = date.weekday().iso_encoding() <= 5;
        if (exception != m_rules.exceptions.end() && exception->date == date) {
            session = exception->hours.has_value();
            ++exception;
        }
        m_sessionsBefore.push_back(static_cast<std::uint32_t>(m_sessions.size()));
        if (session)
            m_sessions.push_back(date);
    }
    m_sessionsBefore.push_back(static_cast<std::uint32_t>(m_sessions.size()));
}

/// REQUIRES: date >= firstDate()
std::size_t ExchangeCalendar::indexOf(TradingDate date) const
{
    return static_cast<std::size_t>((date.day() - firstDate().day()).count());
}

const CalendarRules::Exception* ExchangeCalendar::exceptionOn(TradingDate date) const
{
    const auto found =
        std::ranges::lower_bound(m_rules.exceptions, date, {}, &CalendarRules::Exception::date);
    return found != m_rules.exceptions.end() && found->date == date ? &*found : nullptr;
}

bool ExchangeCalendar::isSession(TradingDate date) const
{
    if (!covers(date))
        return false;
    const std::size_t index = indexOf(date);
    return m_sessionsBefore[index] != m_sessionsBefore[index + 1];
}

std::optional<std::string_view> ExchangeCalendar::closureReason(TradingDate date,
                                                                std::string_view language) const
{
    const auto* exception = exceptionOn(date);
    if (exception == nullptr || exception->hours)
        return std::nullopt;
    return nameIn(language, *exception);
}

std::optional<std::string_view>
ExchangeCalendar::specialHoursReason(TradingDate date, std::string_view language) const
{
    const auto* exception = exceptionOn(date);
    if (exception == nullptr || !exception->hours)
        return std::nullopt;
    return nameIn(language, *exception);
}

std::optional<ExchangeCalendar::Session> ExchangeCalendar::session(TradingDate date) const
{
    if (!isSession(date))
        return std::nullopt;
    const auto* exception = exceptionOn(date);
    const CalendarRules::Hours& hours = exception != nullptr && exception->hours
        ? *exception->hours
        : usualHours(date, date).front().hours;
    const auto at = [&](std::chrono::minutes time) { return toInstant(date.day() + time, zone()); };
    const auto opens = at(hours.opens);
    const auto closes = at(hours.ends());
    // Only hours inside a zone's own gap have no instant; no exchange keeps such.
    if (!opens || !closes)
        return std::nullopt;
    Session session{.date = date, .opens = *opens, .closes = *closes};
    if (hours.pause) {
        const auto begins = at(hours.pause->begins);
        const auto ends = at(hours.pause->ends);
        if (begins && ends)
            session.pause = {*begins, *ends};
    }
    return session;
}

std::span<const CalendarRules::Exception> ExchangeCalendar::exceptions(TradingDate first,
                                                                       TradingDate last) const
{
    const auto& all = m_rules.exceptions;
    const auto begin = std::ranges::lower_bound(all, first, {}, &CalendarRules::Exception::date);
    const auto end = std::ranges::upper_bound(all, last, {}, &CalendarRules::Exception::date);
    return begin < end ? std::span(begin, end) : std::span<const CalendarRules::Exception>();
}

std::span<const CalendarRules::HoursSince> ExchangeCalendar::usualHours(TradingDate first,
                                                                        TradingDate last) const
{
    const auto since = &CalendarRules::HoursSince::firstDate;
    const auto begin = std::prev(std::ranges::upper_bound(m_rules.hours, first, {}, since));
    return {begin, std::ranges::upper_bound(m_rules.hours, last, {}, since)};
}

std::size_t ExchangeCalendar::sessionsBetween(TradingDate first, TradingDate last) const
{
    return m_sessionsBefore[indexOf(last) + 1] - m_sessionsBefore[indexOf(first)];
}

std::optional<TradingDate> ExchangeCalendar::sessionOnOrAfter(TradingDate date) const
{
    return shift(date, 0);
}

std::optional<TradingDate> ExchangeCalendar::shift(TradingDate date, int sessions) const
{
    if (!covers(date))
        return std::nullopt;
    const std::int64_t index = std::int64_t{m_sessionsBefore[indexOf(date)]} + sessions;
    if (index < 0 || index >= std::ssize(m_sessions))
        return std::nullopt;
    return m_sessions[static_cast<std::size_t>(index)];
}

std::optional<TradingDate> ExchangeCalendar::firstReactionDate(Instant instant) const
{
    // Zones are at most 15 hours off UTC. What is further outside never reaches the conversion,
    // which does not reckon with the ends of time.
    const Instant spanBegin{firstDate().day().time_since_epoch() - days{1}};
    const Instant spanEnd{lastDate().day().time_since_epoch() + days{2}};
    if (instant < spanBegin || instant > spanEnd)
        return std::nullopt;
    const TradingDate date{std::chrono::floor<days>(toLocal(instant, zone()))};
    if (!covers(date))
        return std::nullopt;
    const auto today = session(date);
    if (today && instant < today->closes)
        return date;
    return sessionOnOrAfter(TradingDate{date.day() + days{1}});
}

std::optional<TradingDate> ExchangeCalendar::firstReactionDate(const PartialDate& when) const
{
    switch (when.precision) {
    case Precision::Minute:
        return firstReactionDate(when.instant);
    case Precision::Day:
        return sessionOnOrAfter(TradingDate{when.firstDay});
    case Precision::Unknown:
    case Precision::Year:
    case Precision::Month:
        break;
    }
    return std::nullopt;
}

} // namespace core
