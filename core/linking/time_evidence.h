#pragma once

#include "core/domain/article.h"
#include "core/domain/event.h"
#include "core/domain/link.h"
#include "core/time/partial_date.h"

#include <optional>
#include <string_view>

namespace core {

/// What the date of an article says about whether it speaks of an event.
struct TimeSign {
    std::string_view rule{}; ///< as LinkEvidence::rule
    double weight = 0.0;     ///< how far the rule applies; 1: in full

    bool operator==(const TimeSign&) const = default;
};

/// nullopt where a date is not known, or says next to nothing.
///
/// "near in time" halves with every two weeks after the event's last day; of a date known by month
/// or year it is the mean over the days from the event's first day on, since an article that names
/// an event is not older than it; it is less where the event itself lasts for months. "far in time"
/// begins half a year after the event. "before the event" is mild on the day before (time zones)
/// and for the hours before an event whose minute is known, and strong for anything older: the same
/// words then mean something else.
std::optional<TimeSign> timeSign(const PartialDate& published, const Event& event);

/// How much it must count that no date can speak for the event: 1 where the article's is not known,
/// 3 where the event's is not, 0 where both are known.
double unknownDates(const PartialDate& published, const Event& event);

/// What the years that the text names say ("im Oktober 2022"), where the article has no date: for
/// the event if one is a year of the event's, against it if there are only others that lie before
/// the event, in full where the latest of them lies three years before it, and hardly where none
/// stands in the opening: what follows may be background. nullopt where it has a date, or names no
/// such year.
std::optional<LinkEvidence> yearSign(const Article& article, const Event& event);

/// "near in time" where the text names the first or last day of the event ("am 27. Jänner"), if
/// that is known; else nullopt.
std::optional<LinkEvidence> daySign(const Article& article, const Event& event);

} // namespace core
