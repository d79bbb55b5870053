#include "core/store/journal_rows.h"

#include "core/base/sha256.h"
#include "core/store/columns.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace core {

namespace {

std::vector<JournalSpan> spansFrom(Statement& select)
{
    std::vector<JournalSpan> spans;
    while (select.next())
        spans.push_back({.id = select.integer(0),
                         .import = select.id<ImportId>(1),
                         .first = instantFrom(select.integer(2)),
                         .last = instantFrom(select.integer(3))});
    return spans;
}

/// The span of all times of `changes`. REQUIRES: not empty.
std::pair<Instant, Instant> extentOf(const BarChanges& changes)
{
    Instant first = Instant::max();
    Instant last = Instant::min();
    for (const auto* times : {&changes.added, &changes.replaced.times}) {
        if (!times->empty()) {
            first = std::min(first, times->front());
            last = std::max(last, times->back());
        }
    }
    return {first, last};
}

} // namespace

Result<std::vector<JournalSpan>> JournalRows::of(ImportId import)
{
    auto select = m_database.prepare(R"(
        SELECT id, import, first_time, last_time FROM bar_journal
        WHERE series = ? AND import = ? ORDER BY first_time, id
    )");
    select.bind(m_series.id).bind(import);
    auto spans = spansFrom(select);
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return spans;
}

Result<std::vector<JournalSpan>> JournalRows::after(ImportId import, Instant first, Instant last)
{
    auto select = m_database.prepare(R"(
        SELECT id, import, first_time, last_time FROM bar_journal
        WHERE series = ? AND import > ? AND first_time <= ? AND last_time >= ?
          AND kind = 'replaced'
        ORDER BY import, id
    )");
    select.bind(m_series.id).bind(import).bind(toMilliseconds(last)).bind(toMilliseconds(first));
    auto spans = spansFrom(select);
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return spans;
}

Result<std::vector<JournalSpan>> JournalRows::replacing()
{
    auto select = m_database.prepare(R"(
        SELECT id, import, first_time, last_time FROM bar_journal
        WHERE series = ? AND kind = 'replaced' ORDER BY import, first_time, id
    )");
    select.bind(m_series.id);
    auto spans = spansFrom(select);
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return spans;
}

Result<bool> JournalRows::hasAfter(ImportId import)
{
    auto select = m_database.prepare(R"(
        SELECT 1 FROM bar_journal WHERE series = ? AND import > ? LIMIT 1
    )");
    select.bind(m_series.id).bind(import);
    const bool found = select.next();
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return found;
}

Result<BarChanges> JournalRows::read(const JournalSpan& row)
{
    auto select = m_database.prepare("SELECT payload, sha256, kind FROM bar_journal WHERE id = ?");
    select.bind(row.id);
    BarChanges changes{.replaced = {.interval = m_series.interval}};
    Result<void> read;
    if (select.next()) {
        read = checkPayload(m_database, select.blob(0), select.textView(1));
        if (read && select.textView(2) == "added") {
            auto times = m_codec.decodeTimes(select.blob(0));
            if (times)
                changes.added = std::move(*times);
            else
                read = tl::unexpected(times.error());
        } else if (read) {
            auto bars = m_codec.decode(select.blob(0), m_series.interval);
            if (bars)
                changes.replaced = std::move(*bars);
            else
                read = tl::unexpected(bars.error());
        }
    }
    if (auto finished = select.finish(); !finished)
        read = finished;
    if (!read)
        return tl::unexpected(read.error());
    return changes;
}

Result<void> JournalRows::append(ImportId import, const BarChanges& changes,
                                 std::span<const JournalSpan> own)
{
    if (changes.empty())
        return {};
    const auto [first, last] = extentOf(changes);
    const bool mayRepeat = std::ranges::any_of(own, [&, from = first, to = last](const auto& row) {
        return row.first <= to && row.last >= from;
    });
    if (!mayRepeat)
        return insertAll(import, changes);
    BarChanges rest = changes;
    for (const JournalSpan& row : own) {
        const auto earlier = read(row);
        if (!earlier)
            return tl::unexpected(earlier.error());
        rest = withoutTimes(withoutTimes(rest, earlier->added), earlier->replaced.times);
    }
    return insertAll(import, rest);
}

Result<void> JournalRows::insertAll(ImportId import, const BarChanges& changes)
{
    const std::span added(changes.added);
    for (std::size_t i = 0; i < added.size(); i += BarBlockCodec::kMaxBars) {
        const auto part = added.subspan(i, std::min(BarBlockCodec::kMaxBars, added.size() - i));
        if (auto done = insert(import, "added", part, m_codec.encodeTimes(part)); !done)
            return done;
    }
    const std::span times(changes.replaced.times);
    for (std::size_t i = 0; i < times.size(); i += BarBlockCodec::kMaxBars) {
        const auto part = times.subspan(i, std::min(BarBlockCodec::kMaxBars, times.size() - i));
        const std::string payload = m_codec.encode(changes.replaced, i, part.size());
        if (auto done = insert(import, "replaced", part, payload); !done)
            return done;
    }
    return {};
}

Result<void> JournalRows::insert(ImportId import, std::string_view kind,
                                 std::span<const Instant> times, const std::string& payload)
{
    auto insert = m_database.prepare(R"(
        INSERT INTO bar_journal(import, series, kind, first_time, last_time, count, sha256, payload)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    )");
    insert.bind(import).bind(m_series.id).bind(kind).bind(toMilliseconds(times.front()));
    insert.bind(toMilliseconds(times.back())).bind(times.size()).bind(sha256(payload));
    insert.bindBlob(payload).run();
    return insert.finish();
}

Result<void> JournalRows::remove(std::int64_t row)
{
    auto remove = m_database.prepare("DELETE FROM bar_journal WHERE id = ?");
    remove.bind(row).run();
    return remove.finish();
}

} // namespace core
