#pragma once

#include "core/domain/study_listing.h"
#include "core/report/csv.h"

#include <string>
#include <string_view>

namespace core {

/// The whole study as one table with one header line (RFC 4180); the column `part` says what a row
/// is of: the sentence, a warning, a parameter, a result or a day of it, a test, or the strip.
std::string studyCsv(const StudyListing& listing, std::string_view language,
                     FormulaGuard guard = FormulaGuard::On);

/// The whole study for people, as Markdown: the sentence, warnings, instruments, tests, the strip
/// of other windows and models, and at the end all parameters and conventions.
std::string studyMarkdown(const StudyListing& listing, std::string_view language);

} // namespace core
