#include "rows_of.h"
#include "store_fixture.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

using namespace core;
using namespace tests;

namespace {

struct ArticleVersions : AnArchive {
    static Article edition(const std::string& body, int version = 1,
                           const std::string& guid = "urn:example:1")
    {
        Article made = article("About " + body, body);
        made.guid = guid;
        made.version = version;
        return made;
    }

    StoredArticle add(const Article& added, const std::string& path = "a.xml")
    {
        return valueOf(articles.add(added, beginImport(archive, path)));
    }

    std::string bodyOf(ArticleId id) { return valueOf(articles.find(id))->body; }

    std::vector<int> numbersOf(ArticleId id)
    {
        std::vector<int> numbers;
        for (const ArticleVersion& version : valueOf(articles.versions(id)))
            numbers.push_back(version.version);
        return numbers;
    }

    void expectWhole()
    {
        NoProgress progress;
        EXPECT_EQ(valueOf(archive.check(progress)), std::vector<std::string>{});
    }

    ArticleStore articles = archive.articles();
};

TEST_F(ArticleVersions, AreKeptWhenAHigherOneComes)
{
    const ArticleId id = add(edition("first", 1)).id;
    const StoredArticle corrected = add(edition("second", 3));

    EXPECT_EQ(corrected.id, id);
    EXPECT_EQ(corrected.arrival, Arrival::Correction);
    EXPECT_EQ(bodyOf(id), "second");
    EXPECT_EQ(numbersOf(id), (std::vector{1, 3}));
    EXPECT_EQ(valueOf(articles.findVersion(id, 1))->body, "first");
    EXPECT_EQ(valueOf(articles.findVersion(id, 3))->body, "second");
    EXPECT_FALSE(valueOf(articles.findVersion(id, 2)));
    EXPECT_TRUE(valueOf(articles.list({.search = "first"})).empty());
    EXPECT_EQ(valueOf(articles.list({.search = "second"})).size(), 1U);
    expectWhole();
}

TEST_F(ArticleVersions, AreKeptBesideTheArticleWhenTheyAreOlder)
{
    const ArticleId id = add(edition("second", 2)).id;

    EXPECT_EQ(add(edition("first", 1)).arrival, Arrival::OlderVersion);
    EXPECT_EQ(add(edition("first", 1)).arrival, Arrival::Repeated);
    EXPECT_EQ(bodyOf(id), "second");
    EXPECT_EQ(numbersOf(id), (std::vector{1, 2}));
    expectWhole();
}

TEST_F(ArticleVersions, AreToldApartByTheTimeOfTheirUpdate)
{
    Article early = edition("early");
    early.updated = valueOf(parsePartialDate("2025-01-28T10:00Z"));
    Article late = edition("late");
    late.updated = valueOf(parsePartialDate("2025-01-28T11:00Z"));

    const ArticleId id = add(late).id;
    EXPECT_EQ(add(early).arrival, Arrival::OlderVersion);
    EXPECT_EQ(bodyOf(id), "late");
    EXPECT_EQ(add(edition("no time")).arrival, Arrival::Correction);
    EXPECT_EQ(numbersOf(id), (std::vector{1, 2, 3}));
}

TEST_F(ArticleVersions, OfAGuidThatIsNotGlobalNeedTheSamePublisher)
{
    const ArticleId id = add(edition("first", 1, "17")).id;
    Article other = edition("other", 2, "17");
    other.publisher = "Other Times";

    EXPECT_NE(add(other).id, id);
    EXPECT_EQ(add(edition("second", 2, "17")).id, id);
}

TEST_F(ArticleVersions, AreSeveralArticlesWhereOneFileHasTheirGuidInCommon)
{
    const ImportId import = beginImport(archive);
    const ArticleId one = valueOf(articles.add(edition("one"), import)).id;
    const ArticleId two = valueOf(articles.add(edition("two"), import)).id;
    const ArticleId three = valueOf(articles.add(edition("three", 2), import)).id;

    EXPECT_NE(one, two);
    EXPECT_NE(three, one); // of which of them?
    EXPECT_EQ(add(edition("one")).id, one);
}

TEST_F(ArticleVersions, RememberWhereTheyCameFrom)
{
    const ArticleId id = add(edition("text"), "a.xml").id;
    Article copy = edition("text", 1, "");
    copy.publisher = "Other Times";
    copy.address = "https://example.org/copy";
    EXPECT_EQ(add(copy, "b.html").id, id);

    const auto sources = valueOf(articles.sources(id));
    ASSERT_EQ(sources.size(), 2U);
    EXPECT_EQ(sources[0].path, "a.xml");
    EXPECT_EQ(sources[1].publisher, "Other Times");
    EXPECT_EQ(sources[1].address, "https://example.org/copy");
    EXPECT_EQ(valueOf(articles.find(id))->publisher, "Example Post");
}

TEST_F(ArticleVersions, KeepADateThatAPersonSet)
{
    const PartialDate dated = PartialDate::ofDay(day(2025, 1, 20).day());
    const ArticleId id = add(edition("first")).id;
    ASSERT_TRUE(succeeded(articles.setPublished(id, dated, by("ann"))));

    add(edition("second", 2));

    EXPECT_EQ(valueOf(articles.find(id))->published, dated);
}

TEST_F(ArticleVersions, ShowTheFormerTextOnceTheCorrectionIsTakenBack)
{
    const ImportId first = beginImport(archive);
    const ImportId second = beginImport(archive);
    const ArticleId id = valueOf(articles.add(edition("first", 1), first)).id;
    valueOf(articles.add(edition("second", 2), second));

    ASSERT_TRUE(succeeded(archive.imports().undo(second)));
    EXPECT_EQ(bodyOf(id), "first");
    EXPECT_EQ(numbersOf(id), std::vector{1});
    expectWhole();

    valueOf(articles.add(edition("second", 2), beginImport(archive)));
    ASSERT_TRUE(succeeded(archive.imports().undo(first)));
    EXPECT_EQ(bodyOf(id), "second");
    EXPECT_EQ(numbersOf(id), std::vector{2});
    expectWhole();
}

TEST_F(ArticleVersions, SayWhichOtherArticleHasTheSameBody)
{
    const std::string body = "Die Aktie fiel am „Montag“ um siebzehn Prozent, sagt das Blatt.";
    const ArticleId one = add(article("Eine Zeile", body)).id;
    const StoredArticle two = add(
        article("Andere", "DIE Aktie fiel am \"Montag\" um siebzehn\n\nProzent, sagt das Blatt."));

    EXPECT_EQ(two.arrival, Arrival::New);
    EXPECT_EQ(two.sameBody, one);
    EXPECT_FALSE(
        add(article("Dritte", "Die Aktie stieg am Dienstag um neun Prozent, sagt es.")).sameBody);
}

/// A claim and a note on the words "17 Prozent" of the second sentence.
struct AnnotatedArticle : ArticleVersions {
    AnnotatedArticle()
    {
        const auto change = [&](const std::string& sql) {
            ASSERT_TRUE(succeeded(archive.database().execute(sql)));
        };
        valueOf(archive.instruments().add(instrument("NVDA"), by("ann")));
        valueOf(archive.claims().put({.article = id,
                                      .begin = 12,
                                      .end = 22,
                                      .text = "17 Prozent",
                                      .remark = "checked",
                                      .author = "ann"}));
        change(R"(INSERT INTO note(instrument, kind, text, article, field, "begin", "end", quote,
                      author, at)
                  VALUES (1, 'text', 'x', 1, 'body', 12, 22, '17 Prozent', 'ann', 0))");
    }

    /// begin, end, words, lost: of the claim and of the note, which go the same way.
    std::string anchor()
    {
        const Rows claims =
            rowsOf(archive, R"(SELECT "begin", "end", text, anchor_lost FROM claim)");
        const Rows notes =
            rowsOf(archive, R"(SELECT "begin", "end", quote, anchor_lost FROM note)");
        EXPECT_EQ(claims, notes);
        std::string text;
        for (const std::string& value : claims.at(0))
            text += value + " ";
        return text;
    }

    ArticleId id = add(edition("17 Prozent. 17 Prozent.")).id;
};

TEST_F(AnnotatedArticle, AnchorsItsAnnotationsByTheirWords)
{
    EXPECT_TRUE(add(edition("Neu: 17 Prozent. 17 Prozent.", 2)).lost.empty());
    EXPECT_EQ(anchor(), "17 27 17 Prozent 0 ");
    EXPECT_TRUE(add(edition("Nur 17 PROZENT.", 3)).lost.empty());
    EXPECT_EQ(anchor(), "4 14 17 PROZENT 0 ");
}

TEST_F(AnnotatedArticle, NamesThoseThatDoNotFitAnyMore)
{
    const StoredArticle corrected = add(edition("Ein Sechstel.", 2));

    ASSERT_EQ(corrected.lost.size(), 2U);
    EXPECT_EQ(corrected.lost[0].quote, "17 Prozent");
    EXPECT_FALSE(corrected.lost[0].isNote);
    EXPECT_TRUE(corrected.lost[1].isNote);
    EXPECT_EQ(anchor(), "12 22 17 Prozent 1 ");
    EXPECT_TRUE(add(edition("Ein Siebtel.", 3)).lost.empty()); // said already
    add(edition("Doch 17 Prozent.", 4));
    EXPECT_EQ(anchor(), "5 15 17 Prozent 0 ");
}

TEST_F(AnnotatedArticle, HasThemWhereTheyWereOnceTheCorrectionIsTakenBack)
{
    for (const char* body : {"Ein Sechstel.", "17 Prozent.", "Etwa 17 PROZENT waren es."}) {
        const ImportId import = beginImport(archive);
        valueOf(articles.add(edition(body, 2), import));
        ASSERT_NE(anchor(), "12 22 17 Prozent 0 ") << body;

        ASSERT_TRUE(succeeded(archive.imports().undo(import)));

        EXPECT_EQ(anchor(), "12 22 17 Prozent 0 ") << body;
    }
    expectWhole();
}

struct RandomEditions : ArticleVersions, testing::WithParamInterface<unsigned> { };

TEST_P(RandomEditions, ShowWhatIsLeftHoweverTheyAreTakenBack)
{
    std::mt19937_64 random(GetParam());
    std::map<ImportId, Article> said;
    for (int step = 0; step < 60; ++step) {
        if (random() % 3 != 0 || said.empty()) {
            // Of one version there is one text, so that the order of arrival does not matter.
            const int version = 1 + static_cast<int>(random() % 5);
            const ImportId import = beginImport(archive);
            said[import] = edition("text " + std::to_string(version), version);
            valueOf(articles.add(said[import], import));
        } else {
            const auto gone = std::next(said.begin(), static_cast<long>(random() % said.size()));
            ASSERT_TRUE(succeeded(archive.imports().undo(gone->first)));
            said.erase(gone);
        }
        std::map<int, std::string> left;
        for (const auto& [import, words] : said)
            left[words.version] = words.body;
        ASSERT_EQ(valueOf(articles.count()), left.empty() ? 0 : 1);
        if (left.empty())
            continue;
        const auto shown = valueOf(articles.list({.search = "text"}));
        ASSERT_EQ(shown.size(), 1U);
        ASSERT_EQ(bodyOf(shown[0].id), left.rbegin()->second) << "step " << step;
        ASSERT_EQ(numbersOf(shown[0].id).size(), left.size());
    }
    expectWhole();
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomEditions, testing::Range(0U, 6U));

} // namespace
