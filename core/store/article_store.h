#pragma once

#include "core/base/result.h"
#include "core/domain/article.h"
#include "core/domain/article_version.h"
#include "core/domain/listings.h"
#include "core/store/annotation_anchors.h"
#include "core/store/article_identity.h"
#include "core/store/database.h"
#include "core/store/origin.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What became of an article that was handed to the archive.
enum class Arrival {
    New,
    Repeated,     ///< the archive has it already
    Correction,   ///< a later edition of one that it has: that one shows it from now on
    OlderVersion, ///< an older edition of one that it has, kept beside it
};

struct StoredArticle {
    ArticleId id{};
    Arrival arrival = Arrival::New;
    std::vector<LostAnnotation> lost{}; ///< what does not stand in the corrected text any more
    /// Another article with the same body but for blanks, quotation marks and case. None where the
    /// text is not new.
    std::optional<ArticleId> sameBody{};
};

/// The articles, the versions they had, and their full-text index.
class ArticleStore {
public:
    explicit ArticleStore(Database& database)
        : m_database(database)
    {
    }

    /// Stores an article, or finds the one that it is (see findKnown) and remembers that this
    /// import brought it too. One with the same title and body keeps what is known of it; a later
    /// edition by the same guid changes it (see holdingWord): text and all that is known are
    /// the new ones, but for a date that a person set, and the former text is kept as a version.
    /// `article.id` and `article.sha256` are ignored. Inside a transaction, a failure is that of
    /// the transaction.
    Result<StoredArticle> add(const Article& article, ImportId import);

    Result<std::optional<Article>> find(ArticleId article);

    /// Its texts, oldest edition first; the last is the one that is shown.
    Result<std::vector<ArticleVersion>> versions(ArticleId article);

    /// The article as it was in that version (see ArticleVersion).
    Result<std::optional<Article>> findVersion(ArticleId article, int version);

    /// The imports that brought it, in the order in which they did.
    Result<std::vector<ArticleSource>> sources(ArticleId article);

    /// By its headline, letter for letter. Fails with Conflict when several bear it.
    Result<std::optional<ArticleId>> findByTitle(std::string_view title);

    /// Those that exist, in the order of their ids.
    Result<std::vector<Article>> read(std::span<const ArticleId> articles);

    Result<std::int64_t> count();

    /// What fits the query: newest first, those without a date last. Where `query.search` has words
    /// that must occur (see parseSearch), each has a snippet of its body, and the best match is
    /// first (a word in the title counts more); but words that thousands of articles have do not
    /// rank: then the newest are first.
    ///
    /// Case, accents and the spelling of ß and umlauts do not matter. A query that asks for nothing
    /// finds all. A month or a year fits days and dates if any of its days does; an unknown date
    /// fits none.
    ///
    /// Fails with InvalidArgument where a part of the search cannot be understood ("after:soon"),
    /// and with Cancelled where `progress` says so. REQUIRES: no `query.nearMove`
    Result<std::vector<ArticleSummary>> list(const ArticleQuery& query, Progress& progress);
    Result<std::vector<ArticleSummary>> list(const ArticleQuery& query);

    /// A person's word on the date. Fails with NotFound.
    Result<void> setPublished(ArticleId article, const PartialDate& published,
                              const Authorship& by);

    /// Takes a person's word on the date back, if there is one: the source's holds again.
    Result<void> clearPublished(ArticleId article);

    /// What the source that is shown says of the date. Fails with NotFound.
    Result<PartialDate> publishedBySource(ArticleId article);

    /// Which articles were not yet linked with the vocabulary of this fingerprint, by id.
    Result<std::vector<ArticleId>> notLinkedWith(std::string_view fingerprint);
    /// Whether the text of `article` is the one that is shown, and was linked with that.
    Result<bool> isLinkedWith(const Article& article, std::string_view fingerprint);
    Result<void> markLinked(ArticleId article, std::string_view fingerprint);

private:
    Database& m_database;
};

} // namespace core
