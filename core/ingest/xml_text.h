#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What an element is called when it is written as HTML ("hl2" is "h2"); empty leaves it out with
/// all that is in it.
using HtmlNames = std::string_view (*)(std::string_view localName);

/// The text of an element and of those in it, white space as it stands. Null nodes have none.
std::string textOf(pugi::xml_node node);

/// The same on one line, its markup stripped if it holds escaped HTML.
std::string lineOf(pugi::xml_node node);

/// The paragraphs of what an element holds as markup of its own: XHTML, NITF. `names` may be
/// nullptr for XHTML.
std::vector<std::string> markupParagraphs(pugi::xml_node node, HtmlNames names = nullptr);

/// The paragraphs of HTML that was escaped, or stands in a CDATA section, perhaps inside elements.
std::vector<std::string> escapedParagraphs(pugi::xml_node node);

/// The paragraphs of a text that is HTML if there is a tag in it, else plain with entities.
std::vector<std::string> likelyHtmlParagraphs(std::string_view text);

/// The paragraphs of base64 of a text or of HTML; none if it is no text.
std::vector<std::string> base64Paragraphs(std::string_view text);

/// True if there is an element in it.
bool holdsElements(pugi::xml_node node);

} // namespace core
