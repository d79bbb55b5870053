#pragma once

#include <string>
#include <string_view>

namespace core {

/// `text` as the full-text index has it, ss for ß and ẞ: what the view `article_words` in
/// resources/schema gives of an article. The tokenizer does the rest (case, accents).
std::string indexedSpelling(std::string_view text);

} // namespace core
