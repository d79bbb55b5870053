#pragma once

#include "core/time/partial_date.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace core {

/// A date as an article prints it.
struct ArticleDate {
    PartialDate date{}; ///< Unknown when only day and month are given, or it is ambiguous
    std::optional<std::chrono::month_day> withoutYear{}; ///< of "Jan 27" in a dateline
    bool ambiguous = false;   ///< "01/02/2025": its day and month can be read in two ways
    bool zoneUnknown = false; ///< it has a time of day and nobody says in which zone
    std::size_t length = 0;   ///< bytes of the text that it takes up
};

/// Reads the date at the front of `text`: ISO 8601, "27.01.2025, 22:10 Uhr", "27. Januar 2025",
/// "January 27, 2025", "27 Jan 2025 10:10 pm", "Mon, 27 Jan 2025 22:10:00 +0100", "Januar 2025",
/// "2025-01", "Jan 27". `zone` is that of times without one of their own (IANA name, offset or
/// empty). nullopt if there is no date; what is not printed is not made up.
std::optional<ArticleDate> leadingDate(std::string_view text, std::string_view zone);

/// The same for a text that holds a date and nothing else.
std::optional<ArticleDate> wholeDate(std::string_view text, std::string_view zone);

} // namespace core
