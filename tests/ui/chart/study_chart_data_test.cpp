#include "ui/chart/study_chart_data.h"

#include "tests/ui/chart/study_builder.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace ui;

namespace {

TEST(TheChartOfOneResult, HasItsAbnormalReturnsAndTheirSum)
{
    const StudyChartData data = studyChartData(tests::studyOfOne());

    ASSERT_EQ(data.days.size(), 3U);
    EXPECT_FALSE(data.isMean);
    EXPECT_EQ(data.days[0].day, -1);
    EXPECT_EQ(data.days[1].date, core::TradingDate::from(2025, 1, 27));
    EXPECT_DOUBLE_EQ(data.days[1].abnormal, -0.10);
    EXPECT_NEAR(data.days[2].cumulative, -0.07, 1e-12);
    EXPECT_EQ(data.dayZero(), 1U);
}

TEST(TheChartOfOneResult, HasAnIntervalOfEachDaysOwnError)
{
    const StudyChartData data = studyChartData(tests::studyOfOne());

    for (std::size_t index = 0; index < data.days.size(); ++index) {
        const double half = tests::kTenDegrees * 0.01 * std::sqrt(static_cast<double>(index + 1));
        EXPECT_NEAR(data.days[index].low, data.days[index].cumulative - half, 1e-12);
        EXPECT_NEAR(data.days[index].high, data.days[index].cumulative + half, 1e-12);
    }
}

TEST(TheChartOfOneResult, HasAGapWhereADayHasNoReturn)
{
    core::StudyListing listing = tests::studyOfOne();
    listing.study.pairs[0].days[1].abnormal.reset();
    listing.study.pairs[0].days[1].cumulative.reset();

    const StudyChartData data = studyChartData(listing);

    EXPECT_TRUE(std::isnan(data.days[1].abnormal));
    EXPECT_TRUE(std::isnan(data.days[1].cumulative));
    EXPECT_TRUE(std::isnan(data.days[1].low));
    EXPECT_TRUE(std::isfinite(data.days[2].cumulative));
}

TEST(TheChartOfSeveralResults, ShowsTheirMeanWithWhatWidensItsLastInterval)
{
    const StudyChartData data = studyChartData(tests::studyOfTwo());

    ASSERT_EQ(data.days.size(), 3U);
    EXPECT_TRUE(data.isMean);
    EXPECT_DOUBLE_EQ(data.days[1].abnormal, -0.08);
    EXPECT_DOUBLE_EQ(data.days[1].cumulative, -0.06);
    EXPECT_NEAR(data.days[1].low, -0.06 - 3.0 * 0.02, 1e-12);
    EXPECT_NEAR(data.days[2].high, -0.05 + 3.0 * 0.03, 1e-12);
    EXPECT_EQ(data.days[2].date, core::TradingDate::from(2025, 1, 28));
}

TEST(TheChartOfSeveralResults, NamesNoDateOnWhichTheyDiffer)
{
    core::StudyListing listing = tests::studyOfTwo();
    listing.study.pairs[2].days[2].date = core::TradingDate::from(2025, 1, 29);

    const StudyChartData data = studyChartData(listing);

    EXPECT_TRUE(data.days[1].date);
    EXPECT_FALSE(data.days[2].date);
}

TEST(TheChartOfSeveralResults, CanShowASingleOneOfThem)
{
    const StudyChartData data = studyChartData(tests::studyOfTwo(), 2);

    EXPECT_FALSE(data.isMean);
    EXPECT_DOUBLE_EQ(data.days[1].abnormal, -0.06);
}

TEST(AStudyChart, IsEmptyForABlockedResultAndForNone)
{
    EXPECT_TRUE(studyChartData(tests::studyOfTwo(), 1).isEmpty());
    EXPECT_TRUE(studyChartData({}).isEmpty());
    EXPECT_TRUE(studyChartData(tests::studyOfTwo(), 7).isEmpty());
}

TEST(TheRangeOfAStudyChart, HoldsZeroBarsLineAndIntervals)
{
    const ValueRange range = studyRange(studyChartData(tests::studyOfOne()));

    EXPECT_NEAR(range.low, -0.09 - tests::kTenDegrees * 0.01 * std::sqrt(2.0), 1e-12);
    EXPECT_NEAR(range.high, 0.01 + tests::kTenDegrees * 0.01, 1e-12);
}

TEST(TheRangeOfAStudyChart, IsNotDwarfedByAWideInterval)
{
    core::StudyListing listing = tests::studyOfTwo();
    listing.groupIntervals = {core::StudyInterval{-9.0, 9.0}};

    const ValueRange range = studyRange(studyChartData(listing));

    // Bars and line are from -8 to 2 per cent.
    EXPECT_NEAR(range.low, -0.08 - 1.5 * 0.10, 1e-12);
    EXPECT_NEAR(range.high, 0.02 + 1.5 * 0.10, 1e-12);
}

} // namespace
