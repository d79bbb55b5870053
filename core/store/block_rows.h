#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/price_series.h"
#include "core/store/bar_block.h"
#include "core/store/database.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One row of the table `series`.
struct SeriesRow {
    std::int64_t id = 0;
    Interval interval = Interval::Day1;
};

Result<std::optional<SeriesRow>> findSeries(Database& database, InstrumentId instrument,
                                            Interval interval);

/// Makes it where there is none. Fails with NotFound when there is no such instrument.
Result<SeriesRow> seriesFor(Database& database, InstrumentId instrument, Interval interval);

/// Fails with Format when `payload` does not have this hash.
Result<void> checkPayload(const Database& database, std::string_view payload,
                          std::string_view sha256);

/// Where one block stands.
struct BlockSpan {
    std::int64_t id = 0;
    Instant first{};
    Instant last{};
    std::size_t count = 0;

    bool operator==(const BlockSpan&) const = default;
};

/// The blocks of a series with times from `first` to `last`, by time. Finds them by their times
/// and reads no others: blocks of one series do not overlap.
Result<std::vector<BlockSpan>> blockSpans(Database& database, std::int64_t series, Instant first,
                                          Instant last);

/// The payload of a block, which fits its hash. Fails with Format when it does not, and with
/// NotFound when the block is gone.
Result<std::string> readPayload(Database& database, std::int64_t block);

/// The rows of `bar_block` of one series, level 0.
class BlockRows {
public:
    BlockRows(Database& database, const SeriesRow& series)
        : m_database(database)
        , m_series(series)
    {
    }

    /// Those with times from `first` to `last`, by time; all where nothing is said.
    Result<std::vector<BlockSpan>> spans(Instant first = Instant::min(),
                                         Instant last = Instant::max());

    Result<PriceSeries> read(std::int64_t block);

    /// New blocks of `count` bars from index `first` on, each as full as it can be.
    Result<void> insert(const PriceSeries& bars, std::size_t first, std::size_t count);

    /// `bars` in the place of one block: as several of equal size where they do not fit into one,
    /// as none where there are none.
    Result<void> replace(std::int64_t block, const PriceSeries& bars);

private:
    Result<void> insertOne(const PriceSeries& bars, std::size_t first, std::size_t count);

    Database& m_database;
    SeriesRow m_series;
    BarBlockCodec m_codec;
};

} // namespace core
