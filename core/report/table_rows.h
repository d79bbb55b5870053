#pragma once

#include "core/domain/article.h"
#include "core/domain/link.h"
#include "core/domain/listings.h"
#include "core/report/csv.h"

#include <span>
#include <string>

/// Lists as comma-separated values with one header line, for spreadsheets and other programs.

namespace core {

/// With their texts.
std::string articlesCsv(std::span<const Article> articles, FormulaGuard guard = FormulaGuard::On);
/// In the columns that an import of events reads.
std::string eventsCsv(std::span<const EventListing> events, FormulaGuard guard = FormulaGuard::On);
/// The evidence of a link in one cell: its rules, and what they rest on.
std::string linksCsv(std::span<const Link> links, FormulaGuard guard = FormulaGuard::On);

} // namespace core
