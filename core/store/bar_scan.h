#pragma once

#include "core/store/bar_filter.h"
#include "core/store/bar_plan.h"
#include "core/store/series_walk.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// Goes through the bars of an archive that a filter lets through, ordered by symbol and interval
/// and, as BarOrder says, by market or time. Holds one block a market.
///
/// It must not outlive a change of the archive: run it in one transaction.
class BarScan {
public:
    explicit BarScan(Database& database)
        : m_database(database)
    {
    }

    /// To the first bar; may be called again.
    Result<void> start(const BarFilter& filter, BarOrder order);

    bool atEnd() const { return m_current == nullptr; }

    /// REQUIRES: not atEnd.
    Result<void> next();

    /// What the table `bar` has in a column of this bar, valid until the next one. Fails with
    /// Format when its block is damaged. REQUIRES: not atEnd.
    Result<QueryValue> value(BarTableColumn column);

    /// Of no other bar of the archive. REQUIRES: not atEnd.
    std::int64_t rowId() const { return m_current->rowId(); }

private:
    Result<void> openGroup();
    Result<void> choose();
    Result<QueryValue> timeValue(BarTableColumn column);

    Database& m_database;
    BarBlockCodec m_codec{};
    BarFilter m_filter{};
    BarOrder m_order = BarOrder::BySeries;
    std::vector<NamedSeries> m_series{};
    std::size_t m_nextSeries = 0;
    std::vector<std::unique_ptr<SeriesWalk>> m_walks{}; ///< kept from start to start
    std::size_t m_group = 0;                            ///< how many of them are under way
    SeriesWalk* m_current = nullptr;
    std::optional<TradingDate> m_day{}; ///< the last that was asked for, and its text
    std::string m_dayText{};
};

} // namespace core
