#pragma once

#include "core/domain/study_listing.h"

#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

/// Studies with round numbers.
namespace tests {

/// The 97.5 % quantile of Student's t with 10 degrees of freedom, from printed tables.
inline constexpr double kTenDegrees = 2.228138852;

/// Days -1, 0, +1 from 2025-01-24 on with these abnormal returns. The standard error of the sum up
/// to the nth day is `error` times the root of n.
inline core::StudyPair studyPair(const std::string& symbol, const std::vector<double>& returns,
                                 double error)
{
    core::StudyPair pair{.instrument = core::InstrumentId{1}, .symbol = symbol};
    const core::TradingDate dates[]{*core::TradingDate::from(2025, 1, 24),
                                    *core::TradingDate::from(2025, 1, 27),
                                    *core::TradingDate::from(2025, 1, 28)};
    pair.day0 = dates[1];
    double sum = 0.0;
    for (std::size_t index = 0; index < returns.size(); ++index) {
        sum += returns[index];
        const double root = std::sqrt(static_cast<double>(index + 1));
        const core::StudyCumulative cumulative{.value = sum,
                                               .days = index + 1,
                                               .exactError = error * root,
                                               .tExact = sum / (error * root),
                                               .dof = 10.0,
                                               .p = 0.01};
        pair.days.push_back({.day = static_cast<int>(index) - 1,
                             .date = dates[index],
                             .abnormal = returns[index],
                             .cumulative = cumulative});
        pair.car = cumulative;
    }
    pair.fit = core::StudyFit{.beta = 1.25, .estimationDays = 12, .parameters = 2};
    return pair;
}

inline core::StudyListing studyOfOne()
{
    core::StudyListing listing;
    listing.study.pairs = {studyPair("NVDA", {0.01, -0.10, 0.02}, 0.01)};
    listing.study.groups = {{.pairs = {0}, .caar = -0.07}};
    const core::StudyCumulative& car = *listing.study.pairs[0].car;
    listing.pairIntervals = {core::StudyInterval{car.value - kTenDegrees * car.exactError,
                                                 car.value + kTenDegrees * car.exactError}};
    listing.groupIntervals = listing.pairIntervals;
    return listing;
}

/// Two results and one that is blocked, whose mean has an interval of 3 standard errors.
inline core::StudyListing studyOfTwo()
{
    core::StudyListing listing;
    core::StudyPair blocked{.symbol = "TSM"};
    blocked.blocked = core::StudyBlock{.obstacle = core::StudyObstacle::NoPrices};
    listing.study.pairs = {studyPair("NVDA", {0.01, -0.10, 0.02}, 0.01), blocked,
                           studyPair("AMD", {0.03, -0.06, 0.00}, 0.01)};
    core::StudyGroup all{.pairs = {0, 2}, .caar = -0.05};
    const double means[]{0.02, -0.08, 0.01};
    const double sums[]{0.02, -0.06, -0.05};
    const double errors[]{0.01, 0.02, 0.03};
    for (int index = 0; index < 3; ++index)
        all.days.push_back({.day = index - 1,
                            .pairs = 2,
                            .aar = means[index],
                            .caar = sums[index],
                            .error = errors[index]});
    all.tests = {
        {.kind = core::StudyTestKind::CrossSectionalT,
         .window = {.value = -2.5, .p = 0.2, .dof = 1.0}},
        {.kind = core::StudyTestKind::AdjustedBmp, .window = {.value = -4.0, .p = 0.0004}},
        {.kind = core::StudyTestKind::Sign, .window = {.obstacle = core::StudyObstacle::NoSigns}}};
    listing.study.groups = {all};
    listing.pairIntervals = {core::StudyInterval{-0.1, -0.04}, std::nullopt,
                             core::StudyInterval{-0.06, 0.0}};
    listing.groupIntervals = {core::StudyInterval{-0.05 - 0.09, -0.05 + 0.09}};
    return listing;
}

} // namespace tests
