#pragma once

#include "core/domain/article.h"
#include "core/domain/event.h"
#include "core/domain/mention.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace core {

/// One sentence: code points of the text it was found in, without the white space around it.
struct Sentence {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Sentence&) const = default;
};

/// The sentences of a text in their order. A blank line ends one; abbreviations ("z. B.", "Mrd."),
/// ordinals and dates ("27. Januar") and numbers ("21.414,25") do not. `language` is BCP 47; both
/// German and English abbreviations count where it is empty.
std::vector<Sentence> sentences(std::string_view text, std::string_view language);

/// The sentence of the article's body that says most about the event: one that names it, best with
/// a figure and one of its instruments, the earlier of equals. nullopt when no sentence names the
/// event or one of its instruments. `mentions` are those of the article.
std::optional<Sentence> bestSentence(const Article& article, const Event& event,
                                     std::span<const Mention> mentions);

} // namespace core
