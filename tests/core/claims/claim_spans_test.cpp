#include "core/claims/claim_checker.h"

#include "tests/core/claims/claim_markets.h"

using namespace core;
using tests::date;
using tests::day;
using tests::level;
using tests::percent;
using tests::published;
using Kind = DayReference::Kind;

namespace {

/// A share that closed at 200 on Friday 29 December 2023, and then each weekday one dollar higher,
/// from 201 on Tuesday 2 January 2024 on. Its range is fifty cents to both sides.
struct RisingShare : tests::Markets {
    RisingShare()
    {
        double close = 198.0;
        const auto last = tests::day("2024-03-28").day();
        for (auto next = tests::day("2023-12-27").day(); next <= last; next += std::chrono::days{1})
            if (share.calendar->isSession(TradingDate{next})) {
                bar(share, toIso(TradingDate{next}), close, close + 0.5, close - 0.5, close);
                close += 1.0;
            }
    }

    double closeOn(std::string_view iso) const
    {
        return share.daily.close[*share.daily.indexOf(timeOf(day(iso)))];
    }

    /// The change between two closes as a claim to the second decimal.
    Claim change(std::string_view from, std::string_view to, ChangeSpan span) const
    {
        Claim claim = percent(100.0 * (closeOn(to) / closeOn(from) - 1.0), 0.01, Direction::Up);
        claim.span = span;
        return claim;
    }

    ClaimMarket& share = add(kShare, InstrumentKind::Share, "USD", "XNAS");
    const Publication easter = published("2024-03-29", "America/New_York"); // Good Friday
};

TEST_F(RisingShare, AYearBeginsWithTheLastCloseBeforeIt)
{
    const ClaimCheck check =
        this->check(change("2023-12-29", "2024-03-28", ChangeSpan::YearToDate), easter);

    EXPECT_EQ(check.verdict, Verdict::Supported);
    EXPECT_EQ(check.basis, ClaimBasis::YearToDate);
    EXPECT_EQ(check.inputs.front().day, day("2023-12-29"));
    EXPECT_EQ(check.day, day("2024-03-28"));
}

TEST_F(RisingShare, AMonthThatIsNamedEndsWithItsLastSession)
{
    Claim claim = change("2024-01-31", "2024-02-29", ChangeSpan::Month);
    claim.day = {.kind = Kind::Month, .month = std::chrono::February};

    const ClaimCheck check = this->check(claim, easter);

    EXPECT_EQ(check.verdict, Verdict::Supported);
    EXPECT_EQ(check.basis, ClaimBasis::Month);
}

TEST_F(RisingShare, AWeekBeginsWithTheCloseOfTheWeekBefore)
{
    Claim claim = change("2024-03-15", "2024-03-22", ChangeSpan::Week);
    claim.day = {.kind = Kind::Week, .ago = 1};

    EXPECT_EQ(check(claim, easter).verdict, Verdict::Supported);
}

TEST_F(RisingShare, SinceADayCountsFromItsCloseOrTheOneBefore)
{
    for (const char* from : {"2024-02-09", "2024-02-12"}) {
        Claim claim = change(from, "2024-03-28", ChangeSpan::Since);
        claim.since = date("2024-02-12");

        EXPECT_EQ(check(claim, easter).verdict, Verdict::Supported) << from;
    }
}

TEST_F(RisingShare, ContradictsAYearThatNoPriceOfItsBeginningAllows)
{
    Claim claim = percent(45, 1, Direction::Up);
    claim.span = ChangeSpan::YearToDate;

    EXPECT_EQ(check(claim, easter).verdict, Verdict::Contradicted);
}

TEST_F(RisingShare, DoesNotSayThatANearMissIsWrong)
{
    // From the first close of the year instead of the last one of the year before.
    const Claim claim = change("2024-01-02", "2024-03-28", ChangeSpan::YearToDate);

    EXPECT_EQ(check(claim, easter).verdict, Verdict::Consistent);
}

TEST_F(RisingShare, CannotCheckASpanThatBeginsBeforeThePrices)
{
    Claim claim = percent(45, 1, Direction::Up);
    claim.span = ChangeSpan::TwelveMonths;

    EXPECT_EQ(check(claim, easter).reason, Unchecked::NoData);
}

TEST_F(RisingShare, CannotCheckAWeekOfWhichNobodySaysWhen)
{
    Claim claim = percent(45, 1, Direction::Up);
    claim.span = ChangeSpan::Week;

    EXPECT_EQ(check(claim, easter).reason, Unchecked::DayUnknown);
}

TEST_F(RisingShare, APriceOfAMonthLiesInItsRange)
{
    Claim inside = level(closeOn("2024-02-14"), 1, "USD");
    inside.day = {.kind = Kind::Month, .month = std::chrono::February};
    Claim outside = level(300, 1, "USD");
    outside.day = inside.day;

    EXPECT_EQ(check(inside, easter).verdict, Verdict::Consistent);
    EXPECT_EQ(check(outside, easter).verdict, Verdict::Contradicted);
}

TEST_F(RisingShare, ARecordOfAMonthIsItsHigh)
{
    Claim claim = level(closeOn("2024-02-29") + 0.5, 0.01, "USD");
    claim.day = {.kind = Kind::Month, .month = std::chrono::February};
    claim.superlative = Superlative::Highest;

    const ClaimCheck check = this->check(claim, easter);

    EXPECT_EQ(check.verdict, Verdict::Supported);
    EXPECT_EQ(check.day, day("2024-02-29"));
    EXPECT_EQ(check.dataSince, day("2023-12-27"));
}

TEST_F(RisingShare, ContradictsARecordThatWasExceededBefore)
{
    bar(share, "2024-04-01", 190, 191, 189, 190);
    Claim claim = level(191, 1, "USD");
    claim.day = date("2024-04-01");
    claim.superlative = Superlative::Highest;

    const ClaimCheck check = this->check(claim, published("2024-04-02", "America/New_York"));

    EXPECT_EQ(check.verdict, Verdict::Contradicted);
    EXPECT_EQ(check.exceededOn, day("2024-03-28"));
}

TEST_F(RisingShare, ARecordWithoutADayIsTheHighestOfAll)
{
    Claim claim = level(closeOn("2024-03-28") + 0.5, 0.01, "USD");
    claim.superlative = Superlative::Highest;
    bar(share, "2024-04-01", 190, 191, 189, 190);
    bar(share, "2024-04-02", 190, 191, 189, 190);

    const ClaimCheck check = this->check(claim, published("2024-04-03", "America/New_York"));

    EXPECT_EQ(check.verdict, Verdict::Supported);
    EXPECT_EQ(check.basis, ClaimBasis::Record);
    EXPECT_EQ(check.day, day("2024-03-28"));
}

TEST_F(RisingShare, TheLargestLossIsComparedWithEveryDayBefore)
{
    bar(share, "2024-04-01", 200, 200, 200, 200); // 200 / 261 - 1 = -23.37 %
    bar(share, "2024-04-02", 190, 191, 189, 190); // -5 %
    Claim first = percent(23, 1, Direction::Down);
    first.day = date("2024-04-01");
    first.superlative = Superlative::LargestLoss;
    Claim second = percent(5, 1, Direction::Down);
    second.day = date("2024-04-02");
    second.superlative = Superlative::LargestLoss;

    const auto checks = checkAll({first, second}, published("2024-04-03", "America/New_York"));

    EXPECT_EQ(checks[0].verdict, Verdict::Supported);
    EXPECT_FALSE(checks[0].exceededOn);
    EXPECT_EQ(checks[1].verdict, Verdict::Contradicted);
    EXPECT_EQ(checks[1].exceededOn, day("2024-04-01"));
}

TEST_F(RisingShare, ARecordThatIsOnlyRememberedIsNotExceededByItself)
{
    const double record = closeOn("2024-03-28") + 0.5;
    bar(share, "2024-04-01", 190, 191, 189, 190);
    Claim claim = level(record, 0.01, "USD");
    claim.day = date("2024-04-01");
    claim.superlative = Superlative::Highest;

    const ClaimCheck check = this->check(claim, published("2024-04-02", "America/New_York"));

    EXPECT_EQ(check.verdict, Verdict::Consistent);
    EXPECT_FALSE(check.exceededOn);
}

TEST_F(RisingShare, ARecordMayBeThatOfTheExtremeOrOfTheClose)
{
    // The close is below that of the day before, the high above all.
    bar(share, "2024-04-01", 262, 300, 200, 250);
    Claim claim = level(250, 1, "USD");
    claim.day = date("2024-04-01");
    claim.superlative = Superlative::Highest;
    Claim closing = claim;
    closing.point = PricePoint::Close;
    const Publication later = published("2024-04-02", "America/New_York");

    EXPECT_EQ(check(claim, later).verdict, Verdict::Supported);
    EXPECT_EQ(check(closing, later).verdict, Verdict::Contradicted);
}

TEST_F(RisingShare, ARecordSinceATimeThatIsNoDayIsComparedWithNothing)
{
    bar(share, "2024-04-01", 190, 191, 189, 190);
    Claim claim = level(191, 1, "USD");
    claim.day = date("2024-04-01");
    claim.superlative = Superlative::Highest;
    claim.since = {.kind = Kind::Date};

    const ClaimCheck check = this->check(claim, published("2024-04-02", "America/New_York"));

    EXPECT_EQ(check.verdict, Verdict::Supported);
    EXPECT_FALSE(check.exceededOn);
    EXPECT_FALSE(check.dataSince);
}

} // namespace
