#pragma once

#include "core/claims/claim_tokens.h"
#include "core/domain/claim.h"
#include "core/domain/file_conventions.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace core {

/// What stands before magnitude and unit: "21.414,25", "45-3/8", "zweieinhalb", "2½".
struct Mantissa {
    double value = 0.0;
    double step = 1.0;
    std::size_t end = 0; ///< token behind it
    bool isArticle = false;
    bool isFraction = false;
    bool isPercent = false; ///< holds its unit: "Drittelprozent"
    bool isWords = false;
    bool isPlain = false;
    Direction way = Direction::None; ///< of "verdoppelte"
};

/// The number that begins at token `at`; nullopt where none does. REQUIRES: at < tokens.size()
std::optional<Mantissa> mantissaAt(std::span<const Token> tokens, std::size_t at,
                                   std::string_view language, DecimalSign sign);

} // namespace core
