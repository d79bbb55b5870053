#pragma once

#include "core/domain/price_series.h"
#include "core/series/pyramid.h"
#include "core/time/exchange_calendar.h"

#include <cstddef>
#include <optional>

namespace core {

/// Whether bars of `to` can be made of bars of `from`: 5m, 15m, 30m, 1h and longer of any shorter
/// ones, 1w and 1mo of 1d; nothing of weeks, which straddle months.
bool canResample(Interval from, Interval to);

/// Makes longer bars of shorter ones as they come, in the order of time; the open, high, low,
/// close and volume are those of a BarGroup.
///
/// A day is that of the exchange's zone, of UTC without a calendar. Bars shorter than a day count
/// from the opening of the day's session, backwards before it, and anew from its close, which still
/// belongs to it; on a day without a session, from midnight. So no bar is of two days, whatever the
/// zone does to its clocks. A bar from the opening to the close stands for a session's price: where
/// there is one, daily and longer bars leave out those before and after it.
///
/// The time of a bar is where it begins, also where no shorter bar does; of a daily bar its trading
/// date, of a weekly one the Monday of the ISO week and of a monthly one the first of the month, as
/// the providers of such bars write them.
class Resampler {
public:
    /// `calendar` is that of the instrument's exchange, which must outlive this object; nullptr
    /// where none is known.
    /// REQUIRES: canResample(from, to).
    Resampler(Interval from, Interval to, const ExchangeCalendar* calendar);

    /// `count` bars from index `first` on.
    void add(const PriceSeries& bars, std::size_t first, std::size_t count);

    /// All bars that the ones added make; afterwards it begins anew.
    PriceSeries finish();

private:
    /// A day of the exchange.
    struct Day {
        TradingDate date{};
        Instant begin{};
        Instant end{};
        std::optional<ExchangeCalendar::Session> session{};
    };

    Day dayOf(Instant time) const;
    Instant beginOf(TradingDate date) const;
    Instant bucketOf(Instant time) const;
    bool isOfSession(Instant time) const;
    void addToDay(const PriceSeries& bars, std::size_t index);
    void closeDay();
    void addToBucket(const PriceSeries& bars, std::size_t index, Instant bucket);

    Interval m_from;
    Interval m_to;
    const ExchangeCalendar* m_calendar;
    std::optional<Day> m_day{}; ///< of the bar before
    BarGroup m_session{};       ///< bars of `m_day` in its session ...
    BarGroup m_allDay{};        ///< ... and at any time
    BarGroup m_group{};
    Instant m_bucket{}; ///< of `m_group`
    PriceSeries m_made{};
};

} // namespace core
