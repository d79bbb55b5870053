#pragma once

#include <string>
#include <string_view>

namespace core {

/// Whether a text holds anything that the full-text index takes for a word.
bool hasWord(std::string_view text);

/// A word or phrase as an expression for FTS5, in `columns` ("title", "{title body}"); with the
/// other spelling of its umlauts where there is one. `beginning`: its last word may go on.
std::string searchWords(std::string_view columns, std::string_view text, bool beginning);

} // namespace core
