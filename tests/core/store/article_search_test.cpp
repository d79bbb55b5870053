#include "core/store/snippet.h"
#include "store_fixture.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

using Titles = std::vector<std::string>;

/// Three articles of three days, of which the first mentions an instrument and an event.
struct SearchedArticles : AnArchive {
    SearchedArticles()
    {
        Article one = article("1", "Nvidia fällt, sagt Müller");
        one.published = valueOf(parsePartialDate("2025-01-27"));
        Article two = article("2", "Nvidia steigt, says Mueller");
        two.publisher = "Reuters Business";
        two.language = "en-GB";
        two.published = valueOf(parsePartialDate("2025-02"));
        Article three = article("3", "Dax");
        three.publisher = "";
        three.agency = "dpa-AFX";
        three.published = {};
        for (const Article& added : {one, two, three})
            valueOf(archive.articles().add(added, import));
        mark(ArticleId{1});
    }

    void mark(ArticleId id)
    {
        Instrument nvidia = instrument("NVDA");
        nvidia.aliases = {{.text = "Grüner Chip"}};
        const InstrumentId mentioned = valueOf(archive.instruments().add(nvidia, by("ann"))).id;
        const Mention mention{.end = 6, .text = "Nvidia", .subject = mentioned};
        EXPECT_TRUE(succeeded(archive.mentions().replace(id, std::span(&mention, 1))));
        const EventId event =
            valueOf(archive.events().add(
                        {.name = "DeepSeek shock", .aliases = {{.text = "Schock"}}}, by("ann")))
                .id;
        EXPECT_TRUE(succeeded(archive.links().decide(id, event, LinkStatus::Accepted, by("ann"))));
        EXPECT_TRUE(succeeded(
            archive.links().decide(ArticleId{2}, event, LinkStatus::Rejected, by("ann"))));
    }

    Titles titles(const ArticleQuery& query)
    {
        Titles titles;
        for (const ArticleSummary& summary : valueOf(archive.articles().list(query)))
            titles.push_back(summary.title);
        std::ranges::sort(titles);
        return titles;
    }
    Titles titles(std::string search) { return titles(ArticleQuery{.search = std::move(search)}); }

    ImportId import = beginImport(archive);
};

TEST_F(SearchedArticles, AreFoundByWhoCarriesThem)
{
    EXPECT_EQ(titles("publisher:reut"), Titles{"2"});
    EXPECT_EQ(titles("publisher:\"Reuters bus\""), Titles{"2"});
    EXPECT_EQ(titles("publisher:DPA"), Titles{"3"});
    EXPECT_EQ(titles("-publisher:reuters"), (Titles{"1", "3"}));
    EXPECT_TRUE(titles("reuters").empty()); // no word of the text
}

TEST_F(SearchedArticles, AreFoundByTheEventTheyAreLinkedTo)
{
    for (const char* name : {"\"deepseek SHOCK\"", "schock", "1", "deep"})
        EXPECT_EQ(titles("event:" + std::string(name)), Titles{"1"}) << name;
    EXPECT_TRUE(titles("event:unknown").empty());
    EXPECT_EQ(titles("NOT event:unknown").size(), 3U);
}

TEST_F(SearchedArticles, AreFoundByAnInstrumentThatOnlyTheVocabularyKnows)
{
    const Mention mention{
        .end = 3, .text = "Meta Platforms", .subject = KnownInstrument{"XNAS:META"}};
    ASSERT_TRUE(succeeded(archive.mentions().replace(ArticleId{3}, std::span(&mention, 1))));

    for (const char* name : {"META", "XNAS:META", "meta", "\"Meta Platforms\"", "XNAS:ME"})
        EXPECT_EQ(titles("instrument:" + std::string(name)), Titles{"3"}) << name;
    EXPECT_EQ(titles("instrument:XNAS"), (Titles{"1", "3"}));
    EXPECT_EQ(titles("-instrument:META"), (Titles{"1", "2"}));
    EXPECT_TRUE(titles("instrument:METAL").empty());
}

TEST_F(SearchedArticles, AreNotFoundByWhatCannotBeUnderstood)
{
    for (const char* text : {"after:tomorrow", "before:2026-13", "nvidia OR -after:soon"}) {
        const auto found = archive.articles().list({.search = text});
        ASSERT_FALSE(found) << text;
        EXPECT_EQ(found.error().code, ErrorCode::InvalidArgument);
    }
}

TEST_F(SearchedArticles, AreFoundByTheInstrumentTheyMention)
{
    for (const char* name : {"nvda", "XNAS:NVDA", "\"NVDA Inc.\"", "\"grüner CHIP\""})
        EXPECT_EQ(titles("instrument:" + std::string(name)), Titles{"1"}) << name;
    EXPECT_EQ(titles("nvidia -instrument:NVDA"), Titles{"2"});
    EXPECT_EQ(titles("dax OR instrument:NVDA"), (Titles{"1", "3"}));
}

TEST_F(SearchedArticles, AreFoundByTheirDateAsFarAsItIsKnown)
{
    EXPECT_EQ(titles("before:2025-02"), Titles{"1"});
    EXPECT_EQ(titles("before:2025-02-02"), (Titles{"1", "2"}));
    EXPECT_EQ(titles("after:27.01.2025"), Titles{"2"});
    EXPECT_EQ(titles("NOT after:2025-01-27"), (Titles{"1", "3"}));
    EXPECT_EQ(titles("nvidia after:2024 before:2025-02"), Titles{"1"});
    EXPECT_EQ(
        titles(ArticleQuery{.days = std::vector<DayRange>{{day(2025, 1, 27), day(2025, 1, 28)}}}),
        Titles{"1"});
    EXPECT_EQ(
        titles(ArticleQuery{.days = std::vector<DayRange>{{day(2025, 2, 20), day(2025, 2, 21)}}}),
        Titles{"2"});
    EXPECT_TRUE(titles(ArticleQuery{.days = std::vector<DayRange>{}}).empty());
}

TEST_F(SearchedArticles, AreFoundByTheirLanguage)
{
    EXPECT_EQ(titles("language:DE"), (Titles{"1", "3"}));
    EXPECT_EQ(titles("language:en"), Titles{"2"});
    EXPECT_TRUE(titles("language:e").empty());
}

TEST_F(SearchedArticles, AreFoundWithEitherSpellingOfUmlauts)
{
    for (const char* word : {"Müller", "mueller", "MUELLER", "muell*", "Muller"})
        EXPECT_EQ(titles(std::string("body:") + word).front(), "1") << word;
    EXPECT_EQ(titles("Müller").size(), 2U);
    EXPECT_EQ(titles("mueller").size(), 2U);
}

TEST_F(SearchedArticles, HaveSnippetsOfTheWordsThatAreWanted)
{
    const auto found = valueOf(archive.articles().list({.search = "dax OR event:schock"}));

    ASSERT_EQ(found.size(), 2U);
    EXPECT_TRUE(found[0].highlights.empty());
    EXPECT_EQ(found[1].snippet, "Dax");
    EXPECT_EQ(found[1].highlights.size(), 1U);
}

TEST_F(SearchedArticles, AreTheNewestFirstWhereThousandsHaveTheWord)
{
    ASSERT_TRUE(succeeded(archive.transaction([&]() -> Result<void> {
        for (int i = 0; i < 5100; ++i)
            valueOf(archive.articles().add(article("t" + std::to_string(i), "often"), import));
        Article newest = article("newest", "often");
        newest.published = valueOf(parsePartialDate("2025-03-01"));
        valueOf(archive.articles().add(newest, import));
        return {};
    })));

    const auto found = valueOf(archive.articles().list({.search = "oft*", .limit = 20}));

    ASSERT_EQ(found.size(), 20U);
    EXPECT_EQ(found[0].title, "newest");
    EXPECT_EQ(found[19].snippet, "often");
    EXPECT_EQ(found[19].highlights, (TextSpans{{0, 5}}));
}

struct Stopped final : Progress {
    bool report(double, std::string_view) override { return false; }
};

TEST_F(SearchedArticles, AreNotLookedForOnceNobodyWantsThem)
{
    ASSERT_TRUE(succeeded(archive.transaction([&]() -> Result<void> {
        for (int i = 0; i < 3000; ++i)
            valueOf(archive.articles().add(article("t" + std::to_string(i), "often"), import));
        return {};
    })));
    Stopped stopped;

    EXPECT_EQ(archive.articles().list({.search = "often"}, stopped).error().code,
              ErrorCode::Cancelled);
    EXPECT_EQ(titles("dax"), Titles{"3"});
}

} // namespace
