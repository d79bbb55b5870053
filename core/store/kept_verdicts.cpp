#include "core/store/kept_verdicts.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace core {

namespace {

// Lookups by index: nothing is read where no verdict is kept.
constexpr std::string_view kBack = R"(
    WITH kept(article, event, status, author, at) AS (
        SELECT coalesce((SELECT id FROM article WHERE sha256 = article_sha256),
                        (SELECT article FROM article_version WHERE sha256 = article_sha256)),
               (SELECT id FROM event WHERE name = event_name), status, author, at
        FROM kept_verdict)
)";

constexpr std::string_view kRestore = R"(
    INSERT INTO link(article, event, score, status, author, at)
    SELECT article, event, 0.0, status, author, at FROM kept
    WHERE article IS NOT NULL AND event IS NOT NULL
    ON CONFLICT(article, event) DO UPDATE
    SET status = excluded.status, author = excluded.author, at = excluded.at
    WHERE status = 'suggested'
)";

constexpr std::string_view kAwaitLinking = R"(
    UPDATE article SET linked_with = NULL
    WHERE id IN (SELECT article FROM kept WHERE event IS NOT NULL) AND linked_with IS NOT NULL
)";

constexpr std::string_view kForget = R"(
    DELETE FROM kept_verdict
    WHERE event_name IN (SELECT name FROM event)
      AND (EXISTS (SELECT 1 FROM article WHERE sha256 = article_sha256)
           OR EXISTS (SELECT 1 FROM article_version WHERE sha256 = article_sha256))
)";

} // namespace

Result<void> restoreVerdicts(Database& database)
{
    const std::string back(kBack);
    for (const std::string& sql :
         {back + std::string(kRestore), back + std::string(kAwaitLinking), std::string(kForget)}) {
        auto statement = database.prepare(sql);
        statement.run();
        if (auto done = statement.finish(); !done)
            return done;
    }
    return {};
}

} // namespace core
