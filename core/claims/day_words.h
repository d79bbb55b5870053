#pragma once

#include "core/claims/claim_tokens.h"
#include "core/claims/token_phrases.h"
#include "core/domain/day_reference.h"

#include <vector>

namespace core {

/// A day, or a span of days, that a sentence names.
struct DayWords {
    enum class Role {
        When,  ///< when something was: "am Montag"
        Since, ///< since when it has been: "seit März 2020"
        Base,  ///< what it is compared with: "gegenüber dem Vortag", "below Friday's close"
    };

    DayReference reference{};
    Role role = Role::When;
    TokenRange tokens{}; ///< the preposition included: "am Montagmorgen"
    /// A part of the day while exchanges are open is named with it: "Freitagvormittag".
    bool duringSession = false;
    /// It belongs to a noun and says nothing of what stands outside of `scope`: "sein am Freitag
    /// erreichtes Rekordhoch von 21.520 Punkten".
    bool isAttribute = false;
    TokenRange scope{}; ///< of an attribute
};

/// All days that a sentence names, German and English, in their order. Words that also mean
/// something else ("Mai", "March", "So", "Sat") count only where they stand as a date does.
std::vector<DayWords> dayWords(const TokenSentence& sentence);

/// The tokens of each.
std::vector<TokenRange> rangesOf(std::span<const DayWords> days);

} // namespace core
