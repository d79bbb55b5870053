#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/store/database.h"
#include "core/time/partial_date.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace core {

/// What one import said of an article, without the words: a row of `article_import`.
struct ArticleWord {
    std::int64_t position = 0; ///< in the order in which they came
    std::int64_t text = 0;     ///< the number of the text that it brought
    ImportId import{};
    int version = 1;
    PartialDate published{};
    PartialDate updated{};
    std::string guid{};
};

/// Whether `a` is the later edition of an article than `b` (above zero), the earlier one (below),
/// or neither says so: by the version, else by the time of the update, else by that of publication.
int compareEditions(const ArticleWord& a, const ArticleWord& b);

/// Which of an article's words holds, an index: what came first, until a later edition comes. Each
/// provider counts his own editions, so that a word is compared with the latest of the same guid;
/// where there is none, with the one that holds. A text that is not there yet replaces the one that
/// holds unless it says itself that it is older; one that is there says nothing new unless it is
/// a later edition of the same guid.
///
/// REQUIRES: `words` are not empty, in the order of their positions
std::size_t holdingWord(std::span<const ArticleWord> words);

/// The texts of an article, oldest edition first, each with the word that says what it is.
std::vector<ArticleWord> editions(std::span<const ArticleWord> words);

/// All of one article, in the order of their positions.
Result<std::vector<ArticleWord>> articleWords(Database& database, ArticleId article);

} // namespace core
