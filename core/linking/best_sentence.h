#pragma once

#include "core/base/sentences.h"
#include "core/domain/article.h"
#include "core/domain/event.h"
#include "core/domain/mention.h"

#include <optional>
#include <span>

namespace core {

/// The sentence of the article's body that says most about the event: one that names it, best with
/// a figure and one of its instruments, the earlier of equals. nullopt when no sentence names the
/// event or one of its instruments. `mentions` are those of the article.
std::optional<Sentence> bestSentence(const Article& article, const Event& event,
                                     std::span<const Mention> mentions);

} // namespace core
