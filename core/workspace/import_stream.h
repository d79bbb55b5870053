#pragma once

#include "core/ingest/reader.h"
#include "core/workspace/workspace_state.h"

#include <optional>

namespace core {

/// Whether a file that was imported before cannot have anything new: then it is not read again.
bool saysNothingNew(const ImportRecord& before, const std::string& name,
                    const ImportOptions& options);

/// What there is to say of such a file.
ImportReport alreadyThere(const std::string& name, const ImportRecord& before);

/// Whether an import was of a file of that name.
bool isNamed(const ImportRecord& before, const std::string& name);

/// Imports a large price file while it is read, in one transaction, with little memory whatever
/// its size. nullopt, with nothing stored, for files that have to be read whole (see
/// streamPrices()).
Result<std::optional<ImportReport>> streamFile(Workspace::State& state, const SourceFile& file,
                                               const ImportOptions& options, Instant now,
                                               bool dryRun, Progress& progress);

} // namespace core
