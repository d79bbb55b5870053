#pragma once

#include "core/domain/study.h"
#include "core/study/pair_returns.h"

#include <tl/expected.hpp>

#include <span>
#include <vector>

namespace core {

/// Fits models to the returns of estimation windows (MacKinlay 1997, sections 4.4 and 5). Sums are
/// of differences from the mean, so that they lose no digits. What is needed of
/// the market is kept from one fit to the next, for pairs that view the same returns of it; nothing
/// is allocated a pair.
///
/// The variance of the residuals has L - k degrees of freedom; of the market-adjusted model, k = 0,
/// it is the mean of their squares.
///
/// There is no fit where L < k + 3, where the variance of Patell's statistic has no meaning
/// (FewEstimationDays), or where the share (ConstantPrice), the market (ConstantMarket) or the
/// residuals (ExactFit) do not move by more than rounding does: 1e-12 a day.
class ModelFitter {
public:
    explicit ModelFitter(StudyModel model)
        : m_model(model)
    {
    }

    /// REQUIRES: finite returns; market and share of one length, unless the model is mean-adjusted;
    /// what was viewed before has not changed
    tl::expected<StudyFit, StudyObstacle> fit(const WindowReturns& returns);

private:
    using Fit = tl::expected<StudyFit, StudyObstacle>;

    Fit fitMarket(StudyFit fit, const WindowReturns& returns);
    Fit fitMarketAdjusted(StudyFit fit, const WindowReturns& returns);
    void look(std::span<const double> market);

    StudyModel m_model;
    std::span<const double> m_market{}; ///< that the rest is of
    std::vector<double> m_scratch{};    ///< x - xm; y - x of the market-adjusted model
    double m_marketMean = 0.0;
    double m_marketSquares = 0.0;
};

/// One fit alone.
tl::expected<StudyFit, StudyObstacle> fitModel(StudyModel model, const WindowReturns& returns);

/// What the model expects of the share on a day on which the market returns `market`.
inline double expectedReturn(const StudyFit& fit, double market)
{
    return fit.alpha + fit.beta * market;
}

} // namespace core
