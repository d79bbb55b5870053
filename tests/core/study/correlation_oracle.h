#pragma once

#include "tests/core/study/study_oracle.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace tests::oracle {

/// The residuals of the estimation window, and which day of the event window each day is.
struct DatedPair {
    std::map<std::int32_t, Real> residuals{};
    std::map<std::int32_t, std::size_t> slots{};
};

inline DatedPair datedPair(core::StudyModel model, const core::PairReturns& pair)
{
    DatedPair dated;
    const Fit own = fit(model, pair.estimation);
    for (std::size_t i = 0; i < pair.estimation.size(); ++i)
        dated.residuals[pair.estimation.days[i]] = residual(own, pair.estimation, i);
    for (std::size_t i = 0; i < pair.event.size(); ++i)
        dated.slots[pair.event.days[i]] = pair.event.slot(i);
    return dated;
}

/// Over the days that both have.
inline Real correlation(const DatedPair& a, const DatedPair& b)
{
    std::vector<Real> ofA;
    std::vector<Real> ofB;
    for (const auto& [day, value] : a.residuals) {
        if (b.residuals.contains(day)) {
            ofA.push_back(value);
            ofB.push_back(b.residuals.at(day));
        }
    }
    Real product = 0;
    for (std::size_t i = 0; i < ofA.size(); ++i)
        product += (ofA[i] - meanOf(ofA)) * (ofB[i] - meanOf(ofB));
    return product / static_cast<Real>(ofA.size() - 1) / deviationOf(ofA) / deviationOf(ofB);
}

/// The mean over each two pairs of their correlation, each with the weight that it has for their
/// sums over the event window, or where `slot` is one, for that day.
inline Real meanCorrelation(core::StudyModel model, const std::vector<core::PairReturns>& pairs,
                            std::optional<std::size_t> slot = {})
{
    Real sum = 0;
    Real count = 0;
    for (std::size_t a = 0; a < pairs.size(); ++a) {
        for (std::size_t b = a + 1; b < pairs.size(); ++b) {
            const DatedPair first = datedPair(model, pairs[a]);
            const DatedPair second = datedPair(model, pairs[b]);
            const auto has = [&](const DatedPair& pair) {
                return std::ranges::any_of(
                    pair.slots, [&](const auto& entry) { return entry.second == *slot; });
            };
            if (slot && !(has(first) && has(second)))
                continue;
            Real weight = 0;
            for (const auto& [day, own] : first.slots) {
                const auto other = second.slots.find(day);
                if (other == second.slots.end())
                    continue;
                if (!slot)
                    weight +=
                        1 / std::sqrt(static_cast<Real>(first.slots.size() * second.slots.size()));
                else if (own == *slot && other->second == *slot)
                    weight = 1;
            }
            sum += weight * correlation(first, second);
            count += 1;
        }
    }
    return count > 0 ? sum / count : 0;
}

} // namespace tests::oracle
