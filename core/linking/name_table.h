#pragma once

#include "core/linking/name_forms.h"
#include "core/linking/phrase_stems.h"
#include "core/linking/vocabulary.h"
#include "core/linking/word_tree.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Which letters of a name must be capitals in the text too.
enum class CaseRule {
    Any,   ///< none
    First, ///< its first letter: it is a common word in some language, or short and all capitals
    Words, ///< those its words begin with, unless all around is small: "eine deutsche Bank" is
           ///< another
    Exact, ///< all
};

/// What the table keeps of a MatchName.
struct TableName {
    MentionSubject subject{};
    NameKind kind = NameKind::Name;
    CaseRule caseRule = CaseRule::Any;
    /// Contexts (see TreeEntry) of which one must stand in the article; empty: none needed.
    std::vector<std::uint32_t> needs{};
    std::string language{};    ///< primary language, lower case; empty: any
    std::string text{};        ///< from its first word to its last
    std::string markets{};     ///< as MatchName::markets
    bool isCommonWord = false; ///< in some language a name of this text needs others near it

    /// Languages (empty: any) in which a name of this text is another subject's too.
    std::vector<std::string> sharedIn{};

    bool isNobody() const;

    bool isSharedIn(std::string_view articleLanguage) const;

    /// Whether "Dax30" names it: a name that is no common word.
    bool mayHaveNumber() const { return kind == NameKind::Name && !isCommonWord; }
};

/// Everything that many names have in common when a text is searched for them.
struct NameTable {
    explicit NameTable(std::span<const MatchName> matchNames);

    LatinCharacters latin = latinCharacters();
    std::vector<TableName> names{};
    std::size_t contexts = 0; ///< how many different ones `names` need
    WordTree tree{};
    PhraseStems stems{};
    std::vector<std::string> companyWords = wordsOfCompanies();
};

} // namespace core
