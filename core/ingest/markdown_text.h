#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A text written in Markdown.
struct MarkdownText {
    std::string title{}; ///< the heading that it begins with
    std::vector<std::string> paragraphs{};
};

/// Reads the blocks of a Markdown text: paragraphs, headings, list items, rows of tables and lines
/// of code are paragraphs without their marks; rules, comments, scripts and the targets of links
/// are left out. An item is numbered only where the list begins with 1, so that "27. Januar" begins
/// no list.
MarkdownText readMarkdownText(std::string_view text);

} // namespace core
