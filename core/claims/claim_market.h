#pragma once

#include "core/domain/corporate_action.h"
#include "core/domain/dated_fact.h"
#include "core/domain/instrument.h"
#include "core/domain/price_series.h"
#include "core/domain/quality_finding.h"
#include "core/time/exchange_calendar.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace core {

/// The bars with the furthest prices of those up to and with one bar that nothing blocks;
/// kNoBar: there is none.
struct RecordBars {
    static constexpr std::size_t kNoBar = static_cast<std::size_t>(-1);

    std::size_t highestHigh = kNoBar;
    std::size_t highestClose = kNoBar;
    std::size_t lowestLow = kNoBar;
    std::size_t lowestClose = kNoBar;
};

/// What is stored of one instrument, as checks read it.
struct ClaimMarket {
    Instrument instrument{};
    PriceSeries daily{};           ///< adjusted for splits, oldest first
    std::vector<double> printed{}; ///< per bar of `daily`: a price times it is as printed that day
    /// Per bar of `daily`, see unprintedCloses() in core/series/printed_closes.h: its prices are no
    /// levels that were printed. Empty: all may have been.
    std::vector<bool> unprinted{};
    std::vector<QualityFinding> findings{}; ///< of the daily bars, by day
    std::vector<RecordBars> records{}; ///< per bar of `daily`, see recordBars(); empty: not counted
    std::vector<DatedFact> shares{};   ///< shares outstanding, by first day, as counted then
    std::vector<CorporateAction> dividends{};   ///< by day, for the shares that `daily` counts
    const ExchangeCalendar* calendar = nullptr; ///< nullptr: unknown, or it trades every day
    /// The bars of one day, one minute or longer, adjusted as `daily`; empty where none are stored.
    std::function<PriceSeries(TradingDate)> intraday{};
};

/// nullptr where nothing is stored of the instrument.
using MarketLookup = std::function<const ClaimMarket*(InstrumentId)>;

} // namespace core
