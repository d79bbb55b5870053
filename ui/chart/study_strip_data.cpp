#include "ui/chart/study_strip_data.h"

#include <algorithm>
#include <tuple>

namespace ui {

namespace {

constexpr double kLevel = 0.05;

} // namespace

StudyStripTable studyStripTable(std::span<const core::SensitivityCell> cells)
{
    StudyStripTable table;
    for (const core::SensitivityCell& cell : cells) {
        if (std::ranges::find(table.windows, cell.window) == table.windows.end())
            table.windows.push_back(cell.window);
        const StudyStripTable::Row row{cell.model, cell.estimation};
        if (std::ranges::find(table.rows, row) == table.rows.end())
            table.rows.push_back(row);
    }
    std::ranges::sort(table.windows, {}, [](const core::DayWindow& window) {
        return std::tuple(window.size(), window.first);
    });
    table.cells.resize(table.rows.size() * table.windows.size());
    for (std::size_t index = 0; index < cells.size(); ++index) {
        const StudyStripTable::Row row{cells[index].model, cells[index].estimation};
        const auto down = std::ranges::find(table.rows, row) - table.rows.begin();
        const auto across =
            std::ranges::find(table.windows, cells[index].window) - table.windows.begin();
        table.cells[static_cast<std::size_t>(down) * table.windows.size()
                    + static_cast<std::size_t>(across)] = index;
    }
    return table;
}

bool isDistinct(const core::SensitivityCell& cell)
{
    return cell.caar && cell.statistic.p && *cell.statistic.p < kLevel;
}

} // namespace ui
