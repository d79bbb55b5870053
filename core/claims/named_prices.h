#pragma once

#include "core/claims/named_days.h"
#include "core/claims/clauses.h"
#include "core/claims/number_claims.h"
#include "core/claims/price_words.h"

#include <span>

namespace core {

/// A sentence as prices and spans are looked for in it.
struct PriceSentence {
    std::span<const Token> tokens{};
    std::span<const PriceWords> prices{};
    std::span<const SpanWords> spans{};
    const Clauses* clauses = nullptr;
};

/// Sets which price of its day the statement of `number` speaks of, over how long a change is
/// measured, and whether it was written while the market was open; `day` is what its words say of
/// its day.
void setNamedPrice(Claim& claim, const NumberClaim& number, const NamedDay& day,
              const PriceSentence& sentence);

} // namespace core
