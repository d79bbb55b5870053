#include "core/store/archive_check.h"

#include "core/store/article_identity.h"
#include "core/store/article_store.h"
#include "core/store/bar_block.h"
#include "core/store/block_rows.h"
#include "core/store/claim_store.h"
#include "core/store/columns.h"
#include "core/store/event_store.h"
#include "core/store/import_store.h"
#include "core/store/instrument_store.h"
#include "core/store/level_check.h"
#include "core/store/link_store.h"
#include "core/store/note_store.h"

#include <functional>
#include <string_view>

namespace core {

namespace {

using Problems = std::vector<std::string>;

/// What SQLite itself finds: one column of text, "ok" if nothing.
Result<void> checkPages(Database& database, Problems& problems)
{
    auto check = database.prepare("PRAGMA integrity_check(20)");
    return forEachRow(check, [&]() -> Result<void> {
        if (check.textView(0) != "ok")
            problems.push_back("SQLite says: " + check.text(0) + ".");
        return {};
    });
}

Result<void> checkReferences(Database& database, Problems& problems)
{
    auto check = database.prepare("PRAGMA foreign_key_check");
    return forEachRow(check, [&]() -> Result<void> {
        problems.push_back("Row " + check.text(1) + " of " + check.text(0) + " refers to a row of "
                           + check.text(2) + " that does not exist.");
        return {};
    });
}

Result<void> checkFullText(Database& database, Problems& problems)
{
    auto checked = database.execute(
        "INSERT INTO article_fts(article_fts, rank) VALUES ('integrity-check', 1)");
    if (checked || checked.error().code == ErrorCode::Conflict)
        return checked;
    problems.push_back("The full-text index does not fit the articles.");
    return {};
}

/// The hash of a text that is only a headline: all imports that brought it gave the same guid and
/// date, or it would be another one.
Result<std::string> sha256OfHeadline(Database& database, ArticleId article, std::int64_t number,
                                     std::string_view title)
{
    auto select = database.prepare(R"(
        SELECT guid, published_precision, published_first, published_last, published_at,
               published_zone
        FROM article_import WHERE article = ? AND text_number = ? ORDER BY position LIMIT 1
    )");
    select.bind(article).bind(number);
    Article known{.title = std::string(title), .body = std::string(title)};
    if (select.next()) {
        auto published = dateFrom(select, 1);
        if (!published)
            return tl::unexpected(published.error());
        known.published = std::move(*published);
        known.guid = select.text(0);
    }
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return articleSha256(known);
}

Result<void> checkArticles(Database& database, Problems& problems)
{
    auto select = database.prepare(R"(
        SELECT id, title, body, sha256, text_number FROM article
        UNION ALL SELECT article, title, body, sha256, text_number FROM article_version
    )");
    return forEachRow(select, [&]() -> Result<void> {
        const auto hash = select.textView(1) == select.textView(2)
            ? sha256OfHeadline(database, select.id<ArticleId>(0), select.integer(4),
                               select.textView(1))
            : Result<std::string>(articleSha256(select.textView(1), select.textView(2)));
        if (!hash)
            return tl::unexpected(hash.error());
        if (*hash != select.textView(3))
            problems.push_back("Article " + select.text(0) + " does not fit its hash.");
        return {};
    });
}

/// What a row says of its payload: first time, last time and count, from column 1 on.
bool fitsPayload(const Statement& row, const std::vector<Instant>& times)
{
    return toMilliseconds(times.front()) == row.integer(1)
        && toMilliseconds(times.back()) == row.integer(2)
        && static_cast<std::int64_t>(times.size()) == row.integer(3);
}

/// Rows of: id, first_time, last_time, count, sha256, payload, whether it holds prices.
Result<void> checkPayloads(Database& database, std::string_view sql, const std::string& what,
                           Problems& problems)
{
    auto select = database.prepare(sql);
    BarBlockCodec codec;
    return forEachRow(select, [&]() -> Result<void> {
        const std::string name = what + " " + select.text(0);
        if (!checkPayload(database, select.blob(5), select.textView(4))) {
            problems.push_back(name + " does not fit its hash.");
            return {};
        }
        const auto times = codec.decodeTimes(select.blob(5));
        const bool readable =
            times && (select.integer(6) == 0 || codec.decode(select.blob(5), Interval::Day1));
        if (!readable)
            problems.push_back(name + " cannot be read.");
        else if (!fitsPayload(select, *times))
            problems.push_back(name + " holds other times than it says.");
        return {};
    });
}

Result<void> checkBlocks(Database& database, Problems& problems)
{
    return checkPayloads(database, R"(
        SELECT id, first_time, last_time, count, sha256, payload, 1 FROM bar_block
    )",
                         "Price block", problems);
}

Result<void> checkJournal(Database& database, Problems& problems)
{
    return checkPayloads(database, R"(
        SELECT id, first_time, last_time, count, sha256, payload, kind = 'replaced'
        FROM bar_journal
    )",
                         "Import journal", problems);
}

Result<void> checkAdjustedCloses(Database& database, Problems& problems)
{
    return checkPayloads(database, R"(
        SELECT id, first_time, last_time, count, sha256, payload, 1 FROM adjusted_close
    )",
                         "Adjusted close block", problems);
}

Result<void> checkOverlaps(Database& database, Problems& problems)
{
    auto select = database.prepare(R"(
        SELECT id, before FROM (
            SELECT id, first_time, max(last_time) OVER earlier AS reached,
                   lag(id) OVER (PARTITION BY series, level ORDER BY first_time) AS before
            FROM bar_block
            WINDOW earlier AS (PARTITION BY series, level ORDER BY first_time
                               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))
        WHERE first_time <= reached
    )");
    return forEachRow(select, [&]() -> Result<void> {
        problems.push_back("Price blocks " + select.text(1) + " and " + select.text(0)
                           + " overlap.");
        return {};
    });
}

/// That every row can be understood.
Result<void> checkValues(Database& database, Problems& problems)
{
    const auto note = [&](const auto& read) {
        if (!read)
            problems.push_back(read.error().message);
    };
    note(EventStore(database).all());
    note(InstrumentStore(database).all());
    note(ImportStore(database).list());
    note(LinkStore(database).list());
    note(ArticleStore(database).list({}));
    note(NoteStore(database).list());
    note(ClaimStore(database).list());
    return {};
}

} // namespace

Result<std::vector<std::string>>
checkArchive(Database& database, std::span<const Migration> migrations, Progress& progress)
{
    const auto checkSchema = [&](Database& checked, Problems& problems) -> Result<void> {
        const auto found = schemaProblems(checked, migrations);
        if (!found)
            return tl::unexpected(found.error());
        problems.insert(problems.end(), found->begin(), found->end());
        return {};
    };
    const std::vector<std::function<Result<void>(Database&, Problems&)>> steps{
        checkPages,    checkSchema, checkReferences, checkFullText,
        checkArticles, checkBlocks, checkJournal,    checkAdjustedCloses,
        checkOverlaps, checkLevels, checkValues};
    Problems problems;
    double done = 0.0;
    for (const auto& step : steps) {
        if (!progress.report(done++ / static_cast<double>(steps.size()), "Checking"))
            return fail(ErrorCode::Cancelled, "Stopped.");
        const auto checked = step(database, problems);
        // In use by another program: nothing can be said. Anything else is a finding.
        if (!checked && checked.error().code == ErrorCode::Conflict)
            return tl::unexpected(checked.error());
        if (!checked)
            problems.push_back(checked.error().message);
    }
    return problems;
}

} // namespace core
