#include "core/workspace/claims.h"
#include "tests/core/workspace/workspace_fixture.h"

namespace core {

namespace {

/// Of an article with one number that is about a price.
struct AWordOnAClaim : AWorkspace {
    AWordOnAClaim()
    {
        import("NVDA.csv", kNvidia);
        import("chips.txt",
               "Title: Chips fall\nPublished: 2025-01-28\nLanguage: en\n\n"
               "Nvidia shares fell 16.97 percent on Monday.\n");
    }

    ClaimCorrection place() const
    {
        return {.article = ArticleId{1}, .begin = 20, .end = 21, .author = "me", .at = kNow};
    }

    Claims claims = workspace.claims();
};

TEST_F(AWordOnAClaim, IsGoneWhenItsRemarkIsTakenBack)
{
    ClaimCorrection said = place();
    said.remark = "checked";
    claims.correct(said).value();

    said.remark = "";
    EXPECT_EQ(claims.correct(said).value().after, std::nullopt);

    EXPECT_TRUE(claims.corrections().value().empty());
    EXPECT_EQ(claims.correct(said).error().code, ErrorCode::NotFound);
}

TEST_F(AWordOnAClaim, DoesNotMakeAClaimOfWhatIsNoneByARemark)
{
    claims.dismiss(place()).value();
    ClaimCorrection said = place();
    said.remark = "a page number";

    claims.correct(said).value();

    EXPECT_TRUE(claims.list({}, progress).value().empty());
    EXPECT_EQ(claims.list({.withDismissed = true}, progress).value()[0].claim.remark,
              "a page number");
}

TEST_F(AWordOnAClaim, IsNotLeftOutWhereItMayMeanSeveralInstruments)
{
    ClaimCorrection said = place();
    said.subject = "XETR:DAX";
    claims.correct(said).value();
    for (const char* symbol : {"DE40", "GER40"}) // another provider's words for the same index
        ASSERT_TRUE(workspace.addInstrument({.symbol = symbol}, "me", kNow));

    EXPECT_EQ(claims.list({}, progress).error().code, ErrorCode::Conflict);
}

} // namespace

} // namespace core
