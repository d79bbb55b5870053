#pragma once

#include "core/claims/number_quantity.h"

namespace core {

/// What an amount of millions and more is: the value of a company, or of many, on the exchange, by
/// how much that changed, or another amount.
NumberMeaning worthOf(const TaggedSentence& sentence, const NumberSurroundings& around);

} // namespace core
