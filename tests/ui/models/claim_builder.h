#pragma once

#include "core/domain/claim_listing.h"

#include <string>

/// Claims as ledgers list them, with sane values.

inline core::ClaimListing supportedChange(const std::string& text, std::size_t begin = 0)
{
    core::ClaimListing listing;
    listing.article = {1};
    listing.title = "A headline";
    listing.claim.begin = begin;
    listing.claim.end = begin + text.size();
    listing.claim.text = text;
    listing.claim.quantity = core::ClaimQuantity::Change;
    listing.claim.value = 0.17;
    listing.claim.step = 0.01;
    listing.claim.unit = std::string(core::kPercent);
    listing.claim.direction = core::Direction::Down;
    listing.claim.subject = core::InstrumentId{1};
    listing.subject = "XNAS:NVDA";
    listing.subjectName = "Nvidia";
    listing.currency = "USD";
    listing.check.verdict = core::Verdict::Supported;
    listing.check.basis = core::ClaimBasis::CloseToClose;
    listing.check.day = core::TradingDate::from(2025, 1, 27);
    listing.check.measured = -0.169682;
    listing.explanation = "142.62 → 118.42: −16.97 %.";
    return listing;
}

inline core::ClaimListing unchecked(const std::string& text, core::Unchecked reason)
{
    core::ClaimListing listing = supportedChange(text);
    listing.check = {};
    listing.check.reason = reason;
    return listing;
}

inline core::ClaimListing count(const std::string& text)
{
    core::ClaimListing listing = unchecked(text, core::Unchecked::NotAPrice);
    listing.claim.quantity = core::ClaimQuantity::Count;
    listing.claim.value = 50000.0;
    listing.claim.unit = "H100";
    listing.claim.subject.reset();
    listing.subject.clear();
    listing.subjectName.clear();
    return listing;
}
