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

/// How many pairs before its turn a pair's returns are fetched.
inline constexpr std::size_t kFetchAhead = 2;

/// Has memory brought near that is read soon. Returns of many instruments are far apart, and the
/// work on one is over before the processor has seen where the next ones lie.
inline void fetchSoon(std::span<const double> returns)
{
    constexpr std::size_t kLine = 64 / sizeof(double);
    for (std::size_t i = 0; i < returns.size(); i += kLine)
        __builtin_prefetch(returns.data() + i);
}

/// How many sessions the windows have.
struct WindowSlots {
    std::size_t estimation = 0;
    std::size_t event = 0;
};

} // namespace core
