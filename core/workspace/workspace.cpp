#include "core/workspace/workspace.h"

#include "core/store/query.h"
#include "core/workspace/workspace_state.h"

#include <system_error>
#include <utility>

namespace core {

namespace fs = std::filesystem;

namespace {

/// An existing archive, or a new one. Two programs may create the same at the same time: the one
/// that comes second opens what the first made.
Result<Archive> openOrCreate(const fs::path& path)
{
    std::error_code error;
    if (fs::exists(path, error))
        return Archive::open(path);
    if (path.has_parent_path())
        fs::create_directories(path.parent_path(), error);
    auto created = Archive::create(path);
    if (!created && created.error().code == ErrorCode::Conflict)
        return Archive::open(path);
    return created;
}

tl::unexpected<Error> noSuch(std::string_view kind, std::string_view name)
{
    return fail(ErrorCode::NotFound,
                "There is no " + std::string(kind) + " \"" + std::string(name)
                    + "\" in the archive.");
}

} // namespace

Workspace::Workspace(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;
Workspace::~Workspace() = default;

Result<Workspace> Workspace::open(const fs::path& path, Access access, const fs::path& calendars)
{
    auto archive = access == Access::Create
        ? openOrCreate(path)
        : Archive::open(
            path, access == Access::ReadOnly ? core::Access::ReadOnly : core::Access::ReadWrite);
    if (!archive)
        return tl::unexpected(archive.error());
    const auto version = archive->database().dataVersion();
    if (!version)
        return tl::unexpected(version.error());
    return Workspace(std::unique_ptr<State>(
        new State{path, calendars, std::move(*archive), ExchangeCalendars(calendars), *version}));
}

const fs::path& Workspace::path() const
{
    return m_state->path;
}

const fs::path& Workspace::calendarFolder() const
{
    return m_state->calendarFolder;
}

bool Workspace::isReadOnly() const
{
    return m_state->archive.access() == core::Access::ReadOnly;
}

Result<bool> Workspace::takeChangesOfOthers()
{
    return m_state->archive.database().dataVersion().map([this](std::int64_t version) {
        return std::exchange(m_state->dataVersion, version) != version;
    });
}

Result<std::vector<ImportRecord>> Workspace::imports() const
{
    return m_state->archive.imports().list();
}

Result<void> Workspace::undoImport(ImportId import)
{
    return m_state->archive.imports().undo(import);
}

Result<std::vector<Event>> Workspace::events() const
{
    return m_state->archive.events().all();
}

Result<Event> Workspace::event(std::string_view name) const
{
    EventStore events = m_state->archive.events();
    auto found = events.find(name);
    if (found && !*found) {
        if (const auto id = idIn<EventId>(name))
            found = events.find(*id);
    }
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return noSuch("event", name);
    return **found;
}

Result<Event> Workspace::addEvent(Event event, const std::string& author, Instant now)
{
    const auto stored = m_state->archive.events().add(event, Authorship{author, now});
    if (!stored)
        return tl::unexpected(stored.error());
    event.id = stored->id;
    return event;
}

Result<Event> Workspace::addEvent(Event event, const std::vector<NamedInstrument>& instruments,
                                  const std::string& author, Instant now)
{
    return m_state->archive.transaction([&]() -> Result<Event> {
        for (const NamedInstrument& named : instruments) {
            const auto known = instrumentOrKnown(named.symbol, author, now);
            if (!known)
                return tl::unexpected(known.error());
            event.instruments.push_back({known->id, named.expected});
        }
        return addEvent(event, author, now);
    });
}

Result<void> Workspace::updateEvent(const Event& event, const std::string& author, Instant now)
{
    return m_state->archive.events().update(event, Authorship{author, now});
}

Result<void> Workspace::removeEvent(EventId event)
{
    return m_state->archive.events().remove(event);
}

Result<std::vector<Link>> Workspace::links(const LinkQuery& query) const
{
    return m_state->archive.links().list(query);
}

Result<void> Workspace::decideLink(ArticleId article, EventId event, LinkStatus status,
                                   const std::string& author, Instant now)
{
    return m_state->archive.links().decide(article, event, status, {author, now});
}

Result<void> Workspace::query(std::string_view sql, QuerySink& sink, Progress& progress) const
{
    return runQuery(m_state->archive.database(), sql, sink, progress);
}

Result<std::vector<std::string>> Workspace::check(Progress& progress) const
{
    return m_state->archive.check(progress);
}

Result<void> Workspace::backup(const fs::path& target) const
{
    NoProgress progress;
    return m_state->archive.backup(target, false, progress);
}

} // namespace core
