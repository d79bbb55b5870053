#pragma once

#include "core/domain/figure_data.h"

#include <cmath>
#include <string>

namespace tests {

/// Figures of made-up prices, with sane defaults.
class FigureBuilder {
public:
    FigureBuilder() { series("Nvidia", "USD"); }

    /// Adds an instrument of `bars` weekdays from 2 December 2024 on.
    FigureBuilder& series(const std::string& name, const std::string& currency, int bars = 50)
    {
        core::FigureSeries series;
        const auto id = static_cast<std::int64_t>(m_data.series.size() + 1);
        series.instrument = {.id = core::InstrumentId{id}, .symbol = name, .name = name};
        series.instrument.currency = currency;
        std::chrono::local_days day{std::chrono::year{2024} / 12 / 2};
        for (int index = 0; index < bars; day += std::chrono::days{1}) {
            if (std::chrono::weekday{day}.iso_encoding() > 5)
                continue;
            const double close =
                130.0 + 12.0 * std::sin(index * 0.4 + static_cast<double>(id)) - index * 0.2;
            series.bars.append({.time = core::timeOf(core::TradingDate{day}),
                                .open = close + 1.5 * std::cos(index * 1.7),
                                .high = close + 3.0,
                                .low = close - 3.0,
                                .close = close,
                                .volume = 1e8 + 1e7 * (index % 9)});
            ++index;
        }
        m_data.series.push_back(std::move(series));
        return *this;
    }

    /// Marks the bar of that index of the first instrument.
    FigureBuilder& event(const std::string& name, std::size_t bar)
    {
        const core::FigureSeries& first = m_data.series.front();
        core::FigureEvent event;
        event.event.name = name;
        event.day = core::dateOf(first.bars.times[bar]);
        event.event.when = core::PartialDate::ofDay(event.day->day());
        if (bar > 0) {
            const double before = first.bars.close[bar - 1];
            const double close = first.bars.close[bar];
            event.reactions.push_back({.instrument = first.instrument.id,
                                       .day = *event.day,
                                       .closeBefore = before,
                                       .close = close,
                                       .change = close / before - 1.0});
        }
        m_data.events.push_back(std::move(event));
        return *this;
    }

    core::FigureSpec& spec() { return m_data.spec; }
    const core::FigureData& data() const { return m_data; }

private:
    core::FigureData m_data{};
};

} // namespace tests
