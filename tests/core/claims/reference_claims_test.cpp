#include "core/claims/claim_checker.h"
#include "core/series/quality.h"

#include "tests/core/claims/reference_markets.h"

#include <chrono>
#include <cmath>
#include <fstream>
#include <random>
#include <sstream>

using namespace core;
using std::chrono::Friday;
using std::chrono::Monday;
using std::chrono::Tuesday;
using tests::day;
using tests::level;
using tests::marketValue;
using tests::on;
using tests::percent;
using tests::published;

namespace {

/// The statements of the press on the January of 2025, as a reader reads them, against the files
/// that the verified prices and the prices with stale rows are in.
struct ReferenceClaims : tests::ReferenceMarkets {
    static constexpr InstrumentId kSiemensEnergy{4};

    void SetUp() override
    {
        ReferenceMarkets::SetUp();
        if (IsSkipped())
            return;
        ClaimMarket& siemens = add(kSiemensEnergy, InstrumentKind::Share, "EUR", "XETR");
        readAlphabetical(siemens, "data/daily/ENR.DE_yfinance_alphabetical_columns_STALE_ROWS.csv");
        siemens.findings = findQualityFaults({.bars = siemens.daily,
                                              .kind = InstrumentKind::Share,
                                              .currency = "EUR",
                                              .calendar = siemens.calendar});
    }

    /// Columns Date, Adj Close, Close, Dividends, High, Low, Open, Stock Splits, Volume.
    static void readAlphabetical(ClaimMarket& market, const std::string& name)
    {
        std::ifstream file(tests::sharedFile(name));
        std::string line;
        std::getline(file, line);
        while (std::getline(file, line)) {
            std::istringstream fields(line);
            std::array<std::string, 9> field;
            for (std::string& one : field)
                std::getline(fields, one, ',');
            market.daily.append({.time = timeOf(day(field[0])),
                                 .open = std::stod(field[6]),
                                 .high = std::stod(field[4]),
                                 .low = std::stod(field[5]),
                                 .close = std::stod(field[2]),
                                 .volume = std::stod(field[8])});
        }
        ASSERT_GT(market.daily.size(), 100U);
    }

    std::vector<Verdict> verdicts(std::vector<Claim> claims, const char* when,
                                  InstrumentId subject) const
    {
        std::vector<Verdict> result;
        for (const ClaimCheck& check : checkAll(std::move(claims), published(when), subject))
            result.push_back(check.verdict);
        return result;
    }
};

constexpr auto kBothSupported = std::array{Verdict::Supported, Verdict::Supported};

Claim earlyDown(double value)
{
    Claim claim = percent(value, 0.01, Direction::Down);
    claim.point = PricePoint::Intraday;
    return claim;
}

TEST_F(ReferenceClaims, EarlyTradingFitsTheCloseThatItImplies)
{
    // 21,140.30 / (1 - 0.0119) = 21,394.90; Friday's close was 21,394.93.
    const auto found =
        verdicts(pair(earlyDown(1.19), level(21140.30, 0.01, "points")), "2025-01-27", kDax);

    EXPECT_TRUE(std::ranges::equal(found, kBothSupported));
}

TEST_F(ReferenceClaims, AnAfternoonWithoutAnHourFitsItToo)
{
    const auto found =
        verdicts(pair(percent(0.74, 0.01, Direction::Down), level(21236.27, 0.01, "points")),
                 "2025-01-27", kDax);

    EXPECT_TRUE(std::ranges::equal(found, kBothSupported));
}

TEST_F(ReferenceClaims, ACloseWithItsChangeIsSupported)
{
    Claim move = percent(0.5, 0.1, Direction::Down); // 21,282.18 / 21,394.93 - 1 = -0.527 %
    Claim close = level(21282, 1, "points");
    for (Claim* claim : {&move, &close}) {
        claim->point = PricePoint::Close;
        claim->day = on(Monday);
    }

    const auto found = verdicts(pair(move, close), "2025-01-27", kDax);

    EXPECT_TRUE(std::ranges::equal(found, kBothSupported));
}

TEST_F(ReferenceClaims, ARecordOfFridayMorningIsThatOfTheWholeArchive)
{
    Claim claim = level(21520, 1, "points");
    claim.superlative = Superlative::Highest;
    claim.day = on(Friday);

    const auto check = this->check(claim, published("2025-01-28"), kDax);

    EXPECT_EQ(check.verdict, Verdict::Supported);
    EXPECT_EQ(check.basis, ClaimBasis::High);
    EXPECT_EQ(check.dataSince, day("2024-01-02"));
}

TEST_F(ReferenceClaims, ALossOfMarketValueNeedsACountAndThenFits)
{
    Claim claim = marketValue(6e11, 1e11, Direction::Down);
    claim.hedge = Hedge::Almost;
    claim.day = on(Monday);
    const ClaimCheck without = check(claim, published("2025-01-28"), kNvidia);
    markets.at(kNvidia).shares.push_back({.firstDay = day("2024-11-15"), .value = 24.49e9});
    const ClaimCheck with = check(claim, published("2025-01-28"), kNvidia);

    EXPECT_EQ(without.reason, Unchecked::NoShareCount);
    EXPECT_EQ(with.verdict, Verdict::Supported);
    EXPECT_NEAR(*with.measured, -592.66e9, 0.01e9); // (118.42 - 142.62) x 24.49 bn
}

TEST_F(ReferenceClaims, ALossThatOnlyAnotherCountGivesIsNotAccused)
{
    markets.at(kNvidia).shares.push_back({.firstDay = day("2024-11-15"), .value = 24.49e9});

    // 589 bn: with 24.34 bn shares.
    EXPECT_EQ(verdicts({marketValue(589e9, 1e9, Direction::Down)}, "2025-01-28", kNvidia).front(),
              Verdict::Consistent);
}

TEST_F(ReferenceClaims, APriceOfAStaleFileIsSupportedWhereItsOwnRowsAreSound)
{
    Claim rise = percent(5, 1, Direction::Up);
    rise.hedge = Hedge::Almost;
    Claim close = level(51.96, 0.01, "EUR");
    close.point = PricePoint::Close;

    EXPECT_TRUE(std::ranges::equal(
        verdicts(pair(rise, level(54.52, 0.01, "EUR")), "2025-01-06", kSiemensEnergy),
        kBothSupported));
    EXPECT_EQ(verdicts({close}, "2025-01-29", kSiemensEnergy).front(), Verdict::Supported);
}

TEST_F(ReferenceClaims, AFallFromAStaleRowIsNotChecked)
{
    Claim fall = percent(18, 1, Direction::Down);
    fall.hedge = Hedge::About;
    fall.day = on(Monday);
    Claim rise = percent(6, 1, Direction::Up);
    rise.hedge = Hedge::MoreThan;
    rise.day = on(Tuesday);

    const auto checks = checkAll({fall, rise}, published("2025-01-28"), kSiemensEnergy);

    EXPECT_EQ(checks[0].reason, Unchecked::Quality);
    EXPECT_EQ(checks[0].findingDay, day("2025-01-24"));
    EXPECT_EQ(checks[1].verdict, Verdict::Consistent);
    EXPECT_EQ(checks[1].basis, ClaimBasis::Intraday);
}

/// A close or its change of a random day, rounded as an agency rounds.
Claim randomClaim(const PriceSeries& daily, std::size_t bar, bool isLevel)
{
    const double move = daily.close[bar] / daily.close[bar - 1] - 1.0;
    Claim claim = isLevel ? level(std::round(daily.close[bar] * 100.0) / 100.0, 0.01, "USD")
                          : percent(std::round(std::abs(move) * 1000.0) / 10.0, 0.1,
                                    move < 0.0 ? Direction::Down : Direction::Up);
    claim.point = PricePoint::Close;
    claim.day = tests::date(toIso(dateOf(daily.times[bar])));
    return claim;
}

TEST_F(ReferenceClaims, RightNumbersAreSupportedAndNeverWithAWrongDigit)
{
    const PriceSeries& daily = this->daily(kNvidia);
    std::mt19937 random(27);
    for (int index = 0; index < 1000; ++index) {
        const std::size_t bar = 1 + random() % (daily.size() - 1);
        const Claim right = randomClaim(daily, bar, index % 2 == 0);
        Claim wrong = right;
        wrong.value += right.step * static_cast<double>(2 + random() % 8);

        const auto checks = checkAll({right, wrong}, published("2025-06-30"), kNvidia);

        EXPECT_EQ(checks[0].verdict, Verdict::Supported) << right.day.text << index;
        EXPECT_NE(checks[1].verdict, Verdict::Supported) << index;
    }
}

TEST_F(ReferenceClaims, ASplitThatIsRecordedChangesNoVerdict)
{
    ClaimMarket& before = markets.at(kNvidia);
    before.shares.push_back({.firstDay = day("2024-01-02"), .value = 24.5e9});
    ClaimMarket after = before;
    after.printed.assign(after.daily.size(), 4.0);
    for (auto* column :
         {&after.daily.open, &after.daily.high, &after.daily.low, &after.daily.close})
        for (double& price : *column)
            price /= 4.0;
    std::mt19937 random(5);
    std::vector<Claim> claims;
    for (int index = 0; index < 600; ++index) {
        const std::size_t bar = 1 + random() % (before.daily.size() - 1);
        claims.push_back(randomClaim(before.daily, bar, index % 3 == 0));
        Claim& claim = claims.back();
        if (index % 3 == 2)
            claim = marketValue(before.daily.close[bar] * 24.5e9, 1e9, Direction::None);
        claim.day = tests::date(toIso(dateOf(before.daily.times[bar])));
        claim.point = index % 2 == 0 ? PricePoint::Close : PricePoint::Unstated;
        claim.value += claim.step * static_cast<double>(random() % 4);
    }
    const auto published = tests::published("2025-06-30");

    const auto first = checkAll(claims, published, kNvidia);
    markets.at(kNvidia) = after;
    const auto second = checkAll(claims, published, kNvidia);

    for (std::size_t index = 0; index < claims.size(); ++index)
        EXPECT_EQ(first[index].verdict, second[index].verdict) << index;
}

} // namespace
