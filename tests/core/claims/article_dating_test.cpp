#include "core/claims/article_dating.h"

#include "tests/core/claims/reference_markets.h"

#include <cmath>
#include <random>

using namespace core;
using std::chrono::Friday;
using std::chrono::Monday;
using std::chrono::Tuesday;
using tests::daysAgo;
using tests::level;
using tests::on;
using tests::percent;

namespace {

Claim about(InstrumentId id, DayReference day, Claim claim)
{
    claim.subject = id;
    claim.day = std::move(day);
    return claim;
}

struct ArticleDatingTest : tests::ReferenceMarkets {
    ArticleDating date(const std::vector<Claim>& claims, std::chrono::year_month month) const
    {
        NoProgress progress;
        return dateByFigures(claims,
                             {.published = PartialDate::ofMonth(month), .zone = "Europe/Berlin"},
                             std::chrono::local_days{month / 1},
                             std::chrono::local_days{month / std::chrono::last}, lookup, progress)
            .value();
    }

    static Claim rounded(double change, double step)
    {
        const double value = std::round(std::abs(change) * 100.0 / step) * step;
        return percent(value, step, change < 0.0 ? Direction::Down : Direction::Up);
    }

    double changeInto(InstrumentId id, TradingDate day) const
    {
        const std::size_t bar = *daily(id).indexOf(timeOf(day));
        return daily(id).close[bar] / daily(id).close[bar - 1] - 1.0;
    }

    /// Sessions of 2024 from 5 January on, of all three markets, and the one before each.
    std::vector<std::pair<TradingDate, TradingDate>> commonDays() const
    {
        std::vector<std::pair<TradingDate, TradingDate>> days;
        for (std::size_t bar = 4; bar < daily(kDax).size(); ++bar) {
            const TradingDate day = dateOf(daily(kDax).times[bar]);
            const TradingDate before = dateOf(daily(kDax).times[bar - 1]);
            const auto hasBoth = [&](InstrumentId id) {
                return daily(id).indexOf(timeOf(day)) && daily(id).indexOf(timeOf(before));
            };
            if (day < tests::day("2025-01-01") && hasBoth(kNvidia) && hasBoth(kSpx))
                days.emplace_back(day, before);
        }
        return days;
    }

    /// "am Dienstag bis zum Mittag um 0,62 Prozent auf 21.414,25 Punkte"
    void addNoon(std::vector<Claim>& claims, TradingDate day, double share) const
    {
        const std::size_t bar = *daily(kDax).indexOf(timeOf(day));
        const double low = daily(kDax).low[bar];
        const double points =
            std::round((low + share * (daily(kDax).high[bar] - low)) * 100.0) / 100.0;
        Claim move = about(kDax, on(day.weekday()),
                           rounded(points / daily(kDax).close[bar - 1] - 1.0, 0.01));
        Claim height = about(kDax, on(day.weekday()), level(points, 0.01, "points"));
        move.duringSession = true;
        height.duringSession = true;
        move.partner = claims.size() + 1;
        height.partner = claims.size();
        claims.push_back(move);
        claims.push_back(height);
    }

    void addYesterday(std::vector<Claim>& claims, TradingDate before) const
    {
        claims.push_back(
            about(kNvidia, on(before.weekday()), rounded(changeInto(kNvidia, before), 0.1)));
        const std::size_t bar = *daily(kSpx).indexOf(timeOf(before));
        claims.push_back(
            about(kSpx, on(before.weekday()), level(daily(kSpx).close[bar], 0.01, "points")));
        claims.back().point = PricePoint::Close;
    }
};

TEST_F(ArticleDatingTest, FindsTheDayThatTheFiguresOfTheReferenceCaseFit)
{
    std::vector<Claim> claims;
    Claim fall = about(kNvidia, on(Monday), percent(17, 1, Direction::Down));
    fall.hedge = Hedge::About;
    claims.push_back(fall);
    Claim early = about(kNvidia, on(Tuesday), percent(3, 1, Direction::Up));
    early.point = PricePoint::PreMarket;
    claims.push_back(early);
    Claim move = about(kDax, on(Tuesday), percent(0.62, 0.01, Direction::Up));
    Claim height = about(kDax, on(Tuesday), level(21414.25, 0.01, "points"));
    move.duringSession = true;
    height.duringSession = true;
    move.partner = 3;
    height.partner = 2;
    claims.push_back(move);
    claims.push_back(height);
    Claim record = about(kDax, on(Friday), level(21520, 1, "points"));
    record.superlative = Superlative::Highest;
    claims.push_back(record);

    const ArticleDating dating = date(claims, std::chrono::year{2025} / 1);

    EXPECT_EQ(dating.best, tests::day("2025-01-28"));
    ASSERT_FALSE(dating.candidates.empty());
    EXPECT_EQ(dating.candidates[0].day, tests::day("2025-01-28"));
    EXPECT_EQ(dating.candidates[0].supported, 4);
    EXPECT_EQ(dating.candidates[0].contradicted, 0);
    EXPECT_EQ(dating.candidates[0].checks.size(), claims.size());
}

TEST_F(ArticleDatingTest, NeedsTwoIndependentClaims)
{
    std::vector<Claim> claims;
    addNoon(claims, tests::day("2025-01-28"), 0.5);

    EXPECT_FALSE(date(claims, std::chrono::year{2025} / 1).best);
}

TEST_F(ArticleDatingTest, HasNothingToSayOfAnArticleWithoutFigures)
{
    const ArticleDating dating = date({}, std::chrono::year{2025} / 1);

    EXPECT_FALSE(dating.best);
    EXPECT_TRUE(dating.candidates.empty());
}

TEST_F(ArticleDatingTest, StopsWhenItIsTold)
{
    struct Stop final : Progress {
        bool report(double, std::string_view) override { return false; }
    } stop;
    const auto first = tests::day("2025-01-01").day();

    const auto dating = dateByFigures({}, {}, first, first, lookup, stop);

    ASSERT_FALSE(dating);
    EXPECT_EQ(dating.error().code, ErrorCode::Cancelled);
}

TEST_F(ArticleDatingTest, StopsAlsoWhereItChecksByFigures)
{
    struct Stop final : Progress {
        bool report(double, std::string_view) override { return false; }
    } stop;
    const std::chrono::year_month month{std::chrono::year{2025}, std::chrono::January};

    const auto checks =
        checkedByFigures({}, {.published = PartialDate::ofMonth(month)}, lookup, stop);

    ASSERT_FALSE(checks);
    EXPECT_EQ(checks.error().code, ErrorCode::Cancelled);
}

TEST_F(ArticleDatingTest, FindsTheDayOfAnArticleMadeOfItsPricesAndNeverAnother)
{
    const auto days = commonDays();
    std::mt19937 random(20240105);
    int found = 0;
    constexpr int kCases = 500;
    for (int index = 0; index < kCases; ++index) {
        const auto [day, before] = days[random() % days.size()];
        std::vector<Claim> claims;
        addNoon(claims, day, static_cast<double>(random() % 1001) / 1000.0);
        addYesterday(claims, before);
        const auto date = day.yearMonthDay();

        const auto best = this->date(claims, date.year() / date.month()).best;

        EXPECT_EQ(best.value_or(day), day);
        found += best == day ? 1 : 0;
    }
    RecordProperty("found", found);
    EXPECT_GE(found, kCases * 95 / 100);
}

TEST_F(ArticleDatingTest, AbstainsWhereWeekdaysAreSaidAndNoHour)
{
    const auto days = commonDays();
    std::mt19937 random(7);
    for (int index = 0; index < 300; ++index) {
        const auto [day, before] = days[random() % days.size()];
        std::vector<Claim> claims;
        addYesterday(claims, before);
        claims.push_back(about(kDax, on(day.weekday()), rounded(changeInto(kDax, day), 0.01)));
        const auto date = day.yearMonthDay();

        EXPECT_EQ(this->date(claims, date.year() / date.month()).best.value_or(day), day);
    }
}

TEST_F(ArticleDatingTest, TakesTodayAndYesterdayAtTheirWord)
{
    const auto [day, before] = commonDays()[100];
    std::vector<Claim> claims{
        about(kDax, daysAgo(0), rounded(changeInto(kDax, day), 0.01)),
        about(kSpx, daysAgo(0), rounded(changeInto(kSpx, day), 0.01)),
        about(kNvidia, daysAgo(1), rounded(changeInto(kNvidia, before), 0.1))};
    const auto date = day.yearMonthDay();

    EXPECT_EQ(this->date(claims, date.year() / date.month()).best, day);
}

/// Claims of an article of that day, which the article itself says to be of that month.
TEST_F(ArticleDatingTest, ChecksAnArticleOfAMonthOnTheDayOfItsFigures)
{
    const auto [day, before] = commonDays()[100];
    const auto date = day.yearMonthDay();
    std::vector<Claim> claims;
    addNoon(claims, day, 0.4);
    addYesterday(claims, before);
    claims.push_back(about(kDax, on(before.weekday()), percent(27.0, 1.0, Direction::Up)));
    const Publication month{.published = PartialDate::ofMonth(date.year() / date.month()),
                            .zone = "Europe/Berlin"};

    NoProgress unstopped;
    const auto found = checkedByFigures(claims, month, lookup, unstopped);

    ASSERT_TRUE(found && *found);
    const auto& checks = *found;
    ASSERT_EQ(checks->size(), claims.size());
    EXPECT_EQ(checks->front().verdict, Verdict::Supported);
    EXPECT_EQ(checks->front().datedByFigures, day);
    EXPECT_EQ(checks->back().verdict, Verdict::NotCheckable) << "no accusation on a guessed day";
    EXPECT_EQ(checks->back().reason, Unchecked::DayUnknown);
}

TEST_F(ArticleDatingTest, LeavesArticlesAloneThatKnowTheirDayOrWhoseFiguresTellNone)
{
    const auto [day, before] = commonDays()[100];
    std::vector<Claim> claims;
    addYesterday(claims, before);
    const auto date = day.yearMonthDay();

    NoProgress unstopped;
    const auto ofDay = checkedByFigures(
        claims, {.published = PartialDate::ofDay(day.day()), .zone = "Europe/Berlin"}, lookup,
        unstopped);
    const auto ofOne = checkedByFigures(
        std::span(claims).first(1),
        {.published = PartialDate::ofMonth(date.year() / date.month()), .zone = "Europe/Berlin"},
        lookup, unstopped);

    EXPECT_TRUE(ofDay && !*ofDay);
    EXPECT_TRUE(ofOne && !*ofOne);
}

} // namespace
