#include "core/domain/study_finding.h"
#include "core/report/study_json.h"
#include "core/report/study_rows.h"
#include "core/report/study_sentence.h"
#include "core/report/study_text.h"
#include "core/report/study_warning_words.h"
#include "core/report/study_words.h"
#include "tests/core/report/three_shares.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <set>
#include <string>

using namespace core;
using namespace tests;
using nlohmann::json;

namespace {

TEST_F(ThreeShares, WithoutAnyResultSayWhy)
{
    for (StudyPair& pair : listing.study.pairs) {
        pair.car.reset();
        pair.fit.reset();
        pair.days.clear();
        pair.blocked = StudyBlock{.obstacle = StudyObstacle::NoMarket};
    }
    listing.study.groups = {StudyGroup{}};
    listing.groupIntervals = {std::nullopt};

    EXPECT_EQ(studyFinding(listing), StudyFinding::NoResult);
    EXPECT_EQ(english(),
              "None of the 3 results could be computed: the model needs a market, and there are no "
              "prices of one (NVDA, AMD and ASML).");
    const json document = json::parse(studyJson(listing, "en"));
    EXPECT_TRUE(document["group"]["caar"].is_null());
    EXPECT_EQ(document["instruments"][0]["obstacle"], "no_market");
    for (const char* field : {"ar", "dates", "returns", "car_per_day"})
        EXPECT_EQ(document["instruments"][0][field], json::array({nullptr})) << field; // a day each
    EXPECT_TRUE(holds(studyText(listing, "de"), "Titel"));
    EXPECT_TRUE(holds(studyMarkdown(listing, "de"), "Parameter"));
}

TEST_F(ThreeShares, HaveTheContractsFieldsInJsonAndNoNumberThatIsNone)
{
    listing.study.pairs[0].days[0].t.reset();
    listing.study.groups[0].tests[0].perDay[0] = {.obstacle = StudyObstacle::FewPairs};

    const std::string text = studyJson(listing, "en");
    const json document = json::parse(text);

    for (const char* field :
         {"event", "day", "model", "returns", "market", "estimation", "window", "conventions",
          "instruments", "group", "groups", "warnings", "sentence", "sensitivity"})
        EXPECT_TRUE(document.contains(field)) << field;
    for (const char* field : {"symbol", "day0", "alpha", "beta", "sigma", "estimation_days", "ar",
                              "car", "se_car", "t_naive", "t_exact", "p", "blocked"})
        EXPECT_TRUE(document["instruments"][0].contains(field)) << field;
    EXPECT_TRUE(document["instruments"][0]["t_ar"][0].is_null());
    EXPECT_EQ(document["group"]["n"], 3);
    EXPECT_EQ(document["group"]["tests"].size(), kStudyTestKinds);
    EXPECT_TRUE(document["group"]["tests"][0]["per_day"][0].is_null());
    EXPECT_EQ(document["day"], "2025-01-27");
    EXPECT_TRUE(document["event"].is_null());
    EXPECT_FALSE(holds(text, "nan"));
    EXPECT_FALSE(holds(text, "inf"));
}

TEST_F(ThreeShares, AreWholeInCsvWithTheSameNumberOfCellsInEachRow)
{
    const std::string text = studyCsv(listing, "en");
    std::set<std::string> parts;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find("\r\n", at) == std::string::npos ? text.find('\n', at)
                                                                           : text.find("\r\n", at);
        parts.insert(text.substr(at, text.find(',', at) - at));
        at = text.find('\n', end) + 1;
    }

    for (const char* part :
         {"part", "sentence", "parameter", "ar", "car", "model", "aar", "caar", "test"})
        EXPECT_TRUE(parts.contains(part)) << part;
}

TEST_F(ThreeShares, HaveDaysAndWindowsInCsvThatSpreadsheetsReadAsSuch)
{
    listing.study.pairs[0].days[0].day = -1;
    listing.sensitivity = {{.estimation = {-250, -31}, .window = {-5, 5}}};
    listing.sensitivity.front().isChosen = true;

    const std::string text = studyCsv(listing, "en");

    EXPECT_TRUE(holds(text, ",NVDA,2025-01-27,-1,")) << text;
    EXPECT_TRUE(holds(text, ",-250:-31 -5:5 *\r\n")) << text;
    EXPECT_FALSE(holds(text, ",'")) << text;
}

TEST_F(ThreeShares, HaveNoProbabilityOfZeroOnTheScreen)
{
    set(StudyTestKind::Patell, -9.0, 2e-19);
    set(StudyTestKind::Bmp, -4.0, 0.00007);
    listing.study.pairs[0].car->p = 1e-9;

    const std::string english = studyText(listing, "en");
    const std::string german = studyText(listing, "de");

    EXPECT_TRUE(holds(english, " <0.0001\n")) << english;
    EXPECT_TRUE(holds(german, " <0,0001\n")) << german;
    EXPECT_FALSE(holds(english, " 0.000")) << english;
    EXPECT_FALSE(holds(german, " 0,000")) << german;
}

TEST_F(ThreeShares, SayInTextAndMarkdownWhyTestsAreMissing)
{
    StudyGroup& group = listing.study.groups.front();
    const auto missing = [&](StudyTestKind kind) -> StudyTest& {
        return group.tests[static_cast<std::size_t>(kind)];
    };
    missing(StudyTestKind::AdjustedBmp).window = {.obstacle = StudyObstacle::NegativeCorrelation};
    missing(StudyTestKind::AdjustedPatell) = {.kind = StudyTestKind::AdjustedPatell,
                                              .perDay = {{.obstacle = StudyObstacle::FewPairs}},
                                              .window = missing(StudyTestKind::AdjustedBmp).window};

    for (const std::string& text : {studyText(listing, "en"), studyMarkdown(listing, "en")}) {
        EXPECT_TRUE(holds(text,
                          "No value of adjusted BMP and adjusted Patell over the window: the "
                          "mean correlation is too negative to adjust for."))
            << text;
        EXPECT_TRUE(holds(text,
                          "No value of adjusted Patell on day 0: a test across instruments "
                          "needs at least two of them."))
            << text;
    }
    EXPECT_TRUE(holds(studyText(listing, "de"),
                      "Ohne Wert über das Fenster: adjustierter BMP und adjustierter Patell, denn "
                      "die mittlere Korrelation ist zu negativ für eine Adjustierung."))
        << studyText(listing, "de");
}

TEST_F(ThreeShares, SayOfWhichDaysTestsAreMissing)
{
    listing.study.settings.window = {.first = -1, .last = 2};
    StudyTest& grank = listing.study.groups.front().tests.back();
    const StudyStatistic absent{.obstacle = StudyObstacle::NoCrossVariance};
    grank.perDay = {absent, {.value = 1.0, .p = 0.3}, absent, {.value = 1.0, .p = 0.3}};
    EXPECT_TRUE(
        holds(studyMarkdown(listing, "en"),
              "No value of GRANK t on the days \u22121 and +1: the instruments do not differ."))
        << studyMarkdown(listing, "en");
    EXPECT_FALSE(holds(studyText(listing, "en"), "No value of")); // that shows day 0 only

    grank = {.kind = StudyTestKind::GrankT, .perDay = {4, absent}, .window = absent};
    EXPECT_TRUE(holds(studyMarkdown(listing, "en"),
                      "No value of GRANK t over the window and on each day: "))
        << studyMarkdown(listing, "en");
}

TEST(StudyWords, AreDifferentForEveryValueInBothLanguages)
{
    for (const char* language : {"de", "en"}) {
        std::set<std::string> tests;
        std::set<std::string> obstacles;
        for (std::size_t kind = 0; kind < kStudyTestKinds; ++kind)
            tests.insert(studyTestWords(static_cast<StudyTestKind>(kind), language));
        constexpr std::size_t kObstacles = static_cast<std::size_t>(StudyObstacle::NoSigns) + 1;
        for (std::size_t obstacle = 0; obstacle < kObstacles; ++obstacle)
            obstacles.insert(studyObstacleWords(static_cast<StudyObstacle>(obstacle), language));
        EXPECT_EQ(tests.size(), kStudyTestKinds);
        EXPECT_EQ(obstacles.size(), kObstacles);
    }
}

TEST_F(ThreeShares, AreWarnedOfInDifferentSentencesOfBothLanguages)
{
    std::set<std::string> sentences;
    constexpr std::size_t kCodes = 17;
    for (std::size_t code = 0; code < kCodes; ++code) {
        const StudyWarning warning{.code = static_cast<StudyWarningCode>(code),
                                   .pairs = {0, 1},
                                   .name = "X",
                                   .day = *TradingDate::from(2025, 1, 20),
                                   .count = 7,
                                   .expected = 100,
                                   .value = 0.4,
                                   .factor = 1.3};
        for (const char* language : {"de", "en"}) {
            const std::string sentence = studyWarningWords(listing, warning, language);
            EXPECT_FALSE(holds(sentence, "%1") || holds(sentence, "%2") || holds(sentence, "%3"));
            sentences.insert(sentence);
        }
    }
    EXPECT_EQ(sentences.size(), 2 * kCodes);
}

TEST(PValueWords, DoNotRoundAcrossTheLevel)
{
    EXPECT_EQ(pValueWords(0.0496, "en"), "p\u00A0=\u00A00.04960");
    EXPECT_EQ(pValueWords(0.0367, "de"), "p\u00A0=\u00A00,037");
    EXPECT_EQ(pValueWords(0.0000001, "en"), "p\u00A0<\u00A00.001");
}

} // namespace
