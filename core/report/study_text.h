#pragma once

#include "core/domain/study_listing.h"

#include <string>
#include <string_view>

namespace core {

/// A study for a terminal: the sentence, warnings, a table of the results and one of the tests, and
/// what else was asked for; in German where `language` is "de", else in English.
std::string studyText(const StudyListing& listing, std::string_view language);

} // namespace core
