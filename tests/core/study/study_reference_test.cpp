#include "core/study/study_run.h"
#include "core/study/test_statistics.h"
#include "core/time/exchange_calendars.h"
#include "tests/core/study/study_files.h"
#include "tests/core/study/study_tools.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace core;
using namespace tests;

// The reference numbers R1 to R4 of the project's statistics page. R1 is of the test of an R
// package; R2 to R4 were computed there with NumPy and R from the same files.

namespace {

/// Half a unit of the last digit that is printed.
constexpr double digits(int count)
{
    double half = 0.5;
    for (int i = 0; i < count; ++i)
        half /= 10.0;
    return half * 1.001;
}

void expectStatistics(const StudyTest& test, const std::vector<double>& expected, double tolerance)
{
    ASSERT_EQ(test.perDay.size(), expected.size());
    for (std::size_t day = 0; day < expected.size(); ++day) {
        ASSERT_TRUE(test.perDay[day].value) << toString(test.kind);
        EXPECT_NEAR(*test.perDay[day].value, expected[day], tolerance)
            << toString(test.kind) << " of day " << day;
    }
}

/// Seven shares and the S&P 500 around 16 March 2020, log returns.
struct SharesOfMarch2020 : testing::Test {
    void SetUp() override
    {
        if (!sharedAvailable())
            GTEST_SKIP() << "The shared files are not there.";
        closes = wideCloses("eventstudy/estudy2_prices.csv");
        settings.returns = StudyReturns::Log;
        settings.estimation = {.first = -240, .last = -1};
        settings.window = {.first = 0, .last = 4};
    }

    Study studyOf(const std::vector<std::string>& symbols)
    {
        StudyInput input;
        for (const std::string& symbol : symbols)
            input.pairs.push_back(pairOf(symbol, closes.at(symbol), closes.at("GSPC"),
                                         day(2020, 3, 16), calendars.forMic("XNYS")));
        return studyOr(input, settings);
    }

    ExchangeCalendars calendars;
    std::map<std::string, PriceSeries> closes;
    StudySettings settings;
};

TEST(Patell, IsThatOfTheTestOfAnRPackage)
{
    const std::vector standardised{0.02 / 0.044, 0.02 / 0.088};
    const std::vector dof{18.0, 18.0};

    EXPECT_NEAR(*patell(standardised, dof).value, 0.454545, digits(6));
}

TEST_F(SharesOfMarch2020, AmazonsModelIsThatOfTheReference)
{
    const StudyFit fit = *studyOf({"AMZN"}).pairs.front().fit;

    EXPECT_EQ(fit.estimationDays, 240u);
    EXPECT_NEAR(fit.alpha, 0.000134189146723, digits(15));
    EXPECT_NEAR(fit.beta, 0.864635122597955, 1e-15); // the 15th digit is that of the double below
    EXPECT_NEAR(fit.sigma, 0.0106037637159, digits(13));
    EXPECT_NEAR(fit.marketMean, -0.000233364501139, digits(15));
    EXPECT_NEAR(fit.marketSquares, 0.05207232825, digits(11));
}

TEST_F(SharesOfMarch2020, AmazonsAbnormalReturnsAndTheirErrorsAreThoseOfTheReference)
{
    const StudyPair pair = studyOf({"AMZN"}).pairs.front();
    const std::vector abnormal{0.0550454272, 0.0174285817, 0.0580668797, 0.0232552236,
                               0.0194965381};
    const std::vector errors{0.0121641175, 0.0109675789, 0.0109073939, 0.0106283013, 0.0108215821};

    ASSERT_EQ(pair.days.size(), 5u);
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_NEAR(*pair.days[i].abnormal, abnormal[i], digits(10));
        EXPECT_NEAR(*pair.days[i].error, errors[i], digits(10));
    }
    EXPECT_EQ(pair.days.front().date, day(2020, 3, 16));
    EXPECT_EQ(pair.days.back().date, day(2020, 3, 20));
}

TEST_F(SharesOfMarch2020, AmazonsCarHasTheThreeErrorsOfTheReference)
{
    const StudyCumulative car = *studyOf({"AMZN"}).pairs.front().car;

    EXPECT_NEAR(car.value, 0.1732927, digits(7));
    EXPECT_NEAR(car.plainError, 0.02371074, digits(8)); // "naive" there: of s, with L-2
    EXPECT_NEAR(car.naiveError, 0.02371074 * std::sqrt(238.0 / 239.0), digits(8));
    EXPECT_NEAR(car.dailyError, 0.02484537, digits(8));
    EXPECT_NEAR(car.exactError, 0.02509902, digits(8));
    EXPECT_EQ(car.dof, 238.0);
}

TEST_F(SharesOfMarch2020, TestsAcrossSevenSharesAreThoseOfTheReference)
{
    const Study study = studyOf({"AMZN", "ZM", "UBER", "NFLX", "SHOP", "FB", "UPWK"});
    const StudyGroup& group = study.groups.front();
    const std::vector lengths{240u, 227u, 212u, 240u, 240u, 240u, 240u};
    const std::vector aar{0.02329740, -0.03157867, -0.01617850, 0.07672027, 0.05840545};

    for (std::size_t i = 0; i < lengths.size(); ++i)
        EXPECT_EQ(study.pairs[i].fit->estimationDays, lengths[i]);
    for (std::size_t i = 0; i < aar.size(); ++i)
        EXPECT_NEAR(*group.days[i].aar, aar[i], digits(8));
    const auto expect = [&](StudyTestKind kind, const std::vector<double>& expected, int places) {
        expectStatistics(testOf(group, kind), expected, digits(places));
    };
    expect(StudyTestKind::CrossSectionalT,
           {1.3941497, -1.2769075, -0.4023135, 1.7958275, 5.1233281}, 7);
    expect(StudyTestKind::Patell, {2.54443973, -2.94207407, 0.32896293, 8.40269803, 6.30573485}, 8);
    expect(StudyTestKind::Bmp, {1.20428444, -1.17517887, 0.07637747, 2.16688670, 8.65453600}, 8);
    expect(StudyTestKind::AdjustedBmp,
           {0.78798673, -0.76894239, 0.04997526, 1.41783611, 5.66283120}, 8);
    expect(StudyTestKind::Sign, {1.1338934, 0.3779645, 1.1338934, 1.8898224, 2.6457513}, 7);
    expect(StudyTestKind::GeneralisedSign, {1.1516761, 0.3957301, 1.1516761, 1.9076220, 2.6635680},
           7);
    EXPECT_NEAR(*group.meanResidualCorrelation, 0.1602403, digits(7));
}

/// Nvidia against the S&P 500 around 27 January 2025, simple returns.
struct NvidiaOnTheDeepSeekDay : testing::Test {
    void SetUp() override
    {
        if (!sharedAvailable())
            GTEST_SKIP() << "The shared files are not there.";
        const auto closes = longCloses("daily/semis_long_format.csv");
        StudyInput input;
        nvidia = closes.at("NVDA");
        index = closes.at("^GSPC");
        input.pairs.push_back(
            pairOf("NVDA", nvidia, index, day(2025, 1, 27), calendars.forMic("XNYS")));
        StudySettings settings{.estimation = {.first = -250, .last = -11},
                               .window = {.first = -1, .last = 1}};
        pair = studyOr(input, settings).pairs.front();
    }

    ExchangeCalendars calendars;
    PriceSeries nvidia;
    PriceSeries index;
    StudyPair pair;
};

TEST_F(NvidiaOnTheDeepSeekDay, WindowsAreThoseOfTheReference)
{
    EXPECT_EQ(pair.fit->estimationDays, 240u);
    EXPECT_EQ(pair.estimationFirst, day(2024, 1, 26));
    EXPECT_EQ(pair.estimationLast, day(2025, 1, 8));
    EXPECT_EQ(pair.day0, day(2025, 1, 27));
}

TEST_F(NvidiaOnTheDeepSeekDay, TheModelAndEachDayAreThoseOfTheReference)
{
    EXPECT_NEAR(pair.fit->beta, 2.6969433, digits(7));
    EXPECT_NEAR(pair.fit->sigma, 0.02592120, digits(8));
    EXPECT_NEAR(*pair.days[1].actual, -0.169682, digits(6));
    EXPECT_NEAR(*pair.days[0].abnormal, -0.0253162, digits(7));
    EXPECT_NEAR(*pair.days[1].abnormal, -0.1321287, digits(7));
    EXPECT_NEAR(*pair.days[2].abnormal, 0.0626283, digits(7));
    EXPECT_NEAR(*pair.days[1].t, -5.0487, digits(4));
}

TEST_F(NvidiaOnTheDeepSeekDay, TheSumAndItsTwoTAreThoseOfTheReference)
{
    EXPECT_NEAR(pair.car->value, -0.0948165, digits(7));
    EXPECT_NEAR(pair.car->tPlain, -2.1119, digits(4)); // "naive" there: of s, with L-2
    EXPECT_NEAR(pair.car->tNaive, -2.1119 * std::sqrt(239.0 / 238.0), 2 * digits(4));
    EXPECT_NEAR(pair.car->tExact, -2.0963, digits(4));
    EXPECT_EQ(pair.car->dof, 238.0);
}

TEST_F(NvidiaOnTheDeepSeekDay, AWindowThatBeginsAfterTheFallIsNotDayZero)
{
    // From the close of the 27th on, Nvidia rose 8.8 % and more: a window that begins at that close
    // makes a gain of the crash. Day 0 holds the fall.
    EXPECT_LT(*pair.days[1].actual, -0.16);
    EXPECT_LT(pair.days[1].cumulative->value, 0.0);
    EXPECT_EQ(pair.days[1].day, 0);
}

} // namespace
