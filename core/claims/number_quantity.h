#pragma once

#include "core/claims/number_claims.h"
#include "core/claims/number_direction.h"
#include "core/claims/number_hedge.h"
#include "core/claims/number_reader.h"
#include "core/claims/number_topic.h"
#include "core/claims/tagged_sentence.h"
#include "core/domain/claim.h"

namespace core {

/// A number with what stands around it.
struct NumberSurroundings {
    const ReadNumber* number = nullptr;
    HedgeWords hedge{};
    Movement movement{};
    Topic topic{};
    bool isPerCommodity = false; ///< "a barrel", "je Feinunze"
    bool isOfNominal = false; ///< the sentence counts cents "je Euro", "on the dollar", as of bonds
    const ReadNumber* next = nullptr; ///< the number behind it
    bool followsLevel = false;        ///< goes on with a list whose last number is a level
    bool followsCount = false;        ///< goes on behind a number that is of no price
    bool followsYield = false;        ///< the number before it is the level of a yield
    bool followsPrice = false;        ///< a number before it in the sentence is of a price
    const NumberContext* context = nullptr;
};

struct NumberMeaning {
    ClaimQuantity quantity = ClaimQuantity::Amount;
    Direction way = Direction::None;
    bool isBase = false;     ///< a level that a movement began from
    bool isDistance = false; ///< a change from a price that the words name
};

/// What a number with a unit is: a change or a level of a price, a market value, or another amount.
NumberMeaning meaningOf(const TaggedSentence& sentence, const NumberSurroundings& around);

} // namespace core
