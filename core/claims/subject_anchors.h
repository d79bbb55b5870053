#pragma once

#include "core/claims/claim_tokens.h"
#include "core/claims/named_instruments.h"
#include "core/claims/subject_words.h"
#include "core/claims/token_phrases.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

/// Something in a sentence that a statement of price may be about.
struct SubjectAnchor {
    enum class Kind {
        Named,       ///< a mention of an instrument
        Description, ///< "die Aktie", "das Börsenbarometer", "it": stands for one named before
        Stranger,    ///< a name or noun that is no known instrument
        Group,       ///< several at once, or a market as a whole
    };

    Kind kind = Kind::Stranger;
    TokenRange tokens{};
    std::optional<NamedInstrument> named{};
    SubjectNoun noun = SubjectNoun::None; ///< of a Description; None: a pronoun
    /// Only mentioned beside what the sentence is about: "wie Nvidia", "im Dax", "Nvidia rival".
    bool isAside = false;
    bool isShare = false;  ///< its shares or value are named with it: "die Aktie von X"
    bool isListed = false; ///< goes on a list that the anchor before it began: "A, B und C"
    /// A stranger that is named as instruments are ("Foobar-Aktie"), not just some noun.
    bool isName = false;
};

/// What a sentence is made of for subjects.
struct AnchorText {
    std::span<const Token> tokens{};
    std::span<const NamedInstrument> named{}; ///< by their first token, apart from each other
    std::span<const TokenRange> numbers{};    ///< of claims, ascending
    std::span<const TokenRange> days{};       ///< ascending
    bool isGerman = true;                     ///< nouns have capitals
};

/// All anchors of a sentence in their order.
std::vector<SubjectAnchor> subjectAnchors(const AnchorText& text);

} // namespace core
