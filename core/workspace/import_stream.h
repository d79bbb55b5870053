#pragma once

#include "core/ingest/reader.h"
#include "core/workspace/workspace_state.h"

#include <optional>
#include <string>

namespace core {

/// Whether a file that was imported before cannot have anything new: then it is not read again.
bool saysNothingNew(const ImportRecord& before, const std::string& name,
                    const ImportOptions& options);

/// What there is to say of such a file.
ImportReport alreadyThere(const std::string& name, const ImportRecord& before);

/// Whether an import was of a file of that name.
bool isNamed(const ImportRecord& before, const std::string& name);

/// Ends an import of which `report` says what was stored.
Result<void> finishImport(ImportStore& imports, const ImportReport& report,
                          const ImportOptions& options);

/// What became of a large file.
struct Streamed {
    std::optional<ImportReport> report{}; ///< none: nothing is stored, it has to be read whole
    std::string sha256{};                 ///< of a file that has to be read whole
};

/// Imports a large price file while it is read, in one transaction, with little memory whatever
/// its size; see streamPrices() for those that have to be read whole.
Result<Streamed> streamFile(Workspace::State& state, const SourceFile& file,
                            const ImportOptions& options, Instant now, bool dryRun,
                            Progress& progress);

} // namespace core
