#include "core/claims/claim_prices.h"

#include "core/domain/quality_code.h"
#include "tests/core/claims/claim_markets.h"

#include <cmath>
#include <limits>
#include <random>

using namespace core;

namespace {

using Field = ClaimInput::Field;

/// Prices at random, few enough to be equal often, some missing and some on a blocked day.
ClaimMarket someMarket(unsigned seed)
{
    constexpr int kBars = 60;
    std::mt19937 random(seed);
    ClaimMarket market;
    const auto first = tests::day("2024-01-01").day();
    const auto price = [&] {
        return random() % 8 == 0 ? std::numeric_limits<double>::quiet_NaN()
                                 : 10.0 + static_cast<double>(random() % 20);
    };
    for (int bar = 0; bar < kBars; ++bar) {
        const TradingDate day{first + std::chrono::days{bar}};
        market.daily.append({.time = timeOf(day),
                             .open = price(),
                             .high = price(),
                             .low = price(),
                             .close = price()});
        if (random() % 5 == 0)
            market.findings.push_back({.day = day,
                                       .code = std::string(quality_code::kLevelShift),
                                       .severity = QualitySeverity::Blocks});
    }
    return market;
}

TEST(RecordBarsTest, AreThoseThatASearchFinds)
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        const ClaimMarket searched = someMarket(seed);
        ClaimMarket counted = searched;
        counted.records = recordBars(searched);
        const ClaimPrices plain(searched);
        const ClaimPrices fast(counted);
        for (std::size_t last = 0; last <= searched.daily.size(); ++last) {
            for (const Field field : {Field::Open, Field::High, Field::Low, Field::Close}) {
                EXPECT_EQ(fast.highest({0, last}, field), plain.highest({0, last}, field));
                EXPECT_EQ(fast.lowest({0, last}, field), plain.lowest({0, last}, field));
            }
        }
    }
}

TEST(RecordBarsTest, OfNoBarsAreNone)
{
    EXPECT_TRUE(recordBars(ClaimMarket{}).empty());
}

} // namespace
