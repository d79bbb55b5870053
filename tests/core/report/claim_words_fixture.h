#pragma once

#include "core/report/claim_words.h"

#include <string>
#include <utility>

namespace tests {

inline core::TradingDate day(std::string_view iso)
{
    return core::parseTradingDate(iso).value();
}

/// Ordinary signs for those that cannot be seen: a blank for U+00A0, a hyphen for U+2212.
inline std::string plain(std::string text)
{
    for (const auto& [sign, ordinary] :
         {std::pair<std::string, std::string>{"\u00A0", " "}, {"\u2212", "-"}}) {
        for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at))
            text.replace(at, sign.size(), ordinary);
    }
    return text;
}

inline std::string english(const core::ClaimListing& listing)
{
    return plain(core::claimExplanation(listing, "en"));
}

inline std::string german(const core::ClaimListing& listing)
{
    return plain(core::claimExplanation(listing, "de"));
}

/// "rund 17 Prozent" down, of Nvidia on 27 January 2025.
inline core::ClaimListing nvidiaFell()
{
    core::ClaimListing listing;
    listing.subjectName = "Nvidia";
    listing.currency = "USD";
    listing.claim.text = "rund 17 Prozent";
    listing.claim.quantity = core::ClaimQuantity::Change;
    listing.claim.value = 0.17;
    listing.claim.step = 0.01;
    listing.claim.unit = core::kPercent;
    listing.claim.hedge = core::Hedge::About;
    listing.claim.direction = core::Direction::Down;
    listing.check.verdict = core::Verdict::Supported;
    listing.check.basis = core::ClaimBasis::CloseToClose;
    listing.check.day = day("2025-01-27");
    listing.check.measured = 118.42 / 142.62 - 1.0;
    listing.check.low = -0.1785;
    listing.check.high = -0.1615;
    listing.check.inputs = {
        {.day = day("2025-01-24"), .field = core::ClaimInput::Field::Close, .value = 142.62},
        {.day = day("2025-01-27"), .field = core::ClaimInput::Field::Close, .value = 118.42}};
    listing.check.readings = {{.basis = core::ClaimBasis::CloseToClose,
                               .isOwn = true,
                               .fits = true,
                               .day = day("2025-01-27")}};
    return listing;
}

inline core::ClaimListing unchecked(core::Unchecked reason)
{
    core::ClaimListing listing = nvidiaFell();
    listing.check = {};
    listing.check.reason = reason;
    listing.check.day = day("2025-01-27");
    return listing;
}

/// A level of the Dax on 28 January 2025 between its low and its high.
inline core::ClaimListing daxInRange()
{
    core::ClaimListing listing = nvidiaFell();
    listing.subjectName = "Dax";
    listing.claim.text = "21.414,25 Punkte";
    listing.claim.quantity = core::ClaimQuantity::Level;
    listing.claim.value = 21414.25;
    listing.claim.unit = core::kPoints;
    listing.check.verdict = core::Verdict::Consistent;
    listing.check.basis = core::ClaimBasis::Intraday;
    listing.check.day = day("2025-01-28");
    listing.check.measured = 21414.25;
    listing.check.low = 21414.245;
    listing.check.high = 21414.26;
    listing.check.inputs = {
        {.day = day("2025-01-28"), .field = core::ClaimInput::Field::Low, .value = 21296.33},
        {.day = day("2025-01-28"), .field = core::ClaimInput::Field::High, .value = 21475.90}};
    listing.check.readings = {{.basis = core::ClaimBasis::Intraday,
                               .isOwn = true,
                               .fits = true,
                               .day = day("2025-01-28")}};
    return listing;
}

inline core::ClaimListing daxImplied()
{
    core::ClaimListing listing = daxInRange();
    listing.claim.text = "0,62 Prozent";
    listing.claim.quantity = core::ClaimQuantity::Change;
    listing.claim.value = 0.0062;
    listing.claim.step = 0.0001;
    listing.claim.unit = core::kPercent;
    listing.claim.hedge = core::Hedge::Exact;
    listing.claim.direction = core::Direction::Up;
    listing.check.verdict = core::Verdict::Supported;
    listing.check.basis = core::ClaimBasis::ImpliedBase;
    listing.check.measured = 21414.25 / 21282.18 - 1.0;
    listing.check.low = 0.00615;
    listing.check.high = 0.0063;
    listing.check.inputs.insert(
        listing.check.inputs.begin(),
        {.day = day("2025-01-27"), .field = core::ClaimInput::Field::Close, .value = 21282.18});
    return listing;
}

} // namespace tests
