#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// What is thought of a rule before labels are seen: a normal distribution around `mean`, the
/// narrower the greater `precision`. Rules of which a newspaper's year can say little (who is
/// named, how far away the event lies) keep near to it.
struct RulePrior {
    std::string_view rule{};
    double mean = 0.0;
    double precision = 0.0;
};

/// How far each rule applies to one pair, in the order of the priors, and what people said of it.
struct FitRow {
    std::vector<double> signs{};
    bool speaksOfIt = false;
    std::string article{};
    std::string event{};
    int set = 0; ///< of the event; 0 for what is never left out
};

struct LinkFit {
    double prior = 0.0;            ///< log-odds without any sign
    std::vector<double> weights{}; ///< in the order of the priors
};

/// Logistic regression, maximum a posteriori, by Newton's method from the priors' means.
/// Deterministic.
LinkFit fitLinks(std::span<const FitRow> rows, std::span<const RulePrior> priors);

double logOddsOf(const FitRow& row, const LinkFit& fit);

/// Precision and recall of suggesting what scores at least `threshold`.
struct CurvePoint {
    double threshold = 0.0; ///< a score between 0 and 1
    double precision = 0.0;
    double recall = 0.0;
};

/// One scored pair; 0 where nothing is suggested at any threshold.
struct ScoredPair {
    double score = 0.0;
    bool speaksOfIt = false;
};

/// What rows have in common that are left out together.
enum class LeftOut { Article, Event, Set };

/// The scores of rows by fits that have not seen what they have in common.
std::vector<ScoredPair> leaveOneOut(std::span<const FitRow> rows, std::span<const RulePrior> priors,
                                    LeftOut what);

/// One point a score, highest first; pairs of score 0 count as never suggested.
std::vector<CurvePoint> curveOf(std::vector<ScoredPair> pairs);

/// The point with the greatest F1 among those that miss no more than one in ten and suggest no more
/// than one in ten wrongly; if there is none, among those that miss no more than one in ten: who is
/// shown too much rejects it with one click, and who is shown too little misses it.
CurvePoint bestOf(std::span<const CurvePoint> curve);

/// The point of that threshold: the last one that is not below it.
CurvePoint pointAt(std::span<const CurvePoint> curve, double threshold);

} // namespace tests
