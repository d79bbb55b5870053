#pragma once

#include "core/base/characters.h"
#include "core/linking/match_name.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What a full-text index has to be asked for to find every article in which a name may stand.
/// Words are folded and with their accents, as an index takes them that folds its questions.
struct IndexWords {
    /// All words of one entry stand in the article, each at least as the beginning of a word.
    std::vector<std::vector<std::string>> beginnings{};
    /// Or one of these ends a word: the name is a part of compounds written together.
    std::vector<std::string> endings{};
};

/// For a name of that text, kind and language; see MatchName.
IndexWords indexWords(std::string_view text, NameKind kind, std::string_view language,
                      const LatinCharacters& latin);

/// Whether words of `text` are in the index as they are matched. Soft hyphens, combining marks and
/// letters of other scripts are no error, but an index may cut or fold them in another way; a text
/// that holds them can only be read itself.
bool isIndexedAsMatched(std::string_view text);

} // namespace core
