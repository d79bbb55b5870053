#include "core/claims/claim_checker.h"
#include "core/domain/quality_code.h"

#include "tests/core/claims/claim_markets.h"

using namespace core;
using std::chrono::Monday;
using std::chrono::Tuesday;
using tests::date;
using tests::day;
using tests::level;
using tests::marketValue;
using tests::on;
using tests::percent;
using tests::published;

namespace {

/// A share with round prices: closes 100, 102, 96, 108 from Thursday 2 to Tuesday 7 May 2024.
struct RoundPrices : tests::Markets {
    RoundPrices()
    {
        bar(share, "2024-05-02", 99, 103, 98, 100);
        bar(share, "2024-05-03", 101, 104, 99, 102);
        bar(share, "2024-05-06", 98, 101, 90, 96);
        bar(share, "2024-05-07", 97, 110, 96, 108);
    }

    ClaimMarket& share = add(kShare, InstrumentKind::Share, "USD", "XNAS");
    const Publication nextWeek = published("2024-05-08", "America/New_York");
};

Claim onMonday(Claim claim)
{
    claim.day = on(Monday);
    return claim;
}

TEST_F(RoundPrices, OpenIsComparedWithTheOpeningPrice)
{
    Claim claim = onMonday(level(98, 1, "USD"));
    claim.point = PricePoint::Open;

    const ClaimCheck check = this->check(claim, nextWeek);

    EXPECT_EQ(check.verdict, Verdict::Supported);
    EXPECT_EQ(check.basis, ClaimBasis::Open);
}

TEST_F(RoundPrices, UpToIsTheExtremeOfTheDayInThatDirection)
{
    Claim claim = onMonday(percent(11.8, 0.1, Direction::Down)); // 90 / 102 - 1 = -11.76 %
    claim.hedge = Hedge::UpTo;

    const ClaimCheck check = this->check(claim, nextWeek);

    EXPECT_EQ(check.verdict, Verdict::Supported);
    EXPECT_EQ(check.basis, ClaimBasis::Low);
}

TEST_F(RoundPrices, AtOnePointIsTrueOfAnyPriceOfTheDay)
{
    Claim claim = onMonday(percent(8, 1, Direction::Down));
    claim.hedge = Hedge::UpTo;

    EXPECT_EQ(check(claim, nextWeek).verdict, Verdict::Consistent);
}

TEST_F(RoundPrices, ContradictsAnExtremeThatWasNotReached)
{
    Claim claim = onMonday(percent(20, 1, Direction::Down));
    claim.hedge = Hedge::UpTo;

    EXPECT_EQ(check(claim, nextWeek).verdict, Verdict::Contradicted);
}

TEST_F(RoundPrices, MoreThanIsSupportedFarBeyondAndSaysSo)
{
    Claim claim = percent(6, 1, Direction::Up); // 108 / 96 - 1 = +12.5 %
    claim.hedge = Hedge::MoreThan;
    claim.day = on(Tuesday);

    const ClaimCheck check = this->check(claim, nextWeek);

    EXPECT_EQ(check.verdict, Verdict::Supported);
    EXPECT_TRUE(check.understated);
}

TEST_F(RoundPrices, AMoveInMoneyIsTheDifferenceOfCloses)
{
    Claim claim = onMonday(level(6, 1, "USD"));
    claim.quantity = ClaimQuantity::Change;
    claim.direction = Direction::Down;

    const ClaimCheck check = this->check(claim, nextWeek);

    EXPECT_EQ(check.verdict, Verdict::Supported);
    EXPECT_EQ(check.measured, -6.0);
}

TEST_F(RoundPrices, OnTheExDayTheDividendMayBeTakenOff)
{
    // 96 / (102 - 2) - 1 = -4 %; without it -5.88 %.
    share.dividends.push_back(
        {.kind = CorporateActionKind::Dividend, .day = day("2024-05-06"), .value = 2.0});
    Claim claim = onMonday(percent(4.0, 0.1, Direction::Down));
    claim.point = PricePoint::Close;

    const ClaimCheck check = this->check(claim, nextWeek);

    EXPECT_EQ(check.verdict, Verdict::Consistent);
    EXPECT_EQ(check.dividend, 2.0);
}

TEST_F(RoundPrices, MarketValueIsSharesTimesPrice)
{
    share.shares.push_back({.firstDay = day("2024-01-15"), .value = 1e9});
    const Claim value = onMonday(marketValue(96e9, 1e9, Direction::None));
    const Claim loss = onMonday(marketValue(6e9, 1e9, Direction::Down));

    const auto checks = checkAll({value, loss}, nextWeek);

    EXPECT_EQ(checks[0].verdict, Verdict::Supported);
    EXPECT_EQ(checks[1].verdict, Verdict::Supported);
    EXPECT_EQ(checks[1].measured, -6e9);
    EXPECT_EQ(checks[1].inputs.back().field, ClaimInput::Field::SharesOutstanding);
}

TEST_F(RoundPrices, MarketValueIsOnlyAsSureAsTheCountOfShares)
{
    share.shares.push_back({.firstDay = day("2024-01-15"), .value = 1.02e9});

    EXPECT_EQ(check(onMonday(marketValue(96e9, 1e9, Direction::None)), nextWeek).verdict,
              Verdict::Consistent);
}

TEST_F(RoundPrices, MarketValueNeedsACountOfShares)
{
    share.shares.push_back({.firstDay = day("2024-05-07"), .value = 1e9});

    EXPECT_EQ(check(onMonday(marketValue(96e9, 1e9, Direction::None)), nextWeek).reason,
              Unchecked::NoShareCount);
}

TEST_F(RoundPrices, SharesCountedBeforeASplitAreSplitWithThePrices)
{
    // Split 2:1 on 6 May: the printed closes before were twice the adjusted ones.
    share.printed = {2, 2, 1, 1};
    share.shares.push_back({.firstDay = day("2024-05-02"), .value = 5e8});

    EXPECT_EQ(check(onMonday(marketValue(96e9, 1e9, Direction::None)), nextWeek).verdict,
              Verdict::Supported);
}

TEST_F(RoundPrices, APriceMayBeAsItWasPrintedBeforeASplit)
{
    share.printed = {2, 2, 1, 1};
    Claim claim = level(204, 1, "USD");
    claim.day = date("2024-05-03");

    const ClaimCheck check = this->check(claim, nextWeek);

    EXPECT_EQ(check.verdict, Verdict::Supported);
    EXPECT_TRUE(check.asPrinted);
    EXPECT_EQ(check.measured, 204.0);
}

TEST_F(RoundPrices, MinuteBarsSupportWhatWasWrittenThen)
{
    share.intraday = [](TradingDate) {
        PriceSeries bars{.interval = Interval::Minute5};
        bars.append({.time = parseInstant("2024-05-07T14:00:00Z").value(),
                     .open = 100.2,
                     .high = 100.9,
                     .low = 100.0,
                     .close = 100.8});
        return bars;
    };
    Claim claim = percent(5.0, 0.1, Direction::Up); // 100.8 / 96 - 1 = 5 %
    claim.day = on(Tuesday);

    EXPECT_EQ(check(claim, published("2024-05-07T14:20:00Z")).verdict, Verdict::Supported);
    EXPECT_EQ(check(claim, published("2024-05-07T18:20:00Z")).verdict, Verdict::Consistent);
}

TEST_F(RoundPrices, PencesArePoundsToo)
{
    ClaimMarket& london = add(kOther, InstrumentKind::Share, "GBX", "XLON");
    bar(london, "2024-05-03", 250, 256, 249, 254);
    Claim claim = level(2.54, 0.01, "GBP");
    claim.day = date("2024-05-03");

    const ClaimCheck check = this->check(claim, nextWeek, kOther);

    EXPECT_EQ(check.verdict, Verdict::Supported);
    EXPECT_NEAR(*check.measured, 2.54, 1e-9);
}

TEST_F(RoundPrices, TokyosTuesdayIsOverInBerlinByNoon)
{
    ClaimMarket& tokyo = add(kOther, InstrumentKind::Index, "", "XTKS");
    bar(tokyo, "2024-05-07", 38636, 38863, 38534, 38835.10);
    Claim claim = level(38835, 1, "points");
    claim.day = on(Tuesday);

    EXPECT_EQ(check(claim, published("2024-05-07T12:00:00+02:00"), kOther).verdict,
              Verdict::Supported);
}

} // namespace
