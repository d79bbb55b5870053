#include "core/claims/claim_checker.h"

#include "tests/core/claims/claim_markets.h"

using namespace core;
using std::chrono::Monday;
using std::chrono::Tuesday;
using tests::date;
using tests::day;
using tests::level;
using tests::on;
using tests::percent;
using tests::published;

namespace {

/// What might look wrong and is not called so. Closes 100, 102, 96, 108 from Thursday 2 to Tuesday
/// 7 May 2024, in New York.
struct Accusation : tests::Markets {
    Accusation()
    {
        bar(share, "2024-05-02", 99, 103, 98, 100);
        bar(share, "2024-05-03", 101, 104, 99, 102);
        bar(share, "2024-05-06", 98, 101, 90, 96);
        bar(share, "2024-05-07", 97, 110, 96, 108);
    }

    static Claim closed(Claim claim, DayReference day)
    {
        claim.point = PricePoint::Close;
        claim.day = std::move(day);
        return claim;
    }

    ClaimMarket& share = add(kShare, InstrumentKind::Share, "USD", "XNAS");
    const Publication nextDay = published("2024-05-08", "America/New_York");
};

TEST_F(Accusation, IsNotMadeOfPricesBeforeTheMarketAbroadOpened)
{
    Claim claim = percent(20, 1, Direction::Up);
    claim.day = on(Tuesday);

    EXPECT_EQ(check(claim, published("2024-05-07")).reason, Unchecked::NoIntraday);
    EXPECT_EQ(check(claim, published("2024-05-07", "America/New_York")).verdict,
              Verdict::Contradicted);
}

TEST_F(Accusation, IsNotMadeOfAHedgedNumberThatMissesNarrowly)
{
    // 96 / 102 - 1 = -5.88 %
    Claim almost = closed(percent(5.8, 0.1, Direction::Down), on(Monday));
    almost.hedge = Hedge::Almost;
    Claim far = closed(percent(4.8, 0.1, Direction::Down), on(Monday));
    far.hedge = Hedge::Almost;

    EXPECT_EQ(check(almost, nextDay).verdict, Verdict::Consistent);
    EXPECT_EQ(check(far, nextDay).verdict, Verdict::Contradicted);
}

TEST_F(Accusation, IsNotMadeOfARoundNumberThatIsNear)
{
    Claim claim = closed(level(10, 1, "USD"), on(Tuesday)); // from 96 to 108: twelve dollars
    claim.quantity = ClaimQuantity::Change;
    claim.direction = Direction::Up;
    Claim near = claim;
    near.value = 11.0;
    near.step = 0.1;

    EXPECT_EQ(check(claim, nextDay).verdict, Verdict::Consistent);
    EXPECT_EQ(check(near, nextDay).verdict, Verdict::Contradicted);
}

TEST_F(Accusation, IsNotMadeOfALowOfAnotherDayOfTheYear)
{
    bar(share, "2024-05-08", 108, 109, 107, 108);
    Claim lowOfMonth = level(90.0, 0.1, "USD");
    lowOfMonth.point = PricePoint::Low;
    Claim noLow = level(93.4, 0.1, "USD");
    noLow.point = PricePoint::Low;

    const auto checks = checkAll({lowOfMonth, noLow}, published("2024-05-09", "America/New_York"));

    EXPECT_EQ(checks[0].reason, Unchecked::NoData); // the 9th itself is not stored
    bar(share, "2024-05-09", 108, 109, 107, 108);
    const auto later = checkAll({lowOfMonth, noLow}, published("2024-05-09", "America/New_York"));
    EXPECT_EQ(later[0].reason, Unchecked::DayUnknown);
    EXPECT_EQ(later[0].fitsDay, day("2024-05-06"));
    EXPECT_EQ(later[1].verdict, Verdict::Contradicted);
}

TEST_F(Accusation, IsNotMadeOfARoundLevelThatHappensToLieInTheDaysRange)
{
    const auto checks = checkAll(pair(percent(30, 1, Direction::Down), level(100, 1, "USD")),
                                 published("2024-05-07", "America/New_York"));

    EXPECT_EQ(checks[0].reason, Unchecked::DayUnknown);
}

TEST_F(Accusation, IsNotMadeOfALevelThatWasTakenForAMove)
{
    Claim claim = closed(level(95.4, 0.1, "USD"), on(Monday));
    claim.quantity = ClaimQuantity::Change;
    claim.direction = Direction::Down;

    EXPECT_EQ(check(claim, nextDay).verdict, Verdict::NotCheckable);
}

TEST_F(Accusation, IsNotMadeOfTheOtherCurrencyOfAPair)
{
    ClaimMarket& euro = add(kOther, InstrumentKind::Currency, "USD", "");
    bar(euro, "2024-05-06", 1.08, 1.08, 1.07, 1.08);
    bar(euro, "2024-05-07", 1.08, 1.08, 1.06, 1.0692); // -1 %
    Claim dollar = percent(1.0, 0.1, Direction::Up);
    dollar.day = on(Tuesday);

    EXPECT_EQ(check(dollar, published("2024-05-09"), kOther).verdict, Verdict::Consistent);
}

TEST_F(Accusation, IsNotMadeWithTheLastPricesOfAnOldFile)
{
    ClaimMarket& coin = add(kOther, InstrumentKind::Crypto, "USD", "");
    bar(coin, "2024-05-06", 64000, 65500, 62700, 63160);
    bar(coin, "2024-05-07", 63160, 64400, 62250, 62330);
    Claim claim = level(71000, 100, "USD");
    claim.point = PricePoint::Close;

    EXPECT_EQ(check(claim, published("2024-05-12"), kOther).reason, Unchecked::NoData);
}

TEST_F(Accusation, IsNotMadeOfAHighOfTheYearByOneOfTheYearBefore)
{
    ClaimMarket& fresh = add(kOther, InstrumentKind::Share, "USD", "XNAS");
    bar(fresh, "2023-12-28", 130, 131, 129, 130);
    bar(fresh, "2023-12-29", 120, 121, 119, 120);
    bar(fresh, "2024-05-06", 100, 101, 99, 100);
    bar(fresh, "2024-05-07", 105, 110, 104, 108);
    Claim claim = level(110, 1, "USD");
    claim.superlative = Superlative::Highest;
    claim.day = date("2024-05-07");
    const ClaimCheck ever = check(claim, nextDay, kOther);
    claim.since = {.kind = DayReference::Kind::YearsAgo};
    const ClaimCheck ofYear = check(claim, nextDay, kOther);

    EXPECT_EQ(ever.verdict, Verdict::Contradicted);
    EXPECT_EQ(ever.exceededOn, day("2023-12-28"));
    EXPECT_EQ(ofYear.verdict, Verdict::Supported);
    EXPECT_EQ(ofYear.dataSince, day("2024-05-06"));
}

TEST_F(Accusation, OfAnotherDayFollowsANamedDayOnly)
{
    Claim named = closed(level(102, 0.01, "USD"), on(Monday));
    Claim unnamed = closed(level(102, 0.01, "USD"), {});

    const auto checks = checkAll({named, unnamed}, nextDay);

    EXPECT_EQ(checks[0].verdict, Verdict::Contradicted);
    EXPECT_EQ(checks[0].fitsDay, day("2024-05-03"));
    EXPECT_NE(checks[1].verdict, Verdict::Contradicted);
}

TEST_F(Accusation, IsNotMadeOfALevelOfThePreviousDayAroundTheClock)
{
    ClaimMarket& coin = add(kOther, InstrumentKind::Crypto, "USD", "");
    bar(coin, "2024-05-06", 100, 104, 99, 103);
    Claim claim = level(103.5, 0.1, "USD");
    claim.point = PricePoint::Close;
    claim.day = date("2024-05-06");

    EXPECT_EQ(check(claim, nextDay, kOther).verdict, Verdict::Consistent);
}

TEST_F(Accusation, OfAMoveAfterHoursNeedsNoSessionBefore)
{
    ClaimMarket& fresh = add(kOther, InstrumentKind::Share, "USD", "XNAS");
    bar(fresh, "2024-05-07", 97, 110, 96, 100);
    fresh.intraday = [](TradingDate) {
        PriceSeries bars{.interval = Interval::Minute5};
        bars.append({.time = parseInstant("2024-05-07T20:30:00Z").value(),
                     .open = 103,
                     .high = 104,
                     .low = 102,
                     .close = 103});
        return bars;
    };
    Claim claim = percent(3, 1, Direction::Up);
    claim.point = PricePoint::AfterHours;
    claim.day = on(Tuesday);

    EXPECT_EQ(check(claim, nextDay, kOther).verdict, Verdict::Consistent);
}

} // namespace
