#pragma once

#include "core/base/result.h"
#include "core/domain/import_report.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace ui {

/// What became of one file; an Error means that nothing of it was stored.
struct FileOutcome {
    std::filesystem::path path{};
    core::Result<core::ImportReport> report{};
};

/// What became of the files that were imported together, in the order read.
struct ImportOutcome {
    std::vector<FileOutcome> files{};
    std::size_t notReached = 0; ///< files left when somebody said stop
};

/// What can be taken back of it: an entry for each file that brought something.
std::vector<core::ImportId> importsIn(const ImportOutcome& outcome);

} // namespace ui
