#include "core/study/study_intervals.h"

#include "core/study/p_values.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace core {

namespace {

std::optional<StudyInterval> around(double value, double error, double dof)
{
    const double half = studentQuantile(1.0 - kStudyConfidence, dof) * error;
    if (!std::isfinite(half))
        return std::nullopt;
    return StudyInterval{.low = value - half, .high = value + half};
}

std::optional<StudyInterval> intervalOf(const StudyPair& pair)
{
    return pair.car ? around(pair.car->value, pair.car->exactError, pair.car->dof) : std::nullopt;
}

std::optional<StudyInterval> intervalOf(const StudyGroup& group, const Study& study)
{
    if (group.pairs.size() == 1)
        return intervalOf(study.pairs[group.pairs.front()]);
    if (!group.caar || group.days.empty() || !group.days.back().error)
        return std::nullopt;
    const auto factor = correlationFactor(
        group.pairs.size(), std::max(0.0, group.meanResidualCorrelation.value_or(0.0)));
    if (!factor)
        return std::nullopt;
    return around(*group.caar, *group.days.back().error * *factor,
                  static_cast<double>(group.pairs.size()) - 1.0);
}

} // namespace

void addIntervals(StudyListing& listing)
{
    for (const StudyPair& pair : listing.study.pairs)
        listing.pairIntervals.push_back(intervalOf(pair));
    for (const StudyGroup& group : listing.study.groups)
        listing.groupIntervals.push_back(intervalOf(group, listing.study));
}

} // namespace core
