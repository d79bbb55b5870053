#include "core/store/lazy_block.h"

#include <utility>

namespace core {

Result<void> LazyBlock::open(const BlockSpan& span, const NamedSeries& series)
{
    const bool same = m_span == span;
    if (!same) {
        m_span = span;
        m_series = series.interval + " prices of "
            + (series.mic.empty() ? series.symbol : series.mic + ":" + series.symbol);
        m_payload.reset();
        m_times.clear();
        for (std::vector<double>& values : m_values)
            values.clear();
    }
    if (span.count == 0 || span.count > BarBlockCodec::kMaxBars)
        return damaged("holds another number of bars than a block can");
    return {};
}

Result<std::span<const Instant>> LazyBlock::times()
{
    if (!m_times.empty())
        return m_times;
    if (auto loaded = load(); !loaded)
        return tl::unexpected(loaded.error());
    auto times = m_codec.decodeTimes(*m_payload);
    if (!times)
        return damaged("cannot be read");
    if (times->size() != m_span.count || times->front() != m_span.first
        || times->back() != m_span.last)
        return damaged("holds other times than it says");
    m_times = std::move(*times);
    return m_times;
}

Result<std::span<const double>> LazyBlock::values(PriceColumn column)
{
    std::vector<double>& known =
        m_values[static_cast<std::size_t>(column) - static_cast<std::size_t>(PriceColumn::Open)];
    if (!known.empty())
        return known;
    if (auto loaded = load(); !loaded)
        return tl::unexpected(loaded.error());
    auto values = m_codec.decodeValues(*m_payload, column);
    if (!values)
        return damaged("cannot be read");
    if (values->size() != m_span.count)
        return damaged("holds another number of bars than it says");
    known = std::move(*values);
    return known;
}

Result<void> LazyBlock::load()
{
    if (m_payload)
        return {};
    auto payload = readPayload(m_database, m_span.id);
    if (!payload)
        return payload.error().code == ErrorCode::Format ? damaged("does not fit its hash")
                                                         : tl::unexpected(payload.error());
    m_payload = std::move(*payload);
    return {};
}

tl::unexpected<Error> LazyBlock::damaged(const std::string& what) const
{
    return fail(ErrorCode::Format,
                m_database.name() + " is damaged: a block of the " + m_series + ", "
                    + toIso(dateOf(m_span.first)) + " to " + toIso(dateOf(m_span.last)) + ", "
                    + what + ".");
}

} // namespace core
