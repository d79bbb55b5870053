#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// A day in the life of one exchange. There is deliberately no "+ days": the next trading day
/// is a question for ExchangeCalendar::shift.
class TradingDate {
public:
    constexpr TradingDate() = default;
    constexpr explicit TradingDate(std::chrono::local_days day)
        : m_day(day)
    {
    }

    /// nullopt when there is no such day ("2025-02-30") or the year has more than four digits.
    static std::optional<TradingDate> from(int year, unsigned month, unsigned day);

    constexpr std::chrono::local_days day() const { return m_day; }
    constexpr std::chrono::year_month_day yearMonthDay() const
    {
        return std::chrono::year_month_day{m_day};
    }
    constexpr std::chrono::weekday weekday() const { return std::chrono::weekday{m_day}; }

    constexpr auto operator<=>(const TradingDate&) const = default;

private:
    std::chrono::local_days m_day{};
};

/// "2025-01-27".
std::string toIso(TradingDate date);

/// Reads exactly "YYYY-MM-DD"; nullopt for anything else or a day that does not exist.
std::optional<TradingDate> parseTradingDate(std::string_view text);

} // namespace core
