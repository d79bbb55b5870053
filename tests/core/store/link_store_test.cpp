#include "core/store/link_store.h"

#include "store_fixture.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

struct Links : AnArchive {
    Link suggestion(EventId event, double score)
    {
        return {.event = event,
                .score = score,
                .evidence = {
                    {.rule = "name", .weight = score, .begin = 3, .end = 11, .text = "DeepSeek"},
                    {.rule = "day", .weight = 0.1, .field = TextField::Title}}};
    }

    void suggest(ArticleId article, const std::vector<Link>& suggestions)
    {
        ASSERT_TRUE(succeeded(links.replaceSuggestions(article, suggestions)));
    }

    Link link(ArticleId article, EventId event)
    {
        const auto found = valueOf(links.list({.event = event, .article = article}));
        return found.empty() ? Link{} : found.front();
    }

    LinkStore links = archive.links();
    ImportId import = beginImport(archive);
    ArticleId one = valueOf(archive.articles().add(article("1", "x"), import)).id;
    ArticleId two = valueOf(archive.articles().add(article("2", "x"), import)).id;
    EventId shock = valueOf(archive.events().add({.name = "shock"}, by("ann"))).id;
    EventId release = valueOf(archive.events().add({.name = "release"}, by("ann"))).id;
};

TEST_F(Links, ComeBackWithTheirEvidence)
{
    suggest(one, {suggestion(shock, 0.75)});

    Link expected = suggestion(shock, 0.75);
    expected.article = one;
    expected.id = link(one, shock).id;
    EXPECT_EQ(valueOf(links.list()), std::vector{expected});
}

TEST_F(Links, AreListedBestFirstAndByWhatIsAsked)
{
    suggest(one, {suggestion(shock, 0.2), suggestion(release, 0.9)});
    suggest(two, {suggestion(shock, 0.5)});
    ASSERT_TRUE(succeeded(links.decide(two, shock, LinkStatus::Accepted, by("ann"))));
    const auto scores = [&](const LinkQuery& query) {
        std::vector<double> listed;
        for (const Link& found : valueOf(links.list(query))) {
            EXPECT_EQ(found.evidence.size(), 2U);
            listed.push_back(found.score);
        }
        return listed;
    };

    EXPECT_EQ(scores({}), (std::vector{0.9, 0.5, 0.2}));
    EXPECT_EQ(scores({.event = shock}), (std::vector{0.5, 0.2}));
    EXPECT_EQ(scores({.article = one}), (std::vector{0.9, 0.2}));
    EXPECT_EQ(scores({.status = LinkStatus::Accepted}), std::vector{0.5});
    EXPECT_EQ(scores({.event = shock, .status = LinkStatus::Suggested}), std::vector{0.2});
    EXPECT_EQ(valueOf(links.count()), 3);
}

TEST_F(Links, AreReplacedForOneArticleOnly)
{
    suggest(one, {suggestion(shock, 0.2)});
    suggest(two, {suggestion(shock, 0.3)});

    suggest(one, {suggestion(release, 0.4)});

    EXPECT_EQ(link(one, shock), Link{});
    EXPECT_EQ(link(one, release).score, 0.4);
    EXPECT_EQ(link(two, shock).score, 0.3);
}

TEST_F(Links, KeepAPersonsWord)
{
    suggest(one, {suggestion(shock, 0.2), suggestion(release, 0.3)});
    ASSERT_TRUE(succeeded(links.decide(one, shock, LinkStatus::Accepted, by("ann"))));
    ASSERT_TRUE(succeeded(links.decide(one, release, LinkStatus::Rejected, by("bob"))));

    suggest(one, {suggestion(shock, 0.8)});

    EXPECT_EQ(link(one, shock).status, LinkStatus::Accepted);
    EXPECT_EQ(link(one, shock).author, "ann");
    EXPECT_EQ(link(one, shock).decidedAt, by("ann").at);
    EXPECT_EQ(link(one, shock).score, 0.8);
    EXPECT_EQ(link(one, release).status, LinkStatus::Rejected);
    EXPECT_EQ(link(one, release).evidence.size(), 2U);
}

TEST_F(Links, CanBeAddedByAPerson)
{
    ASSERT_TRUE(succeeded(links.decide(one, shock, LinkStatus::Accepted, by("ann"))));

    EXPECT_EQ(link(one, shock).status, LinkStatus::Accepted);
    EXPECT_TRUE(link(one, shock).evidence.empty());
}

TEST_F(Links, LoseAWordThatIsTakenBack)
{
    suggest(one, {suggestion(shock, 0.2)});
    ASSERT_TRUE(succeeded(links.decide(one, shock, LinkStatus::Accepted, by("ann"))));
    ASSERT_TRUE(succeeded(links.decide(one, release, LinkStatus::Accepted, by("ann"))));

    ASSERT_TRUE(succeeded(links.decide(one, shock, LinkStatus::Suggested, by("ann"))));
    ASSERT_TRUE(succeeded(links.decide(one, release, LinkStatus::Suggested, by("ann"))));

    EXPECT_EQ(link(one, shock).status, LinkStatus::Suggested);
    EXPECT_EQ(link(one, shock).author, "");
    EXPECT_FALSE(link(one, shock).decidedAt);
    EXPECT_EQ(link(one, release), Link{});
}

TEST_F(Links, NeedAnArticleAndAnEvent)
{
    EXPECT_EQ(links.decide(ArticleId{77}, shock, LinkStatus::Accepted, by("ann")).error().code,
              ErrorCode::NotFound);
    const Link nowhere = suggestion(EventId{77}, 0.1);
    EXPECT_EQ(links.replaceSuggestions(one, std::span(&nowhere, 1)).error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(valueOf(links.count()), 0);
}

} // namespace
