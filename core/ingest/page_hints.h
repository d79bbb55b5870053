#pragma once

#include "core/ingest/html_page.h"

#include <string_view>
#include <vector>

namespace core {

/// For each node of a page whether it is, with what stands within it, no part of the article by
/// what it is called: navigation, comments, boxes beside the text, what is not shown. An element
/// that holds much of the page's running text is none of these, whatever it is called.
std::vector<bool> nodesBesideText(const HtmlPage& page);

/// True if the class or id of a node has this word in it ("byline" in "article-byline").
bool hasClassWord(const HtmlPage& page, std::size_t node, std::string_view word);

} // namespace core
