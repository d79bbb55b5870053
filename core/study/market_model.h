#pragma once

#include "core/domain/study.h"
#include "core/study/pair_returns.h"

#include <tl/expected.hpp>

namespace core {

/// Fits a model to the returns of an estimation window (MacKinlay 1997, sections 4.4 and 5). Sums
/// are of differences from the mean, in a second pass, so that they lose no digits. Allocates
/// nothing.
///
/// The variance of the residuals has L - k degrees of freedom; of the market-adjusted model, k = 0,
/// it is the mean of their squares.
///
/// There is none where L < k + 3, where the variance of Patell's statistic has no meaning
/// (FewEstimationDays), or where the share (ConstantPrice), the market (ConstantMarket) or the
/// residuals (ExactFit) do not move by more than rounding does: 1e-12 a day.
///
/// REQUIRES: finite returns; market and share of one length, unless the model is mean-adjusted
tl::expected<StudyFit, StudyObstacle> fitModel(StudyModel model, const WindowReturns& returns);

/// What the model expects of the share on a day on which the market returns `market`.
inline double expectedReturn(const StudyFit& fit, double market)
{
    return fit.alpha + fit.beta * market;
}

} // namespace core
