#include "core/study/p_values.h"

#include "tests/core/study/made_up_market.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

using namespace core;
using namespace tests;

namespace {

/// Both tails of a density that is even, by Simpson's rule from 0 to |x|.
template<typename Density>
double twoTails(double x, Density density)
{
    constexpr int kSteps = 4000; // even
    const double step = std::abs(x) / kSteps;
    double sum = density(0.0) + density(std::abs(x));
    for (int i = 1; i < kSteps; ++i)
        sum += (i % 2 == 0 ? 2.0 : 4.0) * density(i * step);
    return 1.0 - 2.0 * sum * step / 3.0;
}

double studentOracle(double t, double dof)
{
    const double scale = std::exp(std::lgamma((dof + 1.0) / 2.0) - std::lgamma(dof / 2.0))
        / std::sqrt(dof * std::numbers::pi);
    return twoTails(
        t, [&](double x) { return scale * std::pow(1.0 + x * x / dof, -(dof + 1.0) / 2.0); });
}

double normalOracle(double z)
{
    return std::erfc(std::abs(z) / std::numbers::sqrt2);
}

struct EightShares : testing::Test {
    EightShares()
    {
        StudyInput input;
        for (int i = 0; i < 8; ++i)
            input.pairs.push_back(market.pair(market.addShare(-0.02)));
        study = studyOr(input, {.estimation = {.first = -150, .last = -31}, .window = {-1, 1}});
    }

    const StudyGroup& group() const { return study.groups.front(); }

    MadeUpMarket market;
    Study study;
};

void expectDistribution(const StudyStatistic& statistic, std::optional<double> dof)
{
    ASSERT_TRUE(statistic.value);
    ASSERT_TRUE(statistic.p);
    EXPECT_EQ(statistic.dof, dof);
    EXPECT_NEAR(*statistic.p,
                dof ? studentOracle(*statistic.value, *dof) : normalOracle(*statistic.value), 1e-9);
}

} // namespace

TEST(PValues, AreThoseOfTables) // percentage points of Student's t and the normal distribution
{
    EXPECT_NEAR(twoSidedStudent(12.7062, 1.0), 0.05, 1e-6);
    EXPECT_NEAR(twoSidedStudent(-2.228139, 10.0), 0.05, 1e-7);
    EXPECT_NEAR(twoSidedNormal(1.959964), 0.05, 1e-7);
    EXPECT_NEAR(studentQuantile(0.05, 4.0), 2.776445, 1e-6);
    EXPECT_NEAR(studentQuantile(0.01, 10.0), 3.169273, 1e-6);
}

TEST(PValues, AreTheAreasUnderBothTails)
{
    for (const double dof : {2.0, 7.0, 28.0, 118.0, 238.0}) {
        for (const double t : {0.0, 0.3, 1.0, 2.1, 4.5}) {
            EXPECT_NEAR(twoSidedStudent(t, dof), studentOracle(t, dof), 1e-9) << t << ' ' << dof;
            if (t > 0.0) {
                EXPECT_NEAR(studentQuantile(studentOracle(t, dof), dof), t, 1e-5);
            }
        }
    }
}

TEST_F(EightShares, HaveTheirOwnPValuesFromStudentsTOfTheModelsDegrees)
{
    for (const StudyPair& pair : study.pairs) {
        EXPECT_EQ(pair.car->dof, 118.0);
        EXPECT_NEAR(pair.car->p, studentOracle(pair.car->tExact, 118.0), 1e-9);
        for (const StudyDay& day : pair.days) {
            EXPECT_NEAR(*day.p, studentOracle(*day.t, 118.0), 1e-9);
            EXPECT_NEAR(day.cumulative->p, studentOracle(day.cumulative->tExact, 118.0), 1e-9);
        }
    }
}

TEST_F(EightShares, HaveEachTestsPValueFromTheDistributionThatItStates)
{
    for (const StudyTest& test : group().tests) {
        std::optional<double> dof;
        switch (test.kind) {
        case StudyTestKind::CrossSectionalT:
        case StudyTestKind::Bmp:
        case StudyTestKind::AdjustedBmp:
            dof = 7.0; // N - 1
            break;
        case StudyTestKind::GrankT:
            dof = 119.0; // T - 2 with T = L + 1
            break;
        default: // the others state the normal distribution
            break;
        }
        SCOPED_TRACE(toString(test.kind));
        expectDistribution(test.window, dof);
        for (const StudyStatistic& day : test.perDay)
            expectDistribution(day, dof);
    }
}
