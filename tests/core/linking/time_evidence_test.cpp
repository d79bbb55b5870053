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
    const auto evidence = timeSign(parsePartialDate(published).value(), event);
    return evidence ? evidence->weight : 0.0;
}

std::string_view ruleOf(const char* published, const Event& event)
{
    const auto evidence = timeSign(parsePartialDate(published).value(), event);
    return evidence ? evidence->rule : "";
}

TEST(TheDateOfAnArticle, CountsMostOnTheDayAndHalfAfterTwoWeeks)
{
    const Event event = eventOn("2025-01-27");

    EXPECT_DOUBLE_EQ(weightOf("2025-01-27", event), 1.0);
    EXPECT_DOUBLE_EQ(weightOf("2025-02-10", event), 0.5);
    EXPECT_EQ(ruleOf("2025-01-28", event), "near in time");
    EXPECT_EQ(ruleOf("2025-06-01", event), "");
}

TEST(TheDateOfAnArticle, IsCountedFromTheLastDayOfALongEvent)
{
    const Event event = eventOn("2025-01-01", "2025-01-27");

    EXPECT_DOUBLE_EQ(weightOf("2025-01-10", event), weightOf("2025-01-27", event));
    EXPECT_DOUBLE_EQ(weightOf("2025-02-10", event), weightOf("2025-01-27", event) / 2);
}

TEST(TheDateOfAnArticle, SaysLessOfAnEventThatLastsForMonths)
{
    EXPECT_GT(weightOf("2025-03-01", eventOn("2025-02-27", "2025-03-01")), 0.9);
    EXPECT_LT(weightOf("2025-03-01", eventOn("2024-12-01", "2025-03-01")), 0.5);
}

TEST(TheYearsOfAText, SpeakTheMoreAgainstAnEventTheLongerAgoTheyAre)
{
    const Event event = eventOn("2016-05-01");
    const auto weight = [&](const char* body) {
        const auto evidence = yearSign({.body = body}, event);
        return evidence && evidence->rule == "other years" ? evidence->weight : 0.0;
    };

    EXPECT_DOUBLE_EQ(weight("Sales grew in 2015."), weight("Founded in 1911, it grew in 2015."));
    EXPECT_LT(weight("Sales grew in 2015."), weight("Sales grew in 2014."));
    EXPECT_DOUBLE_EQ(weight("Sales grew in 2013."), 1.0);
    EXPECT_DOUBLE_EQ(weight("Sales grew in 2008."), 1.0);
    EXPECT_DOUBLE_EQ(weight("Sales grew in 1998."), 1.0);
    EXPECT_DOUBLE_EQ(weight("Sales grew in 1988."), 0.0); // background, whatever the text is of
    EXPECT_DOUBLE_EQ(weight("Sales grew in 1998, and in 2016 they fell."), 0.0);
}

TEST(TheDateOfAnArticle, KnownByMonthIsTheMeanOfTheDaysSinceTheEvent)
{
    // 30 and 31 January: (1 + 2^(-1/14)) / 2, computed with Python.
    EXPECT_NEAR(weightOf("2025-01", eventOn("2025-01-30")), 0.9758475765, 1e-9);
    EXPECT_LT(weightOf("2025-01", eventOn("2025-01-02")),
              weightOf("2025-01", eventOn("2025-01-30")));
    EXPECT_EQ(ruleOf("2025-01", eventOn("2025-01-02")), "near in time");
    EXPECT_EQ(ruleOf("2025", eventOn("2025-01-20")), "near in time");
}

TEST(TheDateOfAnArticle, BeforeTheEventSpeaksAgainstIt)
{
    const Event event = eventOn("2025-01-27");

    EXPECT_EQ(ruleOf("2025-01-26", event), "before the event");
    EXPECT_DOUBLE_EQ(weightOf("2025-01-26", event), 0.25);
    EXPECT_DOUBLE_EQ(weightOf("2025-01-25", event), 1.0);
    EXPECT_DOUBLE_EQ(weightOf("2022-10-07", event), 1.25);
    EXPECT_DOUBLE_EQ(weightOf("2024-12", event), 1.0);
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
    EXPECT_DOUBLE_EQ(weightOf("2025-01-28", event), 1.0);
    EXPECT_LT(weightOf("2023-06-01", event), 1.0);
}

TEST(TheDateOfAnArticle, SaysNothingWhereItIsNotKnown)
{
    const Event undated{.id = {1}, .name = "E"};

    EXPECT_FALSE(timeSign({}, eventOn("2025-01-27")));
    EXPECT_FALSE(timeSign(parsePartialDate("2025-01-27").value(), undated));
}

Article undated(const char* body)
{
    return {.body = body};
}

TEST(TheYearsThatATextNames, SpeakForTheEventOfThatYearAndAgainstALaterOne)
{
    const Article article = undated("Since October 2022, rules of 1999 hold.");

    const auto own = yearSign(article, eventOn("2022-10-07"));
    const auto later = yearSign(article, eventOn("2025-01-23"));

    ASSERT_TRUE(own && later);
    EXPECT_EQ(own->rule, "year of the event");
    EXPECT_EQ(own->text, "2022");
    EXPECT_EQ(own->begin, 14U);
    EXPECT_EQ(later->rule, "other years");
    EXPECT_EQ(later->text, "2022");
}

TEST(TheYearsThatATextNames, SayNothingOfAnEventBeforeThem)
{
    EXPECT_FALSE(yearSign(undated("They want to build until 2030."), eventOn("2025-01-23")));
}

TEST(TheYearsThatATextNames, DoNotCountWhereTheArticleHasADate)
{
    Article article = undated("In 2022 and later.");
    article.published = parsePartialDate("2025-01-27").value();

    EXPECT_FALSE(yearSign(article, eventOn("2025-01-23")));
}

TEST(TheYearsThatATextNames, AreNoPartsOfOtherNumbers)
{
    for (const char* text : {"2022.50 points", "120225", "12.022", "20225", "2,022"})
        EXPECT_FALSE(yearSign(undated(text), eventOn("2025-01-23"))) << text;
    EXPECT_TRUE(yearSign(undated("am 7.10.2022."), eventOn("2025-01-23")));
}

} // namespace
