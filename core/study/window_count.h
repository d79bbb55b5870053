#pragma once

#include "core/domain/study_settings.h"
#include "core/study/return_columns.h"
#include "core/study/study_pairs.h"

#include <cstddef>
#include <optional>

namespace core {

/// How the sessions of one window of a pair fared.
struct WindowCount {
    std::size_t sessions = 0; ///< that can have a return, by where the share's bars begin and end
    std::size_t missing = 0;  ///< of them, without a return of the share
    std::size_t missingMarket = 0; ///< of them, with one of the share and none of the market
    std::size_t still = 0;         ///< of them, with a price of the share that did not change
    std::size_t unusable = 0;      ///< of them, with a price of the share that is not positive
    std::size_t resting = 0;       ///< of them, on which the market rested
    std::size_t outside = 0;       ///< those that cannot: before the share's bars or after them
    std::size_t outsideMarket = 0; ///< of `sessions`, those before the market's bars or after them
    std::size_t size = 0;          ///< of the window
};

/// REQUIRES: the pair has a day 0
WindowCount countWindow(const PairFacts& facts, const DayWindow& window);

/// The session of the share's last bar; none without bars.
std::optional<std::size_t> lastBarOf(const ReturnColumns& columns);

} // namespace core
