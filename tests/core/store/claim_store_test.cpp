#include "core/store/claim_store.h"

#include "rows_of.h"
#include "store_fixture.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

struct Corrections : AnArchive {
    /// Of the words "17 Prozent" of "Minus von 17 Prozent."
    ClaimCorrection correction(ArticleId id) const
    {
        return {.article = id,
                .begin = 10,
                .end = 20,
                .text = "17 Prozent",
                .subject = "XNAS:NVDA",
                .author = "ann",
                .at = daysIn(40)};
    }

    static Article edition(const std::string& body, int version = 1)
    {
        Article edition = article("T", body);
        edition.guid = "urn:example:1";
        edition.version = version;
        return edition;
    }

    /// One import of its own.
    ImportId import(const Article& article)
    {
        const ImportId import = beginImport(archive);
        last = valueOf(articles.add(article, import)).id;
        EXPECT_TRUE(succeeded(archive.imports().finish(import, 1)));
        return import;
    }

    std::vector<ClaimCorrection> all() { return valueOf(claims.list()); }

    ArticleStore articles = archive.articles();
    ClaimStore claims = archive.claims();
    ArticleId last{};
    ImportId first = import(edition("Minus von 17 Prozent."));
};

TEST_F(Corrections, ComeBackAsTheyWereSaid)
{
    ClaimCorrection said = correction(last);
    said.field = TextField::Title;
    said.isAdded = true;
    said.quantity = ClaimQuantity::MarketValue;
    said.value = 6e11;
    said.upTo = 7e11;
    said.step = 1e11;
    said.unit = "USD";
    said.hedge = Hedge::Almost;
    said.direction = Direction::Down;
    said.modality = Modality::Conditional;
    said.holder = "";
    said.day = day(2025, 1, 27);
    said.point = PricePoint::PreMarket;
    said.span = ChangeSpan::YearToDate;
    said.superlative = Superlative::LargestLoss;
    said.since = day(2020, 3, 16);
    said.dismissed = true;
    said.remark = "so sagt es die Agentur";
    said.id = valueOf(claims.put(said));

    EXPECT_EQ(all(), std::vector{said});
    EXPECT_EQ(valueOf(claims.find(said.id)), said);

    ClaimCorrection less = correction(last);
    less.id = said.id;
    EXPECT_EQ(valueOf(claims.put(less)), said.id);
    EXPECT_EQ(all(), std::vector{less});
}

TEST_F(Corrections, AreListedByPlaceTheHeadlineFirst)
{
    ClaimCorrection later = correction(last);
    later.begin = 12;
    ClaimCorrection title = correction(last);
    title.field = TextField::Title;
    title.begin = 30;
    title.end = 40;
    const ClaimId c = valueOf(claims.put(later));
    const ClaimId b = valueOf(claims.put(correction(last)));
    const ClaimId a = valueOf(claims.put(title));

    std::vector<ClaimId> order;
    for (const ClaimCorrection& listed : valueOf(claims.list(last)))
        order.push_back(listed.id);

    EXPECT_EQ(order, (std::vector{a, b, c}));
    EXPECT_TRUE(valueOf(claims.list(ArticleId{77})).empty());
}

TEST_F(Corrections, AreTakenBackAndPutBackWithTheirNumber)
{
    ClaimCorrection said = correction(last);
    said.id = valueOf(claims.put(said));
    ASSERT_TRUE(succeeded(claims.remove(said.id)));
    EXPECT_TRUE(all().empty());
    EXPECT_EQ(claims.remove(said.id).error().code, ErrorCode::NotFound);

    EXPECT_EQ(valueOf(claims.put(said)), said.id);
    EXPECT_EQ(all(), std::vector{said});
}

TEST_F(Corrections, OfAnArticleThatIsNotThereAreRefused)
{
    EXPECT_FALSE(claims.put(correction(ArticleId{77})));
    EXPECT_TRUE(all().empty());
}

TEST_F(Corrections, StandWhereTheyStoodInAFormerTextAlsoAfterAChange)
{
    ClaimCorrection said = correction(last);
    said.id = valueOf(claims.put(said));
    const ImportId second = import(edition("Ein Minus von 17 PROZENT.", 2));
    ClaimCorrection moved = all().at(0);
    EXPECT_EQ(moved.begin, 14U);
    EXPECT_EQ(moved.text, "17 PROZENT");

    moved.remark = "changed meanwhile";
    valueOf(claims.put(moved));
    ASSERT_TRUE(succeeded(archive.imports().undo(second)));

    EXPECT_EQ(all().at(0).begin, 10U);
    EXPECT_EQ(all().at(0).text, "17 Prozent");
    EXPECT_EQ(all().at(0).remark, "changed meanwhile");
}

TEST_F(Corrections, WaitForTheirArticleWhenItsImportIsTakenBack)
{
    ClaimCorrection said = correction(last);
    said.id = valueOf(claims.put(said));
    ASSERT_TRUE(succeeded(archive.imports().undo(first)));
    EXPECT_TRUE(all().empty());
    EXPECT_EQ(valueOf(claims.find(said.id)), std::nullopt);
    import(article("Another", "Nothing of it."));
    EXPECT_TRUE(all().empty());

    import(edition("Minus von 17 Prozent."));

    said.article = last;
    EXPECT_EQ(all(), std::vector{said});
}

TEST_F(Corrections, FindTheirWordsWhenTheArticleComesBackInALaterEdition)
{
    ClaimCorrection said = correction(last);
    said.id = valueOf(claims.put(said));
    ClaimCorrection gone = correction(last);
    gone.begin = 0;
    gone.end = 9;
    gone.text = "Minus von";
    gone.id = valueOf(claims.put(gone));
    ASSERT_TRUE(succeeded(archive.imports().undo(first)));
    import(edition("Der Kurs gab um 17 Prozent nach.", 2));
    EXPECT_TRUE(all().empty());

    import(edition("Minus von 17 Prozent.", 1)); // an older edition, which is not shown

    ASSERT_EQ(all().size(), 2U);
    EXPECT_TRUE(all()[0].isLost);
    EXPECT_FALSE(all()[1].isLost);
    EXPECT_EQ(all()[1].begin, 16U);
    EXPECT_EQ(all()[1].text, "17 Prozent");
}

TEST_F(Corrections, AreFoundToBeStrangeWhenTheArchiveIsChecked)
{
    valueOf(claims.put(correction(last)));
    NoProgress progress;
    EXPECT_EQ(valueOf(archive.check(progress)), std::vector<std::string>{});
    ASSERT_TRUE(succeeded(archive.database().execute("UPDATE claim SET hedge = 'perhaps'")));

    const auto problems = valueOf(archive.check(progress));

    ASSERT_EQ(problems.size(), 1U);
    EXPECT_NE(problems[0].find("\"perhaps\""), std::string::npos) << problems[0];
}

TEST_F(Corrections, AreFoundByTheirArticleWithoutALookAtAllOfThem)
{
    for (const char* table : {"claim", "note"}) {
        const auto plan = rowsOf(archive,
                                 "EXPLAIN QUERY PLAN SELECT id FROM " + std::string(table)
                                     + " WHERE article_sha256 = 'x'");
        ASSERT_FALSE(plan.empty());
        EXPECT_NE(plan[0].back().find(std::string(table) + "_article_sha256"), std::string::npos)
            << plan[0].back();
    }
}

struct DatesByPeople : Corrections {
    PartialDate published() { return valueOf(articles.find(last))->published; }

    PartialDate source = PartialDate::ofDay(day(2025, 1, 28).day());
    PartialDate said = PartialDate::ofDay(day(2025, 1, 29).day());
};

TEST_F(DatesByPeople, NameWhoSetThemUntilTheyAreTakenBack)
{
    ASSERT_TRUE(succeeded(articles.setPublished(last, said, by("ann"))));
    Article dated = *valueOf(articles.find(last));
    EXPECT_EQ(dated.published, said);
    EXPECT_EQ(dated.datedBy, "ann");
    EXPECT_EQ(dated.datedAt, by("ann").at);
    EXPECT_EQ(valueOf(articles.publishedBySource(last)), source);

    ASSERT_TRUE(succeeded(articles.clearPublished(last)));

    dated = *valueOf(articles.find(last));
    EXPECT_EQ(dated.published, source);
    EXPECT_EQ(dated.datedBy, "");
    EXPECT_EQ(dated.datedAt, std::nullopt);
    EXPECT_EQ(articles.publishedBySource(ArticleId{77}).error().code, ErrorCode::NotFound);
}

TEST_F(DatesByPeople, WaitForTheirArticleWhenItsImportIsTakenBack)
{
    ASSERT_TRUE(succeeded(articles.setPublished(last, said, by("ann"))));
    ASSERT_TRUE(succeeded(archive.imports().undo(first)));

    import(edition("Minus von 17 Prozent."));

    EXPECT_EQ(published(), said);
    EXPECT_EQ(valueOf(articles.find(last))->datedBy, "ann");
    EXPECT_EQ(rowsOf(archive, "SELECT count(*) FROM kept_date"), (Rows{{"0"}}));
    ASSERT_TRUE(succeeded(articles.clearPublished(last)));
    EXPECT_EQ(published(), source);
}

} // namespace
