#pragma once

#include "core/domain/article.h"
#include "core/domain/event.h"
#include "core/domain/mention.h"
#include "core/linking/event_words.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace core {

/// Code points between two words that speak of one thing.
inline constexpr std::size_t kNear = 200;

/// A mention of an event, and what it tells.
struct Naming {
    const Mention* mention = nullptr;
    double tells = 0.0; ///< from 0 to 1.5
    std::string name{}; ///< which of the event's names it is, see nameIn()
};

/// The mentions of the event in the order of the text; those in the title only where that is a
/// headline of its own, not the beginning of the text. What a mention tells depends on how common
/// its words are, see distinctness(), and on how sure it is that they mean the event: in full where
/// much of the event's name, a long word, or words of its description and other names of it stand
/// there, and little where a short word stands alone. `mentions` are all of the article and `words`
/// those of the event, both in the order of the text.
std::vector<Naming> namingsOf(const Article& article, const Event& event,
                              std::span<const EventWord> eventWords,
                              std::span<const Mention> mentions, std::span<const FoundWord> words);

bool isInTitle(const Mention& mention);

/// True when a name stands near the word.
bool isNearName(const Mention& word, std::span<const Naming> namings);

} // namespace core
