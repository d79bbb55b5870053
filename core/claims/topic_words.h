#pragma once

#include "core/claims/number_topic.h"
#include "core/claims/tagged_sentence.h"

#include <cstddef>

namespace core {

/// What the word at `at` is about by itself.
Topic topicAt(const TaggedSentence& sentence, std::size_t at);

/// Where the compound ends that begins at token `at`: its last part.
std::size_t headOf(const TaggedSentence& sentence, std::size_t at);

/// Whether a noun that may be a movement and a result ("Verlust", "Gewinn") is the movement here:
/// "ein Verlust von 2 Prozent", "der Verlust des Nikkei".
bool isMovementNoun(const TaggedSentence& sentence, std::size_t at);

} // namespace core
