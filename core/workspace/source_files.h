#pragma once

#include "core/domain/import_preview.h"
#include "core/workspace/workspace.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

class OpenArchive;

/// What lies below a folder, by name, without hidden ones.
struct FolderContent {
    std::vector<std::string> files{};
    std::vector<std::string> folders{};    ///< those that could be read, itself first
    std::vector<std::string> unreadable{}; ///< folders
};

/// Asked at each folder with the number of files found so far; false stops the search.
using SearchWatch = std::function<bool(std::size_t found)>;

/// Everything below `folder`; links to folders are not followed, so that none leads in a circle.
FolderContent filesBelow(const std::filesystem::path& folder, const SearchWatch& goesOn = {});

/// The files that `paths` name: a folder stands for every file below it, by name, without hidden
/// ones and without following links to folders; a ZIP archive of several files for these
/// ("prices.zip/NVDA.csv"); anything else, "-" included, for itself. A folder that cannot be read
/// stands for itself, so that reading it says why. Where `goesOn` says no, some are missing.
std::vector<std::string> sourceFiles(std::span<const std::string> paths,
                                     const SearchWatch& goesOn = {});

/// How one of these files would be read, before anything is stored. What has to be asked first is
/// the preview's `question`.
///
/// Fails as Workspace::importFile() does for files that are not read.
Result<ImportPreview> previewFile(const std::filesystem::path& path, const ImportOptions& options,
                                  Progress& progress);

/// Every format, prices first; for people to choose from.
std::vector<DialectInfo> dialectInfos();

/// Imports one file ("-" is standard input). `archive` is the same for all files of a run.
///
/// Fails as Workspace::importFile().
Result<ImportReport> importOne(Workspace& workspace, OpenArchive& archive, const std::string& file,
                               const ImportOptions& options, Instant now, bool dryRun,
                               Progress& progress);

/// Imports what a feed's server answered; `name` is what the list of imports shows. It may bring
/// articles alone: whoever takes over a feed could else change prices and events.
///
/// Fails with Format where it holds anything else, and as Workspace::importBytes().
Result<ImportReport> importArticles(Workspace& workspace, const std::string& name,
                                    std::string_view bytes, Instant now, Progress& progress);

/// Imports each of `files` ("-" is standard input). A file that fails becomes a report with one
/// rejected entry that says why, and the others go on; after Cancelled none does.
std::vector<ImportReport> importAll(Workspace& workspace, std::span<const std::string> files,
                                    const ImportOptions& options, Instant now, bool dryRun,
                                    Progress& progress);

enum class ImportOutcome {
    Done,           ///< everything was understood
    PartlyRejected, ///< something rejected, and something stored, known already or to be asked
    Failed,         ///< nothing could be used
};

ImportOutcome outcomeOf(std::span<const ImportReport> reports);

} // namespace core
