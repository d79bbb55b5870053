#pragma once

#include "core/domain/study_listing.h"
#include "ui/chart/price_axis.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace ui {

/// One session of an event window as a chart shows it. All values are fractions; NaN is a gap.
struct StudyChartDay {
    int day = 0;                             ///< from day 0
    std::optional<core::TradingDate> date{}; ///< none where the results have different ones
    double abnormal = std::numeric_limits<double>::quiet_NaN();   ///< AR, or AAR of several results
    double cumulative = std::numeric_limits<double>::quiet_NaN(); ///< CAR, or CAAR, up to here
    double low = std::numeric_limits<double>::quiet_NaN();        ///< of its confidence interval
    double high = std::numeric_limits<double>::quiet_NaN();
};

/// The points of a study's chart.
struct StudyChartData {
    std::vector<StudyChartDay> days{}; ///< every session of the window, in order
    bool isMean = false;               ///< over several results

    bool isEmpty() const { return days.empty(); }
    /// The number of day 0 among `days`; nullopt where the window leaves it out.
    std::optional<std::size_t> dayZero() const;
};

/// The mean over all results, or with `pair`, an index of Study::pairs, that one. Empty where there
/// is no result. Intervals come from the listing's (see StudyListing::pairIntervals and
/// groupIntervals): each day has its own standard error, and the degrees of freedom and the
/// allowance for common moves are those of the window.
StudyChartData studyChartData(const core::StudyListing& listing,
                              std::optional<std::size_t> pair = std::nullopt);

/// The values that a chart's axis has to hold: all bars and the line, zero, and the intervals as
/// far as they do not dwarf the rest: beyond that the axis cuts them.
ValueRange studyRange(const StudyChartData& data);

} // namespace ui
