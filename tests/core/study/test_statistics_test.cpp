#include "core/study/p_values.h"
#include "core/study/test_statistics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

using namespace core;

namespace {

TEST(PValues, AreThoseOfClosedForms)
{
    // Student's t with 1 degree is Cauchy's distribution; with 2, P(|T| > t) = 1 - t / sqrt(2 +
    // t^2).
    EXPECT_NEAR(twoSidedStudent(1.0, 1.0), 0.5, 1e-15);
    EXPECT_NEAR(twoSidedStudent(-std::sqrt(2.0), 2.0), 1.0 - std::sqrt(0.5), 1e-15);
    EXPECT_NEAR(twoSidedNormal(1.959963984540054), 0.05, 1e-15);
    EXPECT_EQ(twoSidedNormal(0.0), 1.0);
    EXPECT_EQ(twoSidedStudent(0.0, 5.0), 1.0);
    EXPECT_NEAR(studentQuantile(0.5, 1.0), 1.0, 1e-12);
}

TEST(PValues, AreNumbersHoweverFarOut)
{
    for (const double value : {50.0, 1e3, 1e10, 1e200}) {
        EXPECT_GE(twoSidedNormal(value), 0.0);
        EXPECT_LT(twoSidedNormal(-value), 1e-300);
        EXPECT_GE(twoSidedStudent(value, 238.0), 0.0);
        EXPECT_LT(twoSidedStudent(value, 3.0), 1e-4);
    }
}

TEST(MeanOverDeviation, IsTheTOfTheMean)
{
    // 1, 2, 3: mean 2, standard deviation 1.
    const StudyStatistic t = meanOverDeviation(std::vector{1.0, 2.0, 3.0});

    EXPECT_NEAR(*t.value, 2.0 * std::sqrt(3.0), 1e-15);
    EXPECT_EQ(t.dof, 2.0);
    EXPECT_NEAR(*t.p, twoSidedStudent(2.0 * std::sqrt(3.0), 2.0), 1e-15);
}

TEST(MeanOverDeviation, SaysWhyThereIsNone)
{
    EXPECT_EQ(meanOverDeviation({}).obstacle, StudyObstacle::FewPairs);
    EXPECT_EQ(meanOverDeviation(std::vector{0.1}).obstacle, StudyObstacle::FewPairs);
    EXPECT_EQ(meanOverDeviation(std::vector{0.1, 0.1, 0.1}).obstacle,
              StudyObstacle::NoCrossVariance);
    EXPECT_EQ(meanOverDeviation(std::vector{0.0, 0.0}).obstacle, StudyObstacle::NoCrossVariance);
}

TEST(SignTests, CountThePositiveOnes)
{
    EXPECT_NEAR(*signTest(5, 7).value, 1.5 / std::sqrt(1.75), 1e-15);
    EXPECT_EQ(*signTest(2, 4).p, 1.0);
    EXPECT_NEAR(*generalisedSignTest(5, 7, 0.4).value, 2.2 / std::sqrt(1.68), 1e-15);
}

TEST(SignTests, SayWhyThereIsNone)
{
    EXPECT_EQ(signTest(0, 0).obstacle, StudyObstacle::FewPairs);
    EXPECT_EQ(generalisedSignTest(1, 2, 0.0).obstacle, StudyObstacle::NoSigns);
    EXPECT_EQ(generalisedSignTest(1, 2, 1.0).obstacle, StudyObstacle::NoSigns);
}

TEST(AdjustedTests, NarrowWhatCorrelationWidened)
{
    const StudyStatistic bmp = meanOverDeviation(std::vector{1.0, 2.0, 3.0});
    const std::vector standardised{1.0, 2.0, 3.0};
    const std::vector dof{100.0, 100.0, 100.0};
    const StudyStatistic z = patell(standardised, dof);

    EXPECT_NEAR(*adjustedBmp(bmp, 3, 0.25).value, *bmp.value * std::sqrt(0.75 / 1.5), 1e-15);
    EXPECT_NEAR(*adjustedPatell(z, 3, 0.25).value, *z.value / std::sqrt(1.5), 1e-15);
    EXPECT_EQ(adjustedBmp(bmp, 3, 0.0).value, bmp.value);
    EXPECT_EQ(adjustedBmp(bmp, 3, 1.0).value, 0.0);
    EXPECT_GT(*adjustedBmp(bmp, 3, 0.25).p, *bmp.p);
}

TEST(AdjustedTests, SayWhyThereIsNone)
{
    const StudyStatistic bmp = meanOverDeviation(std::vector{1.0, 2.0, 3.0});
    const StudyStatistic none = meanOverDeviation({});

    EXPECT_EQ(adjustedBmp(bmp, 3, -0.5).obstacle, StudyObstacle::NegativeCorrelation);
    EXPECT_EQ(adjustedPatell(bmp, 3, -0.9).obstacle, StudyObstacle::NegativeCorrelation);
    EXPECT_EQ(adjustedBmp(none, 3, 0.1).obstacle, StudyObstacle::FewPairs);
}

} // namespace
