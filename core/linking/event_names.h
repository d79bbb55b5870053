#pragma once

#include "core/domain/event.h"
#include "core/domain/mention.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Which of the event's names a mention of it uses, in small letters: the longest whose stem stands
/// there, else the first letters of the mention.
std::string nameIn(const Mention& mention, const Event& event);

/// How well the words of a mention tell an event from others, from 0 to 1.5: the whole name of the
/// event tells most, then several words and numbers, a word of its name by the `share` that it is
/// of the name, another single word less, one in small letters ("quota") still less. A name that it
/// shares with another event tells little, and so does one that is only a part of a longer word or
/// what the last part of a compound belongs to ("iPhone-Hülle"), or the name of its holder, of whom
/// much else is written.
double distinctness(const Mention& mention, const Event& event, double share, bool isShared);

/// True when one of two names, as nameIn() gives them, is a form or a part of the other: "iphone"
/// and "iphone verkaufszahlen".
bool isSameName(std::string_view a, std::string_view b);

/// The words of a text in small letters.
std::vector<std::string> foldedWords(std::string_view text);

/// A folded name without the last letters, which inflection changes.
std::string stemOf(std::string name);

/// True when `words` stand in a name or alias of the event.
bool isPartOfName(std::string_view words, const Event& event);

} // namespace core
