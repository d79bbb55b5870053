#pragma once

#include <string>
#include <string_view>

namespace core {

/// What a person typed, as an expression that FTS5 always understands.
struct SearchQuery {
    std::string match{};   ///< empty: no words to search for
    bool excludes = false; ///< the query only says what must not occur: `match` is that

    bool operator==(const SearchQuery&) const = default;
};

/// Reads words, "phrases", beginnings*, AND, OR, NOT, title: and body:, and parentheses; every text
/// gives a query. Operators are capital and without something on both sides left out; NOT before
/// the first word excludes for itself only if nothing else is asked. Parentheses that are not
/// closed end with the text. What comes after 4,096 bytes or 64 words, and parentheses deeper than
/// 8, are left out.
SearchQuery parseSearch(std::string_view text);

} // namespace core
