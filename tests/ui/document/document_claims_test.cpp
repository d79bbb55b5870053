#include "core/workspace/claims.h"
#include "tests/ui/document/demo_document.h"

using namespace ui;

namespace {

/// What a person says of claims and dates, past the window.
struct WordsOnClaims : TheDemoArchive {
    void SetUp() override
    {
        TheDemoArchive::SetUp();
        article = onDisk().article("KI-Schock: Nvidia verliert ein Sechstel seines Werts")->id;
        undated = onDisk().article("Wie viele Chips hat DeepSeek wirklich?")->id;
    }

    core::ClaimListing firstClaim() const
    {
        core::NoProgress progress;
        const auto claims =
            onDisk().claims().list({.articles = {article}, .withDismissed = true}, progress);
        EXPECT_TRUE(claims && !claims->empty());
        return claims && !claims->empty() ? claims->front() : core::ClaimListing();
    }
    core::ClaimCorrection firstPlace() const
    {
        const core::Claim claim = firstClaim().claim;
        return {.article = article, .field = claim.field, .begin = claim.begin, .end = claim.end};
    }
    core::Article onDiskArticle(core::ArticleId id) const { return *onDisk().article(id); }

    core::ArticleId article;
    core::ArticleId undated;
};

TEST_F(WordsOnClaims, AreStoredWithTheirAuthorAndTakenBack)
{
    const core::ClaimListing before = firstClaim();
    core::ClaimCorrection said = firstPlace();
    said.subject = "XETR:DAX";
    QSignalSpy changed(&document, &Document::claimsChanged);

    document.sayOfClaim(ClaimAct::Correct, said);
    ASSERT_TRUE(settle());
    EXPECT_EQ(firstClaim().subject, "XETR:DAX");
    EXPECT_EQ(firstClaim().claim.author, "tester");
    EXPECT_EQ(changed.size(), 1);

    document.undoStack()->undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(firstClaim().claim, before.claim);
    document.undoStack()->redo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(firstClaim().subject, "XETR:DAX");
}

TEST_F(WordsOnClaims, CanLoseTheirRemarkAgain)
{
    core::ClaimCorrection said = firstPlace();
    said.remark = "Seen at the exchange.";
    document.sayOfClaim(ClaimAct::Correct, said);
    ASSERT_TRUE(settle());
    ASSERT_EQ(firstClaim().claim.remark, "Seen at the exchange.");

    said.remark = "";
    document.sayOfClaim(ClaimAct::Correct, said);
    ASSERT_TRUE(settle());

    EXPECT_EQ(firstClaim().claim.remark, "");
    EXPECT_EQ(firstClaim().claim.author, "");
    document.undoStack()->undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(firstClaim().claim.remark, "Seen at the exchange.");
}

TEST_F(WordsOnClaims, SayThatItIsNoClaimAndThatItIsOneAfterAll)
{
    document.sayOfClaim(ClaimAct::Dismiss, firstPlace());
    ASSERT_TRUE(settle());
    EXPECT_TRUE(firstClaim().claim.dismissed);

    document.sayOfClaim(ClaimAct::Restore, firstPlace());
    ASSERT_TRUE(settle());
    EXPECT_FALSE(firstClaim().claim.dismissed);

    ASSERT_TRUE(takeBackAndRepeat(2));
    EXPECT_FALSE(firstClaim().claim.dismissed);
}

TEST_F(WordsOnClaims, DateAnArticleUntilThatIsTakenBack)
{
    const core::PartialDate before = onDiskArticle(undated).published;
    const auto day = core::PartialDate::ofDay(core::TradingDate::from(2025, 1, 28)->day());

    document.datePublished(undated, day);
    ASSERT_TRUE(settle());
    EXPECT_EQ(onDiskArticle(undated).published, day);
    EXPECT_EQ(onDiskArticle(undated).datedBy, "tester");

    document.undoStack()->undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(onDiskArticle(undated).published, before);
    EXPECT_EQ(onDiskArticle(undated).datedBy, "");
}

TEST_F(WordsOnClaims, GiveADateBackToItsSource)
{
    const core::PartialDate before = onDiskArticle(undated).published;
    const auto day = core::PartialDate::ofDay(core::TradingDate::from(2025, 1, 28)->day());
    document.datePublished(undated, day);
    ASSERT_TRUE(settle());

    document.datePublished(undated, std::nullopt);
    ASSERT_TRUE(settle());
    EXPECT_EQ(onDiskArticle(undated).published, before);

    document.undoStack()->undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(onDiskArticle(undated).published, day);
}

} // namespace
