#pragma once

#include "core/domain/source.h"
#include "core/workspace/workspace.h"

#include <span>
#include <string>
#include <vector>

namespace core {

/// A source that was taken away, with what it had seen.
struct RemovedSource {
    Source source{};
    std::vector<SeenFile> files{};
};

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
    /// InvalidArgument for a feed whose address is not http or https, or holds a password.
    Result<Source> add(Source source, const std::string& author, Instant now);
    /// Takes it away, and gives what restore() needs. Fails with NotFound.
    Result<RemovedSource> take(SourceId source);
    /// Puts back what was taken away, as it was and with its id. Fails with Conflict when there is
    /// one like it by now.
    Result<void> restore(const RemovedSource& removed);
    /// Changes the settings of `source.id`. Fails with NotFound, and as add().
    Result<void> update(const Source& source);
    /// What the last look at `looked` came to. Fails with NotFound, also where that id has another
    /// address by now: nothing is known of that one.
    Result<void> setState(const Source& looked, const SourceState& state);

    /// The files of a watched folder as they were when they were imported, or could not be.
    Result<std::vector<SeenFile>> files(SourceId source) const;
    Result<void> noteFiles(SourceId source, std::span<const SeenFile> files);
    Result<void> forgetFiles(SourceId source, std::span<const std::string> paths);

private:
    Workspace::State& m_state;
};

} // namespace core
