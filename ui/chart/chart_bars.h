#pragma once

#include "core/domain/bar_window.h"
#include "core/domain/session_holes.h"
#include "ui/chart/price_chart_data.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ui {

/// The bars that charts show of one series: all of them; or, of a series too long to hold, an
/// overview of the whole and one part in more detail. A value: copies share the bars, which nobody
/// changes.
class ChartBars {
public:
    ChartBars() = default;
    /// The whole series. Implicit: most series are short.
    ChartBars(std::shared_ptr<const core::PriceSeries> bars);
    /// `overview` stands for the whole of `outline`.
    ChartBars(const core::SeriesOutline& outline, std::shared_ptr<const core::BarWindow> overview);

    /// Takes the place of the detailed part. nullptr: none.
    void setDetail(std::shared_ptr<const core::BarWindow> detail);

    bool isEmpty() const { return m_size == 0; }
    std::size_t size() const { return m_size; } ///< all bars of the series
    core::Interval interval() const { return m_interval; }

    /// Bars are counted over the whole series. `zone`: see SessionAxis.
    /// REQUIRES: this object outlives what is returned, and is not changed meanwhile.
    SessionAxis axis(std::string zone = {}) const;
    /// The most detailed that there is of all of `span`.
    BarGroups groupsFor(BarSpan span) const;
    BarGroups overview() const;
    /// Where the axis closes up a long time without a bar.
    std::span<const core::SessionHole> holes() const;
    /// Whether more detail would show on so many columns.
    bool isCoarse(BarSpan span, std::size_t columns) const;

    /// The bar of that number, or the group that it is held in. REQUIRES: index < size()
    core::Bar bar(std::size_t index) const;
    /// The close ahead of that bar; nullopt of the first one, or where it is not known.
    std::optional<double> closeBefore(std::size_t index) const;
    double lastClose() const; ///< REQUIRES: !isEmpty()
    /// The first bar that begins at `time` or later, as far as is known; size() if there is none.
    std::size_t indexAtOrAfter(core::Instant time) const;

private:
    struct Part {
        std::shared_ptr<const core::PriceSeries> bars{};
        std::shared_ptr<const std::vector<std::int64_t>> firstBars{}; ///< null: each bar alone
        int level = 0;

        BarGroups groups() const;
        bool holds(BarSpan span) const;
    };
    static Part partOf(const std::shared_ptr<const core::BarWindow>& window);
    const Part& partFor(BarSpan span) const;
    void collectTimes();
    void collectHoles();

    Part m_overview;
    Part m_detail;                                        ///< without bars: there is none
    std::shared_ptr<const core::SeriesOutline> m_outline; ///< null: all is held
    core::Interval m_interval = core::Interval::Day1;
    std::size_t m_size = 0;
    /// For the axis of a series that is not held whole: what is known of when its bars begin.
    struct KnownTimes {
        std::vector<core::Instant> times{};
        std::vector<std::int64_t> bars{};
        void add(core::Instant time, std::int64_t bar);
    };
    std::shared_ptr<const KnownTimes> m_known;
    std::shared_ptr<const std::vector<core::SessionHole>> m_holes;
};

/// Those of the bars that stand between two positions on the axis of another series, and one on
/// each side so that a line reaches the edges.
BarSpan barsBetween(const ChartBars& bars, const SessionAxis& axis, double first, double last);

} // namespace ui
