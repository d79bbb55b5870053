#pragma once

#include "core/ingest/article_values.h"

#include <cstddef>
#include <string_view>

namespace core {

/// What stands between "---" lines above a text: single values and lists, as YAML writes them.
struct FrontMatter {
    ArticleValues values{};
    bool known = false;     ///< one of its names is that of a field
    std::size_t line = 1;   ///< of its date
    std::size_t length = 0; ///< bytes of the text that it takes up; 0 if there is none
};

/// Reads "key: value", "key: [a, b]", "key:" with "- a" lines below it, and values in quotes. What
/// is nested deeper is passed over; nothing refers to anything else.
FrontMatter readFrontMatter(std::string_view text);

} // namespace core
