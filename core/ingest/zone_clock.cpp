#include "core/ingest/zone_clock.h"

namespace core {

void ZoneClock::lookUp(LocalTime local)
{
    m_known = std::chrono::floor<Quarter>(local);
    m_offset.reset();
    m_secondTime = std::chrono::milliseconds{0};
    const auto first = toInstant(local, m_zone);
    if (!first)
        return;
    m_offset = local.time_since_epoch() - first->time_since_epoch();
    // Zones are set back by an hour, and one by half of it.
    for (const std::chrono::minutes back : {std::chrono::minutes{60}, std::chrono::minutes{30}}) {
        if (toLocal(*first + back, m_zone) == local)
            m_secondTime = back;
    }
}

std::optional<Instant> ZoneClock::instantOf(const RowTime& time)
{
    const LocalTime local = time.day + time.clock.value_or(std::chrono::milliseconds{0});
    if (time.offset)
        return Instant{local.time_since_epoch()} - *time.offset;
    if (m_zone.empty())
        return Instant{local.time_since_epoch()};
    if (m_known != std::chrono::floor<Quarter>(local))
        lookUp(local);
    if (!m_offset)
        return std::nullopt;
    Instant instant = Instant{local.time_since_epoch()} - *m_offset;
    if (m_secondTime.count() != 0) {
        ++m_repeated;
        const Instant second = instant + m_secondTime;
        const bool goesBack = m_descends.value_or(true) && m_previous > second;
        const bool goesOn = !m_descends.value_or(false) && m_previous >= instant;
        if (goesBack || (goesOn && m_previous < second))
            instant = second;
    }
    if (m_previous != Instant::min() && instant != m_previous)
        m_descends = instant < m_previous;
    m_previous = instant;
    return instant;
}

} // namespace core
