#pragma once

#include "core/workspace/workspace.h"

#include <span>
#include <string>
#include <vector>

namespace core {

/// The files that `paths` name: a folder stands for every file below it, by name, without hidden
/// ones and without following links to folders; anything else, "-" included, stands for itself.
std::vector<std::string> sourceFiles(std::span<const std::string> paths);

/// Imports each of `files` ("-" is standard input). A file that fails becomes a report with one
/// rejected entry that says why, and the others go on; after Cancelled none does.
std::vector<ImportReport> importAll(Workspace& workspace, std::span<const std::string> files,
                                    const ImportOptions& options, Instant now, bool dryRun,
                                    Progress& progress);

enum class ImportOutcome {
    Done,           ///< everything was understood
    PartlyRejected, ///< something was stored or known already, something rejected
    Failed,         ///< nothing could be used
};

ImportOutcome outcomeOf(std::span<const ImportReport> reports);

} // namespace core
