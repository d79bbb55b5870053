#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace core {

/// A sentence in both languages, or a part of one, with %1, %2 ... where words are filled in.
struct BilingualText {
    std::string_view english{};
    std::string_view german{};
};

/// German where `language` is "de", else English.
std::string_view in(std::string_view language, const BilingualText& sentence);

/// `sentence` with its %1 to %9 replaced, once and in one pass: a name may hold a per cent sign,
/// and so may the sentence. REQUIRES: `words` has one for each
std::string filled(std::string_view sentence, std::initializer_list<std::string> words);

} // namespace core
