#pragma once

#include "tests/core/study/study_oracle.h"

#include <cmath>
#include <cstdint>
#include <map>
#include <vector>

namespace tests::oracle {

/// The mean correlation of each two pairs' residuals over their common days.
inline Real meanCorrelation(core::StudyModel model, const std::vector<core::PairReturns>& pairs)
{
    std::vector<std::map<std::int32_t, Real>> byDay;
    for (const core::PairReturns& pair : pairs) {
        const Fit own = fit(model, pair.estimation);
        auto& days = byDay.emplace_back();
        for (std::size_t i = 0; i < pair.estimation.size(); ++i)
            days[pair.estimation.days[i]] = residual(own, pair.estimation, i);
    }
    Real sum = 0;
    Real count = 0;
    for (std::size_t a = 0; a < pairs.size(); ++a) {
        for (std::size_t b = a + 1; b < pairs.size(); ++b) {
            std::vector<Real> ofA;
            std::vector<Real> ofB;
            for (const auto& [day, value] : byDay[a]) {
                if (byDay[b].contains(day)) {
                    ofA.push_back(value);
                    ofB.push_back(byDay[b].at(day));
                }
            }
            Real product = 0;
            for (std::size_t i = 0; i < ofA.size(); ++i)
                product += (ofA[i] - meanOf(ofA)) * (ofB[i] - meanOf(ofB));
            sum +=
                product / static_cast<Real>(ofA.size() - 1) / deviationOf(ofA) / deviationOf(ofB);
            count += 1;
        }
    }
    return sum / count;
}

} // namespace tests::oracle
