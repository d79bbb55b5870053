#include "core/claims/claim_checker.h"

#include "tests/core/claims/claim_markets.h"

using namespace core;
using std::chrono::Friday;
using std::chrono::Monday;
using std::chrono::Tuesday;
using tests::day;
using tests::level;
using tests::on;
using tests::percent;
using tests::published;

namespace {

/// The verified prices of January 2025 around the 27th: NVDA, DAX.
struct JanuaryOf2025 : tests::Markets {
    JanuaryOf2025()
    {
        ClaimMarket& nvidia = add(kShare, InstrumentKind::Share, "USD", "XNAS");
        bar(nvidia, "2025-01-23", 145.05, 147.23, 143.72, 147.22);
        bar(nvidia, "2025-01-24", 148.37, 148.97, 141.88, 142.62);
        bar(nvidia, "2025-01-27", 124.80, 128.40, 116.70, 118.42);
        bar(nvidia, "2025-01-28", 121.81, 129.00, 116.25, 128.99);
        ClaimMarket& dax = add(kIndex, InstrumentKind::Index, "", "XETR");
        bar(dax, "2025-01-23", 21236.40, 21421.83, 21231.57, 21411.53);
        bar(dax, "2025-01-24", 21468.06, 21520.50, 21378.94, 21394.93);
        bar(dax, "2025-01-27", 21188.74, 21344.98, 21081.61, 21282.18);
        bar(dax, "2025-01-28", 21296.33, 21475.90, 21296.33, 21430.58);
    }
};

TEST_F(JanuaryOf2025, SupportsACloseThatIsPrintedToTheCent)
{
    Claim claim = level(118.42, 0.01, "USD");
    claim.point = PricePoint::Close;
    claim.day = on(Monday);

    const ClaimCheck check = this->check(claim, published("2025-01-28"));

    EXPECT_EQ(check.verdict, Verdict::Supported);
    EXPECT_EQ(check.basis, ClaimBasis::Close);
    EXPECT_EQ(check.day, day("2025-01-27"));
    EXPECT_EQ(check.measured, 118.42);
}

TEST_F(JanuaryOf2025, SupportsAFallFromCloseToClose)
{
    Claim claim = percent(17, 1, Direction::Down);
    claim.hedge = Hedge::About;
    claim.day = on(Monday);

    const ClaimCheck check = this->check(claim, published("2025-01-28"));

    EXPECT_EQ(check.verdict, Verdict::Supported);
    EXPECT_EQ(check.basis, ClaimBasis::CloseToClose);
    EXPECT_NEAR(*check.measured, -0.169682, 1e-6); // 118.42 / 142.62 - 1
    EXPECT_NEAR(*check.low, -0.1785, 1e-9);
    EXPECT_NEAR(*check.high, -0.1615, 1e-9);
    ASSERT_EQ(check.inputs.size(), 2U);
    EXPECT_EQ(check.inputs[0].value, 142.62);
    EXPECT_EQ(check.inputs[0].day, day("2025-01-24"));
    EXPECT_EQ(check.inputs[1].value, 118.42);
}

TEST_F(JanuaryOf2025, ContradictsAFallThatNoPriceOfTheDayReached)
{
    Claim claim = percent(27, 1, Direction::Down);
    claim.day = on(Monday);

    EXPECT_EQ(check(claim, published("2025-01-28")).verdict, Verdict::Contradicted);
}

TEST_F(JanuaryOf2025, ContradictsARiseWhereThePriceFellAsMuch)
{
    Claim claim = percent(17, 1, Direction::Up);
    claim.day = on(Monday);

    const ClaimCheck check = this->check(claim, published("2025-01-28"));

    EXPECT_EQ(check.verdict, Verdict::Contradicted);
    EXPECT_LT(*check.measured, 0.0);
    EXPECT_GT(*check.low, 0.0);
}

TEST_F(JanuaryOf2025, NamesAnotherBasisThatFits)
{
    // The day's low: 116.70 / 142.62 - 1 = -18.17 %.
    Claim claim = percent(18.2, 0.1, Direction::Down);
    claim.day = on(Monday);

    const ClaimCheck check = this->check(claim, published("2025-01-28"));

    EXPECT_EQ(check.verdict, Verdict::Consistent);
    EXPECT_EQ(check.basis, ClaimBasis::Low);
}

TEST_F(JanuaryOf2025, ContradictsACloseThatIsTheLow)
{
    Claim claim = level(116.70, 0.01, "USD");
    claim.day = on(Monday);
    claim.point = PricePoint::Close;

    EXPECT_EQ(check(claim, published("2025-01-28")).verdict, Verdict::Contradicted);
}

TEST_F(JanuaryOf2025, SaysWhichOtherDayTheStatementFits)
{
    Claim claim = level(142.62, 0.01, "USD");
    claim.day = on(Monday);

    const ClaimCheck check = this->check(claim, published("2025-01-28"));

    EXPECT_EQ(check.verdict, Verdict::Contradicted);
    EXPECT_EQ(check.fitsDay, day("2025-01-24"));
}

std::vector<Claim> daxAtNoon(double change, double points)
{
    Claim move = percent(change, 0.01, Direction::Up);
    Claim height = level(points, 0.01, "points");
    for (Claim* claim : {&move, &height}) {
        claim->day = on(Tuesday);
        claim->duringSession = true;
    }
    return tests::Markets::pair(move, height);
}

// 21,414.25 / 1.0062 = 21,282.30 against Monday's close of 21,282.18.
TEST_F(JanuaryOf2025, SupportsAChangeAndItsLevelByTheCloseThatBothImply)
{
    for (const char* when : {"2025-01-28", "2025-01-28T12:05:00+01:00"}) {
        const auto checks = checkAll(daxAtNoon(0.62, 21414.25), published(when), kIndex);

        for (const ClaimCheck& check : checks) {
            EXPECT_EQ(check.verdict, Verdict::Supported) << when;
            EXPECT_EQ(check.basis, ClaimBasis::ImpliedBase) << when;
        }
        EXPECT_NEAR(*checks[0].measured, 0.0062056, 1e-6); // 21,414.25 / 21,282.18 - 1
        EXPECT_EQ(checks[1].measured, 21414.25);
    }
}

TEST_F(JanuaryOf2025, ContradictsAChangeThatDoesNotLeadToItsLevel)
{
    const auto checks = checkAll(daxAtNoon(0.82, 21414.25), published("2025-01-28"), kIndex);

    EXPECT_EQ(checks[0].verdict, Verdict::Contradicted);
    EXPECT_EQ(checks[1].verdict, Verdict::Consistent);
}

TEST_F(JanuaryOf2025, ContradictsALevelOutsideTheDaysRange)
{
    const auto checks = checkAll(daxAtNoon(0.62, 21514.25), published("2025-01-28"), kIndex);

    EXPECT_EQ(checks[0].verdict, Verdict::Consistent); // within the day's range by itself
    EXPECT_EQ(checks[1].verdict, Verdict::Contradicted);
}

TEST_F(JanuaryOf2025, FindsANumberOfTheRunningSessionOnlyConsistent)
{
    Claim claim = percent(0.5, 0.1, Direction::Up);
    claim.day = on(Tuesday);

    const ClaimCheck check = this->check(claim, published("2025-01-28T12:05:00+01:00"), kIndex);

    EXPECT_EQ(check.verdict, Verdict::Consistent);
    EXPECT_EQ(check.basis, ClaimBasis::Intraday);
}

TEST_F(JanuaryOf2025, SupportsTheLowAndTheHighOfADay)
{
    Claim low = level(21082, 1, "points");
    low.point = PricePoint::Low;
    low.day = on(Monday);
    Claim high = level(21520, 1, "points");
    high.superlative = Superlative::Highest;
    high.day = on(Friday);

    const auto checks = checkAll({low, high}, published("2025-01-28"), kIndex);

    EXPECT_EQ(checks[0].verdict, Verdict::Supported);
    EXPECT_EQ(checks[0].basis, ClaimBasis::Low);
    EXPECT_EQ(checks[1].verdict, Verdict::Supported);
    EXPECT_EQ(checks[1].basis, ClaimBasis::High);
    EXPECT_EQ(checks[1].dataSince, day("2025-01-23"));
    EXPECT_FALSE(checks[1].exceededOn);
}

TEST_F(JanuaryOf2025, ContradictsALowThatThePriceWentBelow)
{
    Claim claim = level(21200, 1, "points");
    claim.point = PricePoint::Low;
    claim.day = on(Monday);

    EXPECT_EQ(check(claim, published("2025-01-28"), kIndex).verdict, Verdict::Contradicted);
}

TEST_F(JanuaryOf2025, TakesTheLastCloseWhereNoDayIsNamed)
{
    Claim claim = level(118.42, 0.01, "USD");
    claim.point = PricePoint::Close;

    const ClaimCheck check =
        this->check(claim, published("2025-01-28T09:00:00-05:00", "America/New_York"));

    EXPECT_EQ(check.verdict, Verdict::Supported);
    EXPECT_EQ(check.day, day("2025-01-27"));
}

TEST_F(JanuaryOf2025, CannotCheckWhatWasSaidBeforeTheMarketOpened)
{
    Claim claim = percent(3, 1, Direction::Up);
    claim.day = on(Tuesday);

    const ClaimCheck early = check(claim, published("2025-01-28T12:05:00+01:00"));
    claim.point = PricePoint::PreMarket;
    const ClaimCheck said = check(claim, published("2025-01-28"));

    EXPECT_EQ(early.reason, Unchecked::NoIntraday);
    EXPECT_EQ(said.reason, Unchecked::NoIntraday);
}

} // namespace
