#include "core/series/adjust.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace core;

namespace {

CorporateAction action(CorporateActionKind kind, TradingDate day, double value)
{
    return {.kind = kind, .day = day, .value = value};
}

bool sameColumns(const PriceSeries& left, const PriceSeries& right)
{
    return left.times == right.times && left.open == right.open && left.high == right.high
        && left.low == right.low && left.close == right.close && left.volume == right.volume;
}

/// A share that splits and pays, made from a price that did neither.
struct RandomShare : testing::TestWithParam<unsigned> {
    RandomShare()
    {
        std::mt19937 random(GetParam());
        std::normal_distribution<double> night(0.0, 0.01);
        const std::vector<double> ratios{10.0, 4.0, 2.0, 1.5, 0.1, 0.5};
        double shares = 1.0;
        for (int index = 0; index < 300; ++index) {
            const TradingDate day{TradingDate::from(2024, 1, 1)->day() + std::chrono::days(index)};
            worth *= 1.0 + night(random);
            const bool splits = index > 0 && random() % 40 == 0;
            if (splits) {
                const double ratio = ratios[random() % ratios.size()];
                shares *= ratio;
                actions.push_back(action(CorporateActionKind::Split, day, ratio));
            }
            truth.push_back(worth);
            sharesOn.push_back(shares);
            const double price = worth / shares;
            printed.append({.time = timeOf(day),
                            .open = price,
                            .high = price,
                            .low = price,
                            .close = price,
                            .volume = 1000.0 * shares});
        }
    }

    double worth = 100.0;
    PriceSeries printed;
    std::vector<double> truth;
    std::vector<double> sharesOn;
    std::vector<CorporateAction> actions;
};

TEST_P(RandomShare, IsWorthWhatItWasWorthOnceItsSplitsAreTakenOut)
{
    const PriceSeries bars = adjusted(printed, actions, PriceAdjustment::Splits);

    for (std::size_t index = 0; index < bars.size(); ++index) {
        EXPECT_NEAR(bars.close[index] * sharesOn.back() / truth[index], 1.0, 1e-12);
        EXPECT_NEAR(bars.volume[index] / (1000.0 * sharesOn.back()), 1.0, 1e-12);
    }
}

TEST_P(RandomShare, IsTheSameInAnyOrderAndOneSplitAfterAnother)
{
    const PriceSeries whole = adjusted(printed, actions, PriceAdjustment::Splits);
    PriceSeries steps = printed;
    for (const CorporateAction& one : actions)
        steps = adjusted(steps, std::vector{one}, PriceAdjustment::Splits);
    std::ranges::reverse(actions);

    EXPECT_TRUE(sameColumns(adjusted(printed, actions, PriceAdjustment::Splits), whole));
    EXPECT_TRUE(sameColumns(adjusted(whole, actions, PriceAdjustment::Splits), whole));
    for (std::size_t index = 0; index < whole.size(); ++index)
        EXPECT_NEAR(steps.close[index] / whole.close[index], 1.0, 1e-12);
}

TEST_P(RandomShare, ReturnsOverTheDayOfADividendWhatItPaidAndGained)
{
    for (std::size_t index = 20; index < printed.size(); index += 50)
        actions.push_back(action(CorporateActionKind::Dividend, dateOf(printed.times[index]),
                                 printed.close[index] * 0.02));

    const PriceSeries all = adjusted(printed, actions, PriceAdjustment::All);
    const PriceSeries splits = adjusted(printed, actions, PriceAdjustment::Splits);

    for (std::size_t index = 20; index < printed.size(); index += 50) {
        const double inLastShares = splits.close[index] / printed.close[index];
        const double paid = printed.close[index] * 0.02 * inLastShares;
        EXPECT_NEAR(all.close[index] / all.close[index - 1],
                    splits.close[index] / (splits.close[index - 1] - paid), 1e-12);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomShare, testing::Range(0U, 20U));

} // namespace
