#pragma once

#include "core/base/result.h"
#include "core/domain/bar_window.h"
#include "core/domain/ids.h"
#include "core/domain/price_series.h"
#include "core/domain/replaced_bars.h"
#include "core/store/database.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace core {

/// What became of the bars of one write.
struct BarCounts {
    std::int64_t accepted = 0;
    std::int64_t duplicates = 0; ///< the same bar was there already, or a fuller one, which stays
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

/// Both ends included; everything where nothing is said.
struct TimeSpan {
    Instant first = Instant::min();
    Instant last = Instant::max();
};

/// Is handed `count` bars of `bars`, from index `first` on.
using BarVisitor =
    std::function<void(const PriceSeries& bars, std::size_t first, std::size_t count)>;

/// The price bars, in compressed blocks of up to 4,096 (see bar_block.h), with a journal of each
/// import from which ImportStore::undo finds the way back, and with levels of detail above them
/// (see level_parts.h), so that a window of any length reads few blocks.
class BarStore {
public:
    explicit BarStore(Database& database)
        : m_database(database)
    {
    }

    /// Merges `bars` into the series of that instrument and `bars.interval`, which is made when
    /// it does not exist. What `import` says of a time replaces what was said before, but closes
    /// alone no bar with open, high and low: that stays, and who takes its import back takes it
    /// away. Only blocks that the bars fall into are read.
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

    /// The same, a block at a time and in order, for what needs no copy of the series.
    Result<void> visit(InstrumentId instrument, Interval interval, const TimeSpan& span,
                       const BarVisitor& visitor);

    /// Where the stored parts of the series stand; no bar is read. Without parts where there is no
    /// such series.
    Result<SeriesOutline> outline(InstrumentId instrument, Interval interval);

    /// The bars with an index from `firstBar` up to but without `lastBar`, at the finest level at
    /// which at most `mostBars` groups stand for them. Groups that an end cuts are returned whole;
    /// what lies outside of the series is passed over. Only blocks in the span are read. Where a
    /// level is damaged or not stored, the one below answers; fails with Format when the bars
    /// themselves are damaged.
    ///
    /// REQUIRES: mostBars > 0.
    Result<BarWindow> window(InstrumentId instrument, Interval interval, std::int64_t firstBar,
                             std::int64_t lastBar, std::int64_t mostBars);

    /// The last bar before `time`.
    Result<std::optional<Bar>> lastBefore(InstrumentId instrument, Interval interval, Instant time);

    /// The first bar at or after `time`.
    Result<std::optional<Bar>> firstFrom(InstrumentId instrument, Interval interval, Instant time);

    /// The intervals at which there are bars of an instrument, shortest first.
    Result<std::vector<Interval>> intervals(InstrumentId instrument);
    /// What each import found and replaced, oldest import first. Only imports that speak of bars
    /// that were there already cost anything. Fails with Format when the journal is damaged.
    Result<std::vector<ReplacedBars>> replaced(InstrumentId instrument, Interval interval);

    /// The series of an instrument that hold bars, shortest interval first.
    Result<std::vector<SeriesExtent>> extents(InstrumentId instrument);

private:
    Database& m_database;
};

} // namespace core
