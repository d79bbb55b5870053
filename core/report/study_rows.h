#pragma once

#include "core/domain/study_listing.h"
#include "core/report/csv.h"

#include <string>
#include <string_view>

namespace core {

/// The days of a study as a table with one header line (RFC 4180): one row for each result and each
/// session of the event window, with what it adds up to and why it has no number.
std::string studyCsv(const StudyListing& listing, std::string_view language,
                     FormulaGuard guard = FormulaGuard::On);

/// The whole study for people, as Markdown: the sentence, warnings, instruments, tests, the strip
/// of other windows and models, and at the end all parameters and conventions.
std::string studyMarkdown(const StudyListing& listing, std::string_view language);

} // namespace core
