#pragma once

#include "core/claims/word_roles.h"

#include <string_view>

namespace core {

/// What a statement is of, as far as words beside it may say.
struct PlainKind {
    bool isGerman = false;
    bool isChange = false; ///< else a level or a market value
    bool isSpan = false;   ///< over more than a day
    bool isIndex = false;
    bool isShare = false;
};

/// Whether a word of a clause leaves a statement in it what it is: an article, an auxiliary, a
/// verb of movement, "points". Every other word may make it one of something else ("excluding
/// technology", "equal-weighted", "in euro terms"), and so none that is not known is plain.
bool isPlainWord(std::string_view folded, WordRoles roles, const PlainKind& kind);

/// Whether a word anywhere in a sentence says that what it states is not so, or was only feared:
/// "falsch", "rumour", "statt".
bool isDoubtWord(std::string_view folded);

} // namespace core
