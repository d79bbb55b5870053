#include "core/store/kept_annotations.h"

#include "core/base/reanchor.h"
#include "core/store/columns.h"

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

namespace {

constexpr std::string_view kOnlyFromThere = R"(
    article.id IN (SELECT article FROM article_import WHERE import = ?1)
    AND NOT EXISTS (SELECT 1 FROM article_import AS other
                    WHERE other.article = article.id AND other.import <> ?1)
)";

constexpr std::string_view kRestoreDates = R"(
    UPDATE article
    SET published_precision = kept.published_precision, published_first = kept.published_first,
        published_last = kept.published_last, published_at = kept.published_at,
        published_zone = kept.published_zone, dated_by = kept.author, dated_at = kept.at,
        linked_with = NULL
    FROM kept_date AS kept
    WHERE article.dated_by IS NULL
      AND article.id = coalesce((SELECT id FROM article WHERE sha256 = kept.article_sha256),
                                (SELECT article FROM article_version
                                 WHERE sha256 = kept.article_sha256))
)";

constexpr std::string_view kForgetDates = R"(
    DELETE FROM kept_date
    WHERE EXISTS (SELECT 1 FROM article WHERE sha256 = article_sha256)
       OR EXISTS (SELECT 1 FROM article_version WHERE sha256 = article_sha256)
)";

/// What is anchored in an article, and goes on without it. Its columns are the same in both tables
/// but for the quoted words.
struct KeptTable {
    std::string_view name;
    std::string_view words;
};

constexpr std::array kKeptTables{KeptTable{"claim", "text"}, KeptTable{"note", "quote"}};

/// `sql` for a table: "$table" and "$words" are its names.
std::string forTable(std::string_view sql, const KeptTable& table)
{
    std::string text(sql);
    for (const auto& [mark, name] :
         {std::pair(std::string_view("$table"), table.name), {"$words", table.words}}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
            text.replace(at, mark.size(), name);
    }
    return text;
}

/// Where the text that they were said of is shown.
constexpr std::string_view kRestoreShown = R"(
    UPDATE $table
    SET article = (SELECT id FROM article WHERE sha256 = article_sha256), article_sha256 = NULL
    WHERE article_sha256 IS NOT NULL
      AND EXISTS (SELECT 1 FROM article WHERE sha256 = article_sha256)
)";

/// A claim or note of a text that is not the one that is shown.
struct FormerAnnotation {
    std::int64_t id = 0;
    ArticleId article{};
    std::optional<AnchoredWords> words{};
};

Result<std::vector<FormerAnnotation>> formerOnes(Database& database, const KeptTable& table)
{
    auto select = database.prepare(forTable(R"(
        SELECT $table.id, article.id, "begin", $table.$words,
               iif(field = 'title', former.title, former.body),
               iif(field = 'title', article.title, article.body)
        FROM $table CROSS JOIN article_version AS former ON former.sha256 = article_sha256
                    JOIN article ON article.id = former.article
        WHERE article_sha256 IS NOT NULL
    )",
                                            table));
    std::vector<FormerAnnotation> former;
    while (select.next()) {
        Reanchorer change(select.textView(4), select.textView(5));
        former.push_back({.id = select.integer(0),
                          .article = select.id<ArticleId>(1),
                          .words = change.find(static_cast<std::size_t>(select.integer(2)),
                                               select.textView(3))});
    }
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return former;
}

Result<void> restoreFormer(Database& database, const KeptTable& table)
{
    const auto former = formerOnes(database, table);
    if (!former)
        return tl::unexpected(former.error());
    auto move = database.prepare(forTable(R"(
        UPDATE $table SET article = ?1, article_sha256 = NULL, anchor_lost = ?2,
                          "begin" = coalesce(?3, "begin"), "end" = coalesce(?4, "end"),
                          $words = coalesce(?5, $words)
        WHERE id = ?6
    )",
                                          table));
    for (const FormerAnnotation& one : *former) {
        move.bind(one.article).bind(!one.words);
        if (one.words)
            move.bind(one.words->begin).bind(one.words->end).bind(one.words->text);
        else
            move.bind(std::nullopt).bind(std::nullopt).bind(std::nullopt);
        move.bind(one.id).run();
    }
    return move.finish();
}

Result<void> changeAll(Database& database, std::initializer_list<std::string> statements)
{
    for (const std::string& sql : statements) {
        auto statement = database.prepare(sql);
        statement.run();
        if (auto done = statement.finish(); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> keepAnnotations(Database& database, ImportId import)
{
    const std::string which(kOnlyFromThere);
    const std::string keep = "UPDATE $table SET article_sha256 = article.sha256, article = NULL"
                             " FROM article WHERE article.id = $table.article AND "
        + which;
    for (const std::string& sql :
         {forTable(keep, kKeptTables[0]), forTable(keep, kKeptTables[1]),
          "INSERT OR REPLACE INTO kept_date(article_sha256, published_precision, published_first,"
          " published_last, published_at, published_zone, author, at)"
          " SELECT sha256, published_precision, published_first, published_last, published_at,"
          " published_zone, dated_by, dated_at"
          " FROM article WHERE dated_by IS NOT NULL AND "
              + which}) {
        auto statement = database.prepare(sql);
        statement.bind(import).run();
        if (auto kept = statement.finish(); !kept)
            return kept;
    }
    return {};
}

Result<void> restoreAnnotations(Database& database)
{
    auto restored = changeAll(database, {std::string(kRestoreDates), std::string(kForgetDates)});
    for (const KeptTable& table : kKeptTables) {
        if (restored)
            restored = changeAll(database, {forTable(kRestoreShown, table)});
        if (restored)
            restored = restoreFormer(database, table);
    }
    return restored;
}

} // namespace core
