#include "core/store/block_rows.h"

#include "core/base/sha256.h"
#include "core/store/columns.h"

namespace core {

Result<std::optional<SeriesRow>> findSeries(Database& database, InstrumentId instrument,
                                            Interval interval)
{
    auto select = database.prepare("SELECT id FROM series WHERE instrument = ? AND interval = ?");
    select.bind(instrument).bind(toString(interval));
    const auto found = select.next() ? std::optional(SeriesRow{select.integer(0), interval})
                                     : std::optional<SeriesRow>();
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return found;
}

Result<SeriesRow> seriesFor(Database& database, InstrumentId instrument, Interval interval)
{
    const auto found = findSeries(database, instrument, interval);
    if (!found)
        return tl::unexpected(found.error());
    if (*found)
        return **found;
    auto insert = database.prepare("INSERT INTO series(instrument, interval) VALUES (?, ?)");
    insert.bind(instrument).bind(toString(interval)).run();
    if (auto inserted = insert.finish(); !inserted)
        return tl::unexpected(inserted.error());
    return SeriesRow{database.lastInsertId(), interval};
}

Result<void> checkPayload(const Database& database, std::string_view payload, std::string_view hash)
{
    if (sha256(payload) != hash)
        return fail(ErrorCode::Format,
                    database.name() + " is damaged: a block of prices does not fit its hash.");
    return {};
}

Result<std::vector<BlockSpan>> BlockRows::spans(Instant first, Instant last)
{
    return spansOf(0, first, last);
}

Result<std::vector<BlockSpan>> BlockRows::spansOf(int level)
{
    return spansOf(level, Instant::min(), Instant::max());
}

Result<std::vector<BlockSpan>> BlockRows::spansOf(int level, Instant first, Instant last)
{
    auto select = m_database.prepare(R"(
        SELECT id, first_time, last_time, count FROM bar_block
        WHERE series = ? AND level = ? AND first_time <= ? AND last_time >= ?
        ORDER BY first_time
    )");
    select.bind(m_series.id).bind(level);
    select.bind(toMilliseconds(last)).bind(toMilliseconds(first));
    std::vector<BlockSpan> spans;
    while (select.next())
        spans.push_back({.id = select.integer(0),
                         .first = instantFrom(select.integer(1)),
                         .last = instantFrom(select.integer(2)),
                         .count = static_cast<std::size_t>(select.integer(3))});
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return spans;
}

Result<PriceSeries> BlockRows::read(std::int64_t block)
{
    auto select = m_database.prepare("SELECT payload, sha256 FROM bar_block WHERE id = ?");
    select.bind(block);
    Result<PriceSeries> bars = fail(ErrorCode::NotFound, "The block of prices is gone.");
    if (select.next()) {
        const auto whole = checkPayload(m_database, select.blob(0), select.textView(1));
        bars = whole ? m_codec.decode(select.blob(0), m_series.interval)
                     : tl::unexpected(whole.error());
    }
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return bars;
}

Result<std::int64_t> BlockRows::insert(int level, const PriceSeries& bars, std::size_t first,
                                       std::size_t count)
{
    const std::string payload = m_codec.encode(bars, first, count);
    auto insert = m_database.prepare(R"(
        INSERT INTO bar_block(series, level, first_time, last_time, count, sha256, payload)
        VALUES (?, ?, ?, ?, ?, ?, ?)
    )");
    insert.bind(m_series.id).bind(level).bind(toMilliseconds(bars.times[first]));
    insert.bind(toMilliseconds(bars.times[first + count - 1])).bind(count);
    insert.bind(sha256(payload)).bindBlob(payload).run();
    if (auto inserted = insert.finish(); !inserted)
        return tl::unexpected(inserted.error());
    return m_database.lastInsertId();
}

Result<void> BlockRows::remove(std::int64_t block)
{
    auto remove = m_database.prepare("DELETE FROM bar_block WHERE id = ?");
    remove.bind(block).run();
    return remove.finish();
}

} // namespace core
