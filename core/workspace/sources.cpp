#include "core/workspace/sources.h"

#include "core/workspace/workspace_state.h"

#include <utility>

namespace core {

namespace {

Result<void> expectAddress(const Source& source)
{
    const bool isWeb =
        source.address.starts_with("http://") || source.address.starts_with("https://");
    if (source.kind == SourceKind::Feed && !isWeb)
        return fail(ErrorCode::InvalidArgument,
                    "A feed's address begins with http:// or https://.");
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

Result<void> Sources::remove(SourceId source)
{
    return m_state.archive.sources().remove(source);
}

Result<void> Sources::update(const Source& source)
{
    if (auto fits = expectAddress(source); !fits)
        return fits;
    return m_state.archive.sources().update(source);
}

Result<void> Sources::setState(SourceId source, const SourceState& state)
{
    return m_state.archive.sources().setState(source, state);
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
