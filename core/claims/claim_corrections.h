#pragma once

#include "core/domain/article.h"
#include "core/domain/claim_correction.h"

#include <span>
#include <vector>

namespace core {

/// The claims of `article` as people have them: each correction changes the claim of the same field
/// that it shares the most of its span with, and one that adds a claim is a claim by itself where
/// there is none. Of two on the same claim the later one counts. Corrections of other articles, of
/// words that are lost and of claims that are not read any more change nothing.
///
/// By place, the headline first; partners (Claim::partner) still name each other, but for claims
/// that are dismissed.
std::vector<Claim> withCorrections(std::vector<Claim> claims, const Article& article,
                                   std::span<const ClaimCorrection> corrections,
                                   const SubjectLookup& subjects);

/// The claim of `claims` that a correction of this place is about, an index; nullopt if there is
/// none.
std::optional<std::size_t> claimAt(std::span<const Claim> claims, TextField field, TextSpan span);

} // namespace core
