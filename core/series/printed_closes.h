#pragma once

#include "core/domain/instrument.h"
#include "core/domain/price_series.h"

#include <vector>

namespace core {

/// Whether exchanges and their like print prices of such a kind with few digits: shares, funds and
/// indices, and what may be one of these. Rates of currencies and coins come with any number.
bool hasPrintedPrice(InstrumentKind kind);

/// Which closes are no levels that anybody printed, one flag a bar: they have more digits than
/// exchanges quote, as after an adjustment for dividends. Empty where all may have been printed,
/// and where the kind has no printed price.
///
/// A close may have been printed if in single precision, or to six decimals, it is a decimal number
/// of four places below 10, three below 1,024 and two above, also divided by a split; before 9
/// April 2001, when exchanges in the United States gave them up, also a fraction of sixteenths. Any
/// other number is one by chance in at most one case of seven. So single closes say little: a bar
/// is unprinted where in the 21 bars around it most are, or where it has more than three decimals
/// beside such bars, and up to a week beyond the last that is.
///
/// What a provider adjusted by a round factor throughout, or rounded to so few places, cannot be
/// told from a printed price. Takes time in proportion to the bars.
std::vector<bool> unprintedCloses(const PriceSeries& bars, InstrumentKind kind);

} // namespace core
