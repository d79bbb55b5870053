#pragma once

#include "core/domain/article.h"
#include "core/domain/day_reference.h"
#include "core/time/exchange_calendar.h"
#include "core/time/partial_date.h"

#include <optional>
#include <string>

namespace core {

/// When an article was written, as far as is known, and in which zone its words for days count.
struct Publication {
    PartialDate published{};
    std::string zone{}; ///< IANA name or offset; empty: UTC
};

/// The zone in which an article of unknown zone speaks: that of its dateline's place where the
/// place is known, else its publication's own, else Europe/Berlin for German and America/New_York
/// for English.
Publication publicationOf(const Article& article);

/// First and last day of what a text names; equal for one day.
struct ResolvedDays {
    TradingDate first{};
    TradingDate last{};

    bool operator==(const ResolvedDays&) const = default;
};

/// The day that `reference` means, seen from `publication`: "am Montag" is the last Monday that is
/// not after it, "im März" the last March that began before it. `calendar` is that of the market
/// the statement is about, for sessions; without one every weekday is a session. A reference of
/// kind None is the day of publication. nullopt where publication is not known to the day and the
/// words need that, and where there is no such day.
std::optional<ResolvedDays> resolveDays(const DayReference& reference,
                                        const Publication& publication,
                                        const ExchangeCalendar* calendar);

/// Whether the words may mean another day: that of the market's clock, where it was another one
/// when the article was written, or, on a weekend, that of the week before.
bool isDayDoubtful(const DayReference& reference, const Publication& publication,
                   const ExchangeCalendar* calendar);

} // namespace core
