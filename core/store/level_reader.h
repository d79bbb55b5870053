#pragma once

#include "core/base/result.h"
#include "core/domain/price_series.h"
#include "core/store/block_rows.h"
#include "core/store/level_parts.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace core {

/// Gives the groups that a block of bars makes at any level, from the level's row where one holds
/// them, else made from the level below, down to the bars. So it answers rightly also where the
/// levels are not stored, or damaged: what they hold is all in the bars.
class LevelReader {
public:
    LevelReader(Database& database, const SeriesRow& series)
        : m_interval(series.interval)
        , m_rows(database, series)
    {
    }

    /// To read and write rows with.
    BlockRows& rows() { return m_rows; }

    /// Appends all groups of `block`, of level 0, at `level` (0 to kHighestLevel). Fails with
    /// Format when the bars themselves cannot be read. The row that was read last stays in memory.
    Result<void> append(PriceSeries& groups, int level, const BlockSpan& block);

    /// What block `id` makes at level 1, which no row says yet.
    void setGroups(std::int64_t id, PriceSeries groups);
    void forgetGroups(std::int64_t id) { m_fresh.erase(id); }
    bool hasGroups(std::int64_t id) const { return m_fresh.contains(id); }
    std::size_t blocksWithGroups() const { return m_fresh.size(); }

    /// Reads the row that holds the groups of `block`, so that they can be had when it is gone.
    Result<void> hold(int level, const BlockSpan& block);

    /// To be called when rows of `level` were written or removed.
    void forgetRows(int level);

    /// Forgets all that was set.
    void clearGroups() { m_fresh.clear(); }

private:
    struct Level {
        std::optional<std::vector<BlockSpan>> spans{}; ///< none: not asked yet
        std::optional<std::int64_t> held{};
        PriceSeries groups{}; ///< of the row held; empty where it cannot be read
    };

    Level& at(int level) { return m_levels[static_cast<std::size_t>(level)]; }

    Interval m_interval;
    BlockRows m_rows;
    std::array<Level, kHighestLevel + 1> m_levels{}; ///< that of level 0 is not used
    std::unordered_map<std::int64_t, PriceSeries> m_fresh{};
};

} // namespace core
