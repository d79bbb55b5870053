#include "tests/core/linking/link_fit.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <map>

namespace tests {

namespace {

using Matrix = std::vector<std::vector<double>>;

constexpr int kRounds = 20;
constexpr double kLongestStep = 2.0;
constexpr double kPriorMean = -5.0;
constexpr double kPrecisionOfPrior = 0.01; ///< as good as free

/// Solves a symmetric positive definite system by Gauss-Jordan elimination.
std::vector<double> solved(Matrix matrix, std::vector<double> right)
{
    const std::size_t size = right.size();
    for (std::size_t column = 0; column < size; ++column) {
        for (std::size_t row = 0; row < size; ++row) {
            if (row == column)
                continue;
            const double factor = matrix[row][column] / matrix[column][column];
            for (std::size_t i = column; i < size; ++i)
                matrix[row][i] -= factor * matrix[column][i];
            right[row] -= factor * right[column];
        }
    }
    for (std::size_t i = 0; i < size; ++i)
        right[i] /= matrix[i][i];
    return right;
}

/// The signs of a row behind a 1 for the prior.
std::vector<double> inputOf(const FitRow& row)
{
    std::vector<double> input{1.0};
    input.insert(input.end(), row.signs.begin(), row.signs.end());
    return input;
}

double logistic(double logOdds)
{
    return 1.0 / (1.0 + std::exp(-logOdds));
}

double product(const std::vector<double>& a, const std::vector<double>& b)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

/// Adds what one row says to gradient and Hessian of the negative log likelihood.
void addRow(const FitRow& row, const std::vector<double>& weights, std::vector<double>& gradient,
            Matrix& hessian)
{
    const std::vector<double> input = inputOf(row);
    const double score = logistic(product(input, weights));
    for (std::size_t i = 0; i < input.size(); ++i) {
        gradient[i] += (score - (row.speaksOfIt ? 1.0 : 0.0)) * input[i];
        for (std::size_t j = 0; j < input.size(); ++j)
            hessian[i][j] += score * (1.0 - score) * input[i] * input[j];
    }
}

/// How much of a step to go: far from the optimum a whole one can miss it for good.
double shareOf(const std::vector<double>& step)
{
    double longest = 0.0;
    for (const double one : step)
        longest = std::max(longest, std::abs(one));
    return longest > kLongestStep ? kLongestStep / longest : 1.0;
}

std::string keyOf(const FitRow& row, LeftOut what)
{
    switch (what) {
    case LeftOut::Article:
        return row.article;
    case LeftOut::Event:
        return row.event;
    case LeftOut::Set:
        break;
    }
    return std::to_string(row.set);
}

constexpr double kEnough = 0.9; ///< of recall, and of precision if it can be had

/// The F measure, or 0 where more than one in ten is missed; those with no more than one wrong
/// suggestion in ten come first.
double measureOf(const CurvePoint& point)
{
    if (point.recall < kEnough)
        return 0.0;
    const double f = 2.0 * point.precision * point.recall / (point.precision + point.recall);
    return point.precision < kEnough ? f : 1.0 + f;
}

} // namespace

LinkFit fitLinks(std::span<const FitRow> rows, std::span<const RulePrior> priors)
{
    std::vector<double> means{kPriorMean};
    std::vector<double> precisions{kPrecisionOfPrior};
    for (const RulePrior& prior : priors) {
        means.push_back(prior.mean);
        precisions.push_back(prior.precision);
    }
    std::vector<double> weights = means;
    for (int round = 0; round < kRounds; ++round) {
        std::vector<double> gradient(weights.size());
        Matrix hessian(weights.size(), std::vector<double>(weights.size()));
        for (const FitRow& row : rows)
            addRow(row, weights, gradient, hessian);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            gradient[i] += precisions[i] * (weights[i] - means[i]);
            hessian[i][i] += precisions[i];
        }
        const std::vector<double> step = solved(std::move(hessian), std::move(gradient));
        const double share = shareOf(step);
        for (std::size_t i = 0; i < weights.size(); ++i)
            weights[i] -= share * step[i];
    }
    return {weights.front(), {weights.begin() + 1, weights.end()}};
}

double logOddsOf(const FitRow& row, const LinkFit& fit)
{
    return fit.prior + product(row.signs, fit.weights);
}

std::vector<ScoredPair> leaveOneOut(std::span<const FitRow> rows, std::span<const RulePrior> priors,
                                    LeftOut what)
{
    std::map<std::string, LinkFit> fits;
    std::vector<ScoredPair> scored;
    for (const FitRow& row : rows) {
        const std::string key = keyOf(row, what);
        auto known = fits.find(key);
        if (known == fits.end()) {
            std::vector<FitRow> others;
            std::ranges::copy_if(rows, std::back_inserter(others),
                                 [&](const FitRow& other) { return keyOf(other, what) != key; });
            known = fits.emplace(key, fitLinks(others, priors)).first;
        }
        scored.push_back({logistic(logOddsOf(row, known->second)), row.speaksOfIt});
    }
    return scored;
}

std::vector<CurvePoint> curveOf(std::vector<ScoredPair> pairs)
{
    std::ranges::stable_sort(pairs, std::greater<>{}, &ScoredPair::score);
    const auto all = std::ranges::count(pairs, true, &ScoredPair::speaksOfIt);
    std::vector<CurvePoint> curve;
    double right = 0.0;
    for (std::size_t i = 0; i < pairs.size() && pairs[i].score > 0.0; ++i) {
        right += pairs[i].speaksOfIt ? 1.0 : 0.0;
        const bool isLastOfScore = i + 1 == pairs.size() || pairs[i + 1].score < pairs[i].score;
        if (isLastOfScore)
            curve.push_back({pairs[i].score, right / static_cast<double>(i + 1),
                             right / static_cast<double>(all)});
    }
    return curve;
}

CurvePoint bestOf(std::span<const CurvePoint> curve)
{
    CurvePoint best;
    for (const CurvePoint& point : curve) {
        if (measureOf(point) > measureOf(best))
            best = point;
    }
    return best;
}

CurvePoint pointAt(std::span<const CurvePoint> curve, double threshold)
{
    CurvePoint last;
    for (const CurvePoint& point : curve) {
        if (point.threshold >= threshold)
            last = point;
    }
    return last;
}

} // namespace tests
