#include "core/ingest/price_collector.h"

#include <utility>

/// A file that is read in parts.

namespace core {

void PriceCollector::append(PriceCollector&& later)
{
    for (std::size_t index = 0; index < later.m_collected.size(); ++index) {
        Collected& read = later.m_collected[index];
        Collected& all = m_layout.ticker ? collectedFor(read.symbol) : m_collected[index];
        if (!all.currencySought && all.currency.empty())
            all.currency = std::move(read.currency);
        all.currencySought = all.currencySought || read.currencySought;
        all.builder.append(std::move(read.builder));
        all.actions.insert(all.actions.end(), read.actions.begin(), read.actions.end());
    }
    m_warnings.append(std::move(later.m_warnings));
    m_rejected.append(std::move(later.m_rejected));
    m_rows += later.m_rows;
    if (m_withoutPrices == 0)
        m_firstWithoutPrices = later.m_firstWithoutPrices;
    m_withoutPrices += later.m_withoutPrices;
}

std::size_t PriceCollector::bars() const
{
    std::size_t bars = 0;
    for (const Collected& collected : m_collected)
        bars += collected.builder.size();
    return bars;
}

std::optional<std::vector<ReadSeries>> PriceCollector::takeRising(std::size_t least,
                                                                  std::size_t unit)
{
    std::vector<ReadSeries> taken;
    for (Collected& collected : m_collected) {
        const std::size_t bars = collected.builder.size() / unit * unit;
        if (bars == 0 || bars < least)
            continue;
        auto rising = collected.builder.takeRising(bars);
        if (!rising)
            return std::nullopt;
        taken.push_back({.symbol = collected.symbol,
                         .currency = collected.currency,
                         .bars = std::move(*rising)});
    }
    return taken;
}

} // namespace core
