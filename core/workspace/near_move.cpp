#include "core/workspace/near_move.h"

#include "core/workspace/workspace_state.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

using std::chrono::days;

/// What is written as five per cent may come out a little below.
constexpr double kRounding = 1e-9;

/// So many sessions from the day of a bar, by the calendar or else by the bars themselves.
class Sessions {
public:
    Sessions(const ExchangeCalendar* calendar, const PriceSeries& bars)
        : m_calendar(calendar)
        , m_bars(bars)
    {
    }

    TradingDate shifted(std::size_t bar, int sessions) const
    {
        const TradingDate day = dateOf(m_bars.times[bar]);
        if (m_calendar != nullptr) {
            if (const auto shifted = m_calendar->shift(day, sessions))
                return *shifted;
        }
        const std::ptrdiff_t wanted = static_cast<std::ptrdiff_t>(bar) + sessions;
        const std::ptrdiff_t there =
            std::clamp<std::ptrdiff_t>(wanted, 0, std::ssize(m_bars.times) - 1);
        // Beyond the bars a day counts as a session.
        return TradingDate{dateOf(m_bars.times[static_cast<std::size_t>(there)]).day()
                           + days{wanted - there}};
    }

private:
    const ExchangeCalendar* m_calendar;
    const PriceSeries& m_bars;
};

} // namespace

Result<std::vector<MoveWindow>> moveWindows(const Workspace& workspace, const NearMove& near)
{
    const auto instrument = workspace.instrument(near.instrument);
    if (!instrument)
        return tl::unexpected(instrument.error());
    const auto bars =
        workspace.bars(near.instrument, Interval::Day1, {}, {}, PriceAdjustment::Splits);
    if (!bars)
        return tl::unexpected(bars.error());
    if (bars->size() < 2)
        return fail(ErrorCode::InsufficientData,
                    "The archive has no daily prices of " + qualifiedSymbol(*instrument)
                        + ", so that no moves of it are known.");
    const Sessions sessions(workspace.calendar(*instrument), *bars);
    std::vector<MoveWindow> windows;
    for (std::size_t i = 1; i < bars->size(); ++i) {
        const double before = bars->close[i - 1];
        const double change = bars->close[i] / before - 1.0;
        if (!(before > 0.0) || !(std::abs(change) >= near.leastChange - kRounding))
            continue;
        windows.push_back(
            {{dateOf(bars->times[i]), change},
             {sessions.shifted(i, -near.sessions), sessions.shifted(i, near.sessions)}});
    }
    return windows;
}

std::vector<DayRange> joinedDays(std::span<const MoveWindow> windows)
{
    std::vector<DayRange> ranges;
    for (const MoveWindow& window : windows) {
        if (!ranges.empty() && window.days.first.day() <= ranges.back().last.day() + days{1})
            ranges.back().last = std::max(ranges.back().last, window.days.last);
        else
            ranges.push_back(window.days);
    }
    return ranges;
}

std::optional<PriceMove> moveNear(const PartialDate& published, std::span<const MoveWindow> windows)
{
    if (published.precision == Precision::Unknown)
        return std::nullopt;
    const TradingDate first{published.firstDay};
    const TradingDate last{published.lastDay()};
    std::optional<PriceMove> largest;
    for (const MoveWindow& window : windows) {
        if (first <= window.days.last && window.days.first <= last
            && (!largest || std::abs(window.move.change) > std::abs(largest->change)))
            largest = window.move;
    }
    return largest;
}

} // namespace core
