#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/domain/price_series.h"
#include "core/domain/replaced_bars.h"
#include "core/store/database.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace core {

/// What became of the bars of one write.
struct BarCounts {
    std::int64_t accepted = 0;
    std::int64_t duplicates = 0; ///< the same bar was there already
    std::int64_t updated = 0;    ///< another bar was there; the new one stands

    bool operator==(const BarCounts&) const = default;
};

/// What an archive holds of one instrument at one interval.
struct SeriesExtent {
    Interval interval = Interval::Day1;
    Instant first{};
    Instant last{};
    std::int64_t bars = 0;

    bool operator==(const SeriesExtent&) const = default;
};

/// The price bars, in compressed blocks of up to 4,096 (see bar_block.h), with a journal of each
/// import from which ImportStore::undo finds the way back.
class BarStore {
public:
    explicit BarStore(Database& database)
        : m_database(database)
    {
    }

    /// Merges `bars` into the series of that instrument and `bars.interval`, which is made when
    /// it does not exist. What `import` says of a time replaces what was said before. Only blocks
    /// that the bars fall into are read.
    ///
    /// Fails with InvalidArgument when the times do not strictly rise, a close is missing or the
    /// columns differ in length; with NotFound when there is no such import or instrument; with
    /// Conflict when a later import has already written to the series.
    Result<BarCounts> write(ImportId import, InstrumentId instrument, const PriceSeries& bars);

    /// The bars from `from` up to and including `to`, from the blocks that hold them; all where
    /// neither is given. Fails with Format when a block is damaged.
    Result<PriceSeries> read(InstrumentId instrument, Interval interval,
                             std::optional<Instant> from = std::nullopt,
                             std::optional<Instant> to = std::nullopt);

    /// The last bar before `time`.
    Result<std::optional<Bar>> lastBefore(InstrumentId instrument, Interval interval, Instant time);

    /// What each import found and replaced, oldest import first. Only imports that speak of bars
    /// that were there already cost anything. Fails with Format when the journal is damaged.
    Result<std::vector<ReplacedBars>> replaced(InstrumentId instrument, Interval interval);

    /// The series of an instrument that hold bars, shortest interval first.
    Result<std::vector<SeriesExtent>> extents(InstrumentId instrument);

private:
    Database& m_database;
};

} // namespace core
