#include "core/store/adjusted_close_store.h"

#include "core/base/sha256.h"
#include "core/store/bar_block.h"
#include "core/store/bar_changes.h"
#include "core/store/block_rows.h"
#include "core/store/columns.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>
#include <utility>

namespace core {

namespace {

/// As the codec wants them: bars that have nothing but a close.
PriceSeries asBars(const AdjustedCloses& closes, Interval interval)
{
    const std::vector<double> nothing(closes.times.size(),
                                      std::numeric_limits<double>::quiet_NaN());
    return {.interval = interval,
            .times = closes.times,
            .open = nothing,
            .high = nothing,
            .low = nothing,
            .close = closes.logFactors,
            .volume = nothing};
}

Result<void> validate(const AdjustedCloses& closes)
{
    assert(closes.times.size() == closes.logFactors.size());
    if (!std::ranges::all_of(closes.logFactors, [](double value) { return std::isfinite(value); }))
        return fail(ErrorCode::InvalidArgument, "An adjusted close is no number.");
    if (std::ranges::adjacent_find(closes.times, std::ranges::greater_equal())
        != closes.times.end())
        return fail(ErrorCode::InvalidArgument, "The times of the adjusted closes do not rise.");
    return {};
}

/// What each import says, oldest first; with `import` only that one.
Result<std::vector<AdjustedCloses>> readAll(Database& database, const SeriesRow& series,
                                            std::optional<ImportId> import)
{
    auto select = database.prepare(R"(
        SELECT import, payload, sha256 FROM adjusted_close
        WHERE series = ?1 AND import = coalesce(?2, import) ORDER BY import, first_time
    )");
    select.bind(series.id).bind(import);
    BarBlockCodec codec;
    std::vector<AdjustedCloses> all;
    auto read = forEachRow(select, [&]() -> Result<void> {
        if (auto whole = checkPayload(database, select.blob(1), select.textView(2)); !whole)
            return whole;
        const auto times = codec.decodeTimes(select.blob(1));
        const auto factors = codec.decodeValues(select.blob(1), PriceColumn::Close);
        if (!times || !factors)
            return tl::unexpected(!times ? times.error() : factors.error());
        const auto by = select.id<ImportId>(0);
        if (all.empty() || all.back().import != by)
            all.push_back({.import = by});
        AdjustedCloses& closes = all.back();
        closes.times.insert(closes.times.end(), times->begin(), times->end());
        closes.logFactors.insert(closes.logFactors.end(), factors->begin(), factors->end());
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return all;
}

Result<void> insertAll(Database& database, const SeriesRow& series, ImportId import,
                       const PriceSeries& bars)
{
    BarBlockCodec codec;
    for (std::size_t i = 0; i < bars.size(); i += BarBlockCodec::kMaxBars) {
        const std::size_t count = std::min(BarBlockCodec::kMaxBars, bars.size() - i);
        const std::string payload = codec.encode(bars, i, count);
        auto insert = database.prepare(R"(
            INSERT INTO adjusted_close(import, series, first_time, last_time, count, sha256, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?)
        )");
        insert.bind(import).bind(series.id).bind(toMilliseconds(bars.times[i]));
        insert.bind(toMilliseconds(bars.times[i + count - 1])).bind(count);
        insert.bind(sha256(payload)).bindBlob(payload).run();
        if (auto inserted = insert.finish(); !inserted)
            return inserted;
    }
    return {};
}

/// What the import said before, with what it says now.
Result<PriceSeries> joined(Database& database, const SeriesRow& series, ImportId import,
                           const AdjustedCloses& closes)
{
    const auto before = readAll(database, series, import);
    if (!before)
        return tl::unexpected(before.error());
    PriceSeries bars = asBars(closes, series.interval);
    if (before->empty())
        return bars;
    auto remove = database.prepare("DELETE FROM adjusted_close WHERE series = ?1 AND import = ?2");
    remove.bind(series.id).bind(import).run();
    if (auto removed = remove.finish(); !removed)
        return tl::unexpected(removed.error());
    return mergeBars(asBars(before->front(), series.interval), bars, 0, bars.size()).after;
}

} // namespace

Result<void> AdjustedCloseStore::write(ImportId import, InstrumentId instrument, Interval interval,
                                       const AdjustedCloses& closes)
{
    if (closes.empty())
        return {};
    if (auto valid = validate(closes); !valid)
        return valid;
    return m_database.transaction([&]() -> Result<void> {
        const auto series = findSeries(m_database, instrument, interval);
        if (!series)
            return tl::unexpected(series.error());
        if (!*series)
            return fail(ErrorCode::NotFound, "There are no prices beside the adjusted closes.");
        const auto bars = joined(m_database, **series, import, closes);
        return bars ? insertAll(m_database, **series, import, *bars) : tl::unexpected(bars.error());
    });
}

Result<std::vector<AdjustedCloses>> AdjustedCloseStore::read(InstrumentId instrument,
                                                             Interval interval)
{
    return m_database.snapshot([&]() -> Result<std::vector<AdjustedCloses>> {
        const auto series = findSeries(m_database, instrument, interval);
        if (!series)
            return tl::unexpected(series.error());
        return *series ? readAll(m_database, **series, std::nullopt)
                       : std::vector<AdjustedCloses>{};
    });
}

} // namespace core
