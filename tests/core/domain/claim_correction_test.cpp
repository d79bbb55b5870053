#include "core/domain/claim_correction.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

std::optional<MentionSubject> knownAs(const std::string& symbol)
{
    return MentionSubject{KnownInstrument{symbol}};
}

Claim read()
{
    Claim claim{.begin = 10, .end = 20, .text = "17 Prozent"};
    claim.quantity = ClaimQuantity::Change;
    claim.value = 0.17;
    claim.step = 0.01;
    claim.unit = std::string(kPercent);
    claim.direction = Direction::Down;
    claim.day = {.kind = DayReference::Kind::Weekday, .text = "am Montag"};
    return claim;
}

TEST(CorrectedClaim, KeepsWhatNobodySaysAnythingOf)
{
    const Claim claim = corrected(read(), {.remark = "checked"}, knownAs);

    EXPECT_EQ(claim.remark, "checked");
    EXPECT_EQ(claim.value, 0.17);
    EXPECT_EQ(claim.direction, Direction::Down);
    EXPECT_EQ(claim.day, read().day);
}

TEST(CorrectedClaim, IsAboutTheDayAndTheSubjectThatAPersonSays)
{
    const Claim claim =
        corrected(read(), {.subject = "XNAS:META", .day = TradingDate::from(2025, 1, 27)}, knownAs);

    EXPECT_EQ(claim.subject, knownAs("XNAS:META"));
    EXPECT_EQ(claim.day.kind, DayReference::Kind::Date);
    EXPECT_EQ(claim.day.year, std::chrono::year{2025});
    EXPECT_EQ(claim.day.month, std::chrono::January);
    EXPECT_EQ(claim.day.day, std::chrono::day{27});
    EXPECT_EQ(claim.day.text, "am Montag");
    EXPECT_EQ(corrected(claim, {.subject = ""}, knownAs).subject, std::nullopt);
}

TEST(CorrectedClaim, HasTheStepOfTheLastDigitOfANewValue)
{
    const auto stepOf = [](double value) {
        return corrected(read(), {.value = value}, knownAs).step;
    };
    EXPECT_DOUBLE_EQ(stepOf(0.18), 0.01);
    EXPECT_DOUBLE_EQ(stepOf(0.1697), 0.0001);
    EXPECT_DOUBLE_EQ(stepOf(118.42), 0.01);
    EXPECT_DOUBLE_EQ(stepOf(21414.25), 0.01);
    EXPECT_DOUBLE_EQ(stepOf(24.0), 1.0);
    EXPECT_DOUBLE_EQ(stepOf(21520.0), 1.0);
    EXPECT_DOUBLE_EQ(stepOf(6e11), 1e9);
    EXPECT_DOUBLE_EQ(stepOf(1.5e9), 1e8);
    EXPECT_DOUBLE_EQ(corrected(read(), {.value = 0.18, .step = 0.02}, knownAs).step, 0.02);
}

TEST(JoinedCorrections, KeepEarlierWordsThatTheNewOnesLeaveOpen)
{
    const ClaimCorrection before{.id = ClaimId{3},
                                 .begin = 10,
                                 .end = 20,
                                 .value = 0.18,
                                 .step = 0.001,
                                 .subject = "XNAS:NVDA",
                                 .remark = "first",
                                 .author = "ann"};

    const ClaimCorrection both =
        joined(before, {.begin = 12, .value = 0.19, .holder = "Wang", .author = "ben"});

    EXPECT_EQ(both.id, ClaimId{3});
    EXPECT_EQ(both.begin, 10U);
    EXPECT_EQ(both.value, 0.19);
    EXPECT_EQ(both.step, std::nullopt); // it was that of the value before
    EXPECT_EQ(both.subject, "XNAS:NVDA");
    EXPECT_EQ(both.holder, "Wang");
    EXPECT_EQ(both.remark, "first");
    EXPECT_EQ(both.author, "ben");
}

TEST(ACorrection, SaysNothingWithoutAWord)
{
    EXPECT_FALSE(saysAnything({.article = ArticleId{1}, .begin = 3, .author = "ann"}));
    EXPECT_TRUE(saysAnything({.dismissed = true}));
    EXPECT_TRUE(saysAnything({.remark = "x"}));
    EXPECT_TRUE(saysAnything({.subject = ""}));
}

TEST(JoinedCorrections, StayDismissedWhereOnlyARemarkIsAdded)
{
    const ClaimCorrection both = joined({.dismissed = true}, {.remark = "an age"});

    EXPECT_EQ(both.dismissed, true);
    EXPECT_EQ(both.remark, "an age");
}

TEST(JoinedCorrections, AreAClaimAgainWhereOneIsAddedByHand)
{
    const ClaimCorrection both = joined({.dismissed = true}, {.isAdded = true, .value = 3.0});

    EXPECT_FALSE(both.dismissed.value_or(false));
}

TEST(JoinedCorrections, LoseARemarkThatIsTakenBack)
{
    const ClaimCorrection both =
        withoutTakingBack(joined({.value = 3.0, .remark = "first"}, {.remark = ""}));

    EXPECT_EQ(both.remark, std::nullopt);
    EXPECT_EQ(both.value, 3.0);
    EXPECT_FALSE(saysAnything(withoutTakingBack(joined({.remark = "x"}, {.remark = ""}))));
}

} // namespace
