#pragma once

#include "core/base/result.h"
#include "core/domain/source.h"
#include "core/store/database.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

/// The folders that are watched and the feeds that are subscribed to, and what was seen of them.
class SourceStore {
public:
    explicit SourceStore(Database& database)
        : m_database(database)
    {
    }

    /// source.id is ignored. Fails with Conflict when there is one of that kind and address.
    Result<SourceId> add(const Source& source);

    /// Adds one that was removed, with its id and its state. Fails as add().
    Result<void> restore(const Source& source);

    /// Takes it away with all that was seen of it; what it brought stays. Fails with NotFound.
    Result<void> remove(SourceId source);

    /// Replaces what people say of `source.id`: its address, if it is on, how often, and where it
    /// may be. With another address it is one that nobody looked at yet. Fails with NotFound, and
    /// as add().
    Result<void> update(const Source& source);

    /// Replaces what is known of it from the looks at it. Fails with NotFound.
    Result<void> setState(SourceId source, const SourceState& state);

    Result<std::optional<Source>> find(SourceId source);
    /// In the order added.
    Result<std::vector<Source>> all();

    /// The files of a watched folder, by path.
    Result<std::vector<SeenFile>> files(SourceId source);
    /// Puts down how these are now, in place of what was known of them.
    Result<void> noteFiles(SourceId source, std::span<const SeenFile> files);
    Result<void> forgetFiles(SourceId source, std::span<const std::string> paths);

private:
    Database& m_database;
};

} // namespace core
