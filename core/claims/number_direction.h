#pragma once

#include "core/claims/number_hedge.h"
#include "core/claims/number_reader.h"
#include "core/claims/tagged_sentence.h"
#include "core/domain/claim.h"

#include <cstddef>
#include <optional>

namespace core {

/// The movement that a number measures, and the words that say so.
struct Movement {
    Direction way = Direction::None;
    /// How they stand to the number.
    enum class Bond {
        None,
        Sign,         ///< "-0,3", "plus 2", "verdoppelte"
        Head,         ///< "ein Minus von 2", "fell 2"
        Behind,       ///< "2 höher", "2 percent slide", "2 below Friday's close"
        NumberClause, ///< the verb of the clause
        Inherited     ///< that of the clause before it
    };
    Bond bond = Bond::None;
    std::size_t at = 0;  ///< token of the word
    bool isWeak = false; ///< a verb that has other objects too: "steigerte"
    bool isNoun = false;
    bool isVerb = false;
};

/// "pared its losses to", "baute das Plus auf": whether the preposition says how large a move
/// became.
bool isMoveResized(const TaggedSentence& sentence, std::size_t preposition);

/// The verb or noun of the clause of token `at` that says which way, nearest to it.
Movement movementIn(const TaggedSentence& sentence, std::size_t at);

Movement movementOf(const TaggedSentence& sentence, const ReadNumber& number,
                    const HedgeWords& hedge);

/// The token before number and hedge that rules them, articles and small adverbs passed over;
/// nullopt at the beginning of the clause.
std::optional<std::size_t> rulerOf(const TaggedSentence& sentence, const HedgeWords& hedge);

} // namespace core
