#include "core/store/series_walk.h"

#include <algorithm>
#include <utility>

namespace core {

Result<void> SeriesWalk::start(NamedSeries series, Instant first, Instant last, Direction direction)
{
    m_series = std::move(series);
    m_first = first;
    m_last = last;
    m_direction = direction;
    m_left = 0;
    auto spans = blockSpans(m_database, m_series.id, 0, first, last);
    if (!spans)
        return tl::unexpected(spans.error());
    m_spans = std::move(*spans);
    if (direction == Direction::Backwards)
        std::ranges::reverse(m_spans);
    m_nextSpan = 0;
    return openNext();
}

/// A block may span the times that are wanted and hold none of them.
Result<void> SeriesWalk::openNext()
{
    while (m_left == 0 && m_nextSpan < m_spans.size()) {
        if (auto entered = enter(m_spans[m_nextSpan++]); !entered)
            return entered;
    }
    return {};
}

Result<void> SeriesWalk::enter(const BlockSpan& span)
{
    if (auto opened = m_block.open(span, m_series); !opened)
        return opened;
    std::size_t begin = 0;
    std::size_t end = span.count;
    if (span.first < m_first || span.last > m_last) {
        const auto times = m_block.times();
        if (!times)
            return tl::unexpected(times.error());
        const auto from = std::ranges::lower_bound(*times, m_first);
        const auto to = std::ranges::upper_bound(*times, m_last);
        begin = static_cast<std::size_t>(from - times->begin());
        end = std::max(begin, static_cast<std::size_t>(to - times->begin()));
    }
    m_left = end - begin;
    m_row = m_direction == Direction::Forwards || m_left == 0 ? begin : end - 1;
    return {};
}

std::int64_t SeriesWalk::rowId() const
{
    // Of a block in a damaged archive the id may be anything; unsigned numbers do not overflow.
    const auto block = static_cast<std::uint64_t>(m_block.span().id);
    return static_cast<std::int64_t>(block * BarBlockCodec::kMaxBars + m_row);
}

Result<Instant> SeriesWalk::time()
{
    const auto times = m_block.times();
    return times ? Result<Instant>((*times)[m_row]) : tl::unexpected(times.error());
}

Result<double> SeriesWalk::value(PriceColumn column)
{
    const auto values = m_block.values(column);
    return values ? Result<double>((*values)[m_row]) : tl::unexpected(values.error());
}

} // namespace core
