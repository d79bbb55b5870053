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

Result<std::vector<BlockSpan>> blockSpans(Database& database, std::int64_t series, int level,
                                          Instant first, Instant last)
{
    auto select = database.prepare(R"(
        SELECT id, first_time, last_time, count FROM bar_block
        WHERE series = ?1 AND level = ?4 AND first_time <= ?3 AND last_time >= ?2
            AND first_time >= coalesce((
                SELECT max(first_time) FROM bar_block
                WHERE series = ?1 AND level = ?4 AND first_time <= ?2), ?2)
        ORDER BY first_time
    )");
    select.bind(series).bind(toMilliseconds(first)).bind(toMilliseconds(last)).bind(level);
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

Result<std::string> readPayload(Database& database, std::int64_t block)
{
    auto select = database.prepare("SELECT payload, sha256 FROM bar_block WHERE id = ?");
    select.bind(block);
    Result<std::string> payload = fail(ErrorCode::NotFound, "The block of prices is gone.");
    if (select.next()) {
        const auto whole = checkPayload(database, select.blob(0), select.textView(1));
        payload = whole ? Result<std::string>(select.blob(0)) : tl::unexpected(whole.error());
    }
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return payload;
}

Result<std::vector<BlockSpan>> BlockRows::spans(Instant first, Instant last)
{
    return blockSpans(m_database, m_series.id, 0, first, last);
}

Result<std::vector<BlockSpan>> BlockRows::spansOf(int level)
{
    return blockSpans(m_database, m_series.id, level, Instant::min(), Instant::max());
}

Result<PriceSeries> BlockRows::read(std::int64_t block)
{
    const auto payload = readPayload(m_database, block);
    return payload ? m_codec.decode(*payload, m_series.interval) : tl::unexpected(payload.error());
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
