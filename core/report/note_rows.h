#pragma once

#include "core/domain/note.h"
#include "core/report/csv.h"

#include <span>
#include <string>

namespace core {

/// What people wrote and drew on charts, as the command line gives it. Times are those of bars: of
/// a daily one midnight UTC of its day.
std::string notesJson(std::span<const NoteListing> notes);
/// The same as a table with one header line.
std::string notesCsv(std::span<const NoteListing> notes, FormulaGuard guard = FormulaGuard::On);

} // namespace core
