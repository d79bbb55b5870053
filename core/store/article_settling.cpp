#include "core/store/article_settling.h"

#include "core/store/article_history.h"
#include "core/store/article_identity.h"
#include "core/store/indexed_spelling.h"

namespace core {

namespace {

/// What an article shows.
struct Shown {
    std::int64_t position = 0;
    NumberedText text{};
    std::string creditedTo{}; ///< as article_words has it
};

Result<Shown> shownOf(Database& database, ArticleId article)
{
    auto select = database.prepare(R"(
        SELECT position, text_number, title, body, sha256, publisher || char(10) || agency
        FROM article WHERE id = ?
    )");
    select.bind(article);
    Shown shown;
    if (select.next())
        shown = {select.integer(0),
                 {select.integer(1), select.text(2), select.text(3), select.text(4)},
                 select.text(5)};
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return shown;
}

Result<NumberedText> versionOf(Database& database, ArticleId article, std::int64_t number)
{
    auto select = database.prepare(R"(
        SELECT title, body, sha256 FROM article_version WHERE article = ? AND text_number = ?
    )");
    select.bind(article).bind(number);
    NumberedText text{.number = number};
    const bool isThere = select.next();
    text.title = select.text(0);
    text.body = select.text(1);
    text.sha256 = select.text(2);
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    if (!isThere)
        return fail(ErrorCode::Format,
                    database.name() + " lacks a text of article " + std::to_string(article.value)
                        + ".");
    return text;
}

/// Plain values, for the reason that insertArticle() gives.
Result<void> takeFromIndex(Database& database, ArticleId article, const Shown& shown)
{
    auto remove = database.prepare(R"(
        INSERT INTO article_fts(article_fts, rowid, title, body, publisher)
        VALUES ('delete', ?, ?, ?, ?)
    )");
    remove.bind(article).bind(indexedSpelling(shown.text.title));
    remove.bind(indexedSpelling(shown.text.body)).bind(indexedSpelling(shown.creditedTo)).run();
    return remove.finish();
}

Result<void> putIntoIndex(Database& database, ArticleId article)
{
    const auto shown = shownOf(database, article);
    if (!shown)
        return tl::unexpected(shown.error());
    auto insert = database.prepare(R"(
        INSERT INTO article_fts(rowid, title, body, publisher) VALUES (?, ?, ?, ?)
    )");
    insert.bind(article).bind(indexedSpelling(shown->text.title));
    insert.bind(indexedSpelling(shown->text.body)).bind(indexedSpelling(shown->creditedTo)).run();
    return insert.finish();
}

/// The text that is shown changes places with one that is not.
Result<void> exchangeTexts(Database& database, ArticleId article, const NumberedText& shown,
                           const NumberedText& next)
{
    auto take = database.prepare(R"(
        DELETE FROM article_version WHERE article = ? AND text_number = ?
    )");
    take.bind(article).bind(next.number).run();
    if (auto taken = take.finish(); !taken)
        return taken;
    auto keep = database.prepare(R"(
        INSERT INTO article_version(article, text_number, sha256, title, body)
        VALUES (?, ?, ?, ?, ?)
    )");
    keep.bind(article).bind(shown.number).bind(shown.sha256);
    keep.bind(shown.title).bind(shown.body).run();
    if (auto kept = keep.finish(); !kept)
        return kept;
    auto show = database.prepare(R"(
        UPDATE article SET text_number = ?, sha256 = ?, title = ?, body = ?, folded = ?
        WHERE id = ?
    )");
    show.bind(next.number).bind(next.sha256).bind(next.title);
    show.bind(next.body).bind(foldedHash(next.body)).bind(article).run();
    return show.finish();
}

/// What the word at `position` says of the article besides its text.
Result<void> showMetadata(Database& database, ArticleId article, std::int64_t position)
{
    auto update = database.prepare(R"(
        UPDATE article
        SET subhead = said.subhead, lead = said.lead, publisher = said.publisher,
            agency = said.agency, byline = said.byline, place = said.place,
            updated_precision = said.updated_precision, updated_first = said.updated_first,
            updated_last = said.updated_last, updated_at = said.updated_at,
            updated_zone = said.updated_zone, language = said.language,
            keywords = said.keywords, rights = said.rights, address = said.address,
            guid = said.guid, version = said.version, position = said.position,
            linked_with = NULL,
            published_precision
                = iif(dated_by IS NULL, said.published_precision, article.published_precision),
            published_first = iif(dated_by IS NULL, said.published_first, article.published_first),
            published_last = iif(dated_by IS NULL, said.published_last, article.published_last),
            published_at = iif(dated_by IS NULL, said.published_at, article.published_at),
            published_zone = iif(dated_by IS NULL, said.published_zone, article.published_zone)
        FROM article_import AS said
        WHERE article.id = ?1 AND said.article = ?1 AND said.position = ?2
    )");
    update.bind(article).bind(position).run();
    return update.finish();
}

Result<void> dropTextsThatNobodyBrings(Database& database, ArticleId article)
{
    auto drop = database.prepare(R"(
        DELETE FROM article_version
        WHERE article = ?1
          AND text_number NOT IN (SELECT text_number FROM article_import WHERE article = ?1)
    )");
    drop.bind(article).run();
    if (auto dropped = drop.finish(); !dropped)
        return dropped;
    auto forget = database.prepare(R"(
        DELETE FROM article_anchor
        WHERE article = ?1
          AND text_number NOT IN (SELECT text_number FROM article_version WHERE article = ?1)
    )");
    forget.bind(article).run();
    return forget.finish();
}

Result<std::vector<LostAnnotation>> showText(Database& database, ArticleId article,
                                             const NumberedText& shown, std::int64_t number)
{
    const auto next = versionOf(database, article, number);
    if (!next)
        return tl::unexpected(next.error());
    if (auto exchanged = exchangeTexts(database, article, shown, *next); !exchanged)
        return tl::unexpected(exchanged.error());
    return moveAnchors(database, article, shown, *next);
}

/// Shows what a word says in place of `shown`.
Result<std::vector<LostAnnotation>> show(Database& database, ArticleId article, const Shown& shown,
                                         const ArticleWord& word)
{
    if (auto taken = takeFromIndex(database, article, shown); !taken)
        return tl::unexpected(taken.error());
    std::vector<LostAnnotation> lost;
    if (word.text != shown.text.number) {
        auto moved = showText(database, article, shown.text, word.text);
        if (!moved)
            return moved;
        lost = std::move(*moved);
    }
    if (auto known = showMetadata(database, article, word.position); !known)
        return tl::unexpected(known.error());
    if (auto put = putIntoIndex(database, article); !put)
        return tl::unexpected(put.error());
    return lost;
}

} // namespace

Result<Settled> settleArticle(Database& database, ArticleId article)
{
    const auto words = articleWords(database, article);
    if (!words)
        return tl::unexpected(words.error());
    const auto shown = shownOf(database, article);
    if (!shown)
        return tl::unexpected(shown.error());
    const ArticleWord& holding = (*words)[holdingWord(*words)];
    Settled settled{.hasChanged = holding.position != shown->position};
    if (settled.hasChanged) {
        auto lost = show(database, article, *shown, holding);
        if (!lost)
            return tl::unexpected(lost.error());
        settled.lost = std::move(*lost);
    }
    if (auto dropped = dropTextsThatNobodyBrings(database, article); !dropped)
        return tl::unexpected(dropped.error());
    return settled;
}

} // namespace core
