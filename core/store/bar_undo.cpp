#include "core/store/import_undo.h"

#include "core/store/columns.h"
#include "core/store/journal_rows.h"
#include "core/store/series_writer.h"

#include <algorithm>
#include <vector>

namespace core {

namespace {

Result<std::vector<SeriesRow>> seriesOf(Database& database, ImportId import)
{
    auto select = database.prepare(R"(
        SELECT id, interval FROM series
        WHERE id IN (SELECT series FROM bar_journal WHERE import = ?)
    )");
    select.bind(import);
    std::vector<SeriesRow> series;
    auto read = forEachRow(select, [&]() -> Result<void> {
        const auto interval = intervalFromString(select.textView(1));
        if (!interval)
            return strangeValue(database, "bar length", select.textView(1));
        series.push_back({select.integer(0), *interval});
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return series;
}

/// Hands what `import` did on to the imports that came after it: the next one that speaks of a
/// time found what `import` had found. Returns what none of them speaks of, which still shows.
Result<BarChanges> passOn(JournalRows& journal, const JournalSpan& row, BarChanges changes)
{
    const auto laterRows = journal.after(row.import, row.first, row.last);
    if (!laterRows)
        return tl::unexpected(laterRows.error());
    for (const JournalSpan& laterRow : *laterRows) {
        if (changes.empty())
            break;
        const auto later = journal.read(laterRow);
        if (!later)
            return tl::unexpected(later.error());
        BarSplice splice = spliceBars(later->replaced, changes);
        changes = std::move(splice.rest);
        if (!splice.changed)
            continue;
        auto rewritten = journal.remove(laterRow.id);
        if (rewritten)
            rewritten = journal.append(laterRow.import, splice.later, {});
        if (!rewritten)
            return tl::unexpected(rewritten.error());
    }
    return changes;
}

Result<void> revertBlocks(SeriesWriter& writer, const JournalSpan& row, const BarChanges& changes)
{
    const auto spans = writer.blocks().spans(row.first, row.last);
    if (!spans)
        return tl::unexpected(spans.error());
    const auto touches = [](const std::vector<Instant>& times, const BlockSpan& span) {
        const auto next = std::ranges::lower_bound(times, span.first);
        return next != times.end() && *next <= span.last;
    };
    for (const BlockSpan& span : *spans) {
        if (!touches(changes.added, span) && !touches(changes.replaced.times, span))
            continue;
        const auto bars = writer.blocks().read(span.id);
        if (!bars)
            return tl::unexpected(bars.error());
        if (auto done = writer.replace(span.id, revertBars(*bars, changes)); !done)
            return done;
    }
    return {};
}

/// Row by row of its journal, so that memory does not grow with the import.
Result<void> undoSeries(Database& database, const SeriesRow& series, ImportId import)
{
    SeriesWriter writer(database, series);
    JournalRows journal(database, series);
    const auto rows = journal.of(import);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const JournalSpan& row : *rows) {
        auto changes = journal.read(row);
        if (changes)
            changes = passOn(journal, row, std::move(*changes));
        if (!changes)
            return tl::unexpected(changes.error());
        auto reverted = changes->empty() ? Result<void>() : revertBlocks(writer, row, *changes);
        if (reverted)
            reverted = journal.remove(row.id);
        if (!reverted)
            return reverted;
    }
    if (auto finished = writer.finish(); !finished)
        return finished;
    auto prune = database.prepare(R"(
        DELETE FROM series WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM bar_block WHERE series = ?1)
    )");
    prune.bind(series.id).run();
    return prune.finish();
}

} // namespace

Result<void> undoBars(Database& database, ImportId import)
{
    const auto all = seriesOf(database, import);
    if (!all)
        return tl::unexpected(all.error());
    for (const SeriesRow& series : *all) {
        if (auto undone = undoSeries(database, series, import); !undone)
            return undone;
    }
    return {};
}

} // namespace core
