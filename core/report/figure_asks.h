#pragma once

#include "core/base/result.h"
#include "core/domain/figure_data.h"

#include <vector>

namespace core {

/// Holds a specification to its data: what it asks for has an effect. Fails with InvalidArgument
/// and what could be asked for instead where
///  * there are panels, but one instrument;
///  * there is a base day, but no changes are counted, or the first instrument has no close up to
///    it, or it lies after the last bar;
///  * the axis is logarithmic, but a price is not above 0.
///
/// REQUIRES: `data` has a series, and each series has a bar.
Result<void> expectEffects(const FigureData& data);

/// What a figure shows in another way than it was asked to: events without a mark, candles that
/// became lines, instruments that cannot share a pane. REQUIRES: as expectEffects
std::vector<FigureWarning> figureWarnings(const FigureData& data);

} // namespace core
