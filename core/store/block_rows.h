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

/// Where one block stands. `last` is the time of its last bar; above level 0, of its last group.
struct BlockSpan {
    std::int64_t id = 0;
    Instant first{};
    Instant last{};
    std::size_t count = 0;

    bool operator==(const BlockSpan&) const = default;
};

/// The blocks of one level of a series with times from `first` to `last`, by time. Finds them by
/// their times and reads no others: blocks of one level do not overlap.
Result<std::vector<BlockSpan>> blockSpans(Database& database, std::int64_t series, int level,
                                          Instant first, Instant last);

/// The payload of a block, which fits its hash. Fails with Format when it does not, and with
/// NotFound when the block is gone.
Result<std::string> readPayload(Database& database, std::int64_t block);

/// The rows of `bar_block` of one series, of any level. Who changes bars uses SeriesWriter, which
/// keeps the levels in step.
class BlockRows {
public:
    BlockRows(Database& database, const SeriesRow& series)
        : m_database(database)
        , m_series(series)
    {
    }

    /// Those of level 0 with times from `first` to `last`, by time; all where nothing is said.
    Result<std::vector<BlockSpan>> spans(Instant first = Instant::min(),
                                         Instant last = Instant::max());

    /// All of a level, by time.
    Result<std::vector<BlockSpan>> spansOf(int level);

    Result<PriceSeries> read(std::int64_t block);

    /// A new block of `count` bars from index `first` on; gives its id.
    /// REQUIRES: 0 < count <= BarBlockCodec::kMaxBars.
    Result<std::int64_t> insert(int level, const PriceSeries& bars, std::size_t first,
                                std::size_t count);

    Result<void> remove(std::int64_t block);

private:
    Database& m_database;
    SeriesRow m_series;
    BarBlockCodec m_codec;
};

} // namespace core
