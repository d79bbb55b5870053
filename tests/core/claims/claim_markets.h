#pragma once

#include "tests/core/claims/claim_fixture.h"

#include "core/claims/claim_checker.h"
#include "core/time/exchange_calendars.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tests {

/// Markets by id, and the check of claims on them.
struct Markets : testing::Test {
    static constexpr core::InstrumentId kShare{1};
    static constexpr core::InstrumentId kIndex{2};
    static constexpr core::InstrumentId kOther{3};

    core::ExchangeCalendars calendars;
    std::map<core::InstrumentId, core::ClaimMarket> markets;
    core::MarketLookup lookup = [this](core::InstrumentId id) -> const core::ClaimMarket* {
        const auto found = markets.find(id);
        return found != markets.end() ? &found->second : nullptr;
    };

    core::ClaimMarket& add(core::InstrumentId id, core::InstrumentKind kind, std::string currency,
                           std::string_view mic)
    {
        core::ClaimMarket& market = markets[id];
        market.instrument = {.id = id, .currency = std::move(currency), .kind = kind};
        market.instrument.mic = mic;
        market.calendar = calendars.forMic(mic);
        return market;
    }

    static void bar(core::ClaimMarket& market, std::string_view iso, double open, double high,
                    double low, double close)
    {
        market.daily.append({.time = core::timeOf(day(iso)),
                             .open = open,
                             .high = high,
                             .low = low,
                             .close = close});
    }

    /// Checks one claim about `subject`.
    core::ClaimCheck check(core::Claim claim, const core::Publication& publication,
                           core::InstrumentId subject = kShare) const
    {
        return checkAll({std::move(claim)}, publication, subject).front();
    }

    std::vector<core::ClaimCheck> checkAll(std::vector<core::Claim> claims,
                                           const core::Publication& publication,
                                           core::InstrumentId subject = kShare) const
    {
        for (core::Claim& claim : claims) {
            if (!claim.subject)
                claim.subject = subject;
        }
        return core::checkClaims(claims, publication, lookup);
    }

    /// A change and the level it led to.
    static std::vector<core::Claim> pair(core::Claim change, core::Claim level)
    {
        change.partner = 1;
        level.partner = 0;
        return {std::move(change), std::move(level)};
    }
};

} // namespace tests
