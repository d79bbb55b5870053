#pragma once

#include "core/claims/claim_tokens.h"

#include <span>
#include <string_view>

namespace core {

/// What a noun says of what a statement of price is about.
enum class SubjectNoun {
    None,
    Share,   ///< "Aktie", "Papiere", "Börsenwert", "shares"
    Index,   ///< "Leitindex", "Börsenbarometer", "index"
    Company, ///< "Konzern", "Chiphersteller", "chipmaker"
    Group,   ///< several at once: "Technologiewerte", "Wall Street", "sector"
    Neutral, ///< of prices and of time, never what they are of: "Plus", "Handel", "Mittag"
    People,  ///< "Anleger", "traders"
};

/// Of a folded word; of a hyphen compound, of its last part.
SubjectNoun subjectNounOf(std::string_view folded);

/// "der", "des", "dieser", "the", "its".
bool isDefiniteWord(std::string_view folded);

/// A preposition behind which no subject of a sentence stands ("im", "gegenüber", "like", "wie").
bool excludesSubject(std::string_view folded);

/// Any preposition, of either language.
bool isPreposition(std::string_view folded);

/// A head behind a name, as in "Nvidia rival AMD" or "Nvidia-Chef", that makes it another's.
bool isOtherHead(std::string_view folded);

/// "beide", "both", "jeweils".
bool meansEach(std::string_view folded);

/// A word that a sentence begins with, and then with a capital, and that names nothing.
bool isSentenceOpener(std::string_view folded);

/// "er", "sie", "it".
bool isPronoun(std::string_view folded);

} // namespace core
