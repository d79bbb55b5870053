#pragma once

#include "core/base/characters.h"
#include "core/domain/event.h"
#include "core/linking/match_name.h"

#include <string>
#include <vector>

namespace core {

/// The words of an event's description that tell it from others, as they stand there: numbers of
/// three digits and more that are no years, words with digits, and words of five letters and more
/// that are no common ones; none that is part of the event's own names.
std::vector<std::string> descriptionTerms(const Event& event, const LatinCharacters& latin);

/// The words to look for besides an event's names; the subject is the event.
std::vector<MatchName> holderNames(const Event& event);
std::vector<MatchName> termNames(const Event& event, const LatinCharacters& latin);

} // namespace core
