#pragma once

#include "core/time/exchange_calendars.h"

#include <span>
#include <string>
#include <string_view>

/// The JSON documents of `pressmark calendar`; see json.h.

namespace core {

std::string calendarsToJson(std::span<const ExchangeCalendars::Listing> calendars);

/// The usual hours, and the days that differ, from one day to another, as `mic` sees them.
/// REQUIRES: listing.calendar covers both days
std::string calendarToJson(const ExchangeCalendars::Listing& listing, std::string_view mic,
                           TradingDate first, TradingDate last);

} // namespace core
