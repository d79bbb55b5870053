#include "core/store/article_history.h"
#include "core/store/article_rows.h"
#include "core/store/article_store.h"
#include "core/store/columns.h"

#include <algorithm>

/// The former texts of articles.

namespace core {

namespace {

/// The number that people call each edition by, in their order.
std::vector<int> numbersOf(const std::vector<ArticleWord>& words)
{
    std::vector<int> numbers;
    for (const ArticleWord& word : words)
        numbers.push_back(numbers.empty() ? word.version
                                          : std::max(word.version, numbers.back() + 1));
    return numbers;
}

/// Texts by their number; the one that is shown is among them.
Result<std::string> titleOf(Database& database, ArticleId article, std::int64_t text)
{
    auto select = database.prepare(R"(
        SELECT title FROM article WHERE id = ?1 AND text_number = ?2
        UNION ALL SELECT title FROM article_version WHERE article = ?1 AND text_number = ?2
    )");
    select.bind(article).bind(text);
    std::string title = select.next() ? select.text(0) : std::string();
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return title;
}

Result<std::vector<ArticleWord>> editionsOf(Database& database, ArticleId article)
{
    const auto words = articleWords(database, article);
    if (!words)
        return tl::unexpected(words.error());
    return words->empty() ? std::vector<ArticleWord>() : editions(*words);
}

/// A text that is not shown, with what the word at `position` says of it.
Result<std::optional<Article>> readVersion(Database& database, ArticleId article,
                                           std::int64_t position)
{
    auto select = database.prepare(R"(
        SELECT said.article, text.title, text.body, text.sha256, subhead, lead, publisher, agency,
               byline, place, published_precision, published_first, published_last, published_at,
               published_zone, updated_precision, updated_first, updated_last, updated_at,
               updated_zone, language, keywords, rights, address, guid, version
        FROM article_import AS said
             JOIN article_version AS text ON text.article = said.article
                                          AND text.text_number = said.text_number
        WHERE said.article = ? AND said.position = ?
    )");
    select.bind(article).bind(position);
    if (!select.next()) {
        auto finished = select.finish();
        return finished ? Result<std::optional<Article>>(std::nullopt)
                        : tl::unexpected(finished.error());
    }
    auto found = articleFrom(select);
    if (!found)
        return tl::unexpected(found.error());
    return std::optional(std::move(*found));
}

} // namespace

Result<std::vector<ArticleVersion>> ArticleStore::versions(ArticleId article)
{
    return m_database.snapshot([&]() -> Result<std::vector<ArticleVersion>> {
        const auto words = editionsOf(m_database, article);
        if (!words)
            return tl::unexpected(words.error());
        const std::vector<int> numbers = numbersOf(*words);
        std::vector<ArticleVersion> versions;
        for (std::size_t i = 0; i < words->size(); ++i) {
            const ArticleWord& word = (*words)[i];
            auto title = titleOf(m_database, article, word.text);
            if (!title)
                return tl::unexpected(title.error());
            versions.push_back({.version = numbers[i],
                                .title = std::move(*title),
                                .published = word.published,
                                .updated = word.updated,
                                .import = word.import});
        }
        return versions;
    });
}

Result<std::optional<Article>> ArticleStore::findVersion(ArticleId article, int version)
{
    return m_database.snapshot([&]() -> Result<std::optional<Article>> {
        const auto words = editionsOf(m_database, article);
        if (!words)
            return tl::unexpected(words.error());
        const std::vector<int> numbers = numbersOf(*words);
        const auto asked = std::ranges::find(numbers, version);
        if (asked == numbers.end())
            return std::nullopt;
        if (asked + 1 == numbers.end())
            return find(article);
        const auto index = static_cast<std::size_t>(asked - numbers.begin());
        return readVersion(m_database, article, (*words)[index].position);
    });
}

Result<std::vector<ArticleSource>> ArticleStore::sources(ArticleId article)
{
    auto select = m_database.prepare(R"(
        SELECT said.import, import.path, iif(said.publisher = '', said.agency, said.publisher),
               said.address, said.guid
        FROM article_import AS said JOIN import ON import.id = said.import
        WHERE said.article = ? ORDER BY said.position
    )");
    select.bind(article);
    std::vector<ArticleSource> sources;
    while (select.next())
        sources.push_back({.import = select.id<ImportId>(0),
                           .path = select.text(1),
                           .publisher = select.text(2),
                           .address = select.text(3),
                           .guid = select.text(4)});
    if (auto finished = select.finish(); !finished)
        return tl::unexpected(finished.error());
    return sources;
}

} // namespace core
