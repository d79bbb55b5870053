#include "core/store/kept_annotations.h"

#include "core/base/reanchor.h"
#include "core/store/columns.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
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

/// Where the text that they were said of is shown.
constexpr std::string_view kRestoreClaims = R"(
    UPDATE claim
    SET article = (SELECT id FROM article WHERE sha256 = article_sha256), article_sha256 = NULL
    WHERE article_sha256 IS NOT NULL
      AND EXISTS (SELECT 1 FROM article WHERE sha256 = article_sha256)
)";

/// A claim of a text that is not the one that is shown.
struct FormerClaim {
    ClaimId id{};
    ArticleId article{};
    std::optional<AnchoredWords> words{};
};

Result<std::vector<FormerClaim>> formerClaims(Database& database)
{
    auto select = database.prepare(R"(
        SELECT claim.id, article.id, "begin", claim.text,
               iif(field = 'title', former.title, former.body),
               iif(field = 'title', article.title, article.body)
        FROM claim CROSS JOIN article_version AS former ON former.sha256 = article_sha256
                   JOIN article ON article.id = former.article
        WHERE article_sha256 IS NOT NULL
    )");
    std::vector<FormerClaim> claims;
    while (select.next()) {
        Reanchorer change(select.textView(4), select.textView(5));
        claims.push_back({.id = select.id<ClaimId>(0),
                          .article = select.id<ArticleId>(1),
                          .words = change.find(static_cast<std::size_t>(select.integer(2)),
                                               select.textView(3))});
    }
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return claims;
}

Result<void> restoreFormerClaims(Database& database)
{
    const auto claims = formerClaims(database);
    if (!claims)
        return tl::unexpected(claims.error());
    auto move = database.prepare(R"(
        UPDATE claim SET article = ?1, article_sha256 = NULL, anchor_lost = ?2,
                         "begin" = coalesce(?3, "begin"), "end" = coalesce(?4, "end"),
                         text = coalesce(?5, text)
        WHERE id = ?6
    )");
    for (const FormerClaim& claim : *claims) {
        move.bind(claim.article).bind(!claim.words);
        if (claim.words)
            move.bind(claim.words->begin).bind(claim.words->end).bind(claim.words->text);
        else
            move.bind(std::nullopt).bind(std::nullopt).bind(std::nullopt);
        move.bind(claim.id).run();
    }
    return move.finish();
}

Result<void> changeAll(Database& database, std::initializer_list<std::string_view> statements)
{
    for (const std::string_view sql : statements) {
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
    for (const std::string& sql :
         {"UPDATE claim SET article_sha256 = article.sha256, article = NULL"
          " FROM article WHERE article.id = claim.article AND "
              + which,
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
    if (auto restored = changeAll(database, {kRestoreDates, kForgetDates, kRestoreClaims});
        !restored)
        return restored;
    return restoreFormerClaims(database);
}

} // namespace core
