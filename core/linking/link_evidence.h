#pragma once

#include "core/domain/article.h"
#include "core/domain/event.h"
#include "core/domain/link.h"
#include "core/domain/mention.h"
#include "core/linking/event_words.h"

#include <span>
#include <vector>

namespace core {

/// What was found in one article, each in the order of the text.
struct FoundWords {
    std::span<const Mention> mentions{}; ///< of instruments and events
    std::span<const Mention> holders{};  ///< of holders, under the event
    std::span<const Mention> terms{};    ///< of words of descriptions and names, under the event
};

/// An event, and what articles are searched for besides its names.
struct EventProfile {
    Event event{};
    std::vector<EventWord> words{};
};

/// Everything in the article that speaks for or against its being about the event, in the order of
/// the rules that Linker lists; LinkEvidence::weight says how far the rule applies (1: in full).
/// Empty when no name of the event is used.
std::vector<LinkEvidence> linkSigns(const Article& article, const EventProfile& profile,
                                    const FoundWords& found);

/// The same with weights in log-odds.
std::vector<LinkEvidence> weighed(std::vector<LinkEvidence> signs);

} // namespace core
