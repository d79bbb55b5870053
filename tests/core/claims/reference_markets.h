#pragma once

#include "tests/core/claims/claim_markets.h"
#include "tests/support/shared_files.h"

#include <array>
#include <fstream>
#include <sstream>
#include <string>

namespace tests {

/// The verified daily prices of Nvidia, the Dax and the S&P 500 from 2024 on.
struct ReferenceMarkets : Markets {
    static constexpr core::InstrumentId kNvidia = kShare;
    static constexpr core::InstrumentId kDax = kIndex;
    static constexpr core::InstrumentId kSpx = kOther;

    void SetUp() override
    {
        if (!sharedAvailable())
            GTEST_SKIP() << "the shared files are not there";
        read(add(kNvidia, core::InstrumentKind::Share, "USD", "XNAS"), "reference/NVDA.csv");
        read(add(kDax, core::InstrumentKind::Index, "", "XETR"), "reference/DAX.csv");
        read(add(kSpx, core::InstrumentKind::Index, "", "XNYS"), "reference/SPX.csv");
    }

    /// Columns Date, Open, High, Low, Close, Volume.
    static void read(core::ClaimMarket& market, const std::string& name)
    {
        std::ifstream file(sharedFile(name));
        std::string line;
        std::getline(file, line);
        while (std::getline(file, line)) {
            std::istringstream fields(line);
            std::array<std::string, 5> field;
            for (std::string& one : field)
                std::getline(fields, one, ',');
            bar(market, field[0], std::stod(field[1]), std::stod(field[2]), std::stod(field[3]),
                std::stod(field[4]));
        }
        ASSERT_GT(market.daily.size(), 100U) << name;
    }

    const core::PriceSeries& daily(core::InstrumentId id) const { return markets.at(id).daily; }
};

} // namespace tests
