#include "core/linking/link_weights.h"

#include "core/linking/linker.h"
#include "core/linking/vocabulary.h"
#include "tests/core/linking/labels.h"
#include "tests/core/linking/link_fit.h"
#include "tests/support/shared_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <string>

using namespace core;
using namespace tests;

namespace {

constexpr double kFree = 1.0;
constexpr double kUsual = 1.5; ///< of a rule that counts

/// In the order of kLinkRules.
constexpr auto kPriors = std::to_array<RulePrior>({
    {"headline", 4.0, 4 * kFree}, // few labelled texts have one of their own
    {"lead", kUsual, kFree},
    {"body", kUsual, kFree},
    {"throughout", kUsual, kFree},
    {"other name", kUsual, kFree},
    {"another event", -kUsual, kFree},
    {"near in time", kUsual, 2 * kFree},
    {"far in time", -6.0, kFree},
    {"before the event", -8.0, kFree},
    {"year of the event", 0.3, 10 * kFree},
    {"other years", -9.0, 4 * kFree},
    {"no date", 0.7, 10 * kFree},
    {"no description", 4.0, 200 * kFree}, // every labelled event has one
    {"instrument", 0.5, 20 * kFree},
    {"holder", kUsual, 20 * kFree},
    {"description", 0.6, 2 * kFree},
});

std::vector<double> signsOf(const std::vector<LinkEvidence>& evidence)
{
    std::map<std::string, double> sums;
    for (const LinkEvidence& reason : evidence)
        sums[reason.rule] += reason.weight;
    std::vector<double> signs;
    for (const RulePrior& prior : kPriors)
        signs.push_back(sums[std::string(prior.rule)]);
    return signs;
}

struct LabelledLinks : testing::Test {
    void SetUp() override
    {
        if (!sharedAvailable())
            GTEST_SKIP() << "the folder of shared files is not there";
        add(readLabels());
        newspaperRows = rows.size();
        add(readMadeUpLabels());
    }

    void add(const Labels& labels)
    {
        const Matcher matcher(
            matchNames(labels.instruments, labels.events, phrasesOfOtherMeaning().value()));
        const Linker linker(labels.events);
        for (const LabelledPair& pair : labels.pairs) {
            const EventId event = labels.events.at(pair.event).id;
            const auto signs = linker.signs(pair.article, matcher.find(pair.article), event);
            if (!signs.empty())
                rows.push_back({signsOf(signs), pair.speaksOfIt, pair.place});
            else
                missed += pair.speaksOfIt ? 1 : 0;
        }
    }

    /// The newspapers' pairs, scored by fits that have not seen their articles.
    std::vector<ScoredPair> unseen() const
    {
        std::vector<ScoredPair> scores = leaveOneOut(rows, kPriors);
        scores.resize(newspaperRows);
        scores.resize(newspaperRows + missed, {.speaksOfIt = true}); // no name stands there
        return scores;
    }

    std::vector<FitRow> rows{};    ///< of pairs with a name of the event
    std::size_t missed = 0;        ///< pairs without, of articles that speak of it
    std::size_t newspaperRows = 0; ///< the made-up ones follow
};

TEST(TheRulesOfLinks, AreThoseOfTheFit)
{
    ASSERT_EQ(kPriors.size(), kLinkRules.size());
    for (std::size_t i = 0; i < kPriors.size(); ++i)
        EXPECT_EQ(kPriors[i].rule, kLinkRules[i].name);
}

TEST_F(LabelledLinks, GiveTheWeightsThatAreUsed)
{
    const LinkFit fit = fitLinks(rows, kPriors);

    std::printf("%-20s %7.2f\n", "prior", fit.prior);
    EXPECT_NEAR(kLinkPrior, fit.prior, 0.005);
    for (std::size_t i = 0; i < kPriors.size(); ++i) {
        std::printf("%-20s %7.2f\n", std::string(kPriors[i].rule).c_str(), fit.weights[i]);
        EXPECT_NEAR(kLinkRules[i].weight, fit.weights[i], 0.005) << kPriors[i].rule;
    }
}

TEST_F(LabelledLinks, GiveTheThresholdThatIsUsed)
{
    const std::vector<CurvePoint> curve = curveOf(unseen());
    const CurvePoint best = bestOf(curve);

    std::printf("score  precision  recall of articles left out of the fit\n");
    for (const CurvePoint& point : curve)
        std::printf("%.3f  %.3f      %.3f\n", point.threshold, point.precision, point.recall);
    std::printf("threshold %.3f: precision %.3f, recall %.3f\n", best.threshold, best.precision,
                best.recall);
    EXPECT_NEAR(kSuggestionThreshold, best.threshold, 0.005);
    EXPECT_GE(best.precision, 0.83);
    EXPECT_GE(best.recall, 0.90);
}

} // namespace
