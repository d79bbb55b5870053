#include "core/report/study_finding.h"
#include "core/report/study_json.h"
#include "core/report/study_rows.h"
#include "core/report/study_sentence.h"
#include "core/report/study_text.h"
#include "core/report/study_warning_words.h"
#include "core/report/study_words.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <set>
#include <string>

namespace core {

namespace {

using nlohmann::json;

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

StudyPair pairOf(const std::string& symbol, double car, double p)
{
    const TradingDate day = *TradingDate::from(2025, 1, 27);
    StudyPair pair{.symbol = symbol, .eventName = "2025-01-27", .day0 = day};
    pair.fit = StudyFit{.beta = 1.2, .sigma = 0.02, .estimationDays = 240, .parameters = 2};
    pair.days = {{.day = 0, .date = day, .abnormal = car, .error = 0.02, .t = car / 0.02, .p = p}};
    pair.car = StudyCumulative{
        .value = car, .days = 1, .exactError = 0.02, .tExact = car / 0.02, .dof = 238.0, .p = p};
    pair.days[0].cumulative = pair.car;
    return pair;
}

/// Three shares on one day, of which every test has the p value that a test gives it.
struct ThreeShares : testing::Test {
    ThreeShares()
    {
        Study& study = listing.study;
        study.settings.window = {.first = 0, .last = 0};
        study.conventions = "As ever.";
        study.pairs = {pairOf("NVDA", -0.17, 0.001), pairOf("AMD", -0.06, 0.02),
                       pairOf("ASML", -0.05, 0.03)};
        StudyGroup group{.pairs = {0, 1, 2}, .caar = -0.0933, .meanResidualCorrelation = 0.4};
        group.days = {{.day = 0, .pairs = 3, .aar = -0.0933, .caar = -0.0933, .error = 0.038}};
        for (std::size_t kind = 0; kind < kStudyTestKinds; ++kind)
            group.tests.push_back({.kind = static_cast<StudyTestKind>(kind),
                                   .perDay = {{.value = -3.0, .p = 0.003}},
                                   .window = {.value = -3.0, .p = 0.003}});
        study.groups = {group};
        listing.events = {{.name = "2025-01-27", .day = *TradingDate::from(2025, 1, 27)}};
        listing.market = StudyMarket{.symbol = "SPX", .name = "S&P 500"};
        listing.pairIntervals = {StudyInterval{-0.21, -0.13}, StudyInterval{-0.1, -0.02},
                                 StudyInterval{-0.09, -0.01}};
        listing.groupIntervals = {StudyInterval{-0.15, -0.03}};
    }

    void set(StudyTestKind kind, double value, double p)
    {
        StudyStatistic& window =
            listing.study.groups[0].tests[static_cast<std::size_t>(kind)].window;
        window.value = value;
        window.p = p;
    }

    std::string english() const { return studySentence(listing, "en"); }

    StudyListing listing{};
};

TEST_F(ThreeShares, AreToldFromZeroWhereEveryAdjustedTestAndTheIntervalDo)
{
    EXPECT_EQ(studyFinding(listing), StudyFinding::Shown);
    EXPECT_TRUE(holds(english(), "can still be told from zero")) << english();
    EXPECT_TRUE(holds(english(), "−9.33\u00A0%")) << english();
    EXPECT_TRUE(holds(english(), "95\u00A0% interval −15.00\u00A0% to −3.00\u00A0%")) << english();
    EXPECT_TRUE(holds(english(), "27 January\u00A02025") || holds(english(), "January"))
        << english();
}

TEST_F(ThreeShares, AreNotWhereNoAdjustedTestDoesWhateverTheOthersSay)
{
    set(StudyTestKind::AdjustedBmp, -1.5, 0.13);
    set(StudyTestKind::AdjustedPatell, -1.8, 0.07);
    set(StudyTestKind::GrankT, -1.2, 0.23);

    EXPECT_EQ(studyFinding(listing), StudyFinding::NotShown);
    EXPECT_TRUE(holds(english(), "cannot be told from zero")) << english();
    EXPECT_FALSE(holds(english(), "can still be told")) << english();
    EXPECT_TRUE(holds(english(), "whatever tests say that take the results for independent"))
        << english();
    const std::string german = studySentence(listing, "de");
    EXPECT_TRUE(holds(german, "von null nicht zu unterscheiden")) << german;
    EXPECT_TRUE(holds(german, "−9,33\u00A0%")) << german;
}

TEST_F(ThreeShares, AreUnsettledWhereAdjustedTestsOrTheIntervalDisagree)
{
    set(StudyTestKind::GrankT, -1.2, 0.23);
    EXPECT_EQ(studyFinding(listing), StudyFinding::Unsettled);
    EXPECT_TRUE(holds(english(), "not established")) << english();

    set(StudyTestKind::GrankT, -3.0, 0.003);
    listing.groupIntervals = {StudyInterval{-0.2, 0.01}};
    EXPECT_EQ(studyFinding(listing), StudyFinding::Unsettled);

    listing.groupIntervals = {StudyInterval{-0.15, -0.03}};
    set(StudyTestKind::AdjustedPatell, 3.0, 0.003); // to the other side
    EXPECT_EQ(studyFinding(listing), StudyFinding::Unsettled);
}

TEST_F(ThreeShares, AreNotToldFromZeroWithoutTheAdjustedBmp)
{
    auto& window =
        listing.study.groups[0].tests[static_cast<std::size_t>(StudyTestKind::AdjustedBmp)].window;
    window = {.obstacle = StudyObstacle::NoCrossVariance};

    EXPECT_EQ(studyFinding(listing), StudyFinding::Unsettled);
}

TEST_F(ThreeShares, AreUnsettledWhereOnlyTheAdjustmentTellsThemFromZero)
{
    for (const StudyTestKind kind : {StudyTestKind::Bmp, StudyTestKind::Patell}) {
        set(kind, -1.7, 0.09); // a negative correlation makes adjusted tests the stronger ones
        EXPECT_EQ(studyFinding(listing), StudyFinding::Unsettled);
        EXPECT_TRUE(holds(english(), "not established")) << english();
        EXPECT_TRUE(holds(english(), studyTestWords(kind, "en") + " p\u00A0=\u00A00.090"))
            << english();
        EXPECT_FALSE(holds(english(), "disagree")) << english();
        const std::string german = studySentence(listing, "de");
        EXPECT_TRUE(holds(german, "erst nach Adjustierung")) << german;
        set(kind, -3.0, 0.003);
        EXPECT_EQ(studyFinding(listing), StudyFinding::Shown);
    }
    listing.study.groups[0].tests[static_cast<std::size_t>(StudyTestKind::Patell)].window = {
        .obstacle = StudyObstacle::FewPairs};
    EXPECT_EQ(studyFinding(listing), StudyFinding::Unsettled);
}

TEST_F(ThreeShares, SayThatFindingsWereOverruledAndOtherEventsFallIntoTheWindow)
{
    listing.study.warnings = {{.code = StudyWarningCode::QualityIgnored, .pairs = {1}},
                              {.code = StudyWarningCode::ConfoundingEvent,
                               .pairs = {0},
                               .name = "Vote",
                               .day = *TradingDate::from(2025, 1, 27)}};

    EXPECT_TRUE(holds(english(), "overruled")) << english();
    EXPECT_TRUE(holds(english(), "other named events")) << english();
}

TEST_F(ThreeShares, OfWhichOneIsLeftGoByItsExactT)
{
    for (const std::size_t blocked : {1U, 2U}) {
        listing.study.pairs[blocked].car.reset();
        listing.study.pairs[blocked].fit.reset();
        listing.study.pairs[blocked].blocked = StudyBlock{.obstacle = StudyObstacle::NoPrices};
    }
    listing.study.groups[0].pairs = {0};
    listing.study.groups[0].caar = -0.17;

    EXPECT_EQ(studyFinding(listing), StudyFinding::Shown);
    EXPECT_TRUE(holds(english(), "NVDA had a cumulative abnormal return")) << english();
    EXPECT_TRUE(holds(english(), "exact t = −8.50, 238 degrees of freedom")) << english();
    EXPECT_TRUE(holds(english(), "2 more could not be computed")) << english();

    listing.study.pairs[0].car->p = 0.2;
    EXPECT_EQ(studyFinding(listing), StudyFinding::NotShown);
}

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

} // namespace core
