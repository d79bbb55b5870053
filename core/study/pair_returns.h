#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace core {

/// Returns of the sessions of one window: those that are there, oldest first. Views only; the
/// columns are elsewhere (see return_columns.h), and pairs may share them.
struct WindowReturns {
    std::span<const double> share{};
    std::span<const double> market{}; ///< over the same days; empty for a model without a market
    /// Which session of the window each return is of, from 0, ascending; empty: none is missing.
    std::span<const std::int32_t> slots{};
    /// Of each, the calendar day, in days since 1970; empty where no test needs it.
    std::span<const std::int32_t> days{};

    std::size_t size() const { return share.size(); }
    std::size_t slot(std::size_t index) const
    {
        return slots.empty() ? index : static_cast<std::size_t>(slots[index]);
    }
};

/// Both windows of one pair.
struct PairReturns {
    WindowReturns estimation{};
    WindowReturns event{};
};

/// How many sessions the windows have.
struct WindowSlots {
    std::size_t estimation = 0;
    std::size_t event = 0;
};

} // namespace core
