#pragma once

#include "core/base/result.h"
#include "core/time/instant.h"
#include "core/time/partial_date.h"
#include "core/time/trading_date.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// When one exchange trades: its sessions, holidays, half days and zone, for a span of years.
/// Outside that span it knows nothing, and says so with nullopt.
class ExchangeCalendar {
public:
    struct Session {
        TradingDate date{};
        Instant opens{};
        Instant closes{}; ///< earlier on half days
    };

    /// Reads the format of `resources/calendars` (described in its first lines). `name` stands in
    /// errors. Fails with Format, naming the line.
    static Result<ExchangeCalendar> parse(std::string_view csv, std::string_view name);

    /// The ISO 10383 codes it is valid for; the first is its own ("XNYS", "XNAS").
    const std::vector<std::string>& mics() const { return m_mics; }
    const std::string& zone() const { return m_zone; }
    TradingDate firstDate() const { return m_firstDate; }
    TradingDate lastDate() const { return m_lastDate; }

    bool covers(TradingDate date) const { return m_firstDate <= date && date <= m_lastDate; }
    bool isSession(TradingDate date) const;

    /// Why a weekday inside the span has no session: "Martin Luther King Day".
    std::optional<std::string_view> closureReason(TradingDate date) const;

    std::optional<Session> session(TradingDate date) const;

    /// `date` itself if it is a session, else the next one.
    std::optional<TradingDate> sessionOnOrAfter(TradingDate date) const;

    /// `sessions` trading days later (earlier if negative) than `date`, which need not be a
    /// session: shift(d, 0) is sessionOnOrAfter(d).
    std::optional<TradingDate> shift(TradingDate date, int sessions) const;

    /// The first session in which the market can react: that of the same day while it has not
    /// closed, else the next.
    std::optional<TradingDate> firstReactionDate(Instant instant) const;

    /// The same for a date as far as it is known: a day counts from its morning on; nullopt for
    /// a month, a year or an unknown date.
    std::optional<TradingDate> firstReactionDate(const PartialDate& when) const;

private:
    struct Exception {
        std::string name{};
        bool closed = true;
        std::chrono::minutes closes{}; ///< local time of an early close
    };

    std::vector<std::string> m_mics;
    std::string m_zone;
    std::chrono::minutes m_opens{};
    std::chrono::minutes m_closes{};
    TradingDate m_firstDate;
    TradingDate m_lastDate;
    std::map<TradingDate, Exception> m_exceptions;
};

/// Every calendar the program has, found by MIC.
class ExchangeCalendars {
public:
    /// Those compiled in from `resources/calendars`.
    static Result<ExchangeCalendars> builtIn();

    /// Adds one; its MICs replace earlier ones of the same name.
    void add(ExchangeCalendar calendar);

    /// nullptr where there is none; valid until the next `add`.
    const ExchangeCalendar* forMic(std::string_view mic) const;

private:
    std::vector<ExchangeCalendar> m_calendars;
};

} // namespace core
