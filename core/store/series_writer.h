#pragma once

#include "core/base/result.h"
#include "core/domain/price_series.h"
#include "core/store/block_rows.h"
#include "core/store/database.h"
#include "core/store/level_reader.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// The one way to change the bars of a series. It follows what becomes of the blocks, and brings
/// the levels of detail above them up to date in bulk; a level that is missing or does not fit is
/// made anew.
///
/// REQUIRES: a transaction that can write is open, and `finish` is called after the last change.
class SeriesWriter {
public:
    SeriesWriter(Database& database, const SeriesRow& series)
        : m_interval(series.interval)
        , m_levels(database, series)
    {
    }

    /// To read from; see BlockRows.
    BlockRows& blocks() { return m_levels.rows(); }

    /// New blocks of `count` bars from index `first` on, each as full as it can be.
    Result<void> insert(const PriceSeries& bars, std::size_t first, std::size_t count);

    /// `bars` in the place of one block: as several of equal size where they do not fit into one,
    /// as none where there are none.
    Result<void> replace(std::int64_t block, const PriceSeries& bars);

    Result<void> finish();

private:
    Result<void> insertOne(const PriceSeries& bars, std::size_t first, std::size_t count);
    Result<void> finishLevel(int level, std::span<const BlockSpan> blocks);

    Interval m_interval;
    LevelReader m_levels; ///< knows the groups of the blocks written since the last `finish`
};

} // namespace core
