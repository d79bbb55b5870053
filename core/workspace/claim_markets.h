#pragma once

#include "core/claims/claim_market.h"
#include "core/workspace/workspace.h"

#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace core {

/// What is stored of the instruments that claims are about, each read when it is first asked for,
/// and then kept. Workspace and state outlive it; the archive does not change meanwhile.
class ClaimMarkets {
public:
    ClaimMarkets(const Workspace& workspace, Workspace::State& state);

    /// nullptr where the archive does not have the instrument, or no bar of it. After an error, see
    /// outcome(), nothing more is read.
    const ClaimMarket* find(InstrumentId instrument);

    /// The same as a function, which is valid as long as this object.
    MarketLookup lookup();

    /// The first error of all reads, those of ClaimMarket::intraday included.
    const Result<void>& outcome() const { return m_outcome; }

private:
    Result<std::unique_ptr<const ClaimMarket>> read(InstrumentId instrument);
    Result<void> readDaily(ClaimMarket& market);
    /// Of one day; kept, for many claims speak of the same.
    const PriceSeries& minuteBars(const Instrument& instrument, Interval interval, TradingDate day);
    Result<PriceSeries> readIntraday(const Instrument& instrument, Interval interval,
                                     TradingDate day);

    const Workspace& m_workspace;
    Workspace::State& m_state;
    std::mutex m_reading{}; ///< what follows, and the archive
    std::map<InstrumentId, std::unique_ptr<const ClaimMarket>> m_markets;
    std::map<std::pair<InstrumentId, TradingDate>, PriceSeries> m_minutes;
    Result<void> m_outcome{};
};

} // namespace core
