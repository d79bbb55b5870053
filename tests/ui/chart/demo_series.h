#pragma once

#include "core/domain/price_series.h"

#include <cmath>
#include <fstream>
#include <limits>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace tests {

inline core::TradingDate day(const std::string& iso)
{
    return *core::parseTradingDate(iso);
}

inline core::Bar bar(const std::string& iso, double open, double high, double low, double close,
                     double volume = 1000.0)
{
    return {core::timeOf(day(iso)), open, high, low, close, volume};
}

inline core::Bar closeOnly(const std::string& iso, double close)
{
    return {.time = core::timeOf(day(iso)), .close = close};
}

inline std::shared_ptr<const core::PriceSeries> seriesOf(const std::vector<core::Bar>& bars)
{
    auto series = std::make_shared<core::PriceSeries>();
    for (const core::Bar& one : bars)
        series->append(one);
    return series;
}

/// A daily series of resources/demo: "NVDA", "DAX", "SPX".
inline std::shared_ptr<const core::PriceSeries> demoSeries(const std::string& symbol)
{
    std::ifstream file(std::string(PRESSMARK_SOURCE_DIR) + "/resources/demo/" + symbol + ".csv");
    auto series = std::make_shared<core::PriceSeries>();
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream fields(line);
        std::string date;
        std::getline(fields, date, ',');
        double values[5] = {};
        for (double& value : values) {
            std::string text;
            std::getline(fields, text, ',');
            value = std::stod(text);
        }
        series->append(bar(date, values[0], values[1], values[2], values[3], values[4]));
    }
    return series;
}

/// `count` weekdays from Monday, 1 January 2018, each closing one higher than the one before.
inline std::shared_ptr<const core::PriceSeries> weekdays(std::size_t count)
{
    auto series = std::make_shared<core::PriceSeries>();
    for (std::size_t index = 0; index < count; ++index) {
        const auto days = std::chrono::days{static_cast<int>(index / 5 * 7 + index % 5)};
        const double close = 100.0 + static_cast<double>(index);
        series->append({core::timeOf(day("2018-01-01")) + days, close - 0.5, close + 1.0,
                        close - 1.0, close, 1000.0 + static_cast<double>(index)});
    }
    return series;
}

} // namespace tests
