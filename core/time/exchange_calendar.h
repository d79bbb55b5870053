#pragma once

#include "core/base/result.h"
#include "core/time/calendar_rules.h"
#include "core/time/instant.h"
#include "core/time/partial_date.h"
#include "core/time/trading_date.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

/// When one exchange trades: its sessions, holidays, half days and zone, for a span of years.
/// Outside that span it knows nothing, and says so with nullopt. Every question about a date costs
/// one or two reads of a table; those about an instant also a conversion of time zones.
class ExchangeCalendar {
public:
    struct Session {
        TradingDate date{};
        Instant opens{};
        Instant closes{}; ///< earlier on half days; the end of the closing auction if there is one
        /// Where trading rests at noon: from when until when.
        std::optional<std::pair<Instant, Instant>> pause{};
    };

    /// Reads a calendar file as parseCalendarRules does, and fails so.
    static Result<ExchangeCalendar> parse(std::string_view text, std::string_view name);

    const std::string& name() const { return m_rules.name; } ///< of the exchange; may be empty
    /// The ISO 10383 codes it is valid for; the first is its own ("XNYS", "XNAS").
    const std::vector<std::string>& mics() const { return m_rules.mics; }
    const std::string& zone() const { return m_rules.zone; }
    TradingDate firstDate() const { return m_rules.firstDate; }
    TradingDate lastDate() const { return m_rules.lastDate; }

    bool covers(TradingDate date) const { return firstDate() <= date && date <= lastDate(); }
    bool isSession(TradingDate date) const;

    /// The last day that the exchange has announced; later ones are projected by its rules, and
    /// may turn out otherwise.
    TradingDate announcedUntil() const { return m_rules.announcedUntil; }

    /// The days that differ from an ordinary one of their week, from one day to another.
    std::span<const CalendarRules::Exception> exceptions(TradingDate first, TradingDate last) const;

    /// The hours of usual sessions from one day to another, each with the day since which they
    /// hold; the first of them may have begun before. REQUIRES: covers both, first <= last
    std::span<const CalendarRules::HoursSince> usualHours(TradingDate first,
                                                          TradingDate last) const;

    /// How many sessions there are from one day to another. REQUIRES: as usualHours
    std::size_t sessionsBetween(TradingDate first, TradingDate last) const;

    /// Why a weekday inside the span has no session: "Martin Luther King Day". In German where the
    /// calendar has it, if `language` is "de". Valid as long as the calendar.
    std::optional<std::string_view> closureReason(TradingDate date,
                                                  std::string_view language = "en") const;

    /// Why a session has other hours than usual: "Day after Thanksgiving"; else as above.
    std::optional<std::string_view> specialHoursReason(TradingDate date,
                                                       std::string_view language = "en") const;

    std::optional<Session> session(TradingDate date) const;

    /// `date` itself if it is a session, else the next one.
    std::optional<TradingDate> sessionOnOrAfter(TradingDate date) const;

    /// `sessions` trading days later (earlier if negative) than `date`. One that is no session
    /// counts as the next one: shift(d, 0) is sessionOnOrAfter(d), shift(Saturday, -1) is Friday.
    std::optional<TradingDate> shift(TradingDate date, int sessions) const;

    /// The first session in which the market can react: that of the same day (in its zone) while
    /// it has not closed, else the next. At the very moment of the close it has closed.
    std::optional<TradingDate> firstReactionDate(Instant instant) const;

    /// The same for a date as far as it is known: a day counts from its morning on; nullopt for
    /// a month, a year or an unknown date.
    std::optional<TradingDate> firstReactionDate(const PartialDate& when) const;

private:
    explicit ExchangeCalendar(CalendarRules rules);

    std::size_t indexOf(TradingDate date) const;
    const CalendarRules::Exception* exceptionOn(TradingDate date) const;

    CalendarRules m_rules;
    /// How many sessions lie before each day of the span, and behind the last day.
    std::vector<std::uint32_t> m_sessionsBefore;
    std::vector<TradingDate> m_sessions;
};

} // namespace core
