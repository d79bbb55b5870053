#pragma once

#include "core/store/block_rows.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// How the levels of detail of a series stand above its bars.
///
/// Groups begin anew with every block of level 0: a block of n bars makes ceil(n / 16^k) groups of
/// level k, up to level 3, at which a full block is one group. So a change of one block changes
/// only its own groups, and which bars a group stands for follows from the counts of the blocks.
/// A block of a level holds the groups of some neighbouring blocks of level 0, whole.

namespace core {

/// The highest level that is stored: 16^3 = BarBlockCodec::kMaxBars.
inline constexpr int kHighestLevel = 3;

/// 16^level.
/// REQUIRES: 0 <= level <= 15.
constexpr std::int64_t groupSize(int level)
{
    return std::int64_t{1} << 4 * level;
}

/// How many groups of `level` (0 to kHighestLevel) one block of bars makes.
std::size_t groupsOf(const BlockSpan& block, int level);

/// Whether `level` is stored: only where the level below does not fit into one block. Of a series
/// of up to 4,096 bars nothing is stored but the bars.
bool isLevelKept(std::span<const BlockSpan> blocks, int level);

/// Neighbouring blocks of level 0, and the row of a level that stands for them.
struct LevelPart {
    std::optional<BlockSpan> row{}; ///< none: the level has no row at all
    std::size_t begin = 0;          ///< index of the first block
    std::size_t end = 0;
    std::size_t groups = 0; ///< that the blocks make
    bool fits = false;      ///< the row begins and counts as the blocks do
};

/// A part for each of `rows`, or one where there are none: a block belongs to the last row that
/// does not begin after it, or else to the first. Both are in the order of time.
std::vector<LevelPart> levelParts(std::span<const BlockSpan> blocks,
                                  std::span<const BlockSpan> rows, int level);

} // namespace core
