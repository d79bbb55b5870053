#include "core/domain/study.h"
#include "core/domain/study_group.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <string>

using namespace core;

namespace {

TEST(DayWindow, IsReadFromItsTwoEnds)
{
    EXPECT_EQ(dayWindowFromString("-250:-31"), (DayWindow{-250, -31}));
    EXPECT_EQ(dayWindowFromString("-5:+5"), (DayWindow{-5, 5}));
    EXPECT_EQ(dayWindowFromString("0:0")->size(), 1u);
    for (const char* text : {"", ":", "1", "5:-5", "1:2:3", "a:b", "1: 2", "+-1:2", "--1:2",
                             "1:", "0:5001", "-5001:0", "1.0:2", "99999999999:0"})
        EXPECT_EQ(dayWindowFromString(text), std::nullopt) << text;
}

TEST(DayWindow, KnowsWhatItHolds)
{
    const DayWindow window{-5, 5};

    EXPECT_EQ(window.size(), 11u);
    EXPECT_TRUE(window.contains(-5) && window.contains(5) && !window.contains(6));
    EXPECT_TRUE(window.contains(DayWindow{-5, 0}));
    EXPECT_FALSE(window.contains(DayWindow{0, 6}));
    EXPECT_TRUE(window.overlaps({5, 9}));
    EXPECT_FALSE(window.overlaps({6, 9}));
}

TEST(StudyNames, AreThoseOfTheCommandLine)
{
    EXPECT_EQ(toString(StudyModel::MarketAdjusted), "market-adjusted");
    EXPECT_EQ(studyModelFromString("mean-adjusted"), StudyModel::MeanAdjusted);
    EXPECT_EQ(studyModelFromString("capm"), std::nullopt);
    EXPECT_EQ(studyReturnsFromString("log"), StudyReturns::Log);
    EXPECT_EQ(toString(StudyTestKind::CrossSectionalT), "cross_sectional_t");
    EXPECT_EQ(toString(StudyTestKind::AdjustedBmp), "adjusted_bmp");
    EXPECT_EQ(toString(StudyTestKind::GeneralisedSign), "generalised_sign");
    EXPECT_EQ(toString(StudyTestKind::GrankT), "grank_t");
    EXPECT_EQ(toString(StudyWarningCode::Clustering), "clustering");
    EXPECT_EQ(toString(StudyWarningCode::ConfoundingEvent), "confounding_event");
    EXPECT_EQ(toString(StudyWarningCode::ShortEstimation), "short_estimation");
    EXPECT_EQ(toString(StudyWarningCode::LongHorizon), "long_horizon");
    EXPECT_EQ(toString(StudyObstacle::NoSigns), "no_signs");
    EXPECT_EQ(toString(StudyObstacle::NoSession), "no_session");
}

TEST(CorrelationFactor, IsThatOfKolariAndPynnonen)
{
    EXPECT_EQ(correlationFactor(5, 0.0), 1.0);
    EXPECT_NEAR(*correlationFactor(3, 0.25), std::sqrt(1.5 / 0.75), 1e-15);
    EXPECT_NEAR(*correlationFactor(7, 0.1602403), 1.0 / 0.6543194, 1e-6); // R3 of the references
    EXPECT_EQ(correlationFactor(3, 1.0), std::nullopt);
    EXPECT_EQ(correlationFactor(3, -0.5), std::nullopt);
}

TEST(StudyNames, AreOneForEach)
{
    std::set<std::string_view> names;
    for (int code = 0; code <= static_cast<int>(StudyWarningCode::LongHorizon); ++code)
        EXPECT_TRUE(names.insert(toString(static_cast<StudyWarningCode>(code))).second);
    names.clear();
    for (int code = 0; code <= static_cast<int>(StudyObstacle::NoSigns); ++code)
        EXPECT_TRUE(names.insert(toString(static_cast<StudyObstacle>(code))).second);
}

} // namespace
