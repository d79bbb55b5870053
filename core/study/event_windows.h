#pragma once

#include "core/domain/study.h"
#include "core/study/return_columns.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace core {

/// The session of a day counted from day 0; none outside of the columns.
std::optional<std::size_t> sessionOf(const ReturnColumns& columns, std::size_t day0, int day);

/// Returns of one window where some are missing.
struct CompactReturns {
    std::vector<double> share{};
    std::vector<double> market{};
    std::vector<std::int32_t> slots{};
    std::vector<std::int32_t> days{};
};

/// The returns of a window: views of the columns where none is missing, else of `compact`, which is
/// filled and must live as long as the views.
WindowReturns windowReturns(const ReturnColumns& columns, std::size_t day0, const DayWindow& window,
                            CompactReturns& compact);

/// The first and last day whose close the returns of a window need; none without a session.
struct NeededDays {
    TradingDate first{};
    TradingDate last{};
    bool isEstimation = false;
};
std::optional<NeededDays> neededDays(const ReturnColumns& columns, std::size_t day0,
                                     const DayWindow& window);

/// The blocking findings that touch a needed close of either window: how many there are, and the
/// first, by day and the share's before the market's. None without such.
struct QualityBlock {
    StudyBlock first{};
    std::size_t findings = 0;
};
std::optional<QualityBlock> qualityBlock(const StudyPairInput& pair, const ReturnColumns& columns,
                                         std::size_t day0, const StudySettings& settings);

} // namespace core
