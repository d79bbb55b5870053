#include "core/workspace/event_day.h"

#include "core/domain/price_series.h"

#include <chrono>

namespace core {

bool tradesEveryDay(const Instrument& instrument)
{
    return instrument.kind == InstrumentKind::Crypto;
}

std::optional<TradingDate> eventDay(const PartialDate& when, const Instrument& instrument,
                                    const ExchangeCalendar* calendar)
{
    if (when.precision == Precision::Day)
        return TradingDate{when.firstDay};
    if (when.precision != Precision::Minute)
        return std::nullopt;
    if (calendar != nullptr)
        return TradingDate{
            std::chrono::floor<std::chrono::days>(toLocal(when.instant, calendar->zone()))};
    return tradesEveryDay(instrument) ? dateOf(when.instant) : TradingDate{when.firstDay};
}

std::optional<TradingDate> reactionDay(const PartialDate& when, const Instrument& instrument,
                                       const ExchangeCalendar* calendar)
{
    const auto day = eventDay(when, instrument, calendar);
    if (!day || calendar == nullptr || !calendar->isSession(*day))
        return day;
    const auto session = calendar->firstReactionDate(when);
    return session ? session : day;
}

} // namespace core
