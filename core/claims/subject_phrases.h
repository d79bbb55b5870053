#pragma once

#include "core/claims/subject_anchors.h"

#include <cstddef>
#include <optional>
#include <span>

namespace core {

/// Where phrases are looked for.
struct PhrasePlace {
    std::span<const Token> tokens{};
    std::size_t at = 0;   ///< of the noun
    std::size_t name = 0; ///< first token of the next known name; beyond the end: there is none
    bool isGerman = true;
};

/// What a phrase makes of its noun: an anchor or none, and where to go on.
struct SubjectPhrase {
    std::optional<SubjectAnchor> anchor{};
    std::size_t behind = 0;
};

/// "Die Aktie", "Foobar-Aktie", "shares of Foobar", "its stock", "chip stocks": of the noun for
/// shares at `place.at`. None where it belongs to a known name ("die Aktie des Konzerns SAP").
SubjectPhrase sharePhrase(const PhrasePlace& place);

/// "Das Börsenbarometer", "der Chipspezialist", "the index": of the noun for an index or a company
/// at `place.at`.
SubjectPhrase descriptionPhrase(const PhrasePlace& place, SubjectNoun noun);

/// Reads what follows a known name, "Nvidias Aktie", "Nvidia-Chef", "Nvidia rival", and returns the
/// token behind the name and what belongs to it.
std::size_t readHead(SubjectAnchor& anchor, std::span<const Token> tokens, bool isGerman);

/// The last token of an unknown name that begins at `at`; a known name at `name` or a noun that is
/// known ends it.
std::size_t nameEnd(std::span<const Token> tokens, std::size_t at, std::size_t name);

/// The first token of the hyphen compound that ends at `at`.
std::size_t compoundBegin(std::span<const Token> tokens, std::size_t at);

} // namespace core
