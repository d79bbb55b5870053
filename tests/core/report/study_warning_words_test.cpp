#include "core/report/study_warning_words.h"
#include "core/report/study_words.h"
#include "tests/core/report/three_shares.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;
using namespace tests;

namespace {

/// What is said of three shares, with usual spaces.
struct WarningsOfThreeShares : ThreeShares {
    std::string said(const StudyWarning& warning, const char* language = "en")
    {
        std::string text = studyWarningWords(listing, warning, language);
        const std::string blank = "\u00A0";
        for (auto at = text.find(blank); at != text.npos; at = text.find(blank))
            text.replace(at, blank.size(), " ");
        return text;
    }
};

TEST_F(WarningsOfThreeShares, SayOnHowManyDaysResultsShareTheirDay0)
{
    StudyWarning warning{.pairs = {0, 1, 2}, .count = 3, .value = 0.4, .factor = 1.3}; // Clustering
    EXPECT_TRUE(said(warning).starts_with("3 results share their day 0, ")) << said(warning);

    listing.study.pairs.push_back(listedPair("TSM", -0.1, 0.01));
    for (const std::size_t other : {2U, 3U})
        listing.study.pairs[other].day0 = *TradingDate::from(2025, 4, 3);
    warning.pairs = {0, 1, 2, 3};
    warning.count = 4;
    for (const double factor : {1.0, 1.3}) {
        warning.factor = factor;
        EXPECT_TRUE(said(warning).starts_with("4 results on 2 days share their day 0 with others "))
            << said(warning);
        EXPECT_TRUE(said(warning, "de").starts_with("4 Ergebnisse an 2 Tagen teilen ihren Tag 0 "))
            << said(warning, "de");
    }
}

TEST_F(WarningsOfThreeShares, SayThatAnExchangeWasClosedOnlyWhereThatIsKnown)
{
    StudyWarning warning{.code = StudyWarningCode::NotASession,
                         .pairs = {1},
                         .day = *TradingDate::from(2025, 1, 25),
                         .isClosed = true};
    EXPECT_EQ(said(warning),
              "25 January 2025 was no session of the exchange for AMD; day 0 is 27 "
              "January 2025, the next one.");

    warning.isClosed = false;
    EXPECT_EQ(said(warning),
              "There is no price of AMD on 25 January 2025; day 0 is 27 January "
              "2025, the next day with one.");
    EXPECT_EQ(said(warning, "de"),
              "Am 25. Januar 2025 gibt es keinen Kurs von AMD; Tag 0 ist der "
              "27. Januar 2025, der nächste Tag mit einem.");
}

TEST_F(WarningsOfThreeShares, SayWhosePricesTheGateObjectsToAndHowOften)
{
    StudyWarning warning{.code = StudyWarningCode::QualityIgnored,
                         .pairs = {0},
                         .name = "It jumps.",
                         .day = *TradingDate::from(2025, 1, 27),
                         .count = 1,
                         .finding = "spike"};
    EXPECT_EQ(said(warning),
              "1 finding of the quality gate was overruled for NVDA, on the prices "
              "of NVDA on 27 January 2025: It jumps.");

    warning.ofMarket = true;
    warning.count = 3;
    EXPECT_EQ(said(warning),
              "3 findings of the quality gate were overruled for NVDA, the first on "
              "the prices of the market, SPX, on 27 January 2025: It jumps.");
    EXPECT_EQ(said(warning, "de"),
              "Für NVDA wurden 3 Beanstandungen der Qualitätsprüfung übergangen, die erste zu den "
              "Kursen des Marktes, SPX, vom 27. Januar 2025: ein Kurs springt weit über das "
              "Übliche hinaus und sofort zurück. Die Prüfung sagt dazu auf Englisch: „It jumps.“");
}

TEST_F(WarningsOfThreeShares, TellDaysWithoutAMoveFromDaysWithoutAReturn)
{
    StudyWarning warning{
        .code = StudyWarningCode::ThinTrading, .pairs = {0}, .count = 60, .value = 0.3};
    EXPECT_TRUE(said(warning).starts_with(
        "On 30 % of the estimation days of NVDA the price did not move: "))
        << said(warning);

    warning.missing = 1;
    EXPECT_TRUE(
        holds(said(warning), "the price did not move (60 days) or there is no return (1 day)"))
        << said(warning);
    EXPECT_TRUE(holds(said(warning, "de"),
                      "stand der Kurs still (60 Tage) oder gibt es keine Rendite (1 Tag)"))
        << said(warning, "de");

    warning.count = 0;
    warning.pairs = {0, 1};
    EXPECT_TRUE(said(warning).starts_with(
        "On up to 30 % of the estimation days of NVDA and AMD there is no return: "))
        << said(warning);
}

TEST_F(WarningsOfThreeShares, SayOfAnExactFitThatItMovesWithTheMarket)
{
    const StudyWarning warning{.code = StudyWarningCode::ZeroVariance, .pairs = {0, 1, 2}};
    listing.study.pairs[0].blocked = StudyBlock{.obstacle = StudyObstacle::ConstantPrice};
    listing.study.pairs[1].blocked = StudyBlock{.obstacle = StudyObstacle::ExactFit};
    listing.study.pairs[2].blocked = StudyBlock{.obstacle = StudyObstacle::ConstantMarket};

    const std::string english = said(warning);
    EXPECT_TRUE(
        holds(english, "In the estimation of NVDA the price has the same return on each day"))
        << english;
    EXPECT_TRUE(holds(english, "estimation of AMD the price moves exactly with the market"))
        << english;
    EXPECT_TRUE(
        holds(english, "In the estimation of ASML the market has the same return on each day"))
        << english;
    EXPECT_TRUE(holds(said(warning, "de"), "für AMD bewegt sich der Kurs genau mit dem Markt"));
}

TEST_F(WarningsOfThreeShares, CountByTheRulesOfGrammar)
{
    const auto of = [&](StudyWarningCode code, std::vector<std::size_t> pairs, std::size_t count,
                        const char* language = "en") {
        const StudyWarning warning{.code = code,
                                   .pairs = std::move(pairs),
                                   .day = *TradingDate::from(2025, 1, 27),
                                   .count = count};
        return said(warning, language);
    };
    using enum StudyWarningCode;

    EXPECT_EQ(of(MissingDays, {0}, 1), "1 estimation day of NVDA has no return.");
    EXPECT_EQ(of(MissingDays, {0}, 4), "4 estimation days of NVDA have no return.");
    EXPECT_EQ(of(MissingDays, {0, 1}, 1),
              "1 estimation day of each of NVDA and AMD has no return.");
    EXPECT_EQ(of(MissingDays, {0, 1}, 4),
              "Up to 4 estimation days of NVDA and AMD have no return.");
    EXPECT_EQ(of(MissingDays, {0, 1}, 1, "de"),
              "Je 1 Schätztag von NVDA und AMD hat keine Rendite.");
    EXPECT_TRUE(of(MissingEventDays, {0}, 1).starts_with("1 day of the event window of NVDA has "));
    EXPECT_TRUE(
        of(WindowBeyondData, {0}, 1).starts_with("The event window of NVDA reaches 1 session "));
    EXPECT_TRUE(holds(of(WindowBeyondData, {0, 1}, 3), "reaches up to 3 sessions beyond"));
    EXPECT_TRUE(holds(of(WindowBeyondData, {0}, 1, "de"), "reicht 1 Sitzung über"));
    EXPECT_TRUE(of(NonPositivePrice, {0}, 1).starts_with("1 price of NVDA is not positive"));
    EXPECT_TRUE(holds(of(MarketElsewhere, {0}, 1), "rested on 1 of the days"));
    EXPECT_TRUE(holds(of(MarketElsewhere, {0, 1}, 1), "rested on up to 1 of the days"));
}

TEST_F(WarningsOfThreeShares, SayWhichFactorCorrelationMakesAndWhereItIsUsed)
{
    const StudyWarning warning{.pairs = {0, 1, 2}, .count = 3, .value = 0.4, .factor = 1.7321};

    EXPECT_TRUE(holds(said(warning),
                      "(mean correlation r = 0.40): that widens the error of CAAR "
                      "by a factor of 1.73, sqrt((1 + (N-1) r) / (1 - r)), in the "
                      "interval and in adjusted BMP."))
        << said(warning);
    EXPECT_TRUE(holds(said(warning, "de"), "um den Faktor 1,73, sqrt(")) << said(warning, "de");
}

TEST_F(WarningsOfThreeShares, TellGapsOfTheMarketAsItsOwn)
{
    StudyWarning warning{.code = StudyWarningCode::MissingDays,
                         .pairs = {0, 1},
                         .day = *TradingDate::from(2025, 1, 27),
                         .count = 4,
                         .ofMarket = true};
    EXPECT_EQ(said(warning),
              "On up to 4 estimation days of NVDA and AMD the market, SPX, has no return.");
    EXPECT_EQ(said(warning, "de"),
              "An bis zu 4 Schätztagen von NVDA und AMD hat der Markt, SPX, keine Rendite.");

    warning.code = StudyWarningCode::MissingEventDays;
    warning.pairs = {0};
    warning.count = 1;
    EXPECT_EQ(said(warning),
              "On 1 day of the event window of NVDA the market, SPX, has no return: "
              "not all moves are in CAR.");

    warning.code = StudyWarningCode::NoReturnOnDay0;
    warning.value = -0.17;
    EXPECT_TRUE(said(warning).starts_with("NVDA has no abnormal return on day 0, 27 January 2025, "
                                          "for the market, SPX, has no return; the share itself "
                                          "moved by "))
        << said(warning);
    warning.value.reset();
    listing.market.reset();
    EXPECT_EQ(said(warning),
              "NVDA has no abnormal return on day 0, 27 January 2025, for the market "
              "has no return.");
}

TEST_F(WarningsOfThreeShares, SayHowManyDaysOfAnEstimationWindowAreThere)
{
    listing.study.settings.window = {.first = -5, .last = 5};
    StudyWarning warning{.code = StudyWarningCode::EstimationBeyondData,
                         .pairs = {0},
                         .day = *TradingDate::from(2024, 4, 9),
                         .count = 169,
                         .expected = 220};
    EXPECT_EQ(said(warning),
              "The estimation window of NVDA begins before returns do, for the first "
              "day with prices is 9 April 2024: it holds 169 of its 220 sessions.");
    EXPECT_EQ(said(warning, "de"),
              "Das Schätzfenster von NVDA beginnt vor den Renditen, denn der erste Tag mit Kursen "
              "ist der 9. April 2024: Es enthält 169 von 220 Sitzungen.");

    warning.ofMarket = true;
    warning.pairs = {0, 1};
    EXPECT_TRUE(holds(said(warning),
                      "the first day with prices of the market (SPX) is 9 April "
                      "2024: it holds as few as 169 of its 220 sessions."))
        << said(warning);

    listing.study.settings.estimation = {.first = 11, .last = 250};
    EXPECT_TRUE(holds(said(warning),
                      "ends after 9 April 2024, the last day with prices of the "
                      "market (SPX): it holds"))
        << said(warning);
}

TEST_F(WarningsOfThreeShares, SayHowReturnsAreMatchedWhereTheMarketRests)
{
    const StudyWarning warning{
        .code = StudyWarningCode::MarketElsewhere, .pairs = {0}, .count = 41};

    EXPECT_EQ(
        said(warning),
        "The market trades at other hours than NVDA and rested on 41 of the days. Returns are "
        "matched by calendar day, each from its own close to its own close; where the market "
        "rests its return is 0, and its next session brings all that it moved since.");
    EXPECT_TRUE(holds(said(warning, "de"), "wo der Markt ruht, ist seine Rendite 0"));
}

TEST_F(WarningsOfThreeShares, SayFromWhenUntilWhenAnEventWentOn)
{
    StudyWarning warning{.code = StudyWarningCode::ConfoundingEvent,
                         .pairs = {0},
                         .name = "Talks",
                         .day = *TradingDate::from(2025, 1, 6),
                         .lastDay = *TradingDate::from(2025, 2, 20)};
    EXPECT_TRUE(holds(said(warning),
                      "went on from 6 January 2025 to 20 February 2025, in part "
                      "inside the event window of NVDA: "))
        << said(warning);
    EXPECT_TRUE(holds(said(warning, "de"), "dauerte vom 6. Januar 2025 bis zum 20. Februar 2025"));

    warning.code = StudyWarningCode::EventInEstimation;
    EXPECT_TRUE(holds(said(warning), "which names NVDA, went on from 6 January 2025 to"));
    warning.lastDay.reset();
    EXPECT_TRUE(holds(said(warning),
                      "which names NVDA, had its first session on 6 January 2025, "
                      "inside the estimation window: "))
        << said(warning);
}

TEST_F(WarningsOfThreeShares, StandBesideGermanConventionsThatLeaveNothingOut)
{
    const std::string german = studyConventionWords(listing, "de");

    EXPECT_TRUE(holds(german, "von seinem letzten Schluss an oder vor der vorigen Sitzung"))
        << german;
    EXPECT_TRUE(holds(german, "Standardabweichung der Residuen, mit L-1 Freiheitsgraden"))
        << german;
}

} // namespace
