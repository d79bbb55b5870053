#include "core/claims/claim_checker.h"
#include "core/domain/quality_code.h"

#include "tests/core/claims/claim_markets.h"

#include <limits>

using namespace core;
using std::chrono::Monday;
using tests::date;
using tests::day;
using tests::level;
using tests::on;
using tests::percent;
using tests::published;

namespace {

/// A share whose row of Friday is a copy of Thursday's, and whose Monday is sound.
struct AStaleFriday : tests::Markets {
    AStaleFriday()
    {
        bar(share, "2025-01-23", 55.5, 58.8, 55.38, 58.8);
        bar(share, "2025-01-24", 58.8, 58.8, 58.8, 58.8);
        bar(share, "2025-01-27", 50.6, 52.34, 46.88, 48.32);
        bar(share, "2025-01-28", 50.5, 53.60, 49.33, 51.96);
        share.findings.push_back({.day = day("2025-01-24"),
                                  .code = std::string(quality_code::kStaleCopy),
                                  .severity = QualitySeverity::Blocks});
    }

    ClaimMarket& share = add(kShare, InstrumentKind::Share, "EUR", "XETR");
    const Publication tuesday = published("2025-01-28");
};

TEST_F(AStaleFriday, TakesAwayTheChangeOfMonday)
{
    Claim claim = percent(18, 1, Direction::Down);
    claim.hedge = Hedge::About;
    claim.day = on(Monday);

    const ClaimCheck check = this->check(claim, tuesday);

    EXPECT_EQ(check.verdict, Verdict::NotCheckable);
    EXPECT_EQ(check.reason, Unchecked::Quality);
    EXPECT_EQ(check.findingCode, "stale_copy");
    EXPECT_EQ(check.findingDay, day("2025-01-24"));
}

TEST_F(AStaleFriday, LeavesThePriceOfMonday)
{
    Claim claim = level(48.32, 0.01, "EUR");
    claim.day = on(Monday);

    EXPECT_EQ(check(claim, tuesday).verdict, Verdict::Supported);
}

TEST_F(AStaleFriday, LeavesTuesdayThatWasWrittenAtNoon)
{
    Claim claim = percent(6, 1, Direction::Up);
    claim.hedge = Hedge::MoreThan;
    claim.day = on(std::chrono::Tuesday);

    const ClaimCheck check = this->check(claim, tuesday);

    EXPECT_EQ(check.verdict, Verdict::Consistent);
    EXPECT_EQ(check.basis, ClaimBasis::Intraday);
    EXPECT_FALSE(check.understated);
}

TEST_F(AStaleFriday, BlocksNoMoreThanANoteDoes)
{
    share.findings.front().severity = QualitySeverity::Note;
    Claim claim = percent(18, 1, Direction::Down); // 48.32 / 58.80 - 1 = -17.82 %
    claim.day = on(Monday);

    EXPECT_EQ(check(claim, tuesday).verdict, Verdict::Supported);
}

TEST_F(AStaleFriday, CannotBeCheckedInAnotherCurrency)
{
    Claim claim = level(48.32, 0.01, "USD");
    claim.day = on(Monday);

    EXPECT_EQ(check(claim, tuesday).reason, Unchecked::NoCurrency);
}

TEST_F(AStaleFriday, IsNeverContradictedWhereItsCurrencyIsNotKnown)
{
    share.instrument.currency.clear();
    Claim right = level(48.32, 0.01, "EUR");
    right.day = on(Monday);
    Claim wrong = level(68.32, 0.01, "EUR");
    wrong.day = on(Monday);

    EXPECT_EQ(check(right, tuesday).verdict, Verdict::Supported);
    EXPECT_EQ(check(wrong, tuesday).reason, Unchecked::NoCurrency);
}

TEST_F(AStaleFriday, HasNoPricesOnAHolidayOrLater)
{
    Claim weekend = percent(18, 1, Direction::Down);
    weekend.day = date("2025-01-25");
    Claim later = percent(18, 1, Direction::Down);
    later.day = date("2025-01-29");

    const auto checks = checkAll({weekend, later}, published("2025-01-30"));

    EXPECT_EQ(checks[0].reason, Unchecked::NoData);
    EXPECT_TRUE(checks[0].noSession);
    EXPECT_EQ(checks[1].reason, Unchecked::NoData);
    EXPECT_FALSE(checks[1].noSession);
    EXPECT_EQ(checks[1].dataUntil, day("2025-01-28"));
}

TEST_F(AStaleFriday, SaysWhyWordsAreNoStatementOfPrice)
{
    const auto reasonOf = [this](auto&& change) {
        Claim claim = percent(18, 1, Direction::Down);
        claim.day = on(Monday);
        change(claim);
        return check(claim, tuesday).reason;
    };

    EXPECT_EQ(reasonOf([](Claim& claim) { claim.modality = Modality::Forecast; }),
              Unchecked::Forecast);
    EXPECT_EQ(reasonOf([](Claim& claim) { claim.modality = Modality::Conditional; }),
              Unchecked::Conditional);
    EXPECT_EQ(reasonOf([](Claim& claim) { claim.modality = Modality::Negated; }),
              Unchecked::Negated);
    EXPECT_EQ(reasonOf([](Claim& claim) { claim.quantity = ClaimQuantity::Amount; }),
              Unchecked::NotAPrice);
    EXPECT_EQ(reasonOf([](Claim& claim) { claim.unit = kPercentagePoints; }), Unchecked::NotAPrice);
    EXPECT_EQ(reasonOf([](Claim& claim) { claim.dismissed = true; }), Unchecked::NotAPrice);
    EXPECT_EQ(reasonOf([](Claim& claim) { claim.subject = KnownInstrument{"XNAS:META"}; }),
              Unchecked::NoData);
    EXPECT_EQ(reasonOf([](Claim& claim) { claim.subject = kOther; }), Unchecked::NoData);
}

TEST_F(AStaleFriday, NeedsTheDayOfPublicationForAWeekday)
{
    Claim claim = level(48.32, 0.01, "EUR");
    claim.day = on(Monday);

    EXPECT_EQ(check(claim, published("2025-01")).reason, Unchecked::DayUnknown);
    claim.day = {};
    EXPECT_EQ(check(claim, published("2025-01")).reason, Unchecked::DayUnknown);
}

TEST_F(AStaleFriday, DoesNotAccuseAChangeOfWhichNoDayIsSaid)
{
    EXPECT_EQ(check(percent(30, 1, Direction::Down), tuesday).reason, Unchecked::DayUnknown);
}

TEST_F(AStaleFriday, DoesNotAccuseADayThatAnotherSentenceNamed)
{
    Claim claim = percent(30, 1, Direction::Up);
    claim.day = on(std::chrono::Tuesday);
    claim.day.span = {10, 15};
    claim.sentence = {20, 80};

    EXPECT_EQ(check(claim, tuesday).reason, Unchecked::DayUnknown);
}

TEST_F(AStaleFriday, TakesANumberOfAnotherSizeForAnotherThing)
{
    Claim price = level(480, 1, "EUR");
    price.day = date("2025-01-28");
    Claim move = percent(171, 1, Direction::Up);
    move.day = date("2025-01-28");

    EXPECT_EQ(check(price, published("2025-01-29")).reason, Unchecked::NotAPrice);
    EXPECT_EQ(check(move, published("2025-01-29")).reason, Unchecked::DayUnknown);
}

TEST_F(AStaleFriday, DoesNotAccuseWhereOnlyClosesAreStored)
{
    ClaimMarket& closes = add(kOther, InstrumentKind::Share, "EUR", "XETR");
    bar(closes, "2025-01-27", tests::kNone, tests::kNone, tests::kNone, 100);
    bar(closes, "2025-01-28", tests::kNone, tests::kNone, tests::kNone, 103);
    Claim right = percent(3, 1, Direction::Up);
    right.day = date("2025-01-28");
    Claim other = percent(5, 1, Direction::Up);
    other.day = right.day;

    const auto checks = checkAll({right, other}, published("2025-01-29"), kOther);

    EXPECT_EQ(checks[0].verdict, Verdict::Supported);
    EXPECT_EQ(checks[1].reason, Unchecked::NoData);
}

TEST_F(AStaleFriday, SurvivesPricesAndNumbersThatAreNone)
{
    ClaimMarket& oil = add(kOther, InstrumentKind::Commodity, "USD", "");
    bar(oil, "2025-01-27", 17, 17.85, -40.32, -37.63);
    bar(oil, "2025-01-28", -14, 13.86, -16.74, 10.01);
    bar(oil, "2025-01-29", 0, 0, 0, 0);
    for (const char* when : {"2025-01-27", "2025-01-28", "2025-01-29"}) {
        for (const double value : {0.0, 306.0, 1e300, tests::kNone}) {
            Claim claim = percent(value, 1, Direction::Down);
            claim.day = date(when);

            const ClaimCheck check = this->check(claim, published("2025-01-30"), kOther);

            EXPECT_NE(check.verdict, Verdict::Contradicted);
            EXPECT_TRUE(std::isfinite(check.measured.value_or(0.0)));
        }
    }
}

TEST_F(AStaleFriday, AroundTheClockNeighbouringDaysAreAdmitted)
{
    ClaimMarket& coin = add(kOther, InstrumentKind::Crypto, "USD", "");
    bar(coin, "2025-01-26", 104000, 105500, 102500, 102700);
    bar(coin, "2025-01-27", 102700, 103200, 97800, 102000);
    bar(coin, "2025-01-28", 102000, 103700, 100100, 101300);
    Claim claim = level(103500, 100, "USD"); // the high of Tuesday in UTC
    claim.day = date("2025-01-27");
    Claim wrong = level(120000, 100, "USD");
    wrong.day = claim.day;

    EXPECT_EQ(check(claim, published("2025-01-30"), kOther).verdict, Verdict::Consistent);
    EXPECT_EQ(check(wrong, published("2025-01-30"), kOther).verdict, Verdict::Contradicted);
}

} // namespace
