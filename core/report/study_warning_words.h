#pragma once

#include "core/domain/study_listing.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A warning of a study as a sentence or two, in German where `language` is "de", else in English.
/// `warning` is one of `listing.study`.
std::string studyWarningWords(const StudyListing& listing, const StudyWarning& warning,
                              std::string_view language);

/// The pairs that something is about: "NVDA, AMD and 3 more"; of several events with the event,
/// "NVDA (DeepSeek shock)".
std::string studyPairsWords(const StudyListing& listing, const std::vector<std::size_t>& pairs,
                            std::string_view language);

} // namespace core
