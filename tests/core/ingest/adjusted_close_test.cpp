#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

TEST(AdjustedClosesOfAFile, StandApartFromTheCloses)
{
    const auto content = read("Date,Close,Adj Close,Volume\n"
                              "2025-01-27,100,100,818830900\n"
                              "2025-01-24,200,,234657600\n"
                              "2025-01-23,200,n.a. yet,155915500\n"
                              "2025-01-22,200,100,237651200\n");

    EXPECT_THAT(barsOf(content).close, ElementsAre(200.0, 200.0, 200.0, 100.0));
    const AdjustedCloses& adjusted = seriesOf(*content).front().adjustedCloses;
    EXPECT_THAT(adjusted.times, ElementsAre(day(2025, 1, 22), day(2025, 1, 27)));
    EXPECT_THAT(adjusted.logFactors, ElementsAre(-0.693147, 0.0)); // ln(1/2)
    EXPECT_THAT(content->report.rejected, IsEmpty());
    ASSERT_EQ(content->report.warnings.size(), 1U);
    EXPECT_EQ(content->report.warnings.front().code, "bad_adjusted_close");
}

TEST(AdjustedClosesOfAFile, MakeNoOtherRowOfARepetition)
{
    const auto content = read("Date,Close,Adj Close\n"
                              "2025-01-24,200,100\n"
                              "2025-01-23,200,50\n"
                              "2025-01-24,200,150\n");

    EXPECT_EQ(barsOf(content).size(), 2U);
    EXPECT_EQ(content->report.duplicates, 1);
    EXPECT_THAT(seriesOf(*content).front().adjustedCloses.logFactors,
                ElementsAre(-1.386294, -0.693147)); // ln(1/4), ln(1/2): the first is kept
}

TEST(AdjustedClosesOfAFile, AreTakenForTheClosesWhereTheyStandAlone)
{
    const auto content = read("Date,Adj Close\n2025-01-24,142.62\n2025-01-27,118.42\n");

    EXPECT_EQ(barsOf(content).size(), 2U);
    EXPECT_TRUE(seriesOf(*content).front().adjustedCloses.empty());
}

} // namespace
