#include "core/store/article_store.h"

#include "core/base/unicode.h"
#include "store_fixture.h"

#include <gtest/gtest.h>

#include <set>

using namespace core;
using namespace tests;

namespace {

struct Articles : AnArchive {
    ArticleId add(const Article& added) { return valueOf(articles.add(added, import)).id; }

    ArticleId addDated(const std::string& title, const std::string& published)
    {
        Article added = article(title, "body of " + title);
        added.published = published.empty() ? PartialDate{} : valueOf(parsePartialDate(published));
        return add(added);
    }

    std::vector<std::string> titles(const ArticleQuery& query)
    {
        std::vector<std::string> titles;
        for (const ArticleSummary& summary : valueOf(articles.list(query)))
            titles.push_back(summary.title);
        return titles;
    }

    ArticleStore articles = archive.articles();
    ImportId import = beginImport(archive);
};

using Titles = std::vector<std::string>;

TEST_F(Articles, ComeBackAsTheyWere)
{
    Article stored{.title = "Kurssturz – „KI“",
                   .body = "Absatz eins.\n\nAbsatz zwei 😀.",
                   .publisher = "Example Post",
                   .agency = "dpa",
                   .byline = "A. Beispiel",
                   .place = "New York",
                   .language = "de",
                   .address = "https://example.org/1",
                   .guid = "urn:1",
                   .version = 3};
    for (const char* published :
         {"2025-01", "2025", "2025-01-28", "2025-01-28T09:30:15.250+01:00"}) {
        stored.published = valueOf(parsePartialDate(published, "Europe/Berlin"));
        stored.title += '.';

        stored.id = add(stored);

        stored.sha256 = articleSha256(stored.title, stored.body);
        EXPECT_EQ(*valueOf(articles.find(stored.id)), stored) << published;
    }
    EXPECT_EQ(valueOf(articles.count()), 4);
}

TEST_F(Articles, MayHaveAnUnknownDate)
{
    const ArticleId id = addDated("undated", "");

    EXPECT_EQ(valueOf(articles.find(id))->published, PartialDate{});
}

TEST_F(Articles, AreStoredOnceHoweverOftenTheyCome)
{
    const auto first = valueOf(articles.add(article("a", "b"), import));
    const auto again = valueOf(articles.add(article("a", "b"), beginImport(archive)));

    EXPECT_EQ(first.arrival, Arrival::New);
    EXPECT_EQ(again.id, first.id);
    EXPECT_EQ(again.arrival, Arrival::Repeated);
    EXPECT_EQ(valueOf(articles.add(article("ab", ""), import)).arrival, Arrival::New);
    EXPECT_EQ(valueOf(articles.count()), 2);
}

TEST_F(Articles, NeedAnImport)
{
    EXPECT_EQ(articles.add(article("a", "b"), ImportId{99}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(valueOf(articles.count()), 0);
}

TEST_F(Articles, AreIdentifiedBySha256OfTitleAndBody)
{
    // printf 'Titel\0Text' | sha256sum
    EXPECT_EQ(articleSha256("Titel", "Text"),
              "563cdcc9c417c8427fa1bc14486f76c1a64c3e182ed657e8e97b307afb2c886d");
}

TEST_F(Articles, WithoutATextAreToldApartByGuidAndDate)
{
    Article headline = article("Noon report", "Noon report");
    headline.guid = "https://example.org/1";
    const ArticleId one = add(headline);
    headline.guid = "https://example.org/2";
    const ArticleId two = add(headline);
    headline.guid = "";
    const ArticleId three = add(headline);
    headline.published = PartialDate::ofDay(day(2025, 1, 29).day());
    const ArticleId four = add(headline);

    EXPECT_EQ((std::set{one, two, three, four}).size(), 4U);
    EXPECT_EQ(add(headline), four);
    // printf 'Titel\0Titel\0g\0' | sha256sum
    EXPECT_EQ(articleSha256(Article{.title = "Titel", .body = "Titel", .guid = "g"}),
              "77ba46ad4a143f3175ba9e502f12a83415203dd4aa5c5d689e6a90c9bb67fe57");
    EXPECT_EQ(articleSha256(Article{.title = "Titel", .body = "Titel"}),
              articleSha256("Titel", "Titel"));
    EXPECT_EQ(articleSha256(Article{.title = "Titel", .body = "Text", .guid = "g"}),
              articleSha256("Titel", "Text"));
}

TEST_F(Articles, WithoutATextMayGetOneAndLoseItAgain)
{
    Article item = article("Noon report", "Noon report");
    item.guid = "https://example.org/1";
    const ArticleId id = add(item);
    item.body = "Prices rose.";
    const ImportId later = beginImport(archive);
    ASSERT_EQ(valueOf(articles.add(item, later)).id, id);
    ASSERT_TRUE(
        succeeded(articles.setPublished(id, PartialDate::ofDay(day(2025, 1, 2).day()), by("ann"))));
    NoProgress progress;
    EXPECT_EQ(valueOf(archive.check(progress)), std::vector<std::string>{});

    ASSERT_TRUE(succeeded(archive.imports().undo(later)));

    EXPECT_EQ(valueOf(articles.find(id))->body, "Noon report");
    EXPECT_EQ(valueOf(archive.check(progress)), std::vector<std::string>{});
}

TEST_F(Articles, AreFoundByTheirHeadline)
{
    const ArticleId id = add(article("Kurssturz", "a"));

    EXPECT_EQ(valueOf(articles.findByTitle("Kurssturz")), id);
    EXPECT_FALSE(valueOf(articles.findByTitle("kurssturz")));
    add(article("Kurssturz", "b"));
    EXPECT_EQ(articles.findByTitle("Kurssturz").error().code, ErrorCode::Conflict);
}

TEST_F(Articles, AreReadManyAtATime)
{
    const ArticleId one = add(article("1", ""));
    const ArticleId two = add(article("2", ""));

    const auto read = valueOf(articles.read(std::vector{two, ArticleId{77}, one}));

    ASSERT_EQ(read.size(), 2U);
    EXPECT_EQ(read[0].title, "2");
    EXPECT_EQ(read[1].title, "1");
}

TEST_F(Articles, AreListedNewestFirst)
{
    addDated("noon", "2025-01-28T12:00Z");
    addDated("undated", "");
    addDated("evening before", "2025-01-27T22:00Z");
    addDated("morning", "2025-01-28T08:00Z");
    addDated("day", "2025-01-28");
    addDated("month", "2025-01");

    EXPECT_EQ(titles({}), (Titles{"noon", "morning", "day", "evening before", "month", "undated"}));
    EXPECT_EQ(titles({.limit = 2}), (Titles{"noon", "morning"}));
}

TEST_F(Articles, AreListedBetweenDaysAsFarAsTheirDateIsKnown)
{
    addDated("undated", "");
    addDated("january", "2025-01");
    addDated("27", "2025-01-27");
    addDated("28", "2025-01-28");
    addDated("year", "2025");

    EXPECT_EQ(titles({.from = day(2025, 1, 28)}), (Titles{"28", "year", "january"}));
    EXPECT_EQ(titles({.to = day(2025, 1, 27)}), (Titles{"27", "year", "january"}));
    EXPECT_EQ(titles({.from = day(2025, 2, 1), .to = day(2025, 2, 28)}), (Titles{"year"}));
    EXPECT_EQ(titles({.search = "body", .from = day(2025, 1, 28), .limit = 9}).size(), 3U);
}

TEST_F(Articles, AreListedByTheEventTheyAreLinkedTo)
{
    const ArticleId linked = add(article("linked", "x"));
    const ArticleId rejected = add(article("rejected", "x"));
    add(article("other", "x"));
    const EventId event = valueOf(archive.events().add({.name = "e"}, by("ann"))).id;
    const Link suggested{.event = event, .score = 0.5};
    ASSERT_TRUE(succeeded(archive.links().replaceSuggestions(linked, std::span(&suggested, 1))));
    ASSERT_TRUE(
        succeeded(archive.links().decide(rejected, event, LinkStatus::Rejected, by("ann"))));

    EXPECT_EQ(titles({.event = event}), Titles{"linked"});
    EXPECT_EQ(titles({.search = "x", .event = event}), Titles{"linked"});
}

TEST_F(Articles, AreCreditedToThePublisherElseTheAgency)
{
    Article byAgency = article("a", "");
    byAgency.publisher.clear();
    byAgency.agency = "dpa";
    add(byAgency);
    add(article("b", ""));

    const auto listed = valueOf(articles.list({}));

    EXPECT_EQ(listed[0].creditedTo, "Example Post");
    EXPECT_EQ(listed[1].creditedTo, "dpa");
}

TEST_F(Articles, AreFoundWhateverTheSpelling)
{
    add(article("Die Große Straße", "Börse im Café"));

    for (const char* words : {"straße", "STRASSE", "strasse", "STRAẞE", "grosse", "BÖRSE", "borse",
                              "cafe", "stras*", "\"große straße\"", "title:straße"})
        EXPECT_EQ(titles({.search = words}).size(), 1U) << words;
    EXPECT_TRUE(titles({.search = "body:strasse"}).empty());
}

TEST_F(Articles, AreFoundByOperators)
{
    add(article("1", "nvidia dax"));
    add(article("2", "nvidia meta"));
    add(article("3", "dax"));

    EXPECT_EQ(titles({.search = "nvidia dax"}), Titles{"1"});
    EXPECT_EQ(titles({.search = "nvidia NOT dax"}), Titles{"2"});
    EXPECT_EQ(titles({.search = "meta OR dax"}).size(), 3U);
    EXPECT_EQ(titles({.search = "NOT dax"}), Titles{"2"});
    EXPECT_EQ(titles({.search = "NOT (meta OR nvidia)"}), Titles{"3"});
    EXPECT_EQ(titles({.search = "\"nvidia meta\""}), Titles{"2"});
    EXPECT_EQ(titles({.search = "?!"}).size(), 3U);
}

TEST_F(Articles, WithTheWordInTheHeadlineComeFirst)
{
    add(article("Aktien", "Nvidia und viele andere Werte, Nvidia"));
    add(article("Nvidia", "Aktien und viele andere Werte"));

    EXPECT_EQ(titles({.search = "nvidia"}).front(), "Nvidia");
}

TEST_F(Articles, AreFoundWithAPieceOfTheirTextAndItsWords)
{
    std::string body;
    for (int i = 0; i < 80; ++i)
        body += "Maßvolle Größe. ";
    body += "Die Straße sah Nvidia fallen.";
    for (int i = 0; i < 80; ++i)
        body += " Weiter nichts.";
    add(article("Kurse", body));

    const auto found = valueOf(articles.list({.search = "strasse nvidia"}));

    ASSERT_EQ(found.size(), 1U);
    const CodePointIndex index(found[0].snippet);
    ASSERT_EQ(found[0].highlights.size(), 2U);
    EXPECT_EQ(index.slice(found[0].highlights[0].first, found[0].highlights[0].second), "Straße");
    EXPECT_EQ(index.slice(found[0].highlights[1].first, found[0].highlights[1].second), "Nvidia");
    EXPECT_TRUE(valueOf(articles.list({}))[0].snippet.empty());
}

TEST_F(Articles, TakeAPersonsDate)
{
    const ArticleId id = addDated("a", "2025-01");
    const PartialDate dated = PartialDate::ofDay(day(2025, 1, 28).day());

    ASSERT_TRUE(succeeded(articles.setPublished(id, dated, by("ann"))));

    EXPECT_EQ(valueOf(articles.find(id))->published, dated);
    EXPECT_EQ(valueOf(archive.database().integer(
                  "SELECT count(*) FROM article WHERE dated_by = 'ann' AND dated_at > 0")),
              1);
    EXPECT_EQ(articles.setPublished(ArticleId{77}, dated, by("ann")).error().code,
              ErrorCode::NotFound);
}

TEST_F(Articles, RememberWhichVocabularyTheyWereLinkedWith)
{
    const ArticleId one = add(article("1", ""));
    const ArticleId two = add(article("2", ""));
    ASSERT_TRUE(succeeded(articles.markLinked(one, "v1")));
    ASSERT_TRUE(succeeded(articles.markLinked(two, "v1")));
    ASSERT_TRUE(succeeded(articles.setPublished(two, PartialDate{}, by("ann"))));

    EXPECT_EQ(valueOf(articles.notLinkedWith("v1")), std::vector{two});
    EXPECT_EQ(valueOf(articles.notLinkedWith("v2")), (std::vector{one, two}));
}

} // namespace
