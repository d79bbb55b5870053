#pragma once

#include "core/base/characters.h"
#include "core/domain/event.h"
#include "core/domain/mention.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

/// A word that tells an event from others.
struct EventWord {
    std::string text{};    ///< as it is written there
    std::string stem{};    ///< folded, without the letters that inflection changes
    double tells = 0.0;    ///< how much, from 0.1 to 1.5; of the name: its share of the name
    bool isOfName = false; ///< of the event's name, else of its description
};

/// The words of the event's description, see descriptionTerms(), and then those of its name, at
/// most 64. Long words tell more than short ones, figures most, and what stands in news of any kind
/// next to nothing.
std::vector<EventWord> eventWords(const Event& event, const LatinCharacters& latin);

/// Which of `words` stands in `text`: the longest; nullopt if none does.
std::optional<std::size_t> wordIn(std::string_view text, std::span<const EventWord> words);

/// How much of the event's name stands in `text`, by letters, from 0 to 1.
double shareOfName(std::string_view text, std::span<const EventWord> words);

/// A word of an event where it stands in an article.
struct FoundWord {
    const Mention* mention = nullptr;
    std::size_t word = 0; ///< index into the words of the event
};

} // namespace core
