#include "tests/core/workspace/workspace_fixture.h"

#include <algorithm>

namespace core {

namespace {

struct ArticlesOfAWorkspace : AWorkspace {
    std::vector<std::string> titlesNear(double change, int sessions)
    {
        const auto nvidia = workspace.instrument("NVDA").value();
        const auto found = workspace.articles({.nearMove = NearMove{nvidia.id, change, sessions}});
        EXPECT_TRUE(found) << found.error().message;
        std::vector<std::string> titles;
        for (const ArticleSummary& summary : found.value_or(std::vector<ArticleSummary>{}))
            titles.push_back(summary.title);
        std::ranges::sort(titles);
        return titles;
    }

    void importDated(const std::string& title, const std::string& published)
    {
        import(title + ".txt",
               "Title: " + title + "\nPublished: " + published + "\n\nText of " + title + ".\n");
    }
};

using Titles = std::vector<std::string>;

TEST_F(ArticlesOfAWorkspace, AreFoundNearAMoveOfAPrice)
{
    import("NVDA.csv", kNvidia); // 27 January: 118.42 after 142.62, -17 per cent
    importDated("a", "2025-01-22");
    importDated("b", "2025-01-23");
    importDated("c", "2025-01-25"); // a Saturday
    importDated("d", "2025-01-29");
    importDated("e", "2025-01-30");
    importDated("f", "2025-01");

    EXPECT_EQ(titlesNear(0.05, 2), (Titles{"b", "c", "d", "f"}));
    EXPECT_EQ(titlesNear(0.05, 0), Titles{"f"});
    EXPECT_EQ(titlesNear(0.16, 1), (Titles{"c", "f"}));
    EXPECT_TRUE(titlesNear(0.20, 5).empty());
}

TEST_F(ArticlesOfAWorkspace, SayNearWhichMoveTheyAre)
{
    import("NVDA.csv", kNvidia);
    importDated("b", "2025-01-28");
    const auto nvidia = workspace.instrument("NVDA").value();

    const auto found = workspace.articles({.nearMove = NearMove{nvidia.id, 0.05, 1}}).value();

    ASSERT_EQ(found.size(), 1U);
    ASSERT_TRUE(found[0].nearMove);
    EXPECT_EQ(toIso(found[0].nearMove->day), "2025-01-27");
    EXPECT_NEAR(found[0].nearMove->change, -0.1697, 1e-4);
}

TEST_F(ArticlesOfAWorkspace, AreNotNearMovesThatNoPricesShow)
{
    const auto added = workspace.addInstrument({.symbol = "NVDA", .mic = "XNAS"}, "me", kNow);

    const auto found = workspace.articles({.nearMove = NearMove{added.value().id, 0.05, 2}});

    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::InsufficientData);
    EXPECT_NE(found.error().message.find("XNAS:NVDA"), std::string::npos);
}

TEST_F(ArticlesOfAWorkspace, AreSaidToHaveTheTextOfAnother)
{
    const std::string body = "\n\nShares of the chip maker fell by seventeen per cent on Monday.\n";
    import("one.txt", "Title: One\nPublished: 2025-01-27" + body);

    const ImportReport report = import("two.txt", "Title: Two\nPublished: 2025-01-27" + body);

    EXPECT_EQ(report.accepted, 1);
    ASSERT_EQ(report.warnings.size(), 1U);
    EXPECT_EQ(report.warnings[0].code, "same_text");
    EXPECT_NE(report.warnings[0].message.find("\"One\""), std::string::npos);
}

TEST_F(ArticlesOfAWorkspace, AreSeveralWhereAFeedGivesTheSameHeadlineOnly)
{
    const auto item = [](const std::string& number, const std::string& day) {
        return "<item><title>Noon report of the market</title><guid>https://example.org/" + number
            + "</guid><pubDate>" + day + " Jan 2025 12:00:00 GMT</pubDate></item>";
    };
    const std::string feed = "<rss version=\"2.0\"><channel><title>Example</title>"
        + item("1", "27") + item("2", "28") + item("3", "28") + "</channel></rss>\n";

    const auto report = import("feed.xml", feed);

    EXPECT_EQ(report.accepted, 3);
    EXPECT_EQ(workspace.articles({}).value().size(), 3U);
    EXPECT_EQ(import("feed.xml", feed).accepted, 0);
    EXPECT_EQ(workspace.check(progress).value(), std::vector<std::string>{});
}

TEST_F(ArticlesOfAWorkspace, AreSaidToHaveTheTextOfAnotherSoOftenThatTheRestIsCounted)
{
    const std::string body = "\n\nShares of the chip maker fell by seventeen per cent on Monday.\n";
    std::string feed = "<rss version=\"2.0\"><channel><title>Example</title>";
    for (int i = 0; i < 25; ++i)
        feed += "<item><title>No " + std::to_string(i) + "</title><description>" + body
            + "</description></item>";

    const auto report = import("feed.xml", feed + "</channel></rss>\n");

    const auto count = std::ranges::count(report.warnings, "same_text", &ImportIssue::code);
    EXPECT_EQ(count, 21);
    EXPECT_EQ(report.warnings.back().message, "So it is with 4 more articles.");
}

TEST_F(ArticlesOfAWorkspace, AreReadTogetherInTheOrderThatIsAskedFor)
{
    import("one.txt", kArticle);
    import("two.txt", "Title: Another\n\nNothing of it.\n");
    const ArticleId first = workspace.article("Chips fall").value().id;
    const ArticleId second = workspace.article("Another").value().id;

    const auto read = workspace.articles(std::vector{second, ArticleId{99}, first}).value();

    ASSERT_EQ(read.size(), 2U);
    EXPECT_EQ(read[0].title, "Another");
    EXPECT_EQ(read[1].body, workspace.article(first).value().body);
}

TEST_F(ArticlesOfAWorkspace, HaveSourcesAndVersions)
{
    import("one.txt", kArticle);
    const ImportReport again = import("two.txt", kArticle);
    const ArticleId id = workspace.article("Chips fall").value().id;

    EXPECT_EQ(again.duplicates, 1);
    EXPECT_EQ(workspace.sources(id).value().size(), 2U);
    EXPECT_EQ(workspace.versions(id).value().size(), 1U);
    EXPECT_EQ(workspace.article(id, 1).value().title, "Chips fall");
    EXPECT_EQ(workspace.article(id, 7).error().code, ErrorCode::NotFound);
}

} // namespace

} // namespace core
