#pragma once

#include "core/series/quality.h"
#include "core/time/trading_date.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace tests {

/// A file of yfinance's tests: prices, adjusted close, dividends and splits in columns, the day
/// first, in rising or falling order. Commas only between fields.
struct DefectiveSeries {
    core::PriceSeries bars{};
    std::vector<core::AdjustedCloses> adjustedCloses{};
    std::vector<core::CorporateAction> actions{};

    core::QualityInput input(core::InstrumentKind kind = core::InstrumentKind::Share) const
    {
        return {.bars = bars, .kind = kind, .actions = actions, .adjustedCloses = adjustedCloses};
    }
};

inline std::vector<std::string> fieldsOf(const std::string& line)
{
    std::vector<std::string> fields;
    std::istringstream rest(line);
    for (std::string field; std::getline(rest, field, ',');)
        fields.push_back(field);
    return fields;
}

inline double numberOf(const std::string& text)
{
    return text.empty() ? std::numeric_limits<double>::quiet_NaN()
                        : std::strtod(text.c_str(), nullptr);
}

inline core::CorporateAction actionOf(core::CorporateActionKind kind, core::TradingDate day,
                                      double value)
{
    return {.kind = kind, .day = day, .value = value, .besidePrices = true};
}

/// What the rows say, by time of day; an empty series where the file cannot be read.
inline DefectiveSeries readDefective(const std::string& path, core::Interval interval)
{
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    const auto headers = fieldsOf(line);
    std::map<core::Instant, std::map<std::string, double>> rows;
    while (std::getline(file, line)) {
        const auto fields = fieldsOf(line);
        const bool isIntraday = core::isIntraday(interval);
        const auto time = core::parseInstant(fields[0].substr(0, isIntraday ? 19 : 10)
                                             + (isIntraday ? "" : "T00:00"));
        for (std::size_t i = 1; time && i < std::min(fields.size(), headers.size()); ++i)
            rows[*time][headers[i]] = numberOf(fields[i]);
    }
    DefectiveSeries series{.bars = {.interval = interval}};
    std::vector<double> adjusted;
    for (auto& [time, row] : rows) {
        if (std::isnan(row["Close"]))
            continue;
        series.bars.append({.time = time,
                            .open = row["Open"],
                            .high = row["High"],
                            .low = row["Low"],
                            .close = row["Close"],
                            .volume = row["Volume"]});
        adjusted.push_back(row["Adj Close"]);
        using core::CorporateActionKind;
        if (row["Dividends"] > 0.0)
            series.actions.push_back(
                actionOf(CorporateActionKind::Dividend, core::dateOf(time), row["Dividends"]));
        if (row["Stock Splits"] > 0.0)
            series.actions.push_back(
                actionOf(CorporateActionKind::Split, core::dateOf(time), row["Stock Splits"]));
    }
    series.adjustedCloses.push_back(core::adjustedClosesOf(series.bars, adjusted));
    return series;
}

} // namespace tests
