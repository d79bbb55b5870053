#pragma once

#include "core/time/trading_date.h"
#include "ui/chart/session_axis.h"

#include <cstddef>

namespace ui {

/// The visible part of a session axis, in positions; a bar is one position wide.
struct VisibleSpan {
    double first = -0.5;
    double last = 0.5;

    double width() const { return last - first; }
    bool operator==(const VisibleSpan&) const = default;
};

/// Days, both included.
struct DayRange {
    core::TradingDate first{};
    core::TradingDate last{};

    bool operator==(const DayRange&) const = default;
};

/// Every bar, with a little air at the end.
VisibleSpan wholeSpan(std::size_t bars);

/// The nearest span that shows enough bars, and not much else: wide spans shrink to the whole
/// series, others move inside.
VisibleSpan insideOf(VisibleSpan span, std::size_t bars);

/// Narrower (factor below 1) or wider, with `position` staying where it is on screen.
VisibleSpan zoomed(VisibleSpan span, double position, double factor, std::size_t bars);

/// The sessions of all days from `first` to `last`.
VisibleSpan spanOfDays(const SessionAxis& axis, core::TradingDate first, core::TradingDate last);

/// The last calendar months of the series.
/// REQUIRES: axis.size() > 0 and months > 0
VisibleSpan lastMonths(const SessionAxis& axis, int months);

/// The span itself if `position` lies well inside, else moved so that it does.
VisibleSpan broughtIn(VisibleSpan span, double position, std::size_t bars);

} // namespace ui
