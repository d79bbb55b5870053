#pragma once

#include "core/domain/study.h"
#include "core/study/pair_returns.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// A sum of abnormal returns while it grows. StudyCumulative is made of it.
struct AbnormalSum {
    double value = 0.0;          ///< sum of AR
    double marketOffset = 0.0;   ///< sum of (x - xm)
    double dailyVariances = 0.0; ///< sum of the squared forecast errors
    std::size_t days = 0;
};

/// The standard error of one abnormal return as a forecast, s sqrt(1 + 1/L + (x - xm)^2 / Sxx); the
/// terms of parameters that the model does not estimate are left out.
double forecastError(const StudyFit& fit, double market);

/// The standard error of a sum of n abnormal returns, s sqrt(n + n^2/L + (sum of x - xm)^2 / Sxx),
/// with the same exception. It is not the root of the sum of the daily variances: forecast errors
/// share the estimated parameters.
double exactError(const StudyFit& fit, const AbnormalSum& sum);

/// The sum with all errors, t and p. REQUIRES: sum.days > 0
StudyCumulative cumulativeOf(const StudyFit& fit, const AbnormalSum& sum);

/// The estimates of many pairs as columns. Matrices have one row a pair and one column a session of
/// the event window; where `present` is 0, abnormal and error are 0.
struct PairEstimates {
    WindowSlots slots{};
    std::vector<StudyFit> fits{};
    std::vector<std::optional<StudyObstacle>> obstacles{}; ///< none: the pair has a result
    std::vector<double> abnormal{};
    std::vector<double> error{}; ///< forecastError
    std::vector<unsigned char> present{};
    std::vector<AbnormalSum> sums{};   ///< over the event window
    std::vector<double> exactErrors{}; ///< of `sums`

    std::size_t size() const { return fits.size(); }
    std::size_t at(std::size_t pair, std::size_t slot) const { return pair * slots.event + slot; }
    /// AR / forecast error. REQUIRES: present
    double standardised(std::size_t pair, std::size_t slot) const
    {
        return abnormal[at(pair, slot)] / error[at(pair, slot)];
    }
    /// CAR / exact error. REQUIRES: no obstacle
    double standardisedSum(std::size_t pair) const { return sums[pair].value / exactErrors[pair]; }
};

/// Estimates every pair into `estimates`, whose memory is used again; nothing is allocated a pair.
void estimatePairs(StudyModel model, std::span<const PairReturns> pairs, const WindowSlots& slots,
                   PairEstimates& estimates);

} // namespace core
