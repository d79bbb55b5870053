#pragma once

#include "core/domain/article.h"
#include "core/domain/event.h"
#include "core/domain/link.h"
#include "core/domain/mention.h"

#include <span>
#include <vector>

namespace core {

/// How well the words of a mention tell an event from others, from 0 to 1: several words and
/// numbers tell most, a word of its name nearly as much, another single word less, one in small
/// letters ("quota") still less. A name that it shares with another event tells little, and so
/// does one that is only a part of a longer word.
double distinctness(const Mention& mention, const Event& event, bool isShared);

/// What names of the event say, in the order headline, lead, body, throughout, other name, another
/// event; see Linker. `weight` is how far the rule applies. `mentions` are all of the article, in
/// the order of the text.
std::vector<LinkEvidence> nameSigns(const Article& article, const Event& event,
                                    std::span<const Mention> mentions);

} // namespace core
