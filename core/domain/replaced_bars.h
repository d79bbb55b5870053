#pragma once

#include "core/domain/ids.h"
#include "core/domain/price_series.h"

namespace core {

/// What stood in a series before an import gave bars of the same times; also those of which it
/// said the same.
struct ReplacedBars {
    ImportId import{}; ///< the one that replaced them; none: it is about to
    PriceSeries before{};
};

} // namespace core
