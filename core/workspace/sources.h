#pragma once

#include "core/domain/source.h"
#include "core/workspace/workspace.h"

#include <span>
#include <string>
#include <vector>

namespace core {

/// The watched folders and the feeds of one Workspace, which outlives this. People add them and
/// take them away; what a source brought stays in the archive.
class Sources {
public:
    explicit Sources(Workspace::State& state)
        : m_state(state)
    {
    }

    /// In the order added.
    Result<std::vector<Source>> all() const;

    /// Adds kind, address and settings. Fails with Conflict when it is there already, and with
    /// InvalidArgument for a feed whose address is not http or https.
    Result<Source> add(Source source, const std::string& author, Instant now);
    /// Fails with NotFound.
    Result<void> remove(SourceId source);
    /// Changes the settings of `source.id`. Fails with NotFound, and as add().
    Result<void> update(const Source& source);
    /// What the last look came to. Fails with NotFound.
    Result<void> setState(SourceId source, const SourceState& state);

    /// The files of a watched folder as they were when they were imported, or could not be.
    Result<std::vector<SeenFile>> files(SourceId source) const;
    Result<void> noteFiles(SourceId source, std::span<const SeenFile> files);
    Result<void> forgetFiles(SourceId source, std::span<const std::string> paths);

private:
    Workspace::State& m_state;
};

} // namespace core
