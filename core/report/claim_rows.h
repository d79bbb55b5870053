#pragma once

#include "core/domain/claim_listing.h"
#include "core/domain/dating.h"

#include <span>
#include <string>

namespace core {

/// The ledger as the command line gives it (JSON array; see the README's table of fields).
std::string claimsJson(std::span<const ClaimListing> claims);

/// The same as a table with one header line, RFC 4180; text that a spreadsheet would take for a
/// formula is quoted with an apostrophe.
std::string claimsCsv(std::span<const ClaimListing> claims);

/// The same for people: a Markdown table under each article's headline.
std::string claimsMarkdown(std::span<const ClaimListing> claims, std::string_view language);

} // namespace core
