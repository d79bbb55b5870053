#pragma once

#include "core/store/lazy_block.h"

#include <cstddef>
#include <vector>

namespace core {

/// Goes bar by bar through the bars of one series between two times. Holds one block; reads of it
/// the times only where its ends do not say all, and prices only when asked.
class SeriesWalk {
public:
    enum class Direction { Forwards, Backwards };

    /// `codec` must outlive it.
    SeriesWalk(Database& database, BarBlockCodec& codec)
        : m_database(database)
        , m_block(database, codec)
    {
    }

    /// To the first bar of `series` from `first` to `last`, both included, or the last one where
    /// it goes backwards.
    Result<void> start(NamedSeries series, Instant first, Instant last, Direction direction);

    bool atEnd() const { return m_left == 0; }

    /// REQUIRES: not atEnd, here and below.
    Result<void> next()
    {
        if (--m_left == 0)
            return openNext();
        m_row += m_direction == Direction::Forwards ? 1 : std::size_t(-1);
        return {};
    }

    const NamedSeries& series() const { return m_series; }

    /// Of no other bar of the archive.
    std::int64_t rowId() const;
    Result<Instant> time();
    Result<double> value(PriceColumn column);

private:
    Result<void> openNext();
    Result<void> enter(const BlockSpan& span);

    Database& m_database;
    LazyBlock m_block;
    NamedSeries m_series{};
    Instant m_first{};
    Instant m_last{};
    Direction m_direction = Direction::Forwards;
    std::vector<BlockSpan> m_spans{}; ///< in the order in which they are read
    std::size_t m_nextSpan = 0;
    std::size_t m_row = 0;  ///< in the block
    std::size_t m_left = 0; ///< bars of the block that are still to come, with this one
};

} // namespace core
