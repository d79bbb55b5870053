#include "core/workspace/sources.h"

#include "core/workspace/workspace_state.h"

#include <string_view>
#include <utility>

namespace core {

namespace {

/// True for "https://name:password@example.org/".
bool holdsUser(std::string_view address)
{
    const std::size_t begin = address.find("://") + 3;
    const std::string_view rest = address.substr(begin);
    return rest.substr(0, rest.find_first_of("/?#\\")).find('@') != std::string_view::npos;
}

Result<void> expectAddress(const Source& source)
{
    const bool isWeb =
        source.address.starts_with("http://") || source.address.starts_with("https://");
    if (source.kind == SourceKind::Feed && !isWeb)
        return fail(ErrorCode::InvalidArgument,
                    "A feed's address begins with http:// or https://.");
    if (source.kind == SourceKind::Feed && holdsUser(source.address))
        return fail(ErrorCode::InvalidArgument,
                    "Feeds that ask for a name and a password are not supported: the archive would "
                    "keep them for everybody to read.");
    if (source.interval < std::chrono::minutes(1))
        return fail(ErrorCode::InvalidArgument, "Looking takes at least a minute in between.");
    return {};
}

} // namespace

Sources Workspace::watchedSources() const
{
    return Sources(*m_state);
}

Result<std::vector<Source>> Sources::all() const
{
    return m_state.archive.sources().all();
}

Result<Source> Sources::add(Source source, const std::string& author, Instant now)
{
    if (auto fits = expectAddress(source); !fits)
        return tl::unexpected(fits.error());
    source.author = author;
    source.addedAt = now;
    source.state = {};
    const auto id = m_state.archive.sources().add(source);
    if (!id)
        return tl::unexpected(id.error());
    source.id = *id;
    return source;
}

Result<RemovedSource> Sources::take(SourceId source)
{
    return m_state.archive.transaction([&]() -> Result<RemovedSource> {
        SourceStore sources = m_state.archive.sources();
        auto known = sources.find(source);
        if (!known)
            return tl::unexpected(known.error());
        auto files = sources.files(source);
        if (!files)
            return tl::unexpected(files.error());
        if (auto removed = sources.remove(source); !removed)
            return tl::unexpected(removed.error());
        return RemovedSource{std::move(**known), std::move(*files)};
    });
}

Result<void> Sources::restore(const RemovedSource& removed)
{
    return m_state.archive.transaction([&]() -> Result<void> {
        SourceStore sources = m_state.archive.sources();
        if (auto added = sources.restore(removed.source); !added)
            return added;
        return sources.noteFiles(removed.source.id, removed.files);
    });
}

Result<void> Sources::update(const Source& source)
{
    const auto before = m_state.archive.sources().find(source.id);
    if (!before)
        return tl::unexpected(before.error());
    // An archive of long ago may hold an address that is no longer taken: it can be switched off.
    const bool isKnown = *before && (*before)->address == source.address;
    if (auto fits = expectAddress(source); !fits && !isKnown)
        return fits;
    return m_state.archive.sources().update(source);
}

Result<void> Sources::setState(const Source& looked, const SourceState& state)
{
    return m_state.archive.transaction([&]() -> Result<void> {
        SourceStore sources = m_state.archive.sources();
        const auto now = sources.find(looked.id);
        if (!now)
            return tl::unexpected(now.error());
        if (*now && (*now)->address != looked.address)
            return fail(ErrorCode::NotFound, "The source has another address by now.");
        return sources.setState(looked.id, state);
    });
}

Result<std::vector<SeenFile>> Sources::files(SourceId source) const
{
    return m_state.archive.sources().files(source);
}

Result<void> Sources::noteFiles(SourceId source, std::span<const SeenFile> files)
{
    return m_state.archive.sources().noteFiles(source, files);
}

Result<void> Sources::forgetFiles(SourceId source, std::span<const std::string> paths)
{
    return m_state.archive.sources().forgetFiles(source, paths);
}

} // namespace core
