#pragma once

#include "core/base/result.h"
#include "core/domain/listings.h"
#include "core/store/database.h"
#include "core/store/search_query.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// What an article has to fulfil, as SQL over the columns of `article`, and the values of its
/// parameters in their order.
struct SearchConditions {
    std::string sql{"1"};
    std::vector<std::string> values{};
    /// One condition alone leaves so few articles that it is best begun with.
    bool isNarrow = false;

    void bind(Statement& statement) const;
};

/// The conditions of `query` and of what a person typed, but for the words in `without`, which are
/// one of its parts or all of it.
Result<SearchConditions> searchConditions(Database& database, const ArticleQuery& query,
                                          const SearchNode& search, const SearchNode* without);

/// The part of a query that all articles have to match: words that they can be ranked by; nullptr
/// where there are none.
const SearchNode* rankedPart(const SearchNode& search);

} // namespace core
