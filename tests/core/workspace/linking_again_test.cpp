#include "tests/core/workspace/linking_again.h"

#include <algorithm>

using namespace core;

namespace {

TEST_F(LinkingAgain, FindsVerdictsAgainWhenArticlesOrEventsAreImportedAgain)
{
    const std::string events = "name,when,aliases\nAcme shock,2025-01-27,Acme model\n";
    const auto newsImport = import("a.txt", kArticle).import.value();
    const auto eventsImport = import("events.csv", events).import.value();
    ASSERT_TRUE(workspace.link(false, progress));
    ASSERT_TRUE(workspace.decideLink(workspace.article("Chips fall").value().id,
                                     workspace.event("Acme shock").value().id, LinkStatus::Rejected,
                                     "ann", kNow));
    ASSERT_TRUE(workspace.link(false, progress));
    const auto decided = workspace.links({}).value();
    ASSERT_EQ(decided.size(), 1U);
    ASSERT_FALSE(decided[0].evidence.empty());

    const auto expectDecided = [&] {
        ASSERT_TRUE(workspace.link(false, progress));
        const auto links = workspace.links({}).value();
        ASSERT_EQ(links.size(), 1U);
        EXPECT_EQ(links[0].status, LinkStatus::Rejected);
        EXPECT_EQ(links[0].author, "ann");
        EXPECT_EQ(links[0].decidedAt, kNow);
        EXPECT_EQ(links[0].evidence, decided[0].evidence);
        EXPECT_EQ(links[0].score, decided[0].score);
    };
    ASSERT_TRUE(workspace.undoImport(newsImport));
    EXPECT_TRUE(workspace.links({}).value().empty());
    const auto newsAgain = import("a.txt", kArticle).import.value();
    expectDecided();
    ASSERT_TRUE(workspace.undoImport(eventsImport));
    const auto eventsAgain = import("events.csv", events).import.value();
    expectDecided();
    ASSERT_TRUE(workspace.undoImport(eventsAgain));
    ASSERT_TRUE(workspace.undoImport(newsAgain));
    import("a.txt", kArticle);
    import("events.csv", events);
    expectDecided();
    EXPECT_EQ(rows("SELECT count(*) FROM kept_verdict"), (tests::Rows{{"0"}}));
}

TEST_F(LinkingAgain, ReadsOnlyTheArticlesThatNameANewInstrument)
{
    import("a.txt", "Title: One\n\nShares of Meta Platforms rose today.\n");
    import("b.txt", "Title: Two\n\nNothing of the kind happened here.\n");
    ASSERT_EQ(workspace.link(false, progress).value().articles, 2);
    const auto before = workspace.mentions(workspace.article("One").value().id).value();
    ASSERT_EQ(before.size(), 1U);
    EXPECT_EQ(before[0].subject, MentionSubject(KnownInstrument{"XNAS:META"}));
    EXPECT_FALSE(workspace.listings(before).value()[0].isInArchive());

    const InstrumentId meta = workspace.instrumentOrKnown("META", "me", kNow).value().id;

    EXPECT_EQ(workspace.link(false, progress).value().articles, 1);
    const auto after = workspace.mentions(workspace.article("One").value().id).value();
    ASSERT_EQ(after.size(), 1U);
    EXPECT_EQ(after[0].subject, MentionSubject(meta));
    EXPECT_TRUE(workspace.listings(after).value()[0].isInArchive());
}

TEST_F(LinkingAgain, FindsAPartOfACompoundWithoutReadingTheRest)
{
    import("a.txt", "Title: Eins\n\nDie neuen US-Chipexportbeschränkungen gelten ab heute.\n");
    import("b.txt", "Title: Zwei\n\nHier steht davon nichts, aber auch gar nichts.\n");
    ASSERT_EQ(workspace.link(false, progress).value().articles, 2);

    addEvent("Exportbeschränkung", "2025-01-27");

    EXPECT_EQ(workspace.link(false, progress).value().articles, 1);
    EXPECT_EQ(workspace.mentions(workspace.article("Eins").value().id).value().size(), 1U);
}

TEST_F(LinkingAgain, KeepsALinkThatAPersonMadeAndTheProgramNeverSuggested)
{
    import("a.txt", "Title: One\n\nNothing of the kind happened here.\n");
    const ArticleId article = workspace.article("One").value().id;
    const Event event = addEvent("Quake", "2025-01-27");
    ASSERT_TRUE(workspace.decideLink(article, event.id, LinkStatus::Accepted, "ann", kNow));

    import("b.txt", "Title: One\n\nNothing of the kind happened here.\n");
    ASSERT_TRUE(workspace.link(true, progress));

    const auto links = workspace.links({.event = event.id}).value();
    ASSERT_EQ(links.size(), 1U);
    EXPECT_EQ(links[0].status, LinkStatus::Accepted);
    EXPECT_EQ(links[0].author, "ann");
    EXPECT_EQ(links[0].decidedAt, kNow);
}

TEST_F(LinkingAgain, ListsRelationsFromBothTheirEnds)
{
    const Event shock = addEvent("Shock", "2025-01-27");
    Event release{.name = "Release",
                  .when = parsePartialDate("2025-01-20").value(),
                  .relations = {{RelationKind::Causes, shock.id}}};
    ASSERT_TRUE(workspace.addEvent(release, "me", kNow));

    const auto listings = workspace.listings(workspace.events().value()).value();

    const auto of = [&](const std::string& name) {
        return *std::ranges::find(listings, name,
                                  [](const EventListing& listing) { return listing.event.name; });
    };
    EXPECT_EQ(of("Release").related, std::vector<std::string>{"Shock"});
    EXPECT_EQ(of("Shock").relatedFrom,
              (std::vector<RelatedFrom>{{RelationKind::Causes, "Release"}}));
}

} // namespace
