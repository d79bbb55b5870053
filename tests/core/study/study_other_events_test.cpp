#include "tests/core/study/made_up_market.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

// Events of others: in the event window, across it, and in the estimation window.

namespace {

/// A share "AAA" around its "Shock", window 17 January to 3 February 2025, and one other event.
struct StudyBesideAnother : testing::Test {
    StudyBesideAnother()
    {
        input.pairs = {market.pair(market.addShare(-0.05)), market.pair(market.addShare(), "BBB")};
        for (std::size_t i = 0; i < 2; ++i) {
            input.pairs[i].instrument = InstrumentId{static_cast<std::int64_t>(i) + 1};
            input.pairs[i].event = EventId{1};
            input.pairs[i].eventName = "Shock";
        }
    }

    const StudyWarning* warningOf(StudyWarningCode code, TradingDate first,
                                  std::optional<TradingDate> until = {}, bool names = false,
                                  std::vector<InstrumentId> instruments = {InstrumentId{2}})
    {
        input.others = {{.event = EventId{7},
                         .name = "Talks",
                         .firstSession = first,
                         .until = until,
                         .instruments = std::move(instruments),
                         .namesInstruments = names}};
        study = studyOr(input, {});
        return tests::warningOf(study, code);
    }

    MadeUpMarket market;
    StudyInput input;
    Study study;
};

constexpr auto kConfounds = StudyWarningCode::ConfoundingEvent;
constexpr auto kInEstimation = StudyWarningCode::EventInEstimation;

TEST_F(StudyBesideAnother, AnEventThatSpansTheWindowConfounds)
{
    const StudyWarning* found = warningOf(kConfounds, day(2025, 1, 6), day(2025, 2, 20));

    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->day, day(2025, 1, 6));
    EXPECT_EQ(found->lastDay, day(2025, 2, 20));
    EXPECT_EQ(found->pairs, std::vector<std::size_t>{1});
}

TEST_F(StudyBesideAnother, AnEventConfoundsFromItsFirstDayToItsLast)
{
    EXPECT_NE(warningOf(kConfounds, day(2025, 1, 6), day(2025, 1, 17)), nullptr);
    EXPECT_EQ(warningOf(kConfounds, day(2025, 1, 6), day(2025, 1, 16)), nullptr);
    EXPECT_NE(warningOf(kConfounds, day(2025, 2, 3), day(2025, 3, 1)), nullptr);
    EXPECT_EQ(warningOf(kConfounds, day(2025, 2, 4), day(2025, 3, 1)), nullptr);
    EXPECT_EQ(warningOf(kConfounds, day(2025, 1, 6)), nullptr);
    ASSERT_NE(warningOf(kConfounds, day(2025, 1, 27), day(2025, 1, 27)), nullptr);
    EXPECT_EQ(warningOf(kConfounds, day(2025, 1, 27), day(2025, 1, 27))->lastDay, std::nullopt);
}

TEST_F(StudyBesideAnother, AnEventThatNamesTheShareInItsEstimationWindowIsANoteOfItsOwn)
{
    const StudyWarning* found = warningOf(kInEstimation, day(2024, 8, 5), {}, true);

    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->name, "Talks");
    EXPECT_EQ(found->day, day(2024, 8, 5));
    EXPECT_EQ(found->pairs, std::vector<std::size_t>{1});
    EXPECT_EQ(tests::warningOf(study, kConfounds), nullptr);
}

TEST_F(StudyBesideAnother, AnEventThatNamesNobodyIsNoneInTheEstimationWindow)
{
    EXPECT_EQ(warningOf(kInEstimation, day(2024, 8, 5), {}, false), nullptr);
    EXPECT_EQ(warningOf(kInEstimation, day(2024, 8, 5), {}, true, {InstrumentId{9}}), nullptr);
}

TEST_F(StudyBesideAnother, TheDaysBetweenTheWindowsBelongToNeither)
{
    const TradingDate between = market.sessions[market.at(market.event) - 30];
    const TradingDate last = market.sessions[market.at(market.event) - 31];

    EXPECT_EQ(warningOf(kInEstimation, between, {}, true), nullptr);
    EXPECT_EQ(tests::warningOf(study, kConfounds), nullptr);
    EXPECT_NE(warningOf(kInEstimation, last, {}, true), nullptr);
}

TEST_F(StudyBesideAnother, AnEventOfTheStudyItselfIsToldOnceAsThat)
{
    input.pairs.push_back(input.pairs[1]);
    input.pairs[2].event = EventId{7};
    input.pairs[2].eventName = "Talks";
    input.pairs[2].day = day(2024, 8, 5);

    EXPECT_EQ(warningOf(kInEstimation, day(2024, 8, 5), {}, true), nullptr);
    const StudyWarning* known = tests::warningOf(study, StudyWarningCode::OverlappingEstimation);
    ASSERT_NE(known, nullptr);
    EXPECT_EQ(known->pairs, std::vector<std::size_t>{1});
}

} // namespace
