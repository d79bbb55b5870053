#pragma once

#include "core/ingest/row_time.h"
#include "core/time/instant.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ratio>
#include <string>
#include <utility>

namespace core {

/// Turns the wall clock of one zone into instants, row after row: it looks a quarter of an hour
/// up once.
class ZoneClock {
public:
    /// REQUIRES: isKnownZone(zone), or empty for UTC.
    explicit ZoneClock(std::string zone)
        : m_zone(std::move(zone))
    {
    }

    /// nullopt for a time that the zone skipped. Of a time that happened twice the first is
    /// taken, unless the row before was at that time or later: then it is the second. Where the
    /// rows go back in time, it is the second until one of them was at that or earlier.
    std::optional<Instant> instantOf(const RowTime& time);

    /// How many times happened twice.
    std::size_t repeated() const { return m_repeated; }

private:
    using LocalTime = std::chrono::local_time<std::chrono::milliseconds>;
    using Quarter = std::chrono::duration<std::int64_t, std::ratio<900>>;

    void lookUp(LocalTime local);

    std::string m_zone;
    std::optional<std::chrono::local_time<Quarter>> m_known{}; ///< the quarter looked up last
    std::optional<std::chrono::milliseconds> m_offset{};       ///< of it; none: it was skipped
    std::chrono::milliseconds m_secondTime{0}; ///< how much later it happened again; 0: it did not
    Instant m_previous = Instant::min();
    std::optional<bool> m_descends{}; ///< whether the last two rows that differ went back in time
    std::size_t m_repeated = 0;
};

} // namespace core
