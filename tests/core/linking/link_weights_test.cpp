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
    {"headline", 5.0, 8 * kFree}, // few labelled texts have one of their own
    {"lead", kUsual, kFree},
    {"body", kUsual, kFree},
    {"throughout", kUsual, kFree},
    {"other name", kUsual, kFree},
    {"another event", -kUsual, kFree},
    {"near in time", kUsual, 2 * kFree},
    {"far in time", -8.0, 4 * kFree},
    {"before the event", -8.0, kFree},
    {"year of the event", 0.3, 10 * kFree},
    {"other years", -9.0, 4 * kFree},
    {"no date", 0.7, 10 * kFree},
    {"no description", 4.0, 200 * kFree}, // every labelled event has one
    {"instrument", 0.5, 20 * kFree},
    {"holder", 1.2, 5 * kFree},
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

void print(const char* what, const CurvePoint& point)
{
    std::printf("%s: threshold %.3f, precision %.3f, recall %.3f\n", what, point.threshold,
                point.precision, point.recall);
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
                rows.push_back({.signs = signsOf(signs),
                                .speaksOfIt = pair.speaksOfIt,
                                .article = pair.place,
                                .event = labels.events.at(pair.event).name,
                                .set = pair.set});
            else
                missed[pair.set] += pair.speaksOfIt ? 1 : 0;
        }
    }

    /// How good the suggestions for the newspapers' pairs of one set, or of both (0), are, by fits
    /// that have not seen what is left out with each.
    std::vector<CurvePoint> unseen(LeftOut what, int set = 0)
    {
        std::vector<ScoredPair> scores = leaveOneOut(rows, kPriors, what);
        std::vector<ScoredPair> counted;
        for (std::size_t i = 0; i < newspaperRows; ++i) {
            if (set == 0 || rows[i].set == set)
                counted.push_back(scores[i]);
        }
        const std::size_t without = set == 0 ? missed[1] + missed[2] : missed[set];
        counted.resize(counted.size() + without, {.speaksOfIt = true}); // no name stands there
        return curveOf(std::move(counted));
    }

    std::vector<FitRow> rows{};          ///< of pairs with a name of the event
    std::map<int, std::size_t> missed{}; ///< by set: pairs without, of articles that speak of it
    std::size_t newspaperRows = 0;       ///< the made-up ones follow
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
    const std::vector<CurvePoint> curve = unseen(LeftOut::Article);
    const CurvePoint best = bestOf(curve);

    std::printf("score  precision  recall of articles left out of the fit\n");
    for (const CurvePoint& point : curve) {
        if (point.recall > 0.8 && point.recall < 0.99)
            std::printf("%.3f  %.3f      %.3f\n", point.threshold, point.precision, point.recall);
    }
    print("articles left out of the fit", best);
    EXPECT_NEAR(kSuggestionThreshold, best.threshold, 0.005);
    EXPECT_GE(best.precision, 0.90);
    EXPECT_GE(best.recall, 0.90);
}

TEST_F(LabelledLinks, OfEventsLeftOutOfTheFitAreNearlyAsGood)
{
    const std::vector<CurvePoint> curve = unseen(LeftOut::Event);

    print("events left out, the same threshold", pointAt(curve, kSuggestionThreshold));
    print("events left out, best threshold", bestOf(curve));
    for (const int set : {1, 2}) {
        const std::vector<CurvePoint> other = unseen(LeftOut::Set, set);
        std::printf("set %d by a fit to the other one: ", set);
        print("the same threshold", pointAt(other, kSuggestionThreshold));
        print("best threshold", bestOf(other));
    }
    EXPECT_GE(bestOf(curve).precision, 0.85);
    EXPECT_GE(bestOf(curve).recall, 0.90);
}

} // namespace
