#include "core/study/study_intervals.h"
#include "tests/core/workspace/shares_of_new_york.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

TEST_F(SharesOfNewYork, HaveIntervalsOfStudentsTWidenedForWhatMovesThemTogether)
{
    const StudyListing listing = studied();
    const StudyPair& pair = listing.study.pairs.front();
    const StudyGroup& group = listing.study.groups.front();
    const double r = std::max(0.0, group.meanResidualCorrelation.value());
    constexpr double kPair = 1.980272;   // Student's t of 118 degrees, 5 per cent
    constexpr double kGroup = 12.706205; // of 1
    const double halfOfGroup = kGroup * *group.days.back().error * std::sqrt((1.0 + r) / (1.0 - r));

    ASSERT_EQ(pair.car->dof, 118.0);
    EXPECT_NEAR(listing.pairIntervals.front()->low, pair.car->value - kPair * pair.car->exactError,
                1e-7);
    EXPECT_NEAR(listing.pairIntervals.front()->high, pair.car->value + kPair * pair.car->exactError,
                1e-7);
    EXPECT_NEAR(listing.groupIntervals.front()->low, *group.caar - halfOfGroup, 1e-5);
    EXPECT_NEAR(listing.groupIntervals.front()->high, *group.caar + halfOfGroup, 1e-5);
}

TEST_F(SharesOfNewYork, HaveIntervalsWidenedByTheFactorOfCorrelation)
{
    StudyListing listing = studied();
    StudyGroup& group = listing.study.groups.front();
    for (const double r : {0.0, 0.4, 0.9}) {
        group.meanResidualCorrelation = r;
        listing.pairIntervals.clear();
        listing.groupIntervals.clear();
        addIntervals(listing);
        const StudyInterval& interval = *listing.groupIntervals.front();
        const double half = (interval.high - interval.low) / 2.0;
        constexpr double kStudent = 12.706205; // of 1 degree

        EXPECT_NEAR(half / (kStudent * *group.days.back().error), std::sqrt((1.0 + r) / (1.0 - r)),
                    1e-6);
        EXPECT_NEAR(*correlationFactor(2, r), std::sqrt((1.0 + r) / (1.0 - r)), 1e-15);
    }
}

TEST_F(SharesOfNewYork, TellTheFactorThatTheirIntervalIsWidenedBy)
{
    const StudyListing listing = studied();
    const StudyGroup& group = listing.study.groups.front();
    const auto warning = std::ranges::find(listing.study.warnings, StudyWarningCode::Clustering,
                                           &StudyWarning::code);
    ASSERT_NE(warning, listing.study.warnings.end());
    const StudyInterval& interval = *listing.groupIntervals.front();

    EXPECT_NEAR(*warning->factor,
                (interval.high - interval.low) / 2.0 / (12.706205 * *group.days.back().error),
                1e-6);
}

TEST_F(SharesOfNewYork, HaveNoIntervalWhereTheyMoveAsOne)
{
    StudyListing listing = studied();
    listing.study.groups.front().meanResidualCorrelation = 1.0;
    listing.pairIntervals.clear();
    listing.groupIntervals.clear();

    addIntervals(listing);

    EXPECT_FALSE(listing.groupIntervals.front());
}

TEST_F(SharesOfNewYork, AreMeasuredAgainstNoMarketByTheirMeansNotEvenAnIndexAgainstItself)
{
    query.settings.model = StudyModel::MeanAdjusted;
    query.instruments = {nvidia, index};

    const StudyListing listing = studied();

    EXPECT_FALSE(listing.market);
    ASSERT_EQ(listing.study.pairs.size(), 2U);
    EXPECT_TRUE(listing.study.pairs.back().car);
}

} // namespace

} // namespace core
