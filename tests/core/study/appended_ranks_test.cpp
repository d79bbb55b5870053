#include "core/study/appended_ranks.h"
#include "core/study/ranks.h"
#include "tests/core/study/made_up_returns.h"
#include "tests/core/study/rank_oracle.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

using namespace core;
using namespace tests;
using oracle::Real;

namespace {

TEST(StandingOf, CountsWhatIsSmallerAndWhatIsEqual)
{
    const std::vector sorted{1.0, 2.0, 2.0, 3.0};
    const auto expect = [&](double value, int below, int ties) {
        const Standing standing = standingOf(value, sorted);
        EXPECT_EQ(standing.below, below) << value;
        EXPECT_EQ(standing.ties, ties) << value;
    };
    expect(0.5, 0, 0);
    expect(1.0, 0, 1);
    expect(2.0, 1, 2);
    expect(2.5, 3, 0);
    expect(3.0, 3, 1);
    expect(4.0, 4, 0);
}

/// Sums of the doubled ranks of a pair's days with one value appended, by ranking them anew.
void addByTheDefinition(const std::vector<double>& days, double appended, std::vector<Real>& sums)
{
    std::vector<Real> values(days.begin(), days.end());
    values.push_back(appended);
    for (std::size_t i = 0; i < values.size(); ++i)
        sums[i] += 2 * oracle::rankOf(values, i);
}

TEST(AppendedRanks, AreThoseOfRankingAnewHoweverManyAreEqual)
{
    constexpr std::size_t kDays = 21;
    constexpr std::size_t kPairs = 40;
    MadeUpReturns returns({.estimation = 1, .event = 1});
    const auto coarse = [&] { return std::round(3.0 * returns.normal(returns.random)); };
    AppendedRanks whole(kDays, 1);
    AppendedRanks part(kDays, 1);
    std::vector<Real> expected(kDays + 1, 0);
    for (std::size_t pair = 0; pair < kPairs; ++pair) {
        std::vector<double> days(kDays);
        std::ranges::generate(days, coarse);
        const double appended = coarse();
        addByTheDefinition(days, appended, expected);
        Ranks ranks;
        ranks.rank(days, 1.0);
        (pair % 2 == 0 ? whole : part)
            .add(ranks.doubled(), std::vector{standingOf(appended, ranks.sorted())});
    }
    whole.add(part);
    RankSums sums(kDays + 1);
    whole.addTo(0, sums);

    for (std::size_t day = 0; day <= kDays; ++day) {
        EXPECT_EQ(sums.pairs[day], static_cast<double>(kPairs));
        const Real u = expected[day] / (2 * (kDays + 2)) - static_cast<Real>(kPairs) / 2;
        EXPECT_NEAR(sums.sum[day], static_cast<double>(u), 1e-12) << day;
    }
}

} // namespace
