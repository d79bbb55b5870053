#pragma once

#include "core/domain/price_series.h"

#include <chrono>
#include <optional>
#include <vector>

namespace core {

/// How long bars last that begin at these times of one instrument, by the gaps between them: days,
/// or weeks or months where four gaps in five have that length. Fewer than three times: a day.
Interval intervalOfDays(std::vector<std::chrono::local_days> days);

/// The same for times of day: the commonest gap, if bars of that length are kept here; else the
/// longest kept that divides every gap; a day where the commonest gap is about a day or more.
/// nullopt for bars shorter than a minute.
std::optional<Interval>
intervalOfTimes(std::vector<std::chrono::local_time<std::chrono::milliseconds>> times);

} // namespace core
