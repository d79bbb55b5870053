#include "core/store/bar_store.h"

#include "core/series/pyramid.h"
#include "core/store/bar_changes.h"
#include "core/store/level_parts.h"
#include "core/store/level_reader.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace core {

namespace {

/// Bars of a series by index, without the last.
struct IndexSpan {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

/// Cuts a window out of one series. Above level 3 a group is of 16, 16^2 ... blocks, counted from
/// the first block of the series.
class WindowCutter {
public:
    WindowCutter(Database& database, const SeriesRow& series, std::vector<BlockSpan> blocks)
        : m_reader(database, series)
        , m_blocks(std::move(blocks))
    {
        m_window.bars.interval = series.interval;
        m_starts.push_back(0);
        for (const BlockSpan& block : m_blocks)
            m_starts.push_back(m_starts.back() + static_cast<std::int64_t>(block.count));
    }

    Result<BarWindow> cut(IndexSpan wanted, std::int64_t mostBars)
    {
        m_wanted = {std::max(wanted.begin, std::int64_t{0}), std::min(wanted.end, m_starts.back())};
        if (m_wanted.begin >= m_wanted.end)
            return std::move(m_window);
        m_firstBlock = blockOf(m_wanted.begin);
        m_endBlock = blockOf(m_wanted.end - 1) + 1;
        while (groups(m_window.level) > mostBars)
            ++m_window.level;
        const auto read = m_window.level <= kHighestLevel ? readGroups() : readBlockGroups();
        if (!read)
            return tl::unexpected(read.error());
        return std::move(m_window);
    }

private:
    std::size_t blockOf(std::int64_t bar) const
    {
        return static_cast<std::size_t>(std::ranges::upper_bound(m_starts, bar) - m_starts.begin()
                                        - 1);
    }

    /// The groups of `size` bars of one block that stand for what is wanted.
    IndexSpan groupsIn(std::size_t block, std::int64_t size) const
    {
        const std::int64_t first = std::max(m_wanted.begin, m_starts[block]) - m_starts[block];
        const std::int64_t end = std::min(m_wanted.end, m_starts[block + 1]) - m_starts[block];
        return {first / size, (end + size - 1) / size};
    }

    static std::size_t blocksAGroup(int level)
    {
        return static_cast<std::size_t>(groupSize(level - kHighestLevel));
    }

    /// How many groups of `level` stand for what is wanted.
    std::int64_t groups(int level) const
    {
        std::int64_t count = 0;
        if (level > kHighestLevel) {
            const std::size_t stride = blocksAGroup(level);
            return static_cast<std::int64_t>((m_endBlock - 1) / stride - m_firstBlock / stride + 1);
        }
        for (std::size_t block = m_firstBlock; block < m_endBlock; ++block) {
            const IndexSpan inside = groupsIn(block, groupSize(level));
            count += inside.end - inside.begin;
        }
        return count;
    }

    Result<void> readGroups()
    {
        const std::int64_t size = groupSize(m_window.level);
        for (std::size_t block = m_firstBlock; block < m_endBlock; ++block) {
            PriceSeries all{.interval = m_window.bars.interval};
            if (auto read = m_reader.append(all, m_window.level, m_blocks[block]); !read)
                return read;
            const IndexSpan inside = groupsIn(block, size);
            appendBars(m_window.bars, all, static_cast<std::size_t>(inside.begin),
                       static_cast<std::size_t>(inside.end - inside.begin));
            for (std::int64_t group = inside.begin; group < inside.end; ++group)
                m_window.firstBars.push_back(m_starts[block] + group * size);
        }
        const std::int64_t end = groupsIn(m_endBlock - 1, size).end * size;
        m_window.firstBars.push_back(
            std::min(m_starts[m_endBlock - 1] + end, m_starts[m_endBlock]));
        return {};
    }

    Result<void> readBlockGroups()
    {
        const std::size_t stride = blocksAGroup(m_window.level);
        const std::size_t begin = m_firstBlock / stride * stride;
        const std::size_t end = std::min(((m_endBlock - 1) / stride + 1) * stride, m_blocks.size());
        for (std::size_t block = begin; block < end; ++block) {
            if (auto read = m_reader.append(m_window.bars, kHighestLevel, m_blocks[block]); !read)
                return read;
            if (block % stride == 0)
                m_window.firstBars.push_back(m_starts[block]);
        }
        for (int level = kHighestLevel; level < m_window.level; ++level)
            m_window.bars = nextLevel(m_window.bars);
        m_window.firstBars.push_back(m_starts[end]);
        return {};
    }

    LevelReader m_reader;
    std::vector<BlockSpan> m_blocks;
    std::vector<std::int64_t> m_starts{}; ///< index of each block's first bar, and the end
    IndexSpan m_wanted{};
    std::size_t m_firstBlock = 0;
    std::size_t m_endBlock = 0;
    BarWindow m_window{};
};

} // namespace

Result<SeriesOutline> BarStore::outline(InstrumentId instrument, Interval interval)
{
    return m_database.snapshot([&]() -> Result<SeriesOutline> {
        SeriesOutline outline{.interval = interval};
        const auto series = findSeries(m_database, instrument, interval);
        if (!series)
            return tl::unexpected(series.error());
        if (!*series)
            return outline;
        const auto blocks = BlockRows(m_database, **series).spans();
        if (!blocks)
            return tl::unexpected(blocks.error());
        for (const BlockSpan& block : *blocks)
            outline.parts.push_back({.first = block.first,
                                     .last = block.last,
                                     .firstBar = outline.bars(),
                                     .bars = static_cast<std::int64_t>(block.count)});
        return outline;
    });
}

Result<BarWindow> BarStore::window(InstrumentId instrument, Interval interval,
                                   std::int64_t firstBar, std::int64_t lastBar,
                                   std::int64_t mostBars)
{
    assert(mostBars > 0);
    return m_database.snapshot([&]() -> Result<BarWindow> {
        const auto series = findSeries(m_database, instrument, interval);
        if (!series)
            return tl::unexpected(series.error());
        if (!*series)
            return BarWindow{.bars = {.interval = interval}};
        auto blocks = BlockRows(m_database, **series).spans();
        if (!blocks)
            return tl::unexpected(blocks.error());
        return WindowCutter(m_database, **series, std::move(*blocks))
            .cut({firstBar, lastBar}, mostBars);
    });
}

} // namespace core
