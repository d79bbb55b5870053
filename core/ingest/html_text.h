#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The text of a piece of HTML as paragraphs, without markup, scripts and styles, its entities
/// decoded and its white space as a browser shows it; none is empty. A line break ends no
/// paragraph, two do; cells of a table's row stand behind each other. What a browser hides is left
/// out up to its end tag, and kept where it has none. Time is linear in the size.
std::vector<std::string> htmlParagraphs(std::string_view html);

/// The same, and on one line: for titles and names in feeds. Without a tag of HTML, "<" is one, and
/// only the entities are decoded.
std::string htmlLine(std::string_view html);

/// The paragraphs on one line.
std::string onOneLine(const std::vector<std::string>& paragraphs);

/// True for a text with a tag of HTML, any end tag or a comment in it; "a < b" and "<EUR 5" are
/// none.
bool hasHtmlTags(std::string_view text);

} // namespace core
