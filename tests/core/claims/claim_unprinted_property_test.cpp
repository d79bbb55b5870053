#include "core/claims/claim_checker.h"
#include "core/series/printed_closes.h"

#include "tests/core/claims/claim_markets.h"
#include "tests/support/shared_files.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <map>
#include <sstream>

using namespace core;
using tests::date;
using tests::level;
using tests::percent;

namespace {

/// From 0 to 1, the same in every run.
class Chance {
public:
    explicit Chance(std::uint64_t seed)
        : m_state(seed * 2654435761U + 1)
    {
    }

    double next()
    {
        m_state = m_state * 6364136223846793005U + 1442695040888963407U;
        return static_cast<double>(m_state >> 33U) / static_cast<double>(1U << 31U);
    }

private:
    std::uint64_t m_state = 0;
};

double cents(double value)
{
    return std::round(value * 100.0) / 100.0;
}

/// What is true of printed closes: levels, changes in per cent and in money, of every day.
struct TrueStatements : tests::Markets {
    /// The closes of `market` are those that the statements are checked against; which were
    /// printed is told from them.
    void tellPrinted(ClaimMarket& market)
    {
        market.unprinted = unprintedCloses(market.daily, market.instrument.kind);
    }

    Verdict verdictOf(Claim claim, TradingDate day) const
    {
        claim.point = PricePoint::Close;
        claim.day = date(toIso(day));
        const TradingDate next{day.day() + std::chrono::days{1}};
        return check(std::move(claim), tests::published(toIso(next), "America/New_York")).verdict;
    }

    static Claim levelOf(double close) { return level(cents(close), 0.01, "USD"); }

    static Claim changeOf(double before, double close)
    {
        const double change = std::round(1e4 * (close / before - 1.0)) / 100.0;
        return percent(std::abs(change), 0.01, change < 0.0 ? Direction::Down : Direction::Up);
    }

    static Claim amountOf(double before, double close)
    {
        Claim claim = level(cents(std::abs(close - before)), 0.01, "USD");
        claim.quantity = ClaimQuantity::Change;
        claim.direction = close < before ? Direction::Down : Direction::Up;
        return claim;
    }

    static Claim recordOf(double close, bool isHighest)
    {
        Claim claim = levelOf(close);
        claim.superlative = isHighest ? Superlative::Highest : Superlative::Lowest;
        return claim;
    }

    /// "contradicted on 2024-05-06 of level", a line each; `printed`: the closes of the statements.
    std::vector<std::string> accusations(const PriceSeries& printed) const
    {
        std::vector<std::string> lines;
        double highest = printed.close.front();
        double lowest = highest;
        for (std::size_t bar = 1; bar < printed.size(); ++bar) {
            const double before = printed.close[bar - 1];
            const double close = printed.close[bar];
            highest = std::max(highest, before);
            lowest = std::min(lowest, before);
            std::vector<std::pair<const char*, Claim>> claims{{"level", levelOf(close)},
                                                              {"change", changeOf(before, close)},
                                                              {"amount", amountOf(before, close)}};
            if (close > highest || close < lowest)
                claims.emplace_back("record", recordOf(close, close > highest));
            for (const auto& [name, claim] : claims) {
                const TradingDate day = dateOf(printed.times[bar]);
                if (verdictOf(claim, day) == Verdict::Contradicted)
                    lines.push_back(toIso(day) + " " + name);
            }
        }
        return lines;
    }
};

/// Closes in cents of a share that pays now and then, and what a provider makes of them, who
/// multiplies all before an ex-day by (1 - dividend / close of the day before) and stores single
/// precision.
struct AdjustedShare : TrueStatements, testing::WithParamInterface<int> {
    AdjustedShare()
        : m_chance(static_cast<std::uint64_t>(GetParam()))
    {
        constexpr std::array kPrices{1.5, 8.0, 27.0, 60.0, 240.0, 700.0, 2'500.0};
        double close = kPrices[static_cast<std::size_t>(GetParam()) % kPrices.size()];
        auto day = std::chrono::local_days{std::chrono::year{2019} / 1 / 7};
        while (printed.size() < 400) {
            close = std::max(cents(close * (1.0 + 0.06 * (m_chance.next() - 0.5))), 0.5);
            if (std::chrono::weekday{day}.iso_encoding() <= 5)
                printed.append({.time = timeOf(TradingDate{day}), .close = close});
            day += std::chrono::days{1};
        }
        adjusted.daily = printed;
        for (std::size_t bar = 40; bar < printed.size(); ++bar) {
            if (m_chance.next() < 0.015)
                pay(bar, 0.002 + 0.055 * m_chance.next());
        }
        for (double& value : adjusted.daily.close)
            value = static_cast<double>(static_cast<float>(value));
        tellPrinted(adjusted);
    }

    void pay(std::size_t exDay, double yield)
    {
        const double amount = std::floor(1e4 * yield * printed.close[exDay - 1]) / 1e4;
        for (std::size_t bar = 0; bar < exDay; ++bar)
            adjusted.daily.close[bar] *= 1.0 - amount / printed.close[exDay - 1];
        ++dividends;
    }

    PriceSeries printed{};
    ClaimMarket& adjusted = add(kShare, InstrumentKind::Share, "USD", "");
    int dividends = 0;

private:
    Chance m_chance;
};

TEST_P(AdjustedShare, ContradictsNothingThatIsTrue)
{
    EXPECT_EQ(accusations(printed), std::vector<std::string>());
}

TEST_P(AdjustedShare, WouldContradictMuchIfItsClosesPassedForPrinted)
{
    if (dividends == 0)
        GTEST_SKIP() << "it paid nothing";
    adjusted.unprinted.clear();

    EXPECT_GT(accusations(printed).size(), 40U);
}

TEST_P(AdjustedShare, StillContradictsMovesThatNobodySaw)
{
    std::size_t refuted = 0;
    for (std::size_t bar = 1; bar < printed.size(); ++bar) {
        Claim claim = changeOf(printed.close[bar - 1], printed.close[bar]);
        claim.value = claim.value + 0.08; // further by eight percentage points
        refuted += verdictOf(claim, dateOf(printed.times[bar])) == Verdict::Contradicted ? 1 : 0;
    }

    EXPECT_EQ(refuted, printed.size() - 1);
}

INSTANTIATE_TEST_SUITE_P(Seeds, AdjustedShare, testing::Range(1, 22));

/// "Date,ticker,price" and "Date,Open,High,Low,Close": the closes of one instrument by its column.
PriceSeries closesIn(const std::string& path, std::size_t column, std::string_view ticker)
{
    std::ifstream file(tests::sharedFile(path));
    PriceSeries series;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream rest(line);
        std::vector<std::string> fields;
        for (std::string field; std::getline(rest, field, ',');)
            fields.push_back(field);
        if (std::ranges::find(fields, ticker) != fields.end())
            series.append(
                {.time = timeOf(tests::day(fields[0])), .close = std::stod(fields[column])});
    }
    return series;
}

TEST_F(TrueStatements, OfNvidiaAreNotContradictedByATableOfAdjustedCloses)
{
    if (!tests::sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";

    PriceSeries printed = closesIn("data/daily/NVDA_yahoo_ohlc_adj.csv", 4, "NVDA");
    ClaimMarket& table = add(kShare, InstrumentKind::Share, "USD", "");
    table.daily = closesIn("data/daily/semis_long_format.csv", 2, "NVDA");
    ASSERT_EQ(table.daily.size(), 1147U);
    PriceSeries common;
    for (std::size_t bar = 0; bar < printed.size(); ++bar) {
        if (table.daily.indexOf(printed.times[bar]))
            common.append(printed.bar(bar));
    }
    ASSERT_GT(common.size(), 1000U);

    const std::size_t before = accusations(common).size();
    tellPrinted(table);

    EXPECT_GT(before, 1000U);
    EXPECT_EQ(accusations(common), std::vector<std::string>());
}

} // namespace
