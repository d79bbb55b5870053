#include "core/store/level_parts.h"

#include "core/series/pyramid.h"

namespace core {

static_assert(groupSize(1) == std::int64_t{kPyramidStep});
static_assert(groupSize(kHighestLevel) == std::int64_t{BarBlockCodec::kMaxBars});

std::size_t groupsOf(const BlockSpan& block, int level)
{
    return pyramidGroups(block.count, static_cast<std::size_t>(groupSize(level)));
}

bool isLevelKept(std::span<const BlockSpan> blocks, int level)
{
    std::size_t below = 0;
    for (const BlockSpan& block : blocks)
        below += groupsOf(block, level - 1);
    return below > BarBlockCodec::kMaxBars;
}

std::vector<LevelPart> levelParts(std::span<const BlockSpan> blocks,
                                  std::span<const BlockSpan> rows, int level)
{
    std::vector<LevelPart> parts;
    for (const BlockSpan& row : rows)
        parts.push_back({.row = row});
    if (parts.empty())
        parts.emplace_back();
    std::size_t next = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        LevelPart& part = parts[i];
        part.begin = next;
        while (next < blocks.size()
               && (i + 1 == parts.size() || blocks[next].first < parts[i + 1].row->first))
            part.groups += groupsOf(blocks[next++], level);
        part.end = next;
        part.fits = part.row && part.begin < part.end && part.row->count == part.groups
            && part.row->first == blocks[part.begin].first;
    }
    return parts;
}

} // namespace core
