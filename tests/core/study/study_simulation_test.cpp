#include "core/study/group_tests.h"
#include "core/study/residual_correlation.h"
#include "tests/core/study/made_up_returns.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

using namespace core;
using namespace tests;

namespace {

constexpr int kStudies = 2000;
constexpr std::size_t kShares = 25;
constexpr double kLevel = 0.05;

/// Three standard errors of a rate of five per cent in so many studies, and what the tests' normal
/// approximations and the steps of the sign tests cost besides.
const double kTolerance = 3.0 * std::sqrt(kLevel * (1.0 - kLevel) / kStudies) + 0.008;

/// How often each test rejects at five per cent: on the first day, and over the window.
struct Rates {
    std::array<double, kStudyTestKinds> day{};
    std::array<double, kStudyTestKinds> window{};

    double ofDay(StudyTestKind kind) const { return day[static_cast<std::size_t>(kind)]; }
    double ofWindow(StudyTestKind kind) const { return window[static_cast<std::size_t>(kind)]; }
};

/// Studies of shares whose residuals have a common factor of weight `common`, and whose returns on
/// each of three event days are larger by `effect`.
Rates ratesOf(double common, double effect, int studies)
{
    Rates rates;
    for (int seed = 0; seed < studies; ++seed) {
        MadeUpReturns returns({.estimation = 100, .event = 3}, static_cast<unsigned>(seed));
        returns.addShares(kShares, common, 0.0, effect);
        const PairEstimates estimates = returns.estimates();
        const auto members = returns.everybody();
        const GroupSample sample{
            .estimates = estimates, .returns = returns.pairs, .members = members};
        const auto tests = groupTests(sample, meanResidualCorrelation(sample));
        for (std::size_t kind = 0; kind < kStudyTestKinds; ++kind) {
            // A correlation that cannot be adjusted for rejects nothing.
            rates.day[kind] += tests[kind].perDay.front().p.value_or(1.0) < kLevel ? 1 : 0;
            rates.window[kind] += tests[kind].window.p.value_or(1.0) < kLevel ? 1 : 0;
        }
    }
    for (std::size_t kind = 0; kind < kStudyTestKinds; ++kind) {
        rates.day[kind] /= studies;
        rates.window[kind] /= studies;
    }
    return rates;
}

std::string nameOf(std::size_t kind)
{
    return std::string(toString(static_cast<StudyTestKind>(kind)));
}

TEST(SimulatedStudies, WithoutAnEffectEachTestRejectsFivePerCent)
{
    const Rates rates = ratesOf(0.0, 0.0, kStudies);

    for (std::size_t kind = 0; kind < kStudyTestKinds; ++kind) {
        EXPECT_NEAR(rates.day[kind], kLevel, kTolerance) << nameOf(kind);
        EXPECT_NEAR(rates.window[kind], kLevel, kTolerance) << nameOf(kind);
    }
}

TEST(SimulatedStudies, OfSharesThatMoveTogetherTheUnadjustedTestsRejectTooOftenAndTheAdjustedDoNot)
{
    const Rates rates = ratesOf(0.7, 0.0, kStudies); // a correlation of a third

    for (const StudyTestKind kind :
         {StudyTestKind::CrossSectionalT, StudyTestKind::Patell, StudyTestKind::Bmp,
          StudyTestKind::Sign, StudyTestKind::GeneralisedSign}) {
        EXPECT_GT(rates.ofDay(kind), 0.3) << toString(kind);
        EXPECT_GT(rates.ofWindow(kind), 0.3) << toString(kind);
    }
    for (const StudyTestKind kind :
         {StudyTestKind::AdjustedBmp, StudyTestKind::AdjustedPatell, StudyTestKind::CorradoRank}) {
        EXPECT_NEAR(rates.ofDay(kind), kLevel, kTolerance) << toString(kind);
        EXPECT_NEAR(rates.ofWindow(kind), kLevel, kTolerance) << toString(kind);
    }
    // GRANK-T divides by a deviation across pairs, which their correlation makes smaller than that
    // of one pair: it rejects a little too often, about 7 per cent here.
    for (const double rate :
         {rates.ofDay(StudyTestKind::GrankT), rates.ofWindow(StudyTestKind::GrankT)})
        EXPECT_LT(rate, 0.09);
}

TEST(SimulatedStudies, AnEffectIsFoundTheMoreOftenTheLargerItIs)
{
    // A daily effect of a quarter and of a half of a share's own deviation.
    const Rates none = ratesOf(0.0, 0.0, 200);
    const Rates small = ratesOf(0.0, 0.005, 200);
    const Rates large = ratesOf(0.0, 0.01, 200);

    for (std::size_t kind = 0; kind < kStudyTestKinds; ++kind) {
        EXPECT_GT(small.window[kind], none.window[kind] + 0.2) << nameOf(kind);
        EXPECT_GT(large.window[kind], 0.8) << nameOf(kind);
        EXPECT_GT(large.window[kind], large.day[kind]) << nameOf(kind);
    }
}

TEST(SimulatedStudies, AnEffectOnSharesThatMoveTogetherIsFoundByTheAdjustedTests)
{
    const Rates none = ratesOf(0.7, 0.0, 200);
    const Rates large = ratesOf(0.7, 0.02, 200);

    for (const StudyTestKind kind : {StudyTestKind::AdjustedBmp, StudyTestKind::AdjustedPatell,
                                     StudyTestKind::CorradoRank, StudyTestKind::GrankT})
        EXPECT_GT(large.ofWindow(kind), none.ofWindow(kind) + 0.3) << toString(kind);
}

TEST(SimulatedStudies, TheExactErrorOfCarIsThatOfItsTDistribution) // mistake: summed variances
{
    // With 30 estimation days and 20 event days parameters weigh: the exact t rejects five per
    // cent, one of the summed daily variances twice as often and the naive one more.
    int exact = 0;
    int daily = 0;
    int naive = 0;
    for (unsigned seed = 0; seed < 2000; ++seed) {
        MadeUpReturns returns({.estimation = 30, .event = 20}, seed);
        returns.addShares(1, 0.0);
        const PairEstimates estimates = returns.estimates();
        const StudyCumulative car = cumulativeOf(estimates.fits[0], estimates.sums[0]);
        exact += car.p < kLevel ? 1 : 0;
        daily += std::abs(car.value / car.dailyError) > 2.0484 ? 1 : 0; // t, 28 degrees
        naive += std::abs(car.tNaive) > 2.0484 ? 1 : 0;
    }

    EXPECT_NEAR(exact / 2000.0, kLevel, kTolerance);
    EXPECT_GT(daily / 2000.0, 0.08);
    EXPECT_GT(naive / 2000.0, 0.1);
}

} // namespace
