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

/// Of a share, with its products with the market, both from their means.
struct ShareMoments {
    double mean = 0.0;
    double squares = 0.0;
    double products = 0.0;
};

/// One pass does where the mean is small beside the deviations, as that of daily returns is: what
/// is then taken off the squares is less than a hundredth of them, and costs no digit. `market` is
/// from its mean.
ShareMoments shareMoments(std::span<const double> share, std::span<const double> market)
{
    constexpr double kSmall = 0.01;
    const MomentSums sums = momentSums(share, market);
    const double mean = sums.values / static_cast<double>(share.size());
    const double shift = mean * sums.values;
    if (shift < kSmall * sums.squares)
        return {mean, sums.squares - shift, sums.products};
    double products = 0.0;
    for (std::size_t i = 0; i < share.size(); ++i)
        products += (share[i] - mean) * market[i];
    return {mean, squaresAround(share, mean), products};
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

} // namespace

void ModelFitter::look(std::span<const double> market)
{
    if (market.data() == m_market.data() && market.size() == m_market.size())
        return;
    m_market = market;
    m_marketMean = meanOf(market);
    m_scratch.resize(market.size());
    for (std::size_t i = 0; i < market.size(); ++i)
        m_scratch[i] = market[i] - m_marketMean;
    m_marketSquares = squaresAround(m_scratch, 0.0);
}

Fit ModelFitter::fitMarket(StudyFit fit, const WindowReturns& returns)
{
    look(returns.market);
    const std::span share = returns.share;
    const auto [shareMean, squares, products] = shareMoments(share, m_scratch);
    if (isRounding(squares, share.size()))
        return tl::unexpected(StudyObstacle::ConstantPrice);
    if (isRounding(m_marketSquares, share.size()))
        return tl::unexpected(StudyObstacle::ConstantMarket);
    fit.marketMean = m_marketMean;
    fit.marketSquares = m_marketSquares;
    fit.beta = products / m_marketSquares;
    fit.alpha = shareMean - fit.beta * m_marketMean;
    double residuals = squares - fit.beta * products;
    if (residuals < kSafeDifference * squares) {
        residuals = 0.0;
        for (std::size_t i = 0; i < share.size(); ++i)
            residuals += square((share[i] - shareMean) - fit.beta * m_scratch[i]);
    }
    return finished(fit, residuals, residuals); // their mean is zero
}

Fit ModelFitter::fitMarketAdjusted(StudyFit fit, const WindowReturns& returns)
{
    m_scratch.resize(returns.size());
    for (std::size_t i = 0; i < returns.size(); ++i)
        m_scratch[i] = returns.share[i] - returns.market[i];
    fit.beta = 1.0;
    return finished(fit, squaresAround(m_scratch, 0.0),
                    squaresAround(m_scratch, meanOf(m_scratch)));
}

tl::expected<StudyFit, StudyObstacle> ModelFitter::fit(const WindowReturns& returns)
{
    const std::size_t days = returns.size();
    const int parameters = parametersOf(m_model);
    if (days < static_cast<std::size_t>(parameters) + 3)
        return tl::unexpected(StudyObstacle::FewEstimationDays);
    StudyFit fit{.estimationDays = days, .parameters = parameters};
    if (m_model == StudyModel::Market)
        return fitMarket(fit, returns);
    const double shareMean = meanOf(returns.share);
    const double squares = squaresAround(returns.share, shareMean);
    if (isRounding(squares, days))
        return tl::unexpected(StudyObstacle::ConstantPrice);
    if (m_model == StudyModel::MarketAdjusted)
        return fitMarketAdjusted(fit, returns);
    fit.alpha = shareMean;
    return finished(fit, squares, squares);
}

tl::expected<StudyFit, StudyObstacle> fitModel(StudyModel model, const WindowReturns& returns)
{
    return ModelFitter(model).fit(returns);
}

} // namespace core
