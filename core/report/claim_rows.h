#pragma once

#include "core/domain/claim_correction.h"
#include "core/domain/claim_listing.h"
#include "core/domain/dating_listing.h"
#include "core/report/csv.h"

#include <span>
#include <string>
#include <string_view>

namespace core {

/// The ledger as the command line gives it (JSON array; see the README's table of fields).
std::string claimsJson(std::span<const ClaimListing> claims);

/// The same as a table with one header line, RFC 4180; text that a spreadsheet would take for a
/// formula is quoted with an apostrophe.
std::string claimsCsv(std::span<const ClaimListing> claims, FormulaGuard guard = FormulaGuard::On);

/// The same for people: a Markdown table under each article's headline, in `language`; what is said
/// of a claim is in the language of its explanation.
std::string claimsMarkdown(std::span<const ClaimListing> claims, std::string_view language);

/// What dating an article by its figures found: {"article", "candidates", "best"}.
std::string datingJson(const DatingListing& dating);

/// What a person says of a claim; what he does not say is null.
std::string correctionJson(const ClaimCorrection& correction);

} // namespace core
