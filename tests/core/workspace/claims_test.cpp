#include "core/workspace/claims.h"

#include "core/workspace/instrument_facts.h"
#include "tests/core/workspace/workspace_fixture.h"

#include <algorithm>

namespace core {

namespace {

constexpr const char* kChips = "Title: Chips fall\n"
                               "Published: 2025-01-28\n"
                               "Publisher: Example Wire\n"
                               "Language: en\n"
                               "\n"
                               "Nvidia shares fell 16.97 percent on Monday.\n";

/// Nvidia's prices and an article of which one number is about them.
struct AnArticleWithANumber : AWorkspace {
    AnArticleWithANumber()
    {
        import("NVDA.csv", kNvidia);
        import("chips.txt", kChips);
    }

    std::vector<ClaimListing> list(ClaimQuery query = {})
    {
        return claims.list(query, progress).value();
    }

    ClaimCorrection place() const
    {
        return {.article = ArticleId{1}, .begin = 20, .end = 21, .author = "me", .at = kNow};
    }

    Claims claims = workspace.claims();
};

TEST_F(AnArticleWithANumber, IsCheckedAgainstThePrices)
{
    const auto listings = list({.articles = {ArticleId{1}}});

    ASSERT_EQ(listings.size(), 1U);
    const ClaimListing& listing = listings[0];
    EXPECT_EQ(listing.title, "Chips fall");
    EXPECT_EQ(listing.claim.text, "16.97 percent");
    EXPECT_EQ(listing.subject, "XNAS:NVDA");
    EXPECT_EQ(listing.subjectName, "Nvidia");
    EXPECT_EQ(listing.currency, "USD");
    EXPECT_EQ(listing.check.verdict, Verdict::Supported);
    EXPECT_NEAR(listing.check.measured.value_or(0.0), 118.42 / 142.62 - 1.0, 1e-9);
    ASSERT_EQ(listing.check.inputs.size(), 2U);
    EXPECT_EQ(listing.symbols.at(listing.check.inputs[0].instrument), "XNAS:NVDA");
    EXPECT_FALSE(listing.explanation.empty());
}

TEST_F(AnArticleWithANumber, IsListedByVerdictAndInTheLanguageThatIsAskedFor)
{
    EXPECT_EQ(list({.verdict = Verdict::Supported}).size(), 1U);
    EXPECT_TRUE(list({.verdict = Verdict::Contradicted}).empty());
    EXPECT_NE(list({.language = "de"})[0].explanation, list({.language = "en"})[0].explanation);
    EXPECT_EQ(claims.list({.articles = {ArticleId{77}}}, progress).error().code, ErrorCode::NotFound);
}

TEST_F(AnArticleWithANumber, IsNotListedWhenItIsToldToStop)
{
    struct Stop final : Progress {
        bool report(double, std::string_view) override { return false; }
    } stop;

    const auto listings = claims.list({}, stop);

    ASSERT_FALSE(listings);
    EXPECT_EQ(listings.error().code, ErrorCode::Cancelled);
}

TEST_F(AnArticleWithANumber, IsCheckedAnewWhenPricesChange)
{
    ASSERT_TRUE(workspace.undoImport(workspace.imports().value().front().id));

    const auto listings = list();

    ASSERT_EQ(listings.size(), 1U);
    EXPECT_EQ(listings[0].subject, "XNAS:NVDA"); // the vocabulary knows it
    EXPECT_EQ(listings[0].check.verdict, Verdict::NotCheckable);
    EXPECT_EQ(listings[0].check.reason, Unchecked::NoData);
}

TEST_F(AnArticleWithANumber, SaysWhatAPersonSaysOfIt)
{
    ClaimCorrection said = place();
    said.day = TradingDate::from(2025, 1, 21);
    said.remark = "checked";

    const ClaimChange change = claims.correct(said).value();

    EXPECT_EQ(change.before, std::nullopt);
    EXPECT_EQ(change.after->text, "16.97 percent");
    const ClaimListing corrected = list()[0];
    EXPECT_EQ(corrected.claim.remark, "checked");
    EXPECT_EQ(corrected.claim.author, "me");
    EXPECT_EQ(corrected.check.day, TradingDate::from(2025, 1, 21));
    EXPECT_EQ(corrected.check.verdict, Verdict::Contradicted);

    ASSERT_TRUE(claims.put(change.before, change.after));
    EXPECT_EQ(list()[0].check.verdict, Verdict::Supported);
    EXPECT_EQ(list()[0].claim.remark, "");
    ASSERT_TRUE(claims.put(change.after, change.before));
    EXPECT_EQ(list()[0].claim.remark, "checked");
}

TEST_F(AnArticleWithANumber, IsNoClaimWhereAPersonSaysSo)
{
    claims.dismiss(place()).value();

    EXPECT_TRUE(list().empty());
    const auto all = list({.withDismissed = true});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_TRUE(all[0].claim.dismissed);
    EXPECT_EQ(all[0].check.verdict, Verdict::NotCheckable);

    const ClaimChange back = claims.restore(place()).value();
    EXPECT_EQ(back.after, std::nullopt);
    EXPECT_EQ(list().size(), 1U);
    EXPECT_EQ(claims.restore(place()).error().code, ErrorCode::NotFound);
}

TEST_F(AnArticleWithANumber, KeepsARemarkWhenItIsAClaimAgain)
{
    ClaimCorrection said = place();
    said.remark = "checked";
    claims.correct(said).value();
    claims.dismiss(place()).value();

    const ClaimChange back = claims.restore(place()).value();

    ASSERT_TRUE(back.after);
    EXPECT_EQ(list()[0].claim.remark, "checked");
    claims.remove(back.after->id).value();
    EXPECT_EQ(list()[0].claim.remark, "");
}

TEST_F(AnArticleWithANumber, TakesAClaimThatIsAddedByHand)
{
    ClaimCorrection added = place();
    added.begin = 0;
    added.end = 13;
    EXPECT_EQ(claims.correct(added).error().code, ErrorCode::InvalidArgument);
    added.isAdded = true;
    added.quantity = ClaimQuantity::Level;
    added.value = 118.42;
    added.unit = "USD";
    added.subject = "NVDA";
    added.day = TradingDate::from(2025, 1, 27);
    added.point = PricePoint::Close;

    EXPECT_EQ(claims.correct(added).value().after->subject, "XNAS:NVDA");

    const auto listings = list();
    ASSERT_EQ(listings.size(), 2U);
    EXPECT_EQ(listings[0].claim.text, "Nvidia shares");
    EXPECT_EQ(listings[0].check.verdict, Verdict::Supported);
}

TEST_F(AnArticleWithANumber, RefusesWordsThatCannotBe)
{
    ClaimCorrection outside = place();
    outside.end = 5000;
    EXPECT_EQ(claims.correct(outside).error().code, ErrorCode::InvalidArgument);
    ClaimCorrection nobody = place();
    nobody.subject = "NOSUCHTHING";
    EXPECT_EQ(claims.correct(nobody).error().code, ErrorCode::NotFound);
    ClaimCorrection negative = place();
    negative.value = -1.0;
    EXPECT_EQ(claims.correct(negative).error().code, ErrorCode::InvalidArgument);
    ClaimCorrection elsewhere = place();
    elsewhere.begin = 0;
    elsewhere.end = 6;
    EXPECT_EQ(claims.dismiss(elsewhere).error().code, ErrorCode::NotFound);
    EXPECT_TRUE(claims.corrections().value().empty());
}

TEST_F(AnArticleWithANumber, IsStillCorrectedWhenItIsImportedAgain)
{
    ClaimCorrection said = place();
    said.remark = "checked";
    claims.correct(said).value();
    const auto imports = workspace.imports().value();
    ASSERT_TRUE(workspace.undoImport(imports.back().id));
    EXPECT_TRUE(list().empty());

    import("chips.txt", kChips);

    ASSERT_EQ(list().size(), 1U);
    EXPECT_EQ(list()[0].claim.remark, "checked");
}

TEST_F(AnArticleWithANumber, HasItsPricesMadeOfMinutesWhereOnlyTheseAreStored)
{
    ASSERT_TRUE(workspace.undoImport(workspace.imports().value().front().id));
    import("NVDA_1m.csv",
           "time,open,high,low,close,volume\n"
           "2025-01-24T15:00:00Z,142.0,142.7,141.9,142.5,100\n"
           "2025-01-24T20:59:00Z,142.5,142.7,142.4,142.62,100\n"
           "2025-01-27T15:00:00Z,124.8,125.0,123.0,124.0,100\n"
           "2025-01-27T20:59:00Z,118.5,118.6,118.4,118.42,100\n");

    const auto listings = list();

    ASSERT_EQ(listings.size(), 1U);
    EXPECT_EQ(listings[0].check.verdict, Verdict::Supported);
}

struct ADateByAPerson : AnArticleWithANumber {
    Article article() { return workspace.article(ArticleId{1}).value(); }

    PartialDate feb = parsePartialDate("2025-02-04").value();
};

TEST_F(ADateByAPerson, CountsForClaimsAndLinksUntilItIsTakenBack)
{
    const Event event = addEvent("Chips fall", "2025-01-27", {"NVDA"});
    workspace.link(false, progress).value();
    const auto rules = [&] {
        std::vector<std::string> weights;
        const auto links = workspace.links({.event = event.id}).value();
        for (const Link& link : links) {
            for (const LinkEvidence& piece : link.evidence)
                weights.push_back(piece.rule + std::to_string(piece.weight));
        }
        return weights;
    };
    const auto before = rules();
    ASSERT_FALSE(before.empty());

    ASSERT_TRUE(claims.setPublished(ArticleId{1}, feb, "me", kNow));

    EXPECT_EQ(article().published, feb);
    EXPECT_EQ(article().datedBy, "me");
    EXPECT_NE(rules(), before);
    EXPECT_NE(list()[0].check.day, TradingDate::from(2025, 1, 27));
    import("again.txt", kChips);
    EXPECT_EQ(article().published, feb);

    ASSERT_TRUE(claims.clearPublished(ArticleId{1}));
    EXPECT_EQ(article().datedBy, "");
    EXPECT_EQ(rules(), before);
    EXPECT_EQ(list()[0].check.day, TradingDate::from(2025, 1, 27));
}

TEST_F(ADateByAPerson, IsRefusedWhereItSaysNothingOrThereIsNoArticle)
{
    EXPECT_EQ(claims.setPublished(ArticleId{1}, {}, "me", kNow).error().code,
              ErrorCode::InvalidArgument);
    EXPECT_EQ(claims.setPublished(ArticleId{77}, feb, "me", kNow).error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(claims.clearPublished(ArticleId{77}).error().code, ErrorCode::NotFound);
}

TEST_F(ADateByAPerson, DoesNotKeepFiguresFromSayingAnother)
{
    import("month.txt",
           "Title: Chips\nPublished: 2025-01\nLanguage: en\n\n"
           "Nvidia shares closed 16.97 percent lower at $118.42 on Monday. They "
           "had closed at $142.62 on Friday.\n");
    const auto month = workspace.article("Chips").value();
    const auto asked = [&] { return claims.date(month.id, "en", progress).value(); };
    const DatingListing dating = asked();
    ASSERT_FALSE(dating.candidates.empty());
    for (const DayCandidateListing& candidate : dating.candidates) {
        EXPECT_EQ(candidate.day.yearMonthDay().month(), std::chrono::January);
        EXPECT_FALSE(candidate.claims.empty());
    }

    ASSERT_TRUE(claims.setPublished(month.id, feb, "me", kNow));

    EXPECT_EQ(asked().candidates.front().day, dating.candidates.front().day);
    EXPECT_EQ(claims.date(ArticleId{77}, "", progress).error().code, ErrorCode::NotFound);
}

} // namespace

} // namespace core
