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
    {"headline", kUsual, kFree},
    {"lead", kUsual, kFree},
    {"body", kUsual, kFree},
    {"throughout", kUsual, kFree},
    {"other name", kUsual, kFree},
    {"another event", -kUsual, kFree},
    {"near in time", kUsual, 2 * kFree},
    {"far in time", -6.0, kFree},
    {"before the event", -8.0, kFree},
    {"year of the event", 0.3, 10 * kFree},
    {"other years", -6.0, kFree},
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

/// The labelled pairs of one half: how far each rule applies to them, and their scores.
struct Half {
    std::vector<FitRow> rows{}; ///< of pairs with a name of the event
    std::vector<ScoredPair> scores{};
};

struct LabelledLinks : testing::Test {
    void SetUp() override
    {
        if (!sharedAvailable())
            GTEST_SKIP() << "the folder of shared files is not there";
        add(readLabels());
        newspaperRows = tune.rows.size();
        add(readMadeUpLabels());
    }

    void add(const Labels& labels)
    {
        const Matcher matcher(
            matchNames(labels.instruments, labels.events, phrasesOfOtherMeaning().value()));
        const Linker linker(labels.events);
        for (const LabelledPair& pair : labels.pairs) {
            Half& half = pair.isForTuning ? tune : report;
            const EventId event = labels.events.at(pair.event).id;
            const auto mentions = matcher.find(pair.article);
            const auto signs = linker.signs(pair.article, mentions, event);
            if (!signs.empty())
                half.rows.push_back({signsOf(signs), pair.speaksOfIt, pair.place});
            else if (pair.isForTuning && pair.speaksOfIt)
                ++missed;
            const auto links = linker.links(pair.article, mentions, std::span(&event, 1));
            const auto link = std::ranges::find(links, event, &Link::event);
            half.scores.push_back({link->score, pair.speaksOfIt});
        }
    }

    Half tune;
    Half report;
    std::size_t missed = 0;        ///< pairs of `tune` without a name of the event
    std::size_t newspaperRows = 0; ///< of `tune`; the made-up ones follow
};

TEST(TheRulesOfLinks, AreThoseOfTheFit)
{
    ASSERT_EQ(kPriors.size(), kLinkRules.size());
    for (std::size_t i = 0; i < kPriors.size(); ++i)
        EXPECT_EQ(kPriors[i].rule, kLinkRules[i].name);
}

TEST_F(LabelledLinks, GiveTheWeightsThatAreUsed)
{
    const LinkFit fit = fitLinks(tune.rows, kPriors);

    std::printf("%-20s %7.2f\n", "prior", fit.prior);
    EXPECT_NEAR(kLinkPrior, fit.prior, 0.005);
    for (std::size_t i = 0; i < kPriors.size(); ++i) {
        std::printf("%-20s %7.2f\n", std::string(kPriors[i].rule).c_str(), fit.weights[i]);
        EXPECT_NEAR(kLinkRules[i].weight, fit.weights[i], 0.005) << kPriors[i].rule;
    }
}

TEST_F(LabelledLinks, GiveTheThresholdThatIsUsed)
{
    std::vector<ScoredPair> unseen = leaveOneOut(tune.rows, kPriors);
    unseen.resize(newspaperRows);
    unseen.resize(newspaperRows + missed, {.speaksOfIt = true}); // no name stands there

    const CurvePoint best = bestOf(curveOf(unseen));

    std::printf("threshold %.3f: precision %.3f, recall %.3f of articles left out of the fit\n",
                best.threshold, best.precision, best.recall);
    EXPECT_NEAR(kSuggestionThreshold, best.threshold, 0.005);
}

TEST_F(LabelledLinks, AreSuggestedWithTheReportedPrecisionAndRecall)
{
    double suggested = 0.0;
    double right = 0.0;
    double all = 0.0;
    for (const ScoredPair& pair : report.scores) {
        const bool isSuggested = pair.score >= kSuggestionThreshold;
        suggested += isSuggested ? 1.0 : 0.0;
        right += isSuggested && pair.speaksOfIt ? 1.0 : 0.0;
        all += pair.speaksOfIt ? 1.0 : 0.0;
    }

    std::printf("at the threshold: precision %.3f, recall %.3f of %zu pairs that were not fitted\n",
                right / suggested, right / all, report.scores.size());
    std::printf("score  precision  recall\n");
    for (const CurvePoint& point : curveOf(report.scores))
        std::printf("%.3f  %.3f      %.3f\n", point.threshold, point.precision, point.recall);
    EXPECT_GE(right / suggested, 0.85);
    EXPECT_GE(right / all, 0.75);
}

} // namespace
