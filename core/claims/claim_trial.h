#pragma once

#include "core/claims/claim_verdict.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>

namespace core {

/// The level that a change led to, or the change that led to a level, if they can be compared as
/// one statement about one day; nullptr else.
const Claim* partnerOf(std::span<const Claim> claims, std::size_t index, const ClaimPrices& prices);

/// Computes every reading of `trial.claim` on `days` of it. nullopt, or why nothing can be
/// computed.
std::optional<Unchecked> tryReadings(ClaimTrial& trial);

/// The nearest other day, so far back from `day` or within a week after it, whose close, or what
/// price the words name, fits the claim.
std::optional<TradingDate> fittingDay(const ClaimTrial& trial, TradingDate day,
                                      std::chrono::days before);

} // namespace core
