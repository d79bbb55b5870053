#pragma once

#include "core/base/result.h"
#include "core/domain/article.h"
#include "core/store/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What identifies an article's text: SHA-256 of the title, a zero byte and the body.
std::string articleSha256(std::string_view title, std::string_view body);

/// The same of an article. One of which only the headline is known (its body is its title) is told
/// from others also by its guid and its date: behind the body follow a zero byte, the guid, another
/// zero byte and the date as it was published, a minute in milliseconds since 1970; nothing where
/// neither is known.
std::string articleSha256(const Article& article);

/// Whether a guid means the same everywhere (a URI such as tag:, urn: or http:, a UUID, a
/// Message-ID), and not only among the articles of its provider.
bool isGlobalGuid(std::string_view guid);

/// An article that the archive has.
struct KnownArticle {
    ArticleId id{};
    std::optional<std::int64_t> text{}; ///< the number of its text if it has had this one
};

/// Finds the article that this one is: the one that has or had its text, else the one of the same
/// guid. A guid that is not global also needs the same publisher or agency, or, where neither names
/// one, the same kind of file. Articles of one file that have their guid in common are several
/// unless they differ in the version or the time of the update: some feeds give all of theirs the
/// same guid. Of several that a guid fits, the one with the same headline is meant, or none.
Result<std::optional<KnownArticle>> findKnown(Database& database, const Article& article,
                                              const std::string& sha256, ImportId import);

/// A number that bodies have in common which differ only in blanks, quotation marks and case; none
/// for one of so few letters that it says nothing.
std::optional<std::int64_t> foldedHash(std::string_view body);

/// An article, other than `except`, with that body but for blanks, quotation marks and case.
Result<std::optional<ArticleId>> findSameBody(Database& database, std::string_view body,
                                              std::optional<std::int64_t> hash, ArticleId except);

} // namespace core
