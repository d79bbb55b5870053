#pragma once

#include "core/ingest/page_facts.h"

#include <string>

namespace core {

/// The headline of a page, without the site's name, and what stands above it.
struct PageTitle {
    std::string headline{};
    std::string kicker{};
};

/// Chooses among the first headings of the page, what its metadata say and its <title>; what is
/// printed as a heading is preferred where the others say the like. `text` is the element that
/// holds the running text.
PageTitle titleOf(const HtmlPage& page, const PageFacts& facts, std::size_t text);

/// Names without "Von", "By", addresses and what somebody's job is; "A, B" of several, each once.
std::string bylineFrom(const std::vector<std::string>& authors);

} // namespace core
