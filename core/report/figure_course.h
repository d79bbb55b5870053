#pragma once

#include "core/domain/figure_data.h"

#include <cstddef>
#include <string>
#include <string_view>

/// How prices went over the span of a figure, in the language of its specification.
/// REQUIRES, of every function that takes FigureData: as in figure_base.h.

namespace core {

/// What a change over one session is called where the axis counts other changes: " on the day";
/// empty where it counts none.
std::string ofTheDayWords(const FigureData& data);

/// "2 January 2025 to 14 February 2025", or its only day.
std::string spanWords(const FigureData& data);

/// "US dollars", "points"; empty where nobody knows.
std::string unitWords(const FigureSeries& series, std::string_view language);

/// "Change since 24 January 2025".
std::string rebasedWords(const FigureData& data);

/// "Nvidia from 137.71 to 138.85 US dollars (+0.83 %)": first and last close of the span; of a
/// single day, from the close before it.
std::string courseOf(const FigureData& data, std::size_t index);

/// "2 January 2025 to 14 February 2025: Nvidia from ...", of all instruments as the picture counts
/// them. Where there are more than `most`, of the first ones, and between which changes the others
/// lie.
std::string courseWords(const FigureData& data, std::size_t most);

} // namespace core
