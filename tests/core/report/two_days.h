#pragma once

#include "core/domain/figure_data.h"

namespace tests {

/// Nvidia on the two days of the case, one event that fell on a holiday, one article.
inline core::FigureData twoDays()
{
    using namespace core;
    FigureData data;
    FigureSeries nvidia{.instrument = {.id = InstrumentId{1},
                                       .symbol = "NVDA",
                                       .mic = "XNAS",
                                       .name = "Nvidia",
                                       .currency = "USD"}};
    nvidia.bars.append({.time = timeOf(*TradingDate::from(2025, 1, 24)),
                        .open = 148.37,
                        .high = 148.97,
                        .low = 141.88,
                        .close = 142.62});
    nvidia.bars.append({.time = timeOf(*TradingDate::from(2025, 1, 27)),
                        .open = 124.8,
                        .high = 128.4,
                        .low = 116.7,
                        .close = 118.42});
    data.series.push_back(nvidia);

    FigureEvent shock{
        .event = {.name = "DeepSeek shock", .when = parsePartialDate("2025-01-27").value()},
        .day = TradingDate::from(2025, 1, 27)};
    shock.reactions.push_back({.instrument = InstrumentId{1},
                               .day = *TradingDate::from(2025, 1, 27),
                               .closeBefore = 142.62,
                               .close = 118.42,
                               .change = 118.42 / 142.62 - 1.0});
    shock.article =
        Article{.publisher = "Agency B", .published = parsePartialDate("2025-01-27").value()};
    shock.quote = "Shares of Nvidia fell.";
    data.events.push_back(shock);
    return data;
}

} // namespace tests
