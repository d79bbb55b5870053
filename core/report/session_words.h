#pragma once

#include "core/domain/instrument.h"
#include "core/domain/listings.h"
#include "core/time/exchange_calendar.h"
#include "core/time/partial_date.h"

#include <string>
#include <string_view>

namespace core {

/// Why `first` is the session in which the instrument's market first could react, or why there is
/// none, as a sentence in German where `language` is "de", else in English: "20 January 2025 was
/// Martin Luther King Day: Nvidia first traded on 21 January 2025." `calendar` is the market's;
/// nullptr where it is not known or the instrument trades every day.
std::string firstSessionReason(const PartialDate& when, const Instrument& instrument,
                               const ExchangeCalendar* calendar, const FirstSession& first,
                               std::string_view language);

} // namespace core
