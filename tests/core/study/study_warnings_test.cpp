#include "tests/core/study/made_up_market.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

using Pairs = std::vector<std::size_t>;

/// Studies whose warnings are looked at; the first share is "AAA" with its event "Shock".
struct StudyWithWarnings : testing::Test {
    StudyWithWarnings()
    {
        for (int i = 0; i < 3; ++i)
            market.addShare(-0.05);
    }

    StudyPairInput pair(std::size_t share, EventId event = EventId{1},
                        std::optional<TradingDate> date = {})
    {
        StudyPairInput made = market.pair(market.shares[share]);
        made.instrument = InstrumentId{static_cast<std::int64_t>(share) + 1};
        made.event = event;
        made.eventName = "Event " + std::to_string(event.value);
        made.day = date.value_or(market.event);
        return made;
    }

    const StudyWarning* warning(const StudyInput& input, StudyWarningCode code,
                                const StudySettings& settings = {})
    {
        study = studyOr(input, settings);
        return warningOf(study, code);
    }

    MadeUpMarket market;
    Study study;
};

TEST_F(StudyWithWarnings, AnOrdinaryStudyOfOneShareHasNone)
{
    EXPECT_TRUE(studyOr({.pairs = {pair(0)}}, {}).warnings.empty());
}

TEST_F(StudyWithWarnings, PairsOfTheSameDayAreClustered)
{
    const StudyInput input{.pairs = {pair(0), pair(1), pair(2, EventId{2}, day(2025, 1, 14))}};
    const StudyWarning* found = warning(input, StudyWarningCode::Clustering);

    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->pairs, (Pairs{0, 1}));
    EXPECT_EQ(found->count, 2u);
    EXPECT_EQ(found->value, study.groups.front().meanResidualCorrelation);
    const double r = std::max(0.0, *found->value);
    EXPECT_NEAR(*found->factor, std::sqrt((1.0 + 2.0 * r) / (1.0 - r)), 1e-12);
}

TEST_F(StudyWithWarnings, PairsOfDifferentDaysAreNot)
{
    const StudyInput input{.pairs = {pair(0), pair(1, EventId{2}, day(2025, 1, 14))}};

    EXPECT_EQ(warning(input, StudyWarningCode::Clustering), nullptr);
}

TEST_F(StudyWithWarnings, AnotherEventInsideTheWindowConfounds)
{
    StudyInput input{.pairs = {pair(0), pair(1)}};
    input.others = {{.event = EventId{7}, .name = "Results", .firstSession = day(2025, 2, 3)}};
    const StudyWarning* found = warning(input, StudyWarningCode::ConfoundingEvent);

    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->name, "Results");
    EXPECT_EQ(found->day, day(2025, 2, 3));
    EXPECT_EQ(found->pairs, (Pairs{0, 1}));
}

TEST_F(StudyWithWarnings, AnEventConfoundsOnlyWhomItConcerns)
{
    StudyInput input{.pairs = {pair(0), pair(1)}};
    input.others = {{.event = EventId{7},
                     .name = "Results",
                     .firstSession = day(2025, 1, 27),
                     .instruments = {InstrumentId{2}}}};

    EXPECT_EQ(warning(input, StudyWarningCode::ConfoundingEvent)->pairs, Pairs{1});
}

TEST_F(StudyWithWarnings, NeitherAnEventOutsideTheWindowNorTheStudysOwnConfounds)
{
    StudyInput input{.pairs = {pair(0)}};
    for (const TradingDate date : {day(2025, 1, 16), day(2025, 2, 4)})
        input.others.push_back({.event = EventId{7}, .name = "Other", .firstSession = date});
    input.others.push_back({.event = EventId{1}, .name = "Event 1", .firstSession = market.event});

    EXPECT_EQ(warning(input, StudyWarningCode::ConfoundingEvent), nullptr);
    input.others[0].firstSession = day(2025, 1, 17);
    EXPECT_NE(warning(input, StudyWarningCode::ConfoundingEvent), nullptr);
}

TEST_F(StudyWithWarnings, AShortEstimationWindowIsSaid)
{
    const StudyInput input{.pairs = {pair(0)}};
    const StudyWarning* found =
        warning(input, StudyWarningCode::ShortEstimation, {.estimation = {-90, -31}});

    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->count, 60u);
    EXPECT_EQ(found->expected, 100u);
    EXPECT_EQ(warning(input, StudyWarningCode::ShortEstimation, {.estimation = {-130, -31}}),
              nullptr);
}

TEST_F(StudyWithWarnings, AnotherEventOfTheShareInItsEstimationWindowIsSaid)
{
    const StudyInput input{.pairs = {pair(0), pair(0, EventId{2}, day(2024, 8, 5)),
                                     pair(1, EventId{2}, day(2024, 8, 5))}};
    const StudyWarning* found = warning(input, StudyWarningCode::OverlappingEstimation);

    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->pairs, Pairs{0});
    EXPECT_EQ(found->name, "Event 2");
    EXPECT_EQ(found->day, day(2024, 8, 5));
    EXPECT_EQ(warningOf(study, StudyWarningCode::OverlappingEvents), nullptr);
}

TEST_F(StudyWithWarnings, EventsOfOneShareWhoseWindowsMeetAreSaid)
{
    const auto meeting = [&](TradingDate date) {
        return warning({.pairs = {pair(0), pair(0, EventId{2}, date)}},
                       StudyWarningCode::OverlappingEvents);
    };

    ASSERT_NE(meeting(day(2025, 2, 10)), nullptr); // ten sessions later: one day in common
    EXPECT_EQ(meeting(day(2025, 2, 10))->pairs, (Pairs{0, 1}));
    EXPECT_EQ(meeting(day(2025, 2, 11)), nullptr);
}

TEST_F(StudyWithWarnings, ThinTradingIsSaid)
{
    PriceSeries bars = market.shares[0];
    for (std::size_t i = 1; i < 200; ++i) {
        if (i % 3 == 0)
            bars.close[i] = bars.close[i - 1];
    }
    const StudyWarning* found =
        warning({.pairs = {market.pair(bars)}}, StudyWarningCode::ThinTrading);

    ASSERT_NE(found, nullptr);
    EXPECT_GT(*found->value, 0.2);
    EXPECT_LT(*found->value, 0.35);
    EXPECT_GT(found->count, 44u);
    EXPECT_LT(found->count, 77u);
    EXPECT_EQ(found->missing, 0u);
}

TEST_F(StudyWithWarnings, DaysWithoutAReturnAreThinTradingButNotDaysWithoutAMove)
{
    PriceSeries bars = market.shares[0];
    const std::size_t day0 = market.at(market.event);
    for (std::size_t number = 40; number < 90; number += 2)
        bars = without(bars, market.sessions[day0 - number]);
    const StudyWarning* found =
        warning({.pairs = {market.pair(bars)}}, StudyWarningCode::ThinTrading);

    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->count, 0u);
    EXPECT_EQ(found->missing, 50u); // each gap takes the return after it too
    EXPECT_NEAR(*found->value, 50.0 / 220.0, 1e-12);
}

TEST_F(StudyWithWarnings, ADayWithoutASessionIsSaid)
{
    const StudyInput input{.pairs = {pair(0, EventId{1}, day(2025, 1, 20)), pair(1)}};
    const StudyWarning* found = warning(input, StudyWarningCode::NotASession);

    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->day, day(2025, 1, 20));
    EXPECT_EQ(found->pairs, Pairs{0});
    EXPECT_EQ(study.pairs[0].day0, day(2025, 1, 21));
    EXPECT_TRUE(found->isClosed);
}

TEST_F(StudyWithWarnings, PairsWhoseNextSessionsDifferAreNotLumpedTogether)
{
    const TradingDate holiday = day(2025, 1, 20); // of New York alone
    PriceSeries bars = without(market.shares[1], day(2025, 1, 21));
    StudyInput input{.pairs = {pair(0, EventId{1}, holiday), pair(1, EventId{1}, holiday),
                               pair(2, EventId{1}, holiday)}};
    input.pairs[1].share = {.bars = &bars}; // whose exchange nobody knows

    study = studyOr(input, {});
    std::vector<StudyWarning> found;
    std::ranges::copy_if(study.warnings, std::back_inserter(found), [](const StudyWarning& each) {
        return each.code == StudyWarningCode::NotASession;
    });

    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].pairs, (Pairs{0, 2}));
    EXPECT_TRUE(found[0].isClosed);
    EXPECT_EQ(study.pairs[0].day0, day(2025, 1, 21));
    EXPECT_EQ(found[1].pairs, Pairs{1});
    EXPECT_FALSE(found[1].isClosed);
    EXPECT_EQ(study.pairs[1].day0, day(2025, 1, 22));
}

TEST_F(StudyWithWarnings, AWindowThatIsNotOverIsSaid)
{
    const StudyInput input{.pairs = {pair(0, EventId{1}, day(2025, 2, 26))}};
    const StudyWarning* found = warning(input, StudyWarningCode::WindowBeyondData);

    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->day, day(2025, 2, 28));
    EXPECT_EQ(found->count, 3u);
    EXPECT_EQ(study.pairs[0].car->days, 8u);
    EXPECT_EQ(study.pairs[0].days.back().date, day(2025, 3, 5));
    EXPECT_EQ(warningOf(study, StudyWarningCode::MissingEventDays), nullptr);
}

TEST_F(StudyWithWarnings, MissingDaysAreCounted)
{
    PriceSeries bars = without(market.shares[0], day(2024, 9, 10));
    bars = without(bars, day(2025, 1, 30));
    const StudyInput input{.pairs = {pair(1), market.pair(bars)}};

    const StudyWarning* days = warning(input, StudyWarningCode::MissingDays);
    ASSERT_NE(days, nullptr);
    EXPECT_EQ(days->count, 2u);
    EXPECT_EQ(days->pairs, Pairs{1});
    const StudyWarning* eventDays = warningOf(study, StudyWarningCode::MissingEventDays);
    ASSERT_NE(eventDays, nullptr);
    EXPECT_EQ(eventDays->count, 2u);
    EXPECT_EQ(eventDays->pairs, Pairs{1});
}

TEST_F(StudyWithWarnings, ASuspendedShareHasItsMoveOverTheGapSaid)
{
    const PriceSeries& whole = market.addShare(-0.4);
    const PriceSeries bars = without(without(whole, day(2025, 1, 27)), day(2025, 1, 28));
    const StudyWarning* found =
        warning({.pairs = {market.pair(bars)}}, StudyWarningCode::NoReturnOnDay0);

    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->day, day(2025, 1, 27));
    EXPECT_NEAR(*found->value,
                whole.close[market.at(day(2025, 1, 29))] / whole.close[market.at(day(2025, 1, 24))]
                    - 1.0,
                1e-15);
    EXPECT_GT(study.pairs.front().car->value, -0.3); // the fall is not in it
}

TEST_F(StudyWithWarnings, WhatDoesNotMoveIsSaid)
{
    const PriceSeries bars =
        MadeUpMarket::pricesOf(market.sessions, std::vector<double>(market.sessions.size(), 0.0));

    EXPECT_NE(warning({.pairs = {market.pair(bars)}}, StudyWarningCode::ZeroVariance), nullptr);
}

TEST_F(StudyWithWarnings, FewPairsAreSaidOfEachGroup)
{
    StudyInput input{.pairs = {pair(0), pair(1)}};
    const StudyWarning* found = warning(input, StudyWarningCode::FewPairs);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->count, 2u);

    input.pairs = std::vector<StudyPairInput>(10, pair(0));
    EXPECT_EQ(warning(input, StudyWarningCode::FewPairs), nullptr);
}

TEST_F(StudyWithWarnings, ALongHorizonIsSaid)
{
    const StudyInput input{.pairs = {pair(0)}};

    EXPECT_NE(warning(input, StudyWarningCode::LongHorizon, {.window = {-21, 20}}), nullptr);
    EXPECT_EQ(warning(input, StudyWarningCode::LongHorizon, {.window = {-20, 20}}), nullptr);
}

} // namespace
