#pragma once

#include "core/claims/day_words.h"

#include <span>
#include <vector>

namespace core {

/// A time that is named and is no day.
DayReference unknownDay(const DayReference& named);

/// Whether a reference of that kind names one day, and not a week, a month or a year.
bool isOneDay(DayReference::Kind kind);

/// The days of a sentence with "am Vortag" and "am Folgetag" counted from the day that was named
/// before them, `current` before the first.
std::vector<DayWords> anchored(std::span<const DayWords> days, const DayReference& current);

} // namespace core
