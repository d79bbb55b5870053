#include "core/store/bar_plan.h"

#include "core/domain/enum_names.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// What it costs to find the series, and to read a block and decode its columns, in rows of an
/// ordinary table.
constexpr double kSearchCost = 20.0;
constexpr double kBlockCost = 400.0;

/// What part of a series a query is taken to want that bounds its times from one side.
constexpr double kBounded = 0.25;

bool equals(std::span<const BarCondition> conditions, BarTableColumn column)
{
    return std::ranges::find(conditions, BarCondition{column, Comparison::Equal})
        != conditions.end();
}

bool isBounded(std::span<const BarCondition> conditions, Comparison strict, Comparison weak)
{
    return std::ranges::any_of(conditions, [&](const BarCondition& condition) {
        return condition.comparison == strict || condition.comparison == weak;
    });
}

double part(std::int64_t whole, std::int64_t parts)
{
    return static_cast<double>(whole) / static_cast<double>(std::max<std::int64_t>(parts, 1));
}

double expectedSeries(std::span<const BarCondition> conditions, const BarStatistics& statistics)
{
    auto series = static_cast<double>(statistics.series);
    if (equals(conditions, BarTableColumn::Symbol))
        series = part(1, statistics.symbols) * series;
    if (equals(conditions, BarTableColumn::Interval))
        series = part(1, statistics.intervals) * series;
    return std::max(series, 1.0);
}

double expectedRows(std::span<const BarCondition> conditions, const BarStatistics& statistics)
{
    double ofSeries = part(statistics.bars, statistics.series);
    if (equals(conditions, BarTableColumn::Time))
        return 1.0;
    if (equals(conditions, BarTableColumn::Day))
        return std::clamp(part(statistics.bars, statistics.days), 1.0, std::max(ofSeries, 1.0));
    if (isBounded(conditions, Comparison::Greater, Comparison::GreaterOrEqual))
        ofSeries *= kBounded;
    if (isBounded(conditions, Comparison::Less, Comparison::LessOrEqual))
        ofSeries *= kBounded;
    return std::max(ofSeries, 1.0);
}

/// The order that gives rows as they are wanted. Columns that equal something sort nothing.
std::optional<BarOrder> orderFor(std::span<const BarCondition> conditions,
                                 std::span<const BarSorting> sorting)
{
    constexpr std::array<BarTableColumn, 2> kGroups{BarTableColumn::Symbol,
                                                    BarTableColumn::Interval};
    auto next = sorting.begin();
    const auto skipEqual = [&] {
        while (next != sorting.end() && equals(conditions, next->column))
            ++next;
    };
    for (const BarTableColumn group : kGroups) {
        skipEqual();
        if (next == sorting.end())
            return BarOrder::BySeries;
        if (equals(conditions, group))
            continue;
        if (next->column != group || next->descending)
            return std::nullopt;
        ++next;
    }
    skipEqual();
    if (next == sorting.end())
        return BarOrder::BySeries;
    const bool descending = next->descending;
    if (next->column == BarTableColumn::Day)
        ++next;
    skipEqual();
    if (next != sorting.end() && next->column == BarTableColumn::Time
        && next->descending == descending) {
        // Of one series no two bars have the same time.
        next = equals(conditions, BarTableColumn::Mic) ? sorting.end() : next + 1;
    }
    skipEqual();
    if (next != sorting.end())
        return std::nullopt;
    return descending ? BarOrder::ByTimeDescending : BarOrder::ByTime;
}

} // namespace

Result<BarStatistics> barStatistics(Database& database)
{
    auto select = database.prepare(R"(
        SELECT (SELECT total(count) FROM bar_block WHERE level = 0),
               (SELECT count(*) FROM bar_block WHERE level = 0),
               (SELECT total((last_time - first_time) / 86400000 + 1)
                FROM bar_block WHERE level = 0),
               count(*), count(DISTINCT instrument), count(DISTINCT interval)
        FROM series
    )");
    BarStatistics statistics;
    if (select.next())
        statistics = {.bars = select.integer(0),
                      .blocks = select.integer(1),
                      .days = select.integer(2),
                      .series = select.integer(3),
                      .symbols = select.integer(4),
                      .intervals = select.integer(5)};
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return statistics;
}

BarPlan planBars(std::span<const BarCondition> conditions, std::span<const BarSorting> sorting,
                 const BarStatistics& statistics)
{
    const double series = expectedSeries(conditions, statistics);
    const double rows = series * expectedRows(conditions, statistics);
    const double blocks = series + rows / std::max(part(statistics.bars, statistics.blocks), 1.0);
    BarPlan plan{.cost = kSearchCost + blocks * kBlockCost + rows,
                 .rows = static_cast<std::int64_t>(rows)};
    const auto order = orderFor(conditions, sorting);
    plan.sorted = order.has_value();
    plan.order = order.value_or(BarOrder::BySeries);
    return plan;
}

std::string toText(std::span<const BarCondition> conditions)
{
    std::string text;
    for (const auto& [column, comparison] : conditions) {
        text += text.empty() ? "" : " ";
        text += enumName(kBarTableColumns, column);
        text += enumName(kComparisons, comparison);
    }
    return text;
}

std::vector<BarCondition> conditionsFrom(std::string_view text)
{
    std::vector<BarCondition> conditions;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        const std::size_t sign = word.find_first_of("<=>");
        const auto column = enumFromName<BarTableColumn>(kBarTableColumns, word.substr(0, sign));
        const auto comparison =
            enumFromName<Comparison>(kComparisons, word.substr(std::min(sign, word.size())));
        if (column && comparison)
            conditions.push_back({*column, *comparison});
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return conditions;
}

} // namespace core
