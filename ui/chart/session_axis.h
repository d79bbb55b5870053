#pragma once

#include "core/domain/price_series.h"
#include "core/time/trading_date.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace ui {

/// Time without gaps: bar i of a series stands at position i, whatever lies between it and the
/// next. A time between two bars (a holiday, another market's session) stands between them in
/// proportion; before the first bar and behind the last one, sessions go on as they usually do.
/// Of a long series it may know the times of some bars only: the others stand between them evenly.
class SessionAxis {
public:
    SessionAxis() = default;

    /// `zone` is that of intraday times (IANA name; UTC if empty).
    /// REQUIRES: `times` is ordered, each time once, and outlives this object.
    SessionAxis(std::span<const core::Instant> times, core::Interval interval,
                std::string zone = {});

    /// `bars` are the numbers of the bars at `times`; the last one ends the series.
    /// REQUIRES: both are ordered, of one length, and outlive this object.
    SessionAxis(std::span<const core::Instant> times, std::span<const std::int64_t> bars,
                core::Interval interval, std::string zone);

    std::size_t size() const; ///< all bars, whether their times are known or not
    core::Interval interval() const { return m_interval; }
    const std::string& zone() const { return m_zone; }
    /// When the first and the last bar begin. REQUIRES: size() > 0
    core::Instant firstTime() const { return m_times.front(); }
    core::Instant lastTime() const { return m_times.back(); }

    double positionOf(core::Instant time) const;
    /// The same, quick for times that ascend: `near` remembers where the one before was found, and
    /// is 0 at first.
    double positionOf(core::Instant time, std::size_t& near) const;
    /// Of the session of a day: for intraday bars, of the first one on that day.
    double positionOf(core::TradingDate day) const;

    /// The inverse of positionOf; of daily and longer bars, midnight of a day.
    core::Instant timeAt(double position) const;
    /// The same, quick for positions that ascend: `near` as above.
    core::Instant timeAt(double position, std::size_t& near) const;
    /// The day in the zone of the axis.
    core::TradingDate dayAt(double position) const;

    /// The bar nearest to a position; nullopt when that is more than half a bar outside.
    std::optional<std::size_t> barAt(double position) const;

    struct Bar {
        double position = 0.0;
        core::Instant time{};
    };
    /// The first bar from `from` up to but not including `to`, as far as its time is known;
    /// nullopt when there is none.
    std::optional<Bar> firstBar(core::Instant from, core::Instant to) const;

private:
    /// Where the bar stands of which `m_times` holds the time at `index`.
    double positionAt(std::size_t index) const;
    /// The first bar after a time that lies between the first and the last one.
    std::size_t barAfter(core::Instant time, std::size_t near) const;
    /// The last bar known up to a position between the first and the last one.
    std::size_t barUpTo(double position, std::size_t near) const;
    bool knowsAll() const { return m_bars.empty(); }
    /// Bars from some fixed moment to `time` if sessions went on without end.
    double usualBars(core::Instant time) const;
    core::Instant usualTime(double bars) const;

    std::span<const core::Instant> m_times;
    std::span<const std::int64_t> m_bars; ///< empty: time i is that of bar i
    core::Interval m_interval = core::Interval::Day1;
    std::string m_zone;
    bool m_tradesOnWeekends = false;
};

} // namespace ui
