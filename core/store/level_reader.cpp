#include "core/store/level_reader.h"

#include "core/series/pyramid.h"
#include "core/store/bar_changes.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

/// The groups with times of `block`, if they are as many as it makes.
std::optional<std::size_t> firstGroupOf(const PriceSeries& groups, int level,
                                        const BlockSpan& block)
{
    const auto first = groups.indexOf(block.first);
    const std::size_t count = groupsOf(block, level);
    if (!first || *first + count > groups.size() || groups.times[*first + count - 1] > block.last)
        return std::nullopt;
    const bool endsThere =
        *first + count == groups.size() || groups.times[*first + count] > block.last;
    return endsThere ? first : std::nullopt;
}

PriceSeries raised(const PriceSeries& groups, int from, int to)
{
    PriceSeries level = nextLevel(groups);
    for (int i = from + 1; i < to; ++i)
        level = nextLevel(level);
    return level;
}

void appendAll(PriceSeries& to, const PriceSeries& from)
{
    appendBars(to, from, 0, from.size());
}

} // namespace

void LevelReader::setGroups(std::int64_t id, PriceSeries groups)
{
    m_fresh.insert_or_assign(id, std::move(groups));
}

void LevelReader::forgetRows(int level)
{
    at(level).spans.reset();
    at(level).held.reset();
    at(level).groups = {};
}

Result<void> LevelReader::hold(int level, const BlockSpan& block)
{
    Level& stored = at(level);
    if (!stored.spans) {
        auto spans = m_rows.spansOf(level);
        if (!spans)
            return tl::unexpected(spans.error());
        stored.spans = std::move(*spans);
    }
    const auto after = std::ranges::upper_bound(*stored.spans, block.first, {}, &BlockSpan::first);
    if (after == stored.spans->begin() || stored.held == std::prev(after)->id)
        return {};
    stored.held = std::prev(after)->id;
    stored.groups = {};
    auto groups = m_rows.read(*stored.held);
    if (groups)
        stored.groups = std::move(*groups);
    else if (groups.error().code != ErrorCode::Format)
        return tl::unexpected(groups.error());
    return {};
}

Result<void> LevelReader::append(PriceSeries& groups, int level, const BlockSpan& block)
{
    if (level == 0) {
        const auto bars = m_rows.read(block.id);
        if (!bars)
            return tl::unexpected(bars.error());
        appendAll(groups, *bars);
        return {};
    }
    if (const auto fresh = m_fresh.find(block.id); fresh != m_fresh.end()) {
        appendAll(groups, level == 1 ? fresh->second : raised(fresh->second, 1, level));
        return {};
    }
    if (auto held = hold(level, block); !held)
        return held;
    const PriceSeries& stored = at(level).groups;
    if (const auto first = firstGroupOf(stored, level, block)) {
        appendBars(groups, stored, *first, groupsOf(block, level));
        return {};
    }
    PriceSeries below{.interval = m_interval};
    if (auto read = append(below, level - 1, block); !read)
        return read;
    appendAll(groups, nextLevel(below));
    return {};
}

} // namespace core
