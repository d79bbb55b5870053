#include "core/store/bar_store.h"

#include "core/store/block_rows.h"
#include "core/store/columns.h"
#include "core/store/journal_rows.h"
#include "core/store/series_writer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace core {

namespace {

Result<void> validate(const PriceSeries& bars)
{
    const std::size_t size = bars.size();
    for (const auto* column : {&bars.open, &bars.high, &bars.low, &bars.close, &bars.volume}) {
        if (column->size() != size)
            return fail(ErrorCode::InvalidArgument, "The columns of the prices differ in length.");
        if (std::ranges::any_of(*column, [](double value) { return std::isinf(value); }))
            return fail(ErrorCode::InvalidArgument, "A price is infinite.");
    }
    if (std::ranges::any_of(bars.close, [](double close) { return std::isnan(close); }))
        return fail(ErrorCode::InvalidArgument, "A closing price is missing.");
    if (std::ranges::adjacent_find(bars.times, std::ranges::greater_equal()) != bars.times.end())
        return fail(ErrorCode::InvalidArgument, "The times of the prices do not rise.");
    return {};
}

/// Writes the bars of one import into one series.
class Writer {
public:
    Writer(Database& database, const SeriesRow& series, ImportId import, const PriceSeries& bars)
        : m_series(database, series)
        , m_journal(database, series)
        , m_import(import)
        , m_bars(bars)
    {
    }

    Result<BarCounts> write()
    {
        const auto later = m_journal.hasAfter(m_import);
        auto own = m_journal.of(m_import);
        const auto spans = m_series.blocks().spans();
        if (!later || !own || !spans)
            return tl::unexpected(!later ? later.error() : !own ? own.error() : spans.error());
        if (*later)
            return fail(ErrorCode::Conflict, "A later import has written to these prices already.");
        m_own = std::move(*own);
        auto written = writeAround(*spans);
        if (written)
            written = m_series.finish();
        if (!written)
            return tl::unexpected(written.error());
        return m_counts;
    }

private:
    std::size_t indexAtOrAfter(Instant time) const { return m_bars.indexAtOrAfter(time); }

    /// A bar belongs to the last block that does not begin after it, or else to the first.
    Result<void> writeAround(std::span<const BlockSpan> spans)
    {
        if (spans.empty())
            return append(0, m_bars.size());
        for (std::size_t i = 0; i < spans.size(); ++i) {
            std::size_t begin = i == 0 ? 0 : indexAtOrAfter(spans[i].first);
            if (const std::size_t ahead = indexAtOrAfter(spans[i].first);
                ahead - begin > BarBlockCodec::kMaxBars) {
                if (auto appended = append(begin, ahead); !appended)
                    return appended;
                begin = ahead;
            }
            const std::size_t end =
                i + 1 < spans.size() ? indexAtOrAfter(spans[i + 1].first) : m_bars.size();
            // Bars behind those of the block fill it up; the rest need not wait for it to be read.
            const std::size_t behind = std::clamp(
                indexAtOrAfter(spans[i].last + std::chrono::milliseconds(1)), begin, end);
            const std::size_t room = BarBlockCodec::kMaxBars - spans[i].count;
            const std::size_t into = std::min(end, behind + room);
            if (into > begin) {
                if (auto merged = merge(spans[i].id, begin, into); !merged)
                    return merged;
            }
            if (auto appended = append(into, end); !appended)
                return appended;
        }
        return {};
    }

    Result<void> merge(std::int64_t block, std::size_t begin, std::size_t end)
    {
        const auto before = m_series.blocks().read(block);
        if (!before)
            return tl::unexpected(before.error());
        const BarMerge merged = mergeBars(*before, m_bars, begin, end - begin);
        m_counts.accepted += merged.counts.accepted;
        m_counts.duplicates += merged.counts.duplicates;
        m_counts.updated += merged.counts.updated;
        if (merged.counts.accepted + merged.counts.updated > 0) {
            if (auto replaced = m_series.replace(block, merged.after); !replaced)
                return replaced;
        }
        return m_journal.append(m_import, merged.changes, m_own);
    }

    /// Where no block is.
    Result<void> append(std::size_t begin, std::size_t end)
    {
        for (std::size_t i = begin; i < end; i += BarBlockCodec::kMaxBars) {
            const std::size_t count = std::min(BarBlockCodec::kMaxBars, end - i);
            if (auto inserted = m_series.insert(m_bars, i, count); !inserted)
                return inserted;
            const auto first = m_bars.times.begin() + static_cast<std::ptrdiff_t>(i);
            const BarChanges changes{.added = {first, first + static_cast<std::ptrdiff_t>(count)},
                                     .replaced = {.interval = m_bars.interval}};
            if (auto noted = m_journal.append(m_import, changes, m_own); !noted)
                return noted;
        }
        m_counts.accepted += static_cast<std::int64_t>(end - begin);
        return {};
    }

    SeriesWriter m_series;
    JournalRows m_journal;
    ImportId m_import;
    const PriceSeries& m_bars;
    std::vector<JournalSpan> m_own{}; ///< of this import, before this write
    BarCounts m_counts{};
};

/// An import that gives an instrument's prices holds the instrument.
Result<void> holdInstrument(Database& database, InstrumentId instrument, ImportId import)
{
    auto insert = database.prepare(R"(
        INSERT INTO instrument_import(instrument, import) VALUES (?, ?) ON CONFLICT DO NOTHING
    )");
    insert.bind(instrument).bind(import).run();
    return insert.finish();
}

/// What BarStore::visit does; `expect` hears first how many bars there are at most.
Result<void> visitBlocks(Database& database, InstrumentId instrument, Interval interval,
                         const TimeSpan& span, const std::function<void(std::size_t)>& expect,
                         const BarVisitor& visitor)
{
    return database.snapshot([&]() -> Result<void> {
        const auto series = findSeries(database, instrument, interval);
        if (!series)
            return tl::unexpected(series.error());
        if (!*series)
            return {};
        BlockRows blocks(database, **series);
        const auto stored = blocks.spans(span.first, span.last);
        if (!stored)
            return tl::unexpected(stored.error());
        std::size_t most = 0;
        for (const BlockSpan& block : *stored)
            most += block.count;
        expect(most);
        for (const BlockSpan& block : *stored) {
            const auto bars = blocks.read(block.id);
            if (!bars)
                return tl::unexpected(bars.error());
            const std::size_t begin = bars->indexAtOrAfter(span.first);
            const auto end = static_cast<std::size_t>(
                std::ranges::upper_bound(bars->times, span.last) - bars->times.begin());
            if (begin < end)
                visitor(*bars, begin, end - begin);
        }
        return {};
    });
}

} // namespace

Result<BarCounts> BarStore::write(ImportId import, InstrumentId instrument, const PriceSeries& bars)
{
    if (auto valid = validate(bars); !valid)
        return tl::unexpected(valid.error());
    return m_database.transaction([&]() -> Result<BarCounts> {
        if (auto held = holdInstrument(m_database, instrument, import); !held)
            return tl::unexpected(held.error());
        if (bars.empty())
            return BarCounts{};
        const auto series = seriesFor(m_database, instrument, bars.interval);
        if (!series)
            return tl::unexpected(series.error());
        return Writer(m_database, *series, import, bars).write();
    });
}

Result<void> BarStore::visit(InstrumentId instrument, Interval interval, const TimeSpan& span,
                             const BarVisitor& visitor)
{
    return visitBlocks(
        m_database, instrument, interval, span, [](std::size_t) {}, visitor);
}

Result<PriceSeries> BarStore::read(InstrumentId instrument, Interval interval,
                                   std::optional<Instant> from, std::optional<Instant> to)
{
    PriceSeries bars{.interval = interval};
    const auto visited = visitBlocks(
        m_database, instrument, interval,
        {from.value_or(Instant::min()), to.value_or(Instant::max())},
        [&](std::size_t most) { bars.reserve(most); },
        [&](const PriceSeries& block, std::size_t first, std::size_t count) {
            appendBars(bars, block, first, count);
        });
    if (!visited)
        return tl::unexpected(visited.error());
    return bars;
}

Result<std::optional<Bar>> BarStore::lastBefore(InstrumentId instrument, Interval interval,
                                                Instant time)
{
    auto select = m_database.prepare(R"(
        SELECT block.id FROM bar_block AS block JOIN series ON series.id = block.series
        WHERE series.instrument = ? AND series.interval = ? AND level = 0 AND first_time < ?
        ORDER BY first_time DESC LIMIT 1
    )");
    select.bind(instrument).bind(toString(interval)).bind(toMilliseconds(time));
    const auto id = select.next() ? std::optional(select.integer(0)) : std::nullopt;
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    if (!id)
        return std::optional<Bar>();
    const auto block = BlockRows(m_database, SeriesRow{0, interval}).read(*id);
    if (!block)
        return tl::unexpected(block.error());
    const std::size_t after = block->indexAtOrAfter(time);
    return after == 0 ? std::optional<Bar>() : std::optional(block->bar(after - 1));
}

Result<std::vector<Interval>> BarStore::intervals(InstrumentId instrument)
{
    auto select = m_database.prepare("SELECT interval FROM series WHERE instrument = ?");
    select.bind(instrument);
    std::vector<Interval> intervals;
    auto read = forEachRow(select, [&]() -> Result<void> {
        const auto interval = intervalFromString(select.textView(0));
        if (!interval)
            return strangeValue(m_database, "bar length", select.textView(0));
        intervals.push_back(*interval);
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    std::ranges::sort(intervals);
    return intervals;
}

Result<std::optional<Bar>> BarStore::firstFrom(InstrumentId instrument, Interval interval,
                                               Instant time)
{
    auto select = m_database.prepare(R"(
        SELECT block.id FROM bar_block AS block JOIN series ON series.id = block.series
        WHERE series.instrument = ? AND series.interval = ? AND level = 0 AND last_time >= ?
        ORDER BY first_time LIMIT 1
    )");
    select.bind(instrument).bind(toString(interval)).bind(toMilliseconds(time));
    const auto id = select.next() ? std::optional(select.integer(0)) : std::nullopt;
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    if (!id)
        return std::optional<Bar>();
    const auto block = BlockRows(m_database, SeriesRow{0, interval}).read(*id);
    if (!block)
        return tl::unexpected(block.error());
    return std::optional(block->bar(block->indexAtOrAfter(time)));
}

Result<std::vector<ReplacedBars>> BarStore::replaced(InstrumentId instrument, Interval interval)
{
    return m_database.snapshot([&]() -> Result<std::vector<ReplacedBars>> {
        std::vector<ReplacedBars> replaced;
        const auto series = findSeries(m_database, instrument, interval);
        if (!series)
            return tl::unexpected(series.error());
        if (!*series)
            return replaced;
        JournalRows journal(m_database, **series);
        const auto spans = journal.replacing();
        if (!spans)
            return tl::unexpected(spans.error());
        for (const JournalSpan& span : *spans) {
            const auto changes = journal.read(span);
            if (!changes)
                return tl::unexpected(changes.error());
            if (replaced.empty() || replaced.back().import != span.import)
                replaced.push_back({span.import, {.interval = interval}});
            appendBars(replaced.back().before, changes->replaced, 0, changes->replaced.size());
        }
        return replaced;
    });
}

Result<std::vector<SeriesExtent>> BarStore::extents(InstrumentId instrument)
{
    auto select = m_database.prepare(R"(
        SELECT interval, min(first_time), max(last_time), sum(count)
        FROM series JOIN bar_block ON bar_block.series = series.id AND level = 0
        WHERE instrument = ? GROUP BY series.id
    )");
    select.bind(instrument);
    std::vector<SeriesExtent> extents;
    auto read = forEachRow(select, [&]() -> Result<void> {
        const auto interval = intervalFromString(select.textView(0));
        if (!interval)
            return strangeValue(m_database, "bar length", select.textView(0));
        extents.push_back({.interval = *interval,
                           .first = instantFrom(select.integer(1)),
                           .last = instantFrom(select.integer(2)),
                           .bars = select.integer(3)});
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    std::ranges::sort(extents, {}, &SeriesExtent::interval);
    return extents;
}

} // namespace core
