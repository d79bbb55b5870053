#include "core/claims/claim_checker.h"

#include "tests/core/claims/claim_markets.h"

using namespace core;
using tests::date;
using tests::day;
using tests::level;
using tests::marketValue;
using tests::percent;
using tests::published;

namespace {

constexpr double kFactor = 0.97; // what a dividend of 3 per cent on 13 May leaves

/// Printed closes 100, 102, 96 and 108 from Thursday 2 to Tuesday 7 May 2024 in New York, as a
/// provider hands them out who adjusted them for a dividend that was paid later.
struct AdjustedCloses : tests::Markets {
    AdjustedCloses()
    {
        add("2024-05-02", 100);
        add("2024-05-03", 102);
        add("2024-05-06", 96);
        add("2024-05-07", 108);
    }

    void add(std::string_view iso, double printed)
    {
        const double close = printed * kFactor;
        bar(share, iso, close, close * 1.001, close * 0.999, close);
        share.unprinted.push_back(true);
    }

    static Claim closed(Claim claim, std::string_view iso)
    {
        claim.point = PricePoint::Close;
        claim.day = date(iso);
        return claim;
    }

    ClaimCheck check(Claim claim) const { return Markets::check(std::move(claim), nextDay); }

    ClaimMarket& share = Markets::add(kShare, InstrumentKind::Share, "USD", "XNAS");
    const Publication nextDay = published("2024-05-08", "America/New_York");
};

void expectOpen(const ClaimCheck& check, std::string_view iso)
{
    EXPECT_EQ(check.verdict, Verdict::NotCheckable);
    EXPECT_EQ(check.reason, Unchecked::Quality);
    EXPECT_EQ(check.findingCode, "unprinted_closes");
    EXPECT_EQ(check.findingDay, day(iso));
}

TEST_F(AdjustedCloses, RefuteNoLevel)
{
    expectOpen(check(closed(level(96, 0.01, "USD"), "2024-05-06")), "2024-05-06");
    expectOpen(check(closed(level(98.5, 0.01, "USD"), "2024-05-06")), "2024-05-06");
}

TEST_F(AdjustedCloses, RefuteALevelOnceTheyArePrinted)
{
    share.unprinted.assign(4, false);
    EXPECT_EQ(check(closed(level(96, 0.01, "USD"), "2024-05-06")).verdict, Verdict::Contradicted);

    share.unprinted.clear();
    EXPECT_EQ(check(closed(level(96, 0.01, "USD"), "2024-05-06")).verdict, Verdict::Contradicted);
}

TEST_F(AdjustedCloses, RefuteNoAmountAndNoMarketValue)
{
    Claim amount = closed(level(12, 0.01, "USD"), "2024-05-07"); // 96 to 108
    amount.quantity = ClaimQuantity::Change;
    amount.direction = Direction::Up;
    share.shares.push_back({.firstDay = day("2024-01-01"), .value = 1e9});

    expectOpen(check(amount), "2024-05-07");
    expectOpen(check(closed(marketValue(125e9, 1e9, Direction::None), "2024-05-07")), "2024-05-07");
}

TEST_F(AdjustedCloses, SupportWhatFitsThem)
{
    EXPECT_EQ(check(closed(level(93.12, 0.01, "USD"), "2024-05-06")).verdict, Verdict::Supported);
    EXPECT_EQ(check(closed(percent(5.9, 0.1, Direction::Down), "2024-05-06")).verdict,
              Verdict::Supported);
}

TEST_F(AdjustedCloses, RefuteAChangeThatNoDividendOfTheDayExplains)
{
    // 96 / 102 - 1 = -5.88 %; with 6 per cent of 102 paid that day it would have been -11.5 %.
    expectOpen(check(closed(percent(11.5, 0.1, Direction::Down), "2024-05-06")), "2024-05-06");
    EXPECT_EQ(check(closed(percent(12.4, 0.1, Direction::Down), "2024-05-06")).verdict,
              Verdict::Contradicted);
    // Adjusting raises moves, it lowers none.
    EXPECT_EQ(check(closed(percent(4.9, 0.1, Direction::Down), "2024-05-06")).verdict,
              Verdict::Contradicted);
    EXPECT_EQ(check(closed(percent(5.9, 0.1, Direction::Up), "2024-05-06")).verdict,
              Verdict::Contradicted);
}

TEST_F(AdjustedCloses, LeaveAChangeOpenIntoTheFirstPrintedClose)
{
    share.unprinted.back() = false;

    // 108 / 96 - 1 = 12.5 %
    expectOpen(check(closed(percent(9.1, 0.1, Direction::Up), "2024-05-07")), "2024-05-06");
    EXPECT_EQ(check(closed(percent(14.0, 0.1, Direction::Up), "2024-05-07")).verdict,
              Verdict::Contradicted);
}

TEST_F(AdjustedCloses, RefuteAChangeOverYearsOnlyBeyondTheDividendsOfYears)
{
    add("2024-05-08", 108);
    share.daily.times.front() = timeOf(day("2022-05-02")); // 100 then, 108 now
    Claim claim = percent(2, 1, Direction::Down);
    claim.span = ChangeSpan::Since;
    claim.since = date("2022-05-02");
    claim.day = date("2024-05-08");

    EXPECT_NE(Markets::check(claim, published("2024-05-09")).verdict, Verdict::Contradicted);
}

TEST_F(AdjustedCloses, RefuteNoRecord)
{
    Claim highest = closed(level(96 * kFactor, 0.01, "USD"), "2024-05-06");
    highest.superlative = Superlative::Highest;

    const ClaimCheck open = check(highest);
    share.unprinted.clear();
    const ClaimCheck refuted = check(highest);

    EXPECT_EQ(open.verdict, Verdict::Consistent);
    EXPECT_EQ(open.exceededOn, day("2024-05-03"));
    EXPECT_EQ(open.findingCode, "unprinted_closes");
    EXPECT_EQ(refuted.verdict, Verdict::Contradicted);
    EXPECT_EQ(refuted.findingCode, "");
}

TEST_F(AdjustedCloses, RefuteNoChangeWithItsLevel)
{
    Claim change = closed(percent(5.9, 0.1, Direction::Down), "2024-05-06");
    Claim reached = closed(level(96, 0.01, "USD"), "2024-05-06");

    const auto checks = checkAll(pair(change, reached), nextDay);

    EXPECT_EQ(checks[0].verdict, Verdict::Supported);
    expectOpen(checks[1], "2024-05-06");
}

} // namespace
