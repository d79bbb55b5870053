#pragma once

#include "core/claims/claim_tokens.h"
#include "core/claims/claim_units.h"
#include "core/domain/claim.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace core {

/// A number of a sentence as it is written, without what the sentence says of it.
struct ReadNumber {
    std::size_t first = 0; ///< tokens: sign, currency, number, magnitude and unit
    std::size_t last = 0;
    /// In units of `unit`, magnitudes multiplied out; per cent and percentage points as fractions.
    double value = 0.0;
    std::optional<double> upTo{}; ///< of a range
    double step = 1.0;            ///< unit of the last digit
    double roundStep = 1.0;       ///< unit of the last digit that is no zero
    NumberUnit unit{};
    double magnitude = 1.0; ///< that `value` was multiplied by
    double unitScale = 1.0; ///< likewise: 0.01 of per cent and of cents
    bool hasMagnitude = false;
    bool isArticle = false;  ///< "ein", "a"
    bool isFraction = false; ///< of a whole: no unit is written
    bool isWords = false;
    bool isPlain = false;             ///< digits without separators, as years are
    bool hasInheritedUnit = false;    ///< "from 2 to 3 per cent"
    Direction sign = Direction::None; ///< "-0,13 %", "verdoppelte"
    bool isFactor = false;            ///< "verdoppelte"
};

/// The numbers of a sentence in their order, the parts of dates, times and names too where they
/// have no unit. `isName` tells tokens of names, whose digits are no numbers. `language` is "de" or
/// "en". Takes time in proportion to the tokens.
std::vector<ReadNumber> readNumbers(std::span<const Token> tokens, std::string_view language,
                                    const std::vector<bool>& isName);

} // namespace core
