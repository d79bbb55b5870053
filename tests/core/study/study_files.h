#pragma once

#include "core/domain/price_series.h"
#include "tests/support/shared_files.h"

#include <gtest/gtest.h>

#include <charconv>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace tests {

inline std::vector<std::string> cellsOf(const std::string& line, char separator = ',')
{
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, separator);) {
        // Also the bytes of a no-break space, which one file has in a name.
        std::erase_if(cell, [](char c) { return c == '"' || c == '\r' || c == ' ' || c < 0; });
        cells.push_back(cell);
    }
    return cells;
}

/// The lines of a shared file, of which there must be some.
inline std::vector<std::vector<std::string>> sharedRows(const std::string& name,
                                                        char separator = ',')
{
    std::ifstream file(sharedFile("data/" + name));
    EXPECT_TRUE(file.is_open()) << name;
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(file, line);)
        rows.push_back(cellsOf(line, separator));
    return rows;
}

inline void appendClose(core::PriceSeries& bars, const std::string& day, const std::string& close)
{
    const auto date = core::parseTradingDate(day);
    if (date && !close.empty() && close != "NA")
        bars.append({.time = core::timeOf(*date), .close = std::stod(close)});
}

/// Daily closes by the names of their columns, of a table with one row a day; "NA" is no bar.
inline std::map<std::string, core::PriceSeries> wideCloses(const std::string& name)
{
    std::map<std::string, core::PriceSeries> series;
    const auto rows = sharedRows(name);
    for (std::size_t row = 1; row < rows.size(); ++row) {
        for (std::size_t column = 1; column < rows[row].size(); ++column)
            appendClose(series[rows[0][column]], rows[row][0], rows[row][column]);
    }
    return series;
}

/// Daily closes by ticker, of a table Date, ticker, price.
inline std::map<std::string, core::PriceSeries> longCloses(const std::string& name)
{
    std::map<std::string, core::PriceSeries> series;
    for (const auto& row : sharedRows(name)) {
        if (row.size() > 2)
            appendClose(series[row[1]], row[0], row[2]);
    }
    return series;
}

} // namespace tests
