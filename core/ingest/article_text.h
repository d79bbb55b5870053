#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The paragraphs of a plain text: what blank lines separate, and where lines are not broken at a
/// width, every line. Lines that are broken at a width are joined with a blank. A line that
/// begins with a dateline begins a paragraph. None is empty; white space at their ends is cut.
std::vector<std::string> paragraphsOf(std::string_view text);

/// The paragraphs with one blank line between them.
std::string joinParagraphs(const std::vector<std::string>& paragraphs);

/// The first sentence of a paragraph: up to a full stop, question or exclamation mark that no
/// abbreviation, initial or ordinal number ends with; the whole of it if there is none.
std::string_view firstSentence(std::string_view paragraph);

/// `text` if it has at most `limit` code points, else as many whole words as fit, and "…".
std::string shortened(std::string_view text, std::size_t limit);

/// True if there is a letter in it, of any script.
bool hasWords(std::string_view text);

/// True if there are more digits than letters.
bool isMostlyFigures(std::string_view text);

/// Who wrote it, of a line "Von Max Muster" or "By Jane Doe" on its own.
std::optional<std::string> bylineOf(std::string_view line);

} // namespace core
