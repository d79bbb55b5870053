#pragma once

#include "core/base/result.h"
#include "core/domain/article.h"
#include "core/domain/listings.h"
#include "core/store/database.h"
#include "core/store/origin.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What identifies an article's text: SHA-256 of the title, a zero byte and the body.
std::string articleSha256(std::string_view title, std::string_view body);

/// The articles and their full-text index.
class ArticleStore {
public:
    explicit ArticleStore(Database& database)
        : m_database(database)
    {
    }

    /// Stores an article, or finds the one with the same title and body; that one keeps what is
    /// known of it and is remembered as brought by this import too. `article.id` and
    /// `article.sha256` are ignored. Inside a transaction, a failure is that of the transaction.
    Result<Stored<ArticleId>> add(const Article& article, ImportId import);

    Result<std::optional<Article>> find(ArticleId article);

    /// By its headline, letter for letter. Fails with Conflict when several bear it.
    Result<std::optional<ArticleId>> findByTitle(std::string_view title);

    /// Those that exist, in the order of their ids.
    Result<std::vector<Article>> read(std::span<const ArticleId> articles);

    Result<std::int64_t> count();

    /// What fits the query: newest first, those without a date last; with `query.search`, the
    /// best match first (a word in the title counts more), each with a snippet of its body.
    ///
    /// Words must all occur unless OR stands between them; `"..."` is a phrase, `word*` a
    /// beginning, `title:` or `body:` before a word, phrase or parenthesis narrows it, NOT
    /// excludes, parentheses group. Case, accents and the spelling of ß do not matter. No text is
    /// an error: what cannot be understood is left out, and a query without a word finds all.
    /// A month or a year fits `from` and `to` if any of its days does; an unknown date fits
    /// neither.
    Result<std::vector<ArticleSummary>> list(const ArticleQuery& query);

    /// A person's word on the date. Fails with NotFound.
    Result<void> setPublished(ArticleId article, const PartialDate& published,
                              const Authorship& by);

    /// Which articles were not yet linked with the vocabulary of this fingerprint, by id.
    Result<std::vector<ArticleId>> notLinkedWith(std::string_view fingerprint);
    Result<void> markLinked(ArticleId article, std::string_view fingerprint);

private:
    Database& m_database;
};

} // namespace core
