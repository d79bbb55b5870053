#pragma once

#include "core/domain/figure_data.h"

#include <string>
#include <string_view>

namespace core {

/// What becomes of line feeds, tabs and separators of lines: on a page they are blanks.
enum class Lines { Joined, Kept };

/// `text` as it can be set on a page and written to any file: a carriage return is a blank, any
/// other control character, what turns the direction of letters around without being seen (U+202A
/// to U+202E, U+2066 to U+2069) and what is no character in XML (U+FFFE, U+FFFF) is U+FFFD.
std::string printableText(std::string_view text, Lines lines);

/// `data` with printable texts, and with names of instruments that differ. Alternative text and
/// caption, which stand on no page, keep their lines.
FigureData printableFigure(FigureData data);

} // namespace core
