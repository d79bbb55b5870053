#pragma once

#include "core/domain/claim_listing.h"

#include <string>
#include <string_view>

namespace core {

/// Why a claim cannot be checked and what is missing, as a sentence or two. REQUIRES: its check has
/// a reason
std::string claimReason(const ClaimListing& listing, std::string_view language);

/// The same in a few words: "no prices", "keine Kurse".
std::string_view reasonWords(Unchecked reason, std::string_view language);

/// What a finding of the quality gate stands for, as the end of a sentence: "the bar repeats the
/// one before". A code that has no words here stays.
std::string findingWords(std::string_view code, std::string_view language);

} // namespace core
