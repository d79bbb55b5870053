#pragma once

#include "core/domain/study.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Why tests of a group have no value, a sentence for each reason: "No value of GRANK t over the
/// window and on day 0: the instruments do not differ." Of the days of the event window those of
/// `days` are looked at. In German where `language` is "de", else in English.
std::vector<std::string> missingTestWords(const StudyGroup& group, const DayWindow& window,
                                          const DayWindow& days, std::string_view language);

} // namespace core
