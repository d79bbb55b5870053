#include "core/claims/claim_corrections.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

/// "Nvidia fiel um 17 Prozent auf 118 Dollar, der Dax um 1 Prozent."
struct CorrectedClaims : testing::Test {
    CorrectedClaims()
    {
        claims = {claim(15, 25, 0.17), claim(30, 40, 118.0), claim(53, 62, 0.01)};
        claims[0].partner = 1;
        claims[1].partner = 0;
    }

    static Claim claim(std::size_t begin, std::size_t end, double value)
    {
        Claim claim{.begin = begin, .end = end};
        claim.value = value;
        return claim;
    }

    ClaimCorrection at(std::size_t begin, std::size_t end) const
    {
        return {.id = ClaimId{7}, .article = article.id, .begin = begin, .end = end};
    }

    std::vector<Claim> with(const std::vector<ClaimCorrection>& corrections) const
    {
        return withCorrections(claims, article, corrections, [](const std::string& symbol) {
            return std::optional<MentionSubject>(KnownInstrument{symbol});
        });
    }

    Article article{.id = ArticleId{1},
                    .title = "T",
                    .body = "Nvidia fiel um 17 Prozent auf 118 Dollar, der Dax um 1 Prozent."};
    std::vector<Claim> claims;
};

TEST_F(CorrectedClaims, AreThoseThatShareMostOfTheirPlace)
{
    ClaimCorrection correction = at(8, 31); // reaches into the second
    correction.holder = "Wang";

    const auto corrected = with({correction});

    ASSERT_EQ(corrected.size(), 3U);
    EXPECT_EQ(corrected[0].holder, "Wang");
    EXPECT_EQ(corrected[0].id, ClaimId{7});
    EXPECT_EQ(corrected[0].begin, 15U);
    EXPECT_EQ(corrected[1], claims[1]);
}

TEST_F(CorrectedClaims, AreNoOthersThanThoseOfTheTextThatIsShown)
{
    ClaimCorrection lost = at(15, 25);
    lost.isLost = true;
    lost.dismissed = true;
    ClaimCorrection title = at(15, 25);
    title.field = TextField::Title;
    title.dismissed = true;
    ClaimCorrection other = at(15, 25);
    other.article = ArticleId{2};
    other.dismissed = true;
    ClaimCorrection unread = at(0, 6);
    unread.subject = "XNAS:NVDA";

    EXPECT_EQ(with({lost, title, other, unread}), claims);
}

TEST_F(CorrectedClaims, AreAddedAtTheirPlace)
{
    ClaimCorrection added = at(26, 29);
    added.text = "auf";
    added.isAdded = true;
    added.quantity = ClaimQuantity::Level;
    added.value = 3.0;

    const auto corrected = with({added});

    ASSERT_EQ(corrected.size(), 4U);
    EXPECT_EQ(corrected[1].text, "auf");
    EXPECT_EQ(corrected[1].value, 3.0);
    EXPECT_EQ(corrected[1].sentence, (TextSpan{0, 63}));
    EXPECT_EQ(corrected[0].partner, 2U);
    EXPECT_EQ(corrected[2].partner, 0U);
}

TEST_F(CorrectedClaims, LeaveTheirPartnerWhenTheyAreDismissed)
{
    ClaimCorrection dismissed = at(30, 40);
    dismissed.dismissed = true;

    const auto corrected = with({dismissed});

    EXPECT_TRUE(corrected[1].dismissed);
    EXPECT_EQ(corrected[0].partner, std::nullopt);
    EXPECT_EQ(corrected[1].partner, std::nullopt);
}

TEST_F(CorrectedClaims, AreAsTheLastPersonSays)
{
    ClaimCorrection late = at(15, 25);
    late.value = 0.3;
    late.at = Instant{std::chrono::hours{2}};
    ClaimCorrection early = at(15, 25);
    early.value = 0.2;
    early.at = Instant{std::chrono::hours{1}};

    EXPECT_EQ(with({late, early})[0].value, 0.3);
}

} // namespace
