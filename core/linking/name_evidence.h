#pragma once

#include "core/domain/article.h"
#include "core/domain/event.h"
#include "core/domain/link.h"
#include "core/domain/mention.h"

#include <span>
#include <vector>

namespace core {

/// A rule and the words that it rests on.
LinkEvidence signFrom(const char* rule, double weight, const Mention& mention);

/// What names of the event say, in the order headline, lead, body, throughout, other name, another
/// event; see Linker. `weight` is how far the rule applies. `mentions` are all of the article, in
/// the order of the text.
std::vector<LinkEvidence> nameSigns(const Article& article, const Event& event,
                                    std::span<const Mention> mentions);

} // namespace core
