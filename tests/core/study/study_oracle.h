#pragma once

#include "core/domain/study_settings.h"
#include "core/study/pair_returns.h"

#include <cmath>
#include <cstddef>
#include <vector>

// The definitions of the statistics page once more, word by word in long double, slow and plain:
// what the program's numbers are compared with.
namespace tests::oracle {

using Real = long double;

struct Fit {
    Real alpha = 0;
    Real beta = 0;
    Real sigma = 0;
    Real naiveSigma = 0;
    Real marketMean = 0;
    Real marketSquares = 0;
    Real days = 0;
    int parameters = 0;
};

inline Real meanOf(const std::vector<Real>& values)
{
    Real sum = 0;
    for (const Real value : values)
        sum += value;
    return sum / static_cast<Real>(values.size());
}

inline Real deviationOf(const std::vector<Real>& values)
{
    const Real mean = meanOf(values);
    Real squares = 0;
    for (const Real value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<Real>(values.size() - 1));
}

inline Real marketAt(const core::WindowReturns& returns, std::size_t i)
{
    return returns.market.empty() ? 0 : static_cast<Real>(returns.market[i]);
}

inline Real residual(const Fit& fit, const core::WindowReturns& returns, std::size_t i)
{
    return static_cast<Real>(returns.share[i]) - fit.alpha - fit.beta * marketAt(returns, i);
}

inline Fit fit(core::StudyModel model, const core::WindowReturns& returns)
{
    std::vector<Real> y(returns.share.begin(), returns.share.end());
    std::vector<Real> x(returns.market.begin(), returns.market.end());
    Fit made;
    made.parameters = core::parametersOf(model);
    made.days = static_cast<Real>(y.size());
    if (model == core::StudyModel::Market) {
        made.marketMean = meanOf(x);
        Real products = 0;
        for (std::size_t i = 0; i < y.size(); ++i) {
            products += (x[i] - made.marketMean) * (y[i] - meanOf(y));
            made.marketSquares += (x[i] - made.marketMean) * (x[i] - made.marketMean);
        }
        made.beta = products / made.marketSquares;
        made.alpha = meanOf(y) - made.beta * made.marketMean;
    } else if (model == core::StudyModel::MarketAdjusted) {
        made.beta = 1;
    } else {
        made.alpha = meanOf(y);
    }
    Real squares = 0;
    std::vector<Real> residuals;
    for (std::size_t i = 0; i < y.size(); ++i) {
        residuals.push_back(residual(made, returns, i));
        squares += residuals.back() * residuals.back();
    }
    made.sigma = std::sqrt(squares / (made.days - static_cast<Real>(made.parameters)));
    made.naiveSigma = deviationOf(residuals);
    return made;
}

/// Of a sum of n abnormal returns, with the sum of x - xm over its days.
inline Real exactError(const Fit& fit, Real n, Real offset)
{
    Real variance = n;
    if (fit.parameters >= 1)
        variance += n * n / fit.days;
    if (fit.parameters == 2)
        variance += offset * offset / fit.marketSquares;
    return fit.sigma * std::sqrt(variance);
}

} // namespace tests::oracle
