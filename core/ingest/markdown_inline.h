#pragma once

#include <string>
#include <string_view>

namespace core {

/// A paragraph of Markdown as it is read: marks of emphasis, links but their words, images, code
/// marks, footnote marks and HTML tags are gone, entities and escapes stand for their characters. A
/// mark that opens or closes nothing stays: "2 * 3", "snake_case", "[sic]". Time is linear in the
/// size.
std::string markdownLine(std::string_view paragraph);

} // namespace core
