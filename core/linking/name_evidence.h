#pragma once

#include "core/domain/article.h"
#include "core/domain/link.h"
#include "core/domain/mention.h"
#include "core/linking/event_words.h"
#include "core/linking/namings.h"

#include <span>
#include <vector>

namespace core {

/// A rule and the words that it rests on.
LinkEvidence signFrom(const char* rule, double weight, const Mention& mention);

/// What stands in an article of an event, each in the order of the text.
struct EventInText {
    std::span<const Naming> namings{};
    std::span<const EventWord> eventWords{};
    std::span<const FoundWord> words{};
    std::span<const Mention> mentions{}; ///< of everything
};

/// What names of the event say, in the order headline, lead, body, throughout, other name, another
/// event; see Linker. `weight` is how far the rule applies.
std::vector<LinkEvidence> nameSigns(const Article& article, const EventInText& found);

} // namespace core
