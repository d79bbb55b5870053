#pragma once

#include "core/domain/source.h"

#include <QByteArray>

#include <chrono>
#include <optional>

/// When to look at a source again.

namespace ui {

inline constexpr std::chrono::minutes kShortestInterval{15};
inline constexpr std::chrono::minutes kLongestInterval = std::chrono::days(1);

/// What a Retry-After header asks for: seconds or a date (RFC 9110). None where it says neither;
/// never more than a day, and never a time that is past.
std::optional<std::chrono::seconds> retryAfter(const QByteArray& header, core::Instant now);

/// The time of the look after one at `now`, which was the `failures`-th failure in a row (0: it
/// went well). Each failure doubles the interval, up to a day; `asked` is what the server asks for
/// and counts where it is later.
core::Instant nextLook(core::Instant now, std::chrono::minutes interval, int failures,
                       std::optional<std::chrono::seconds> asked = {});

} // namespace ui
