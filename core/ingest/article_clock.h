#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// A time of day as an article prints it behind a date.
struct ArticleClock {
    std::chrono::milliseconds clock{};
    std::string zone{};     ///< IANA name or offset; empty if not printed
    std::size_t length = 0; ///< bytes of the text that it takes up
};

/// Reads ", 22:10 Uhr", "T22:10:00+01:00", " 10:10 pm ET", " um 22.10 Uhr MEZ" at the front of
/// `text`; nullopt if there is no time of day.
std::optional<ArticleClock> leadingClock(std::string_view text);

} // namespace core
