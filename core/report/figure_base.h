#pragma once

#include "core/domain/figure.h"

namespace core {

/// The day whose close rebased lines count from: the one ahead of the strongest move that an event
/// of the figure had on the first instrument, so that the line itself shows that move; the first
/// day where there is none.
///
/// REQUIRES: `data` has a series, and it has a bar.
TradingDate rebaseDay(const FigureData& data);

/// The last close of a series up to and including `day`; its first one if all are later.
/// REQUIRES: the series has a bar.
double closeOn(const FigureSeries& series, TradingDate day);

} // namespace core
