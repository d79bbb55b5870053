#include "core/store/instrument_store.h"

#include "core/store/bar_block.h"
#include "core/store/block_rows.h"
#include "core/store/columns.h"

#include <algorithm>
#include <unordered_map>

namespace core {

namespace {

using SummaryIndex = std::unordered_map<InstrumentId, InstrumentSummary*>;

/// How many bars there are of every interval, and the days of the daily ones; without daily ones,
/// of all. Reads no block.
Result<void> addExtents(Database& database, const SummaryIndex& summaryOf)
{
    auto select = database.prepare(R"(
        SELECT instrument, interval = ?, min(first_time), max(last_time), sum(count)
        FROM series JOIN bar_block ON bar_block.series = series.id AND level = 0
        GROUP BY series.id
        ORDER BY instrument, 2 DESC
    )");
    select.bind(toString(Interval::Day1));
    InstrumentId daily; // the last instrument that has daily bars
    return forEachRow(select, [&]() -> Result<void> {
        InstrumentSummary& summary = *summaryOf.at(select.id<InstrumentId>(0));
        summary.bars += select.integer(4);
        const TradingDate first = dateOf(instantFrom(select.integer(2)));
        const TradingDate last = dateOf(instantFrom(select.integer(3)));
        const bool isDaily = select.integer(1) != 0;
        if (isDaily) {
            daily = select.id<InstrumentId>(0);
            summary.first = first;
            summary.last = last;
        } else if (daily != select.id<InstrumentId>(0)) {
            summary.first = std::min(summary.first.value_or(first), first);
            summary.last = std::max(summary.last.value_or(last), last);
        }
        return {};
    });
}

/// The last closes, from the last block of each daily series and, where that is not enough, from
/// the one before.
Result<void> addCloses(Database& database, const SummaryIndex& summaryOf)
{
    auto select = database.prepare(R"(
        SELECT series.instrument, sha256, payload
        FROM series JOIN bar_block ON bar_block.id IN (
            SELECT id FROM bar_block AS last WHERE last.series = series.id AND last.level = 0
            ORDER BY last.first_time DESC LIMIT 2)
        WHERE series.interval = ?
        ORDER BY series.instrument, first_time DESC
    )");
    select.bind(toString(Interval::Day1));
    BarBlockCodec codec;
    return forEachRow(select, [&]() -> Result<void> {
        auto& recent = summaryOf.at(select.id<InstrumentId>(0))->recentCloses;
        if (recent.size() >= kRecentCloses)
            return {};
        if (auto whole = checkPayload(database, select.blob(2), select.textView(1)); !whole)
            return whole;
        const auto closes = codec.decodeValues(select.blob(2), PriceColumn::Close);
        if (!closes)
            return tl::unexpected(closes.error());
        const std::size_t wanted = std::min(kRecentCloses - recent.size(), closes->size());
        recent.insert(recent.begin(), closes->end() - static_cast<std::ptrdiff_t>(wanted),
                      closes->end());
        return {};
    });
}

} // namespace

Result<std::vector<InstrumentSummary>> InstrumentStore::summaries()
{
    return m_database.snapshot([&]() -> Result<std::vector<InstrumentSummary>> {
        auto instruments = all();
        if (!instruments)
            return tl::unexpected(instruments.error());
        std::vector<InstrumentSummary> summaries(instruments->size());
        SummaryIndex summaryOf;
        for (std::size_t i = 0; i < summaries.size(); ++i) {
            summaries[i].instrument = std::move((*instruments)[i]);
            summaryOf.emplace(summaries[i].instrument.id, &summaries[i]);
        }
        auto added = addExtents(m_database, summaryOf);
        if (added)
            added = addCloses(m_database, summaryOf);
        if (!added)
            return tl::unexpected(added.error());
        for (InstrumentSummary& summary : summaries)
            setRecentCloses(summary, std::move(summary.recentCloses));
        return summaries;
    });
}

} // namespace core
