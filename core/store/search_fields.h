#pragma once

#include "core/store/search_query.h"

#include <optional>
#include <string_view>

namespace core {

/// What a word of a query is looked for in; Text where it does not say.
enum class SearchField { Text, Title, Body, Publisher, Event, Instrument, Before, After, Language };

/// Takes "title:" and its like, in capitals or not, from the front of `rest`.
std::optional<SearchField> takeSearchField(std::string_view& rest);

/// What a word or phrase asks in that field; Unclear where it makes no sense there.
/// REQUIRES: hasWord(text)
SearchNode searchLeaf(SearchField field, std::string_view text, bool beginning);

} // namespace core
