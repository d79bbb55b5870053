#include "core/study/market_model.h"

#include "core/study/lane_sums.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

using Fit = tl::expected<StudyFit, StudyObstacle>;

constexpr double kRounding = 1e-12; ///< of daily returns, far above what prices' last digits make

/// Below this part of the share's own squares, those of the residuals are not taken as a
/// difference.
constexpr double kSafeDifference = 1e-4;

double square(double value)
{
    return value * value;
}

/// Whether `count` values with this sum of squares move by rounding alone.
bool isRounding(double squares, std::size_t count)
{
    return squares <= square(kRounding) * static_cast<double>(count);
}

double meanOf(std::span<const double> values)
{
    return laneSum(values.size(), [&](std::size_t i) { return values[i]; })
        / static_cast<double>(values.size());
}

double squaresAround(std::span<const double> values, double mean)
{
    return laneSum(values.size(), [&](std::size_t i) { return square(values[i] - mean); });
}

/// `residualSquares` around zero, `naiveSquares` around their own mean.
Fit finished(StudyFit fit, double residualSquares, double naiveSquares)
{
    if (isRounding(std::min(residualSquares, naiveSquares), fit.estimationDays))
        return tl::unexpected(StudyObstacle::ExactFit);
    fit.sigma = std::sqrt(residualSquares / fit.dof());
    fit.naiveSigma = std::sqrt(naiveSquares / (static_cast<double>(fit.estimationDays) - 1.0));
    return fit;
}

double residualSquaresOf(const StudyFit& fit, double shareMean, const WindowReturns& returns)
{
    const std::span share = returns.share;
    const std::span market = returns.market;
    return laneSum(share.size(), [&](std::size_t i) {
        return square((share[i] - shareMean) - fit.beta * (market[i] - fit.marketMean));
    });
}

Fit fitMarket(StudyFit fit, double shareMean, double shareSquares, const WindowReturns& returns)
{
    const std::span share = returns.share;
    const std::span market = returns.market;
    fit.marketMean = meanOf(market);
    fit.marketSquares = squaresAround(market, fit.marketMean);
    if (isRounding(fit.marketSquares, market.size()))
        return tl::unexpected(StudyObstacle::ConstantMarket);

    const double products = laneSum(share.size(), [&](std::size_t i) {
        return (share[i] - shareMean) * (market[i] - fit.marketMean);
    });
    fit.beta = products / fit.marketSquares;
    fit.alpha = shareMean - fit.beta * fit.marketMean;
    double squares = shareSquares - fit.beta * products;
    if (squares < kSafeDifference * shareSquares)
        squares = residualSquaresOf(fit, shareMean, returns);
    return finished(fit, squares, squares); // the residuals' mean is zero
}

Fit fitMarketAdjusted(StudyFit fit, const WindowReturns& returns)
{
    const std::span share = returns.share;
    const std::span market = returns.market;
    const auto residual = [&](std::size_t i) { return share[i] - market[i]; };
    const double mean = laneSum(share.size(), residual) / static_cast<double>(fit.estimationDays);
    fit.beta = 1.0;
    fit.marketMean = meanOf(market);
    fit.marketSquares = squaresAround(market, fit.marketMean);
    return finished(
        fit, laneSum(share.size(), [&](std::size_t i) { return square(residual(i)); }),
        laneSum(share.size(), [&](std::size_t i) { return square(residual(i) - mean); }));
}

} // namespace

tl::expected<StudyFit, StudyObstacle> fitModel(StudyModel model, const WindowReturns& returns)
{
    const std::size_t days = returns.size();
    const int parameters = parametersOf(model);
    if (days < static_cast<std::size_t>(parameters) + 3)
        return tl::unexpected(StudyObstacle::FewEstimationDays);
    StudyFit fit{.estimationDays = days, .parameters = parameters};
    const double shareMean = meanOf(returns.share);
    const double shareSquares = squaresAround(returns.share, shareMean);
    if (isRounding(shareSquares, days))
        return tl::unexpected(StudyObstacle::ConstantPrice);
    switch (model) {
    case StudyModel::Market:
        return fitMarket(fit, shareMean, shareSquares, returns);
    case StudyModel::MarketAdjusted:
        return fitMarketAdjusted(fit, returns);
    case StudyModel::MeanAdjusted:
        break;
    }
    fit.alpha = shareMean;
    return finished(fit, shareSquares, shareSquares);
}

} // namespace core
