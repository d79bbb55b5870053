#include "core/linking/time_evidence.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

Event eventOn(const char* when, const char* until = nullptr)
{
    Event event{.id = {1}, .name = "E", .when = parsePartialDate(when).value()};
    if (until != nullptr)
        event.until = parsePartialDate(until).value();
    return event;
}

double weightOf(const char* published, const Event& event)
{
    const auto evidence = timeEvidence(parsePartialDate(published).value(), event);
    return evidence ? evidence->weight : 0.0;
}

std::string_view ruleOf(const char* published, const Event& event)
{
    const auto evidence = timeEvidence(parsePartialDate(published).value(), event);
    return evidence ? evidence->rule : "";
}

TEST(TheDateOfAnArticle, CountsMostOnTheDayAndHalfAfterTwoWeeks)
{
    const Event event = eventOn("2025-01-27");

    EXPECT_DOUBLE_EQ(weightOf("2025-01-27", event), 1.8);
    EXPECT_DOUBLE_EQ(weightOf("2025-02-10", event), 0.9);
    EXPECT_EQ(ruleOf("2025-01-28", event), "near in time");
    EXPECT_EQ(ruleOf("2025-06-01", event), "");
}

TEST(TheDateOfAnArticle, IsCountedFromTheLastDayOfALongEvent)
{
    const Event event = eventOn("2025-01-01", "2025-01-27");

    EXPECT_DOUBLE_EQ(weightOf("2025-01-10", event), 1.8);
    EXPECT_DOUBLE_EQ(weightOf("2025-02-10", event), 0.9);
}

TEST(TheDateOfAnArticle, KnownByMonthIsTheMeanOfTheDaysSinceTheEvent)
{
    // 30 and 31 January: (1.8 + 1.8 * 2^(-1/14)) / 2, computed with Python.
    EXPECT_NEAR(weightOf("2025-01", eventOn("2025-01-30")), 1.7565256377, 1e-9);
    EXPECT_LT(weightOf("2025-01", eventOn("2025-01-02")),
              weightOf("2025-01", eventOn("2025-01-30")));
    EXPECT_EQ(ruleOf("2025-01", eventOn("2025-01-02")), "near in time");
    EXPECT_EQ(ruleOf("2025", eventOn("2025-01-20")), "near in time");
}

TEST(TheDateOfAnArticle, BeforeTheEventSpeaksAgainstIt)
{
    const Event event = eventOn("2025-01-27");

    EXPECT_EQ(ruleOf("2025-01-26", event), "before the event");
    EXPECT_DOUBLE_EQ(weightOf("2025-01-26", event), -1.0);
    EXPECT_DOUBLE_EQ(weightOf("2025-01-25", event), -4.0);
    EXPECT_DOUBLE_EQ(weightOf("2022-10-07", event), -5.0);
    EXPECT_DOUBLE_EQ(weightOf("2024-12", event), -4.0);
}

TEST(TheDateOfAnArticle, BeforeTheMinuteOfTheEventSpeaksAgainstIt)
{
    const Event event = eventOn("2025-01-27T14:30Z");

    EXPECT_EQ(ruleOf("2025-01-27T14:00Z", event), "before the event");
    EXPECT_EQ(ruleOf("2025-01-27T15:00Z", event), "near in time");
    EXPECT_EQ(ruleOf("2025-01-27", event), "near in time");
}

TEST(TheDateOfAnArticle, YearsAfterTheEventSpeaksAgainstIt)
{
    const Event event = eventOn("2022-10-07");

    EXPECT_EQ(ruleOf("2025-01-28", event), "far in time");
    EXPECT_DOUBLE_EQ(weightOf("2025-01-28", event), -2.5);
    EXPECT_GT(weightOf("2023-06-01", event), -2.5);
}

TEST(TheDateOfAnArticle, SaysNothingWhereItIsNotKnown)
{
    const Event undated{.id = {1}, .name = "E"};

    EXPECT_FALSE(timeEvidence({}, eventOn("2025-01-27")));
    EXPECT_FALSE(timeEvidence(parsePartialDate("2025-01-27").value(), undated));
}

} // namespace
