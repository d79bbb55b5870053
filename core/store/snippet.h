#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

/// The characters that stand before and after a word that was found, in what FTS5's highlight()
/// is asked for. A text that holds them itself is still read right.
inline constexpr std::string_view kMarkBegin = "\x01";
inline constexpr std::string_view kMarkEnd = "\x02";

/// Code points, begin and end.
using TextSpans = std::vector<std::pair<std::size_t, std::size_t>>;

/// Where in `text` the marked words stand. `marked` is `text` with ss for ß (see article_words in
/// resources/schema) and with marks.
TextSpans markedSpans(std::string_view text, std::string_view marked);

/// A piece of a text with the words that were found.
struct Snippet {
    std::string text{}; ///< in one line, with "…" where something is left out
    TextSpans highlights{};
};

/// Some 200 code points of `text` around the place with the most of `spans`; the beginning where
/// there is none.
Snippet makeSnippet(std::string_view text, const TextSpans& spans);

} // namespace core
