#pragma once

#include "core/domain/study_group.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace ui {

/// Ways to ask the same question as a table: windows beside each other, models with their
/// estimation windows below each other.
struct StudyStripTable {
    struct Row {
        core::StudyModel model = core::StudyModel::Market;
        core::DayWindow estimation{};

        bool operator==(const Row&) const = default;
    };

    std::vector<core::DayWindow> windows{}; ///< the columns: short ones first
    std::vector<Row> rows{};                ///< in the order of the cells
    /// Indices of the cells by row, then column; none where a question was not asked.
    std::vector<std::optional<std::size_t>> cells{};

    /// REQUIRES: there are such a row and column
    std::optional<std::size_t> at(std::size_t row, std::size_t column) const
    {
        return cells[row * windows.size() + column];
    }
};

StudyStripTable studyStripTable(std::span<const core::SensitivityCell> cells);

/// Whether a cell's answer can be told from zero at five per cent, as its own test says.
bool isDistinct(const core::SensitivityCell& cell);

} // namespace ui
