#pragma once

#include "core/ingest/column_roles.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace core {

/// The best column of each role among some columns.
class RoleTable {
public:
    void offer(RankedRole role, std::size_t column)
    {
        auto& best = m_best[static_cast<std::size_t>(role.role)];
        if (best.rank < role.rank)
            best = {.rank = role.rank, .column = column};
    }

    std::optional<std::size_t> column(ColumnRole role) const
    {
        return m_best[static_cast<std::size_t>(role)].column;
    }

    /// How many roles have a column.
    std::size_t count() const
    {
        return static_cast<std::size_t>(std::ranges::count_if(
            m_best, [](const Best& best) { return best.column.has_value(); }));
    }

private:
    struct Best {
        int rank = 0;
        std::optional<std::size_t> column{};
    };
    std::array<Best, kColumnRoleCount> m_best{};
};

} // namespace core
