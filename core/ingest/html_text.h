#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The text of a piece of HTML as paragraphs, without markup, scripts and styles, its entities
/// decoded and its white space as a browser shows it; none is empty. A line break ends no
/// paragraph, two do; cells of a table's row stand behind each other. Time is linear in the size.
std::vector<std::string> htmlParagraphs(std::string_view html);

/// The same, and on one line: for titles and names in feeds.
std::string htmlLine(std::string_view html);

} // namespace core
