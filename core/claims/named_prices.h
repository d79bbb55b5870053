#pragma once

#include "core/claims/clauses.h"
#include "core/claims/named_days.h"
#include "core/claims/number_claims.h"
#include "core/claims/price_words.h"

#include <span>
#include <vector>

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

/// A change and the level it led to, of one sentence, are of one moment.
void shareMoment(std::vector<Claim>& claims);

/// Where one statement of a day was written while the market was open, all of that day were, but
/// for those whose words say otherwise. `claims` are those of an article.
void spreadSession(std::vector<Claim>& claims);

} // namespace core
