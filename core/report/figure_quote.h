#pragma once

#include "core/domain/figure_data.h"

#include <cstddef>
#include <string>

namespace core {

/// The sentence of an event, or at most `most` code points of it: the words around the number of
/// its move, else around its name, with an ellipsis where others were left out.
std::string quotedWords(const FigureEvent& event, std::size_t most);

} // namespace core
