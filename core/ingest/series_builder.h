#pragma once

#include "core/domain/adjusted_closes.h"
#include "core/domain/price_series.h"
#include "core/ingest/issue_list.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

/// The numbers of one bar; NaN where the file has none.
struct BarValues {
    double open = 0.0;
    double high = 0.0;
    double low = 0.0;
    double close = 0.0;
    double volume = 0.0;
    double adjustedClose = std::numeric_limits<double>::quiet_NaN();
};

/// Collects the bars of one instrument in the order of a file and makes a sorted series of them.
class SeriesBuilder {
public:
    explicit SeriesBuilder(Interval interval) { m_bars.interval = interval; }

    /// `rowBegin` is the byte of the text at which the bar's row begins.
    void append(Instant time, const BarValues& values, std::size_t rowBegin);

    void reserve(std::size_t bars);

    /// Takes in the bars of rows that follow in the file.
    void append(SeriesBuilder&& later);

    /// How many bars it holds.
    std::size_t size() const { return m_bars.size(); }

    /// The first `bars` of them, which are its own no longer; nullopt where they do not rise in
    /// time, or do not begin behind those that were taken before.
    std::optional<PriceSeries> takeRising(std::size_t bars);

    /// The series, each time once. A bar that repeats an earlier row of the file is counted in
    /// `duplicates`; one that contradicts it goes to `rejected`, with both lines of `text`.
    PriceSeries finish(std::string_view text, std::string_view path, std::int64_t& duplicates,
                       IssueList& rejected);

    /// Those beside the closes of the series that finish() gave.
    AdjustedCloses takeAdjustedCloses() { return std::move(m_adjustedCloses); }

private:
    void sort();
    void reverse();
    bool sameValues(std::size_t left, std::size_t right) const;

    PriceSeries withAdjusted(PriceSeries bars, const std::vector<double>& adjusted);

    PriceSeries m_bars;
    std::vector<double> m_adjusted{}; ///< empty as long as no row has one, else one a bar
    AdjustedCloses m_adjustedCloses{};
    std::vector<std::size_t> m_rowBegins;
    Instant m_lastTaken = Instant::min();
};

} // namespace core
