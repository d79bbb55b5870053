#pragma once

#include "core/linking/match_name.h"
#include "core/linking/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One way in which a name is written: its folded words, and what stands between them (one
/// separator fewer than words).
struct WordPattern {
    std::vector<std::string> words{};
    std::vector<Separator> separators{};
    bool inflected = false;
    bool split = false; ///< written apart where the name has a capital inside: "Deep Seek"

    bool operator==(const WordPattern&) const = default;
};

/// The words of `text` as they stand there. Empty when it holds no word, a word that is too long,
/// or separators that cannot join words.
WordPattern patternOf(std::string_view text, const LatinCharacters& latin);

/// Every way in which a name may be written: itself, split at capitals inside its words, with
/// umlauts spelt as two letters and the other way round, and each of these with its adjectives and
/// its last word inflected. Symbols have one form.
///
/// Inflected forms are made from rules, not from a dictionary: the genitive (-s, -es) for names;
/// for phrases also the plural of either language (-n, -en, -e, -s), and the singular of a plural
/// ("Ausfuhrregel" for "Ausfuhrregeln"), where a word is long enough not to become another. A
/// German adjective before the last word is told by its ending ("Deutsche", "Vereinigte") and
/// takes every other one: "der Deutsche Aktienindex" is named "Deutscher Aktienindex".
std::vector<WordPattern> formsOf(std::string_view text, NameKind kind, std::string_view language,
                                 const LatinCharacters& latin);

} // namespace core
