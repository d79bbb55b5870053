#pragma once

#include "core/claims/claim_market.h"
#include "core/domain/claim_check.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace core {

/// A stored price: a bar of the daily series and which of its prices.
struct BarPrice {
    std::size_t bar = 0;
    ClaimInput::Field field = ClaimInput::Field::Close;

    bool operator==(const BarPrice&) const = default;
};

/// Bars from `first` up to but not including `last`.
struct BarRange {
    std::size_t first = 0;
    std::size_t last = 0;

    bool empty() const { return first >= last; }
};

/// The daily bars of a market, as the readings of claims ask for them. Every question is a binary
/// search at most, but for those about a range.
class ClaimPrices {
public:
    explicit ClaimPrices(const ClaimMarket& market)
        : m_market(market)
    {
    }

    const ClaimMarket& market() const { return m_market; }
    TradingDate day(std::size_t bar) const { return dateOf(m_market.daily.times[bar]); }

    std::optional<std::size_t> barOf(TradingDate day) const;
    /// The bar of the session before `day`; nullopt where there is none, or it is not stored.
    std::optional<std::size_t> barBefore(TradingDate day) const;
    BarRange barsFrom(TradingDate first, TradingDate last) const;

    /// nullopt where it is not stored, or is no positive number.
    std::optional<double> at(BarPrice price) const;

    /// The bars of a range with the lowest low and the highest high, of those that nothing blocks;
    /// the first of several. A range from the first bar on is looked up in ClaimMarket::records.
    std::optional<BarPrice> lowest(BarRange bars, ClaimInput::Field field) const;
    std::optional<BarPrice> highest(BarRange bars, ClaimInput::Field field) const;

    /// What a price of that day times it is as it was printed; 1 where nothing was split later.
    double printed(std::size_t bar) const;

    /// Whether its prices are no levels that were printed; see ClaimMarket::unprinted.
    bool isUnprinted(std::size_t bar) const
    {
        return bar < m_market.unprinted.size() && m_market.unprinted[bar];
    }

    /// The dividends with an ex-day after `from` and up to `to`.
    double dividendsBetween(std::size_t from, std::size_t to) const;

    /// The finding that blocks a price of the bar; for `asMove` also what blocks only the move into
    /// it from the bar before. nullptr where there is none.
    const QualityFinding* blocking(std::size_t bar, bool asMove) const;
    /// The one that parts prices before it from those after it, on a bar strictly between the two.
    const QualityFinding* breakBetween(std::size_t from, std::size_t to) const;

private:
    const RecordBars* recordsOf(BarRange bars) const;
    std::span<const QualityFinding> findingsFrom(TradingDate first, TradingDate last) const;

    const ClaimMarket& m_market;
};

/// The records of a market's daily bars, with which those of the whole history need no search.
std::vector<RecordBars> recordBars(const ClaimMarket& market);

} // namespace core
