#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// A point in time, always UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// ISO 8601 with offset: "2025-01-27T22:10:00Z" or, in a zone, "2025-01-27T23:10:00+01:00".
/// Milliseconds are written only when they are not zero. `zone` is an IANA name, an offset
/// ("+01:00") or empty for UTC; an unknown zone is written as UTC.
std::string toIso(Instant instant, std::string_view zone = {});

/// Reads "2025-01-27T22:10", with optional seconds, fraction and offset ("Z", "+01:00", "+0100");
/// a blank may stand for the T, and one before the offset. Without an offset the wall clock of
/// `zone` is meant (UTC if empty). nullopt for anything else, an unknown zone, or a wall-clock time
/// that the zone skipped; of a time that happened twice, the first is taken.
std::optional<Instant> parseInstant(std::string_view text, std::string_view zone = {});

/// True for an IANA zone of this system, "UTC", or an offset such as "+01:00".
bool isKnownZone(std::string_view zone);

/// The wall clock in `zone` at `instant` (see toIso for what a zone may be).
std::chrono::local_time<std::chrono::milliseconds> toLocal(Instant instant, std::string_view zone);

/// The instant at which the wall clock of `zone` shows `local`; nullopt in a gap or an unknown
/// zone; the first of two when it happened twice.
std::optional<Instant> toInstant(std::chrono::local_time<std::chrono::milliseconds> local,
                                 std::string_view zone);

} // namespace core
