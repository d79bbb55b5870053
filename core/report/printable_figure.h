#pragma once

#include "core/domain/figure_data.h"

namespace core {

/// `data` with all texts as they can be set on a page and written to any file: a line feed, tab or
/// carriage return is a blank, any other control character and what is no character in XML
/// (U+FFFE, U+FFFF) is U+FFFD. Line feeds and tabs of alternative text and caption, which stand
/// on no page, stay.
FigureData printableFigure(FigureData data);

} // namespace core
