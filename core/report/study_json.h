#pragma once

#include "core/domain/study_listing.h"

#include <string>
#include <string_view>

namespace core {

/// A study as the command line gives it (the README lists the fields). Sentences, messages and
/// conventions are in `language` ("de", else English); numbers have twelve significant digits, and
/// what is not there is null. `event`, `event_name` and `day` are null where there are several
/// events; `events` has all.
std::string studyJson(const StudyListing& listing, std::string_view language);

} // namespace core
