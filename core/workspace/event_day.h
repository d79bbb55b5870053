#pragma once

#include "core/domain/instrument.h"
#include "core/time/exchange_calendar.h"
#include "core/time/partial_date.h"
#include "core/time/trading_date.h"

#include <optional>

namespace core {

/// Whether it has neither sessions nor holidays.
bool tradesEveryDay(const Instrument& instrument);

/// The day on which something happened where the instrument is traded: a minute of the evening in
/// New York is the next day elsewhere. Without a calendar (nullptr) the day as it was written, or,
/// of what trades every day, that of UTC. nullopt where the date is not known to the day.
std::optional<TradingDate> eventDay(const PartialDate& when, const Instrument& instrument,
                                    const ExchangeCalendar* calendar);

/// The day from which day 0 of a study is looked for: the first session that could react where
/// `eventDay` has one, else that day itself, so that a study can say that it was none.
std::optional<TradingDate> reactionDay(const PartialDate& when, const Instrument& instrument,
                                       const ExchangeCalendar* calendar);

} // namespace core
