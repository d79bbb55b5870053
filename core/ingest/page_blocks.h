#pragma once

#include "core/ingest/html_page.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A paragraph of a page, a heading, a list item, or a row of a table.
struct PageBlock {
    enum class Kind { Text, Heading, Item };
    Kind kind = Kind::Text;
    std::size_t node = 0;    ///< the innermost element of blocks that holds it
    std::string text{};      ///< on one line, not empty
    std::size_t linked = 0;  ///< how many bytes of it are links
    std::size_t outside = 0; ///< how many of these lead to other sites, or stay on the page
    bool isStrong = false;   ///< all of it is printed bold: a heading in disguise
};

/// The blocks of a page in their order, but for nodes of which `leftOut` is true. Two line breaks
/// end a block, one does not. `address` is that of the page; empty if it is not known, no link
/// leads to other sites then.
///
/// REQUIRES: leftOut has one entry a node.
std::vector<PageBlock> blocksOf(const HtmlPage& page, const std::vector<bool>& leftOut,
                                std::string_view address);

} // namespace core
