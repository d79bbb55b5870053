#include "core/store/level_check.h"

#include "core/series/pyramid.h"
#include "core/store/bar_changes.h"
#include "core/store/block_rows.h"
#include "core/store/columns.h"
#include "core/store/level_parts.h"

#include <utility>

namespace core {

namespace {

/// Compares the rows of one level with the groups that the bars make, as those come.
class LevelComparison {
public:
    LevelComparison(BlockRows& rows, int level, std::vector<LevelPart> parts,
                    std::vector<std::string>& problems)
        : m_rows(rows)
        , m_level(level)
        , m_parts(std::move(parts))
        , m_problems(problems)
    {
        for (const LevelPart& part : m_parts) {
            if (part.row && !part.fits)
                m_problems.push_back(name(part) + " stands for other bars than there are.");
        }
    }

    /// The groups of the next block of level 0; none if it cannot be read.
    void next(const PriceSeries& groups)
    {
        while (m_part + 1 < m_parts.size() && m_block >= m_parts[m_part].end)
            ++m_part;
        const LevelPart& part = m_parts[m_part];
        if (part.fits)
            appendBars(m_expected, groups, 0, groups.size());
        if (++m_block == part.end && part.fits)
            compare(part);
    }

private:
    std::string name(const LevelPart& part) const
    {
        return "Price block " + std::to_string(part.row->id) + " (level " + std::to_string(m_level)
            + ")";
    }

    void compare(const LevelPart& part)
    {
        const PriceSeries expected = std::exchange(m_expected, {});
        const auto stored = m_rows.read(part.row->id);
        if (stored && expected.size() == part.groups && !sameBars(*stored, expected))
            m_problems.push_back(name(part) + " does not hold what its bars make.");
    }

    BlockRows& m_rows;
    int m_level;
    std::vector<LevelPart> m_parts;
    std::vector<std::string>& m_problems;
    std::size_t m_part = 0;
    std::size_t m_block = 0;
    PriceSeries m_expected{};
};

struct NamedSeries {
    SeriesRow row{};
    std::string symbol{};
};

Result<std::vector<NamedSeries>> seriesWithLevels(Database& database)
{
    auto select = database.prepare(R"(
        SELECT series.id, interval, symbol
        FROM series JOIN instrument ON instrument.id = instrument
        WHERE EXISTS (SELECT 1 FROM bar_block WHERE series = series.id AND level > 0)
    )");
    std::vector<NamedSeries> all;
    auto read = forEachRow(select, [&]() -> Result<void> {
        const auto interval = intervalFromString(select.textView(1));
        if (!interval)
            return strangeValue(database, "bar length", select.textView(1));
        all.push_back({{select.integer(0), *interval}, select.text(2)});
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return all;
}

Result<void> checkSeries(Database& database, const NamedSeries& series,
                         std::vector<std::string>& problems)
{
    BlockRows rows(database, series.row);
    const auto blocks = rows.spans();
    if (!blocks)
        return tl::unexpected(blocks.error());
    std::vector<LevelComparison> levels;
    for (int level = 1; level <= kHighestLevel; ++level) {
        const auto spans = rows.spansOf(level);
        if (!spans)
            return tl::unexpected(spans.error());
        if (spans->empty() && isLevelKept(*blocks, level))
            problems.push_back("Level " + std::to_string(level) + " of the bars ("
                               + std::string(toString(series.row.interval)) + ") of "
                               + series.symbol + " is missing.");
        levels.emplace_back(rows, level, levelParts(*blocks, *spans, level), problems);
    }
    for (const BlockSpan& block : *blocks) {
        const auto read = rows.read(block.id);
        PriceSeries groups = read ? *read : PriceSeries{};
        for (LevelComparison& level : levels) {
            groups = nextLevel(groups);
            level.next(groups);
        }
    }
    return {};
}

} // namespace

Result<void> checkLevels(Database& database, std::vector<std::string>& problems)
{
    const auto all = seriesWithLevels(database);
    if (!all)
        return tl::unexpected(all.error());
    for (const NamedSeries& series : *all) {
        if (auto checked = checkSeries(database, series, problems); !checked)
            return checked;
    }
    return {};
}

} // namespace core
