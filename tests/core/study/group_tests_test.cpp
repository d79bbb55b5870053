#include "core/study/group_tests.h"
#include "tests/core/study/made_up_returns.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace core;
using namespace tests;

namespace {

/// Eight shares over two event days.
struct GroupOfEight : testing::Test {
    GroupOfEight()
    {
        returns.addShares(8, 0.5);
        estimates = returns.estimates();
        members = returns.everybody();
    }

    StudyTest test(StudyTestKind kind, const std::optional<MeanCorrelation>& correlation = {}) const
    {
        const auto tests = groupTests(
            {.estimates = estimates, .returns = returns.pairs, .members = members}, correlation);
        return tests[static_cast<std::size_t>(kind)];
    }

    MadeUpReturns returns{{.estimation = 80, .event = 2}};
    PairEstimates estimates{};
    std::vector<std::size_t> members{};
};

TEST_F(GroupOfEight, CountAReturnOfNothingAsNotPositive)
{
    for (const std::size_t pair : members)
        estimates.abnormal[estimates.at(pair, 0)] = pair < 6 ? 0.01 : 0.0;

    // 6 of 8: 2 / sqrt(2).
    EXPECT_NEAR(*test(StudyTestKind::Sign).perDay.front().value, std::sqrt(2.0), 1e-12);
}

TEST_F(GroupOfEight, AreAdjustedForTheCorrelationOfEachDayAndOfTheWindow)
{
    const MeanCorrelation correlation{.window = 0.3, .perDay = {0.1, 0.5}};
    const auto expectOver = [&](const StudyStatistic& adjusted, const StudyStatistic& plain,
                                double factor) {
        EXPECT_NEAR(*adjusted.value, *plain.value / factor, 1e-12);
    };
    const auto inflation = [](double r) { return 1.0 + 7.0 * r; };
    const StudyTest patell = test(StudyTestKind::Patell);
    const StudyTest adjustedPatell = test(StudyTestKind::AdjustedPatell, correlation);
    const StudyTest bmp = test(StudyTestKind::Bmp);
    const StudyTest adjustedBmp = test(StudyTestKind::AdjustedBmp, correlation);

    expectOver(adjustedPatell.window, patell.window, std::sqrt(inflation(0.3)));
    expectOver(adjustedPatell.perDay[0], patell.perDay[0], std::sqrt(inflation(0.1)));
    expectOver(adjustedPatell.perDay[1], patell.perDay[1], std::sqrt(inflation(0.5)));
    expectOver(adjustedBmp.window, bmp.window, std::sqrt(inflation(0.3) / 0.7));
    expectOver(adjustedBmp.perDay[0], bmp.perDay[0], std::sqrt(inflation(0.1) / 0.9));
    expectOver(adjustedBmp.perDay[1], bmp.perDay[1], std::sqrt(inflation(0.5) / 0.5));
}

TEST_F(GroupOfEight, HaveTheirWindowTestedByTheExactErrorOfEachCar)
{
    // Of CAR over its exact error, not of the sum of the days' standardised returns.
    double sum = 0.0;
    for (const std::size_t pair : members)
        sum += estimates.sums[pair].value / estimates.exactErrors[pair];
    const double variance = 8.0 * 78.0 / 76.0; // L - k = 78

    EXPECT_NEAR(*test(StudyTestKind::Patell).window.value, sum / std::sqrt(variance), 1e-12);
}

} // namespace
