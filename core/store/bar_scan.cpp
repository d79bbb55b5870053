#include "core/store/bar_scan.h"

#include "core/store/columns.h"

#include <cmath>
#include <utility>

namespace core {

namespace {

// Two statements, because one for all cases would not use the index of the symbols.
constexpr const char* kSeriesOfSymbol = R"(
    SELECT series.id, symbol, mic, interval
    FROM instrument JOIN series ON series.instrument = instrument.id
    WHERE symbol = ?1 AND mic = coalesce(?2, mic) AND interval = coalesce(?3, interval)
    ORDER BY symbol, interval, mic
)";
constexpr const char* kSeriesOfAll = R"(
    SELECT series.id, symbol, mic, interval
    FROM series JOIN instrument ON instrument.id = series.instrument
    WHERE ?1 IS NULL AND mic = coalesce(?2, mic) AND interval = coalesce(?3, interval)
    ORDER BY symbol, interval, mic
)";

Result<std::vector<NamedSeries>> seriesFor(Database& database, const BarFilter& filter)
{
    auto select = database.prepare(filter.symbol ? kSeriesOfSymbol : kSeriesOfAll);
    select.bind(filter.symbol).bind(filter.mic).bind(filter.interval);
    std::vector<NamedSeries> found;
    while (select.next())
        found.push_back({.id = select.integer(0),
                         .symbol = select.text(1),
                         .mic = select.text(2),
                         .interval = select.text(3)});
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return found;
}

} // namespace

Result<void> BarScan::start(const BarFilter& filter, BarOrder order)
{
    m_filter = filter;
    m_order = order;
    m_current = nullptr;
    m_series.clear();
    m_nextSeries = 0;
    if (filter.isEmpty())
        return {};
    auto series = seriesFor(m_database, filter);
    if (!series)
        return tl::unexpected(series.error());
    m_series = std::move(*series);
    return openGroup();
}

/// The next series that has bars; where times go through all markets, all of its symbol and
/// interval.
Result<void> BarScan::openGroup()
{
    const auto direction = m_order == BarOrder::ByTimeDescending ? SeriesWalk::Direction::Backwards
                                                                 : SeriesWalk::Direction::Forwards;
    m_current = nullptr;
    while (m_current == nullptr && m_nextSeries < m_series.size()) {
        const NamedSeries& first = m_series[m_nextSeries];
        const std::size_t begin = m_nextSeries;
        for (m_group = 0; m_nextSeries < m_series.size(); ++m_nextSeries) {
            const NamedSeries& series = m_series[m_nextSeries];
            const bool together = m_nextSeries == begin
                || (m_order != BarOrder::BySeries && series.symbol == first.symbol
                    && series.interval == first.interval);
            if (!together)
                break;
            if (m_group == m_walks.size())
                m_walks.push_back(std::make_unique<SeriesWalk>(m_database, m_codec));
            SeriesWalk& walk = *m_walks[m_group++];
            if (auto started = walk.start(series, m_filter.first, m_filter.last, direction);
                !started)
                return started;
        }
        if (auto chosen = choose(); !chosen)
            return chosen;
    }
    return {};
}

/// Of the series under way the one whose bar is next.
Result<void> BarScan::choose()
{
    m_current = nullptr;
    if (m_group == 1) {
        m_current = m_walks.front()->atEnd() ? nullptr : m_walks.front().get();
        return {};
    }
    Instant best{};
    for (std::size_t i = 0; i < m_group; ++i) {
        SeriesWalk& walk = *m_walks[i];
        if (walk.atEnd())
            continue;
        const auto time = walk.time();
        if (!time)
            return tl::unexpected(time.error());
        if (m_current == nullptr
            || (m_order == BarOrder::ByTimeDescending ? *time > best : *time < best)) {
            m_current = &walk;
            best = *time;
        }
    }
    return {};
}

Result<void> BarScan::next()
{
    if (auto moved = m_current->next(); !moved)
        return moved;
    if (m_group == 1 && !m_current->atEnd())
        return {};
    if (auto chosen = choose(); !chosen)
        return chosen;
    return m_current == nullptr ? openGroup() : Result<void>();
}

Result<QueryValue> BarScan::timeValue(BarTableColumn column)
{
    const auto time = m_current->time();
    if (!time)
        return tl::unexpected(time.error());
    if (column == BarTableColumn::Time)
        return toMilliseconds(*time);
    const auto day = dayOfBar(*time);
    if (!day)
        return QueryValue();
    if (day != m_day) {
        m_day = day;
        m_dayText = toIso(*day);
    }
    return std::string_view(m_dayText);
}

Result<QueryValue> BarScan::value(BarTableColumn column)
{
    const NamedSeries& series = m_current->series();
    switch (column) {
    case BarTableColumn::Symbol:
        return std::string_view(series.symbol);
    case BarTableColumn::Interval:
        return std::string_view(series.interval);
    case BarTableColumn::Mic:
        return std::string_view(series.mic);
    case BarTableColumn::Time:
    case BarTableColumn::Day:
        return timeValue(column);
    default:
        break;
    }
    const auto place = static_cast<int>(column) - static_cast<int>(BarTableColumn::Open);
    const auto price =
        m_current->value(static_cast<PriceColumn>(place + static_cast<int>(PriceColumn::Open)));
    if (!price)
        return tl::unexpected(price.error());
    return std::isnan(*price) ? QueryValue() : QueryValue(*price);
}

} // namespace core
