#pragma once

#include "core/claims/claim_tokens.h"

#include <cstddef>
#include <span>

namespace core {

/// Whether words that begin at `at` ("since May", "in zwei Jahren") say since when something is a
/// record, as in "to its lowest level since May": then nothing is measured since.
bool isSinceOfRecord(std::span<const Token> tokens, std::size_t at);

} // namespace core
