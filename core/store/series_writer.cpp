#include "core/store/series_writer.h"

#include "core/series/pyramid.h"
#include "core/store/level_parts.h"

#include <algorithm>

namespace core {

namespace {

/// After so many new blocks the levels are brought up to date, so that their groups take at most
/// 13 MB of memory.
constexpr std::size_t kMostFreshBlocks = 1024;

/// Writes the rows of one level, each as full as whole blocks of level 0 let it be.
class RowFiller {
public:
    RowFiller(BlockRows& rows, int level, Interval interval)
        : m_rows(rows)
        , m_level(level)
        , m_open{.interval = interval}
    {
    }

    PriceSeries& open() { return m_open; }

    bool hasRoomFor(std::size_t groups) const
    {
        return m_open.size() + groups <= BarBlockCodec::kMaxBars;
    }

    Result<void> close()
    {
        if (m_open.empty())
            return {};
        const auto inserted = m_rows.insert(m_level, m_open, 0, m_open.size());
        if (!inserted)
            return tl::unexpected(inserted.error());
        m_open = {.interval = m_open.interval};
        return {};
    }

private:
    BlockRows& m_rows;
    int m_level;
    PriceSeries m_open;
};

/// Moves the groups of one part, of `blocks`, into rows to come; its own row goes.
Result<void> refill(RowFiller& filler, LevelReader& reader, int level, const LevelPart& part,
                    std::span<const BlockSpan> blocks)
{
    if (part.row) {
        auto gone = reader.hold(level, *part.row);
        if (gone)
            gone = reader.rows().remove(part.row->id);
        if (!gone)
            return gone;
    }
    for (const BlockSpan& block : blocks) {
        auto done = filler.hasRoomFor(groupsOf(block, level)) ? Result<void>() : filler.close();
        if (done)
            done = reader.append(filler.open(), level, block);
        if (!done)
            return done;
    }
    return {};
}

} // namespace

Result<void> SeriesWriter::insertOne(const PriceSeries& bars, std::size_t first, std::size_t count)
{
    const auto id = blocks().insert(0, bars, first, count);
    if (!id)
        return tl::unexpected(id.error());
    m_levels.setGroups(*id, nextLevel(bars, first, count));
    return m_levels.blocksWithGroups() < kMostFreshBlocks ? Result<void>() : finish();
}

Result<void> SeriesWriter::insert(const PriceSeries& bars, std::size_t first, std::size_t count)
{
    while (count > 0) {
        const std::size_t part = std::min(count, BarBlockCodec::kMaxBars);
        if (auto inserted = insertOne(bars, first, part); !inserted)
            return inserted;
        first += part;
        count -= part;
    }
    return {};
}

Result<void> SeriesWriter::replace(std::int64_t block, const PriceSeries& bars)
{
    m_levels.forgetGroups(block);
    if (auto removed = blocks().remove(block); !removed)
        return removed;
    const std::size_t parts = (bars.size() + BarBlockCodec::kMaxBars - 1) / BarBlockCodec::kMaxBars;
    for (std::size_t i = 0; i < parts; ++i) {
        const std::size_t begin = bars.size() * i / parts;
        const std::size_t end = bars.size() * (i + 1) / parts;
        if (auto inserted = insertOne(bars, begin, end - begin); !inserted)
            return inserted;
    }
    return {};
}

/// Rewrites the rows under which something changed, and lets a row that has become small take in
/// the next one, so that two neighbours never fit into one for long.
Result<void> SeriesWriter::finishLevel(int level, std::span<const BlockSpan> blocks)
{
    BlockRows& rows = m_levels.rows();
    const auto spans = rows.spansOf(level);
    if (!spans)
        return tl::unexpected(spans.error());
    if (!isLevelKept(blocks, level)) {
        for (const BlockSpan& row : *spans) {
            if (auto removed = rows.remove(row.id); !removed)
                return removed;
        }
        return {};
    }
    RowFiller filler(rows, level, m_interval);
    for (const LevelPart& part : levelParts(blocks, *spans, level)) {
        const auto inside = blocks.subspan(part.begin, part.end - part.begin);
        const bool stays = part.fits && std::ranges::none_of(inside, [&](const BlockSpan& block) {
                               return m_levels.hasGroups(block.id);
                           });
        const bool joins = !filler.open().empty() && filler.hasRoomFor(part.groups);
        const auto done =
            stays && !joins ? filler.close() : refill(filler, m_levels, level, part, inside);
        if (!done)
            return done;
    }
    return filler.close();
}

Result<void> SeriesWriter::finish()
{
    const auto spans = blocks().spans();
    if (!spans)
        return tl::unexpected(spans.error());
    for (int level = 1; level <= kHighestLevel; ++level) {
        auto finished = finishLevel(level, *spans);
        m_levels.forgetRows(level);
        if (!finished)
            return finished;
    }
    m_levels.clearGroups();
    return {};
}

} // namespace core
