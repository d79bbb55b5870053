#pragma once

#include <cstddef>
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

} // namespace core
