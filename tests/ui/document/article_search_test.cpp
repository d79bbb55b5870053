#include "ui/document/article_search.h"

#include "tests/ui/document/demo_document.h"
#include "ui/document/article_events.h"

#include <algorithm>

using namespace ui;

namespace {

std::string typed(const char* words)
{
    return queryWhileTyping(QString::fromUtf8(words));
}

TEST(AQueryWhileTyping, TakesTheLastWordAsABeginning)
{
    EXPECT_EQ(typed("Nvidia Ch"), "Nvidia Ch*");
    EXPECT_EQ(typed("Börsenk"), "Börsenk*");
    EXPECT_EQ(typed(""), "");
}

TEST(AQueryWhileTyping, LeavesAsterisksAndPhrasesAlone)
{
    EXPECT_EQ(typed("Chip*"), "Chip*");
    EXPECT_EQ(typed("\"Scale AI\""), "\"Scale AI\"");
}

TEST(AQueryWhileTyping, ClosesAPhraseThatIsStillOpen)
{
    EXPECT_EQ(typed("\"Scale A"), "\"Scale A\"");
}

TEST(AQueryWhileTyping, LeavesOutAnOperatorThatHasNothingBehindIt)
{
    EXPECT_EQ(typed("Nvidia AND"), "Nvidia");
    EXPECT_EQ(typed("Nvidia NOT Dax"), "Nvidia NOT Dax*");
}

struct SearchingTheDemo : TheDemoArchive {
    void SetUp() override
    {
        TheDemoArchive::SetUp();
        emit document.articlesChanged();
        ASSERT_TRUE(waitUntil([&] { return search.total() == 3; }));
    }
    ArticleSearch search{&document, nullptr};
};

TEST_F(SearchingTheDemo, FindsWhatHasTheWords)
{
    search.setWords(QStringLiteral("Siemens Energy"));

    ASSERT_TRUE(waitUntil([&] { return search.articles().size() == 1; }));
    EXPECT_EQ(search.articles().front().creditedTo, "Agentur A");
    EXPECT_EQ(search.total(), 3U);
}

TEST_F(SearchingTheDemo, AnswersTheNewestOfSearchesThatFollowEachOther)
{
    QSignalSpy found(&search, &ArticleSearch::found);
    const QString words = QStringLiteral("Hangzhou");

    for (int length = 1; length <= words.size(); ++length)
        search.setWords(words.left(length));

    ASSERT_TRUE(waitUntil([&] { return found.size() > 0; }));
    EXPECT_EQ(found.size(), 1);
    EXPECT_EQ(search.articles().size(), 2U);
}

TEST_F(SearchingTheDemo, FindsOnlyWhatIsNearAPriceMove)
{
    const core::NearMove move{.instrument = instrument("NVDA"), .leastChange = 0.16, .sessions = 0};

    search.setNearMove(move);

    // Nvidia fell by 17 per cent on 27 January 2025, the day of Agency B's article.
    ASSERT_TRUE(waitUntil([&] { return search.articles().size() < 3; }));
    ASSERT_FALSE(search.articles().empty());
    EXPECT_EQ(search.articles().front().creditedTo, "Agency B");
    EXPECT_EQ(search.total(), 3U);
    search.setNearMove({});
    EXPECT_TRUE(waitUntil([&] { return search.articles().size() == 3; }));
}

TEST_F(SearchingTheDemo, ShowsAllAgainWhenTheWordsAreGone)
{
    search.setWords(QStringLiteral("nothing has this"));
    ASSERT_TRUE(waitUntil([&] { return search.articles().empty(); }));

    search.setWords({});

    EXPECT_TRUE(waitUntil([&] { return search.articles().size() == 3; }));
}

TEST_F(AnEmptyArchive, IsSearchedToTheEndOnlyWhenSomebodyLooksForIt)
{
    constexpr int kArticles = 350;
    auto workspace =
        core::Workspace::open(file("archive.pressmark"), core::Workspace::Access::ReadWrite);
    core::NoProgress progress;
    for (int number = 0; number < kArticles; ++number) {
        const std::string name = "article " + std::to_string(number);
        ASSERT_TRUE(workspace->importBytes(name + ".txt", "Chips, " + name + "\n\nNvidia falls.\n",
                                           {}, testNow(), false, progress));
    }
    ArticleSearch search(&document, nullptr);
    QSignalSpy found(&search, &ArticleSearch::found);

    search.setWords(QStringLiteral("Nvidia"));
    ASSERT_TRUE(waitUntil([&] { return found.size() == 1; }));
    EXPECT_LT(search.articles().size(), std::size_t{kArticles});
    EXPECT_TRUE(search.hasMore());
    search.findMore();

    ASSERT_TRUE(waitUntil([&] { return found.size() == 2; }));
    EXPECT_EQ(search.articles().size(), std::size_t{kArticles});
    EXPECT_FALSE(search.hasMore());
}

TEST_F(SearchingTheDemo, KnowsTheEventsOfTheArticlesThatAreShown)
{
    ArticleEvents events(&document, nullptr);
    QSignalSpy known(&events, &ArticleEvents::known);
    const core::ArticleId article = search.articles().front().id;

    EXPECT_TRUE(events.of(article).empty());

    ASSERT_TRUE(waitUntil([&] { return known.size() == 1; }));
    EXPECT_FALSE(events.of(article).empty());
}

} // namespace
