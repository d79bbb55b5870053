#include "core/linking/link_weights.h"
#include "core/linking/linker.h"

#include "core/base/unicode.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

using namespace core;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

/// One instrument (1, "Acme") and events that a test adds.
struct Linking : testing::Test {
    Event& add(const std::string& name, const char* when, std::vector<Alias> aliases = {})
    {
        events.push_back({.id = {static_cast<std::int64_t>(events.size()) + 1},
                          .name = name,
                          .when = parsePartialDate(when).value(),
                          .aliases = std::move(aliases)});
        return events.back();
    }

    Article article(const std::string& title, const std::string& body, const char* published)
    {
        return {.id = {7},
                .title = title,
                .body = body,
                .published = published ? parsePartialDate(published).value() : PartialDate{},
                .language = "en"};
    }

    std::vector<Link> linksOf(const Article& read)
    {
        const Matcher matcher(matchNames(instruments, events));
        return Linker(events).links(read, matcher.find(read));
    }

    /// The score of the link to `event`; 0 if it is not suggested.
    double scoreOf(const Article& read, EventId event = {1})
    {
        const auto links = linksOf(read);
        const auto found = std::ranges::find(links, event, &Link::event);
        return found == links.end() ? 0.0 : found->score;
    }

    std::vector<Instrument> instruments{{.id = {1}, .symbol = "ACME", .name = "Acme"}};
    std::vector<Event> events;
};

std::vector<std::string> rulesOf(const Link& link)
{
    std::vector<std::string> rules;
    for (const LinkEvidence& reason : link.evidence)
        rules.push_back(reason.rule);
    return rules;
}

TEST_F(Linking, ShowsEveryReasonWithItsWords)
{
    Event& event = add("Quake", "2025-01-27");
    event.holder = "Ann Lee";
    event.description = "A tremor of 118.42 units.";
    event.instruments = {{{1}, ExpectedSign::Down}};
    const Article read = article("Quake hits",
                                 "Äußerst: the Quake shook.\n\nThe quake, said Ann Lee, "
                                 "was a tremor: Acme lost 118,42.",
                                 "2025-01-27");

    const auto links = linksOf(read);

    ASSERT_THAT(links, SizeIs(1));
    EXPECT_EQ(links[0].article, ArticleId{7});
    EXPECT_EQ(links[0].event, EventId{1});
    EXPECT_EQ(links[0].status, LinkStatus::Suggested);
    EXPECT_THAT(rulesOf(links[0]),
                ElementsAre("headline", "lead", "body", "throughout", "other name", "near in time",
                            "instrument", "holder", "description", "description"));
    std::vector<std::string> words;
    for (const LinkEvidence& reason : links[0].evidence) {
        words.push_back(reason.text);
        const std::string& field = reason.field == TextField::Title ? read.title : read.body;
        EXPECT_EQ(CodePointIndex(field).slice(reason.begin, reason.end), reason.text);
    }
    EXPECT_THAT(words,
                ElementsAre("Quake", "Quake", "Quake", "quake", "Quake", "", "Acme", "Ann Lee",
                            "tremor", "118,42"));
}

TEST_F(Linking, AddsUpToTheLogisticOfItsWeights)
{
    add("Quake", "2025-01-27");
    const auto links = linksOf(article("Quake", "The quake.", "2025-01-27"));

    ASSERT_THAT(links, SizeIs(1));
    double sum = kLinkPrior;
    for (const LinkEvidence& reason : links[0].evidence)
        sum += reason.weight;
    EXPECT_DOUBLE_EQ(links[0].score, 1.0 / (1.0 + std::exp(-sum)));
}

TEST_F(Linking, SuggestsAnArticleOfTheDayThatNamesTheEventOnce)
{
    add("Quake", "2025-01-27");

    const std::string body = "First.\n\nThen the quake came.";

    EXPECT_GT(scoreOf(article("News", body, "2025-01-28")), kSuggestionThreshold);
    EXPECT_GT(scoreOf(article("News", body, "2025-01-28")),
              scoreOf(article("News", body, nullptr)));
}

TEST_F(Linking, NeedsAName)
{
    Event& event = add("Quake", "2025-01-27");
    event.instruments = {{{1}}};
    event.holder = "Ann Lee";

    EXPECT_THAT(linksOf(article("Acme", "Acme and Ann Lee.", "2025-01-27")), IsEmpty());
}

TEST_F(Linking, DoesNotLinkAnArticleThatIsOlderThanTheEvent)
{
    Event& event = add("Claims", "2025-01-23", {{"export rules", "en"}});
    event.instruments = {{{1}}};
    const std::string body = "The export rules hit Acme.\n\nExport rules, export rules and again "
                             "export rules. More export rules for Acme.";

    EXPECT_EQ(scoreOf(article("New export rules", body, "2022-10-08")), 0.0);
    EXPECT_EQ(scoreOf(article("New export rules", body, "2025-01-20")), 0.0);
    EXPECT_GT(scoreOf(article("New export rules", body, "2025-01-24")), 0.9);
}

TEST_F(Linking, DoesNotLinkAnArticleOfYearsLaterByTheWordAlone)
{
    add("Rules of 2022", "2022-10-07", {{"export rules", "en"}});
    const std::string body = "The export rules.\n\nExport rules, export rules, export rules.";

    EXPECT_EQ(scoreOf(article("New export rules", body, "2025-01-28")), 0.0);
}

TEST_F(Linking, PrefersTheNearerOfTwoEventsOfOneName)
{
    add("Release", "2025-01-20", {{"DeepSeek"}});
    add("Shock", "2025-01-27", {{"DeepSeek"}});
    const Article read = article("DeepSeek", "DeepSeek again, and again DeepSeek.", "2025-01-28");

    const auto links = linksOf(read);

    ASSERT_THAT(links, SizeIs(2));
    EXPECT_EQ(links[0].event, EventId{2});
    EXPECT_GT(links[0].score, links[1].score);
    EXPECT_GT(links[1].score, kSuggestionThreshold);
}

TEST_F(Linking, CountsAMonthThatHoldsTheEventAsNear)
{
    add("Quake", "2025-01-27");
    const std::string body = "First.\n\nThen the quake came.";

    EXPECT_GT(scoreOf(article("News", body, "2025-01")), scoreOf(article("News", body, "2025-06")));
    EXPECT_GT(scoreOf(article("News", body, "2025-01")), kSuggestionThreshold);
    EXPECT_EQ(scoreOf(article("News", body, "2024-12")), 0.0);
}

TEST_F(Linking, GivesEachFurtherMentionLessWeight)
{
    add("Quake", "2025-01-27");
    std::string body = "First.\n\n";
    for (int i = 0; i < 50; ++i)
        body += "The quake. ";

    const auto links = linksOf(article("", body, "2025-01-27"));

    ASSERT_THAT(links, SizeIs(1));
    std::vector<double> weights;
    for (const LinkEvidence& reason : links[0].evidence) {
        if (reason.rule == "body")
            weights.push_back(reason.weight);
    }
    EXPECT_TRUE(std::ranges::is_sorted(weights, std::greater<>{}));
    EXPECT_LT(weights.size(), 20U);
    EXPECT_NEAR(std::accumulate(weights.begin(), weights.end(), 0.0), 1.2 * weightOf("body"), 0.1);
}

TEST_F(Linking, ReadsTheYearsOfATextWithoutADate)
{
    Event& event = add("Claims", "2025-01-23", {{"export rules", "en"}});
    event.instruments = {{{1}}};
    const std::string words = "The export rules hit Acme. More export rules follow.";

    EXPECT_EQ(scoreOf(article("Export rules", words + " So it was in October 2022.", nullptr)),
              0.0);
    EXPECT_GT(scoreOf(article("Export rules", words + " So it was in 2022 and 2025.", nullptr)),
              kSuggestionThreshold);
}

TEST_F(Linking, TakesAnArticleThatNamesAnotherEventMoreOftenForThatOnes)
{
    add("Quake", "2025-01-27");
    add("Storm", "2025-01-26");
    const std::string quake = "Before that, the quake was felt. ";
    std::string storm = "A street was closed. ";
    for (int i = 0; i < 4; ++i)
        storm += "The storm went on. ";

    EXPECT_LT(scoreOf(article("News", quake + storm, "2025-01-27")),
              scoreOf(article("News", quake, "2025-01-27")));
}

TEST_F(Linking, JudgesALinkThatIsAskedForWhateverItsScore)
{
    add("Quake", "2025-01-27");
    add("Storm", "2025-01-26");
    const Article read = article("News", "Before that, a quake.", "2019-01-01");
    const auto mentions = Matcher(matchNames(instruments, events)).find(read);
    const Linker linker(events);

    const auto links = linker.links(read, mentions, std::vector<EventId>{{1}, {2}});

    ASSERT_THAT(links, SizeIs(2));
    EXPECT_EQ(links[0].event, EventId{1});
    EXPECT_LT(links[0].score, kSuggestionThreshold);
    EXPECT_THAT(links[1].evidence, IsEmpty());
    EXPECT_EQ(links[1].score, 0.0);
    EXPECT_THAT(linker.links(read, mentions), IsEmpty());
}

TEST_F(Linking, FindsForAnEventTheSameWhateverOthersThereAre)
{
    Event& event = add("Quake", "2025-01-27");
    event.holder = "Ann Lee";
    event.description = "A tremor of the ground.";
    const Article read =
        article("Quake", "Ann Lee-Smith of Ann Lee spoke of a ground tremor.", "2025-01-27");
    const auto alone = linksOf(read);

    Event& other = add("Unnamed", "2025-01-27");
    other.holder = "Ann Lee-Smith";
    other.description = "A ground tremor.";

    EXPECT_EQ(linksOf(read), alone);
}

TEST_F(Linking, TakesTheFamilyNameOfAHolderForLess)
{
    Event& event = add("Quake", "2025-01-27");
    event.holder = "Ann Lee";
    const double full = scoreOf(article("Quake", "The quake. Ann Lee spoke.", "2025-01-27"));
    const double family = scoreOf(article("Quake", "The quake. Mr Lee spoke.", "2025-01-27"));
    const double none = scoreOf(article("Quake", "The quake. The lee shore.", "2025-01-27"));

    EXPECT_GT(full, family);
    EXPECT_GT(family, none);
}

TEST_F(Linking, GivesTheSameWhateverTheOrderOfMentions)
{
    add("Quake", "2025-01-27");
    add("Storm", "2025-01-26");
    events[0].instruments = {{{1}}};
    const Article read = article("Quake and storm", "Acme.\n\nQuake, storm, quake.", "2025-01-27");
    auto mentions = Matcher(matchNames(instruments, events)).find(read);
    const Linker linker(events);

    const auto forwards = linker.links(read, mentions);
    std::ranges::reverse(mentions);

    EXPECT_EQ(linker.links(read, mentions), forwards);
}

} // namespace
