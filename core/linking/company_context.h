#pragma once

#include "core/linking/name_search.h"

#include <string_view>

namespace core {

/// True when the words around `hit`, a name that is also a common word, say that a company is
/// meant: "die Aktien von Linde und Gea", "Target shares", "der Maschinenbauer Gea". Reads no
/// further than its sentence, and no more than some hundred bytes of that.
///
/// `language` is primary, lower case, and may be empty.
bool isAmongCompanyWords(const NameHit& hit, std::string_view text, const LatinCharacters& latin,
                         std::string_view language);

/// "Ein Bayer" is none that has shares.
bool followsIndefiniteArticle(const NameHit& hit, std::string_view text,
                              const LatinCharacters& latin);

/// True when `first` and `second`, which stand in that order, are neighbours in a list: "X, Y",
/// "X und Y".
bool areListed(const NameHit& first, const NameHit& second, std::string_view text);

} // namespace core
