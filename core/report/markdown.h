#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A text as Markdown shows it letter by letter, in one line.
std::string plainMarkdown(std::string_view text);

/// One row of a table, with its line feed; the cells are escaped.
std::string markdownRow(const std::vector<std::string>& cells);

/// The head of a table: its headers and the line below them.
std::string markdownHead(const std::vector<std::string>& headers);

} // namespace core
