#include "ui/chart/study_chart_data.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// By how many heights of bars and line an interval may widen the axis, on each side.
constexpr double kMostWidening = 1.5;

using Interval = std::optional<core::StudyInterval>;

/// Half the interval for each unit of its standard error: the quantile, and what widens it.
std::optional<double> halfPerError(const Interval& interval, double error)
{
    if (!interval || !(error > 0.0))
        return std::nullopt;
    return (interval->high - interval->low) / 2.0 / error;
}

void setInterval(StudyChartDay& day, std::optional<double> perError, std::optional<double> error)
{
    if (!perError || !error)
        return;
    day.low = day.cumulative - *perError * *error;
    day.high = day.cumulative + *perError * *error;
}

StudyChartData chartOfPair(const core::StudyPair& pair, const Interval& interval)
{
    StudyChartData data;
    if (!pair.car)
        return data;
    const auto perError = halfPerError(interval, pair.car->exactError);
    for (const core::StudyDay& known : pair.days) {
        StudyChartDay day{.day = known.day, .date = known.date};
        if (known.abnormal)
            day.abnormal = *known.abnormal;
        if (known.cumulative) {
            day.cumulative = known.cumulative->value;
            setInterval(day, perError, known.cumulative->exactError);
        }
        data.days.push_back(day);
    }
    return data;
}

/// The date that all results of a group have on a day.
std::optional<core::TradingDate> commonDate(const core::Study& study, const core::StudyGroup& group,
                                            std::size_t day)
{
    std::optional<core::TradingDate> date;
    for (const std::size_t pair : group.pairs) {
        const auto& days = study.pairs[pair].days;
        if (day >= days.size() || !days[day].date || (date && date != days[day].date))
            return std::nullopt;
        date = days[day].date;
    }
    return date;
}

StudyChartData chartOfGroup(const core::StudyListing& listing, const core::StudyGroup& group,
                            const Interval& interval)
{
    StudyChartData data{.isMean = true};
    if (group.days.empty() || !group.caar)
        return {};
    const auto perError = halfPerError(interval, group.days.back().error.value_or(0.0));
    for (std::size_t index = 0; index < group.days.size(); ++index) {
        const core::StudyMeanDay& mean = group.days[index];
        StudyChartDay day{.day = mean.day, .date = commonDate(listing.study, group, index)};
        if (mean.aar)
            day.abnormal = *mean.aar;
        if (mean.caar) {
            day.cumulative = *mean.caar;
            setInterval(day, perError, mean.error);
        }
        data.days.push_back(day);
    }
    return data;
}

Interval intervalAt(const std::vector<Interval>& intervals, std::size_t index)
{
    return index < intervals.size() ? intervals[index] : std::nullopt;
}

void include(ValueRange& range, double value)
{
    if (!std::isfinite(value))
        return;
    range.low = std::min(range.low, value);
    range.high = std::max(range.high, value);
}

} // namespace

std::optional<std::size_t> StudyChartData::dayZero() const
{
    const auto found = std::ranges::find(days, 0, &StudyChartDay::day);
    return found == days.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(found - days.begin()));
}

StudyChartData studyChartData(const core::StudyListing& listing, std::optional<std::size_t> pair)
{
    const core::Study& study = listing.study;
    if (!pair && !study.groups.empty()) {
        const core::StudyGroup& all = study.groups.front();
        if (all.pairs.size() != 1)
            return chartOfGroup(listing, all, intervalAt(listing.groupIntervals, 0));
        pair = all.pairs.front();
    }
    if (!pair || *pair >= study.pairs.size())
        return {};
    return chartOfPair(study.pairs[*pair], intervalAt(listing.pairIntervals, *pair));
}

ValueRange studyRange(const StudyChartData& data)
{
    ValueRange range;
    ValueRange intervals;
    for (const StudyChartDay& day : data.days) {
        include(range, day.abnormal);
        include(range, day.cumulative);
        include(intervals, day.low);
        include(intervals, day.high);
    }
    const double widening = kMostWidening * (range.high - range.low);
    return {std::min(range.low, std::max(intervals.low, range.low - widening)),
            std::max(range.high, std::min(intervals.high, range.high + widening))};
}

} // namespace ui
