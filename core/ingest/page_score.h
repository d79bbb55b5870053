#pragma once

#include "core/ingest/html_page.h"
#include "core/ingest/page_blocks.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace core {

/// Bytes from which on a text is more than a line of its own.
inline constexpr std::size_t kParagraph = 80;

/// True for a text that ends with a full stop or what stands for one, quotes behind it or not.
bool endsSentence(std::string_view text);

/// True for running text, not a heading, a line of links or a few words.
bool readsLikeSentences(const PageBlock& block);

/// Sums over what stands within each node of a page.
struct PageSums {
    std::vector<double> score{}; ///< for its being the article
    std::vector<std::size_t> length{};
    std::vector<std::size_t> linked{};
    std::vector<std::size_t> sentences{}; ///< bytes
};

PageSums sumsOf(const HtmlPage& page, const std::vector<PageBlock>& blocks);

/// The deepest element with the highest score; if one within it has nearly as much, that one: a
/// page has more text than its article. An element that is an article by its name stays whole; of
/// several with main headings, it is the first.
std::size_t findText(const HtmlPage& page, const PageSums& sums);

} // namespace core
