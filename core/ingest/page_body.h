#pragma once

#include "core/ingest/html_page.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The running text of a page.
struct PageBody {
    std::vector<std::string> paragraphs{}; ///< headings within it and list items too
    std::size_t node = 0;                  ///< the element that holds it
    std::size_t sentences = 0;             ///< bytes of what reads like sentences
    std::size_t length = 0;                ///< bytes of all blocks of the page, teasers apart
    std::size_t linked = 0;                ///< how many of them are links
    std::size_t teasers = 0;               ///< headings that are links: many on a start page
};

/// Finds the part of a page with the most running text and the fewest links, and leaves out what
/// is not the article in it: boxes of links, lines about the page, captions, tags, comments.
/// `address` as in blocksOf().
PageBody bodyOf(const HtmlPage& page, std::string_view address);

} // namespace core
