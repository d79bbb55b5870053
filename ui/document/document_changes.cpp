#include "ui/document/document.h"
#include "ui/document/things_now.h"
#include "ui/support/conversion.h"

#include <QUndoStack>

#include <algorithm>
#include <optional>

/// The changes that a Document makes. Undo and redo of each use the functions that the change
/// itself uses; what they have to remember between calls is shared through a pointer, and only
/// touched on the writer's thread.
///
/// What is taken back and made again gets another id, as no id is given twice. Commands therefore
/// know an event by its name too, which is unique, an article by the hash of its text, and an
/// instrument by its symbol.

namespace ui {

namespace {

/// The event that had the id and the name; while the id exists that is the one, whatever its name
/// is by now.
core::Result<core::Event> eventNow(const core::Workspace& workspace, core::EventId id,
                                   const std::string& name)
{
    auto events = workspace.events();
    if (!events)
        return tl::unexpected(events.error());
    auto found = std::ranges::find(*events, id, &core::Event::id);
    if (found == events->end())
        found = std::ranges::find(*events, name, &core::Event::name);
    if (found != events->end())
        return std::move(*found);
    return tl::unexpected(noLongerThere(Document::tr("There is no event “%1” any more."), name));
}

/// The event with the names of what it refers to.
core::Result<core::EventListing> namedWhole(const core::Workspace& workspace,
                                            const core::Event& event)
{
    auto listings = workspace.listings({event});
    if (!listings)
        return tl::unexpected(listings.error());
    return std::move(listings->front());
}

/// The event as it was, referring to what has those names now.
core::Result<core::Event> asOfNow(const core::Workspace& workspace, const core::EventListing& was)
{
    core::Event event = was.event;
    for (std::size_t i = 0; i < was.symbols.size(); ++i) {
        // Where the symbol does not lead to one instrument the id has to do.
        if (const auto instrument = workspace.instrument(was.symbols[i]))
            event.instruments[i].instrument = instrument->id;
    }
    for (std::size_t i = 0; i < was.related.size(); ++i) {
        const auto other = eventNow(workspace, event.relations[i].other, was.related[i]);
        if (!other)
            return tl::unexpected(other.error());
        event.relations[i].other = other->id;
    }
    return event;
}

/// Says again what people had said to the links of an event that is there again.
core::Result<void> restore(core::Workspace& workspace, core::EventId event,
                           const std::vector<core::Link>& verdicts)
{
    for (const core::Link& verdict : verdicts) {
        if (!verdict.decidedAt || !workspace.article(verdict.article))
            continue;
        auto decided = workspace.decideLink(verdict.article, event, verdict.status, verdict.author,
                                            *verdict.decidedAt);
        if (!decided)
            return decided;
    }
    return {};
}

core::Result<void> replaceWith(core::Workspace& workspace, const core::EventListing& from,
                               const core::EventListing& to, const Document::By& by)
{
    const auto known = eventNow(workspace, from.event.id, from.event.name);
    if (!known)
        return tl::unexpected(known.error());
    auto event = asOfNow(workspace, to);
    if (!event)
        return tl::unexpected(event.error());
    event->id = known->id;
    return workspace.updateEvent(*event, by.author, by.now);
}

} // namespace

struct Document::Decision {
    core::Article article{};
    core::EventId event{};
    std::string eventName{};
    core::LinkStatus before = core::LinkStatus::Suggested;
    core::LinkStatus after = core::LinkStatus::Suggested;

    /// Fills `before` and the names.
    core::Result<void> lookUp(const core::Workspace& workspace)
    {
        auto named = workspace.article(article.id);
        if (!named)
            return tl::unexpected(named.error());
        article.title = std::move(named->title);
        article.sha256 = std::move(named->sha256);
        const auto known = eventNow(workspace, event, eventName);
        if (!known)
            return tl::unexpected(known.error());
        eventName = known->name;
        const auto links = workspace.links({.event = event, .article = article.id});
        if (!links)
            return tl::unexpected(links.error());
        before = links->empty() ? core::LinkStatus::Suggested : links->front().status;
        return {};
    }

    core::Result<void> store(core::Workspace& workspace, core::LinkStatus status,
                             const By& by) const
    {
        const auto articleId = articleNow(workspace, article);
        if (!articleId)
            return tl::unexpected(articleId.error());
        const auto known = eventNow(workspace, event, eventName);
        if (!known)
            return tl::unexpected(known.error());
        return workspace.decideLink(*articleId, known->id, status, by.author, by.now);
    }
};

void Document::decideLink(core::ArticleId article, core::EventId event, core::LinkStatus status)
{
    auto decision = std::make_shared<Decision>(
        Decision{.article = {.id = article}, .event = event, .after = status});
    const QString text = status == core::LinkStatus::Accepted ? tr("Accept Link")
        : status == core::LinkStatus::Rejected                ? tr("Reject Link")
                                                              : tr("Take Back Decision");
    const auto redo = [decision](core::Workspace& workspace, const By& by) {
        return decision->store(workspace, decision->after, by);
    };
    const auto undo = [decision](core::Workspace& workspace, const By& by) {
        return unlessNotThere(decision->store(workspace, decision->before, by));
    };
    const auto tell = [this] {
        emit linksChanged();
        refreshLists();
    };
    changeAsAuthor(
        [decision, redo](core::Workspace& workspace, const By& by) {
            const auto found = decision->lookUp(workspace);
            return found ? redo(workspace, by) : found;
        },
        [=, this] {
            pushDone(
                text, [=, this] { changeAsAuthor(undo, tell); },
                [=, this] { changeAsAuthor(redo, tell); });
            tell();
        });
}

/// An event that was inserted or changed.
struct Document::EventChange {
    std::optional<core::EventListing> before{}; ///< none: inserted
    core::EventListing after{};
    std::vector<core::Link> verdicts{}; ///< on the inserted one's links, while it is taken back

    core::Result<void> insert(core::Workspace& workspace, const By& by)
    {
        const auto wanted = asOfNow(workspace, after);
        if (!wanted)
            return tl::unexpected(wanted.error());
        const auto stored = workspace.addEvent(*wanted, by.author, by.now);
        if (!stored)
            return tl::unexpected(stored.error());
        auto named = namedWhole(workspace, *stored);
        if (!named)
            return tl::unexpected(named.error());
        after = std::move(*named);
        return restore(workspace, stored->id, std::exchange(verdicts, {}));
    }

    core::Result<void> remove(core::Workspace& workspace)
    {
        auto links = workspace.links({.event = after.event.id});
        if (!links)
            return tl::unexpected(links.error());
        verdicts = std::move(*links);
        return unlessNotThere(workspace.removeEvent(after.event.id));
    }

    /// Does nothing when the archive has it like this already.
    core::Result<void> replace(core::Workspace& workspace, const core::Event& event, const By& by)
    {
        const auto known = eventNow(workspace, event.id, event.name);
        if (!known)
            return tl::unexpected(known.error());
        after.event = event;
        if (*known == event)
            return {};
        auto was = namedWhole(workspace, *known);
        if (!was)
            return tl::unexpected(was.error());
        if (auto stored = workspace.updateEvent(event, by.author, by.now); !stored)
            return stored;
        before = std::move(*was);
        return namedWhole(workspace, event).map([this](core::EventListing is) {
            after = std::move(is);
        });
    }

    core::Result<void> undo(core::Workspace& workspace, const By& by)
    {
        return before ? replaceWith(workspace, after, *before, by) : remove(workspace);
    }

    core::Result<void> redo(core::Workspace& workspace, const By& by)
    {
        return before ? replaceWith(workspace, *before, after, by) : insert(workspace, by);
    }
};

void Document::pushEvent(const QString& text, const std::shared_ptr<EventChange>& event)
{
    const auto step = [=, this](auto method) {
        return [=, this] {
            changeAsAuthor(
                [event, method](core::Workspace& workspace, const By& by) {
                    return (*event.*method)(workspace, by);
                },
                [this] { namesChanged(); });
        };
    };
    pushDone(text.arg(toQString(event->after.event.name)), step(&EventChange::undo),
             step(&EventChange::redo));
}

void Document::addEvent(const core::Event& event)
{
    auto added = std::make_shared<EventChange>();
    added->after.event = event;
    changeAsAuthor(
        [added](core::Workspace& workspace, const By& by) { return added->insert(workspace, by); },
        [this, added] {
            pushEvent(tr("Insert “%1”"), added);
            emit eventAdded(added->after.event.id);
            namesChanged();
        });
}

void Document::updateEvent(const core::Event& event)
{
    auto changed = std::make_shared<EventChange>();
    changeAsAuthor(
        [changed, event](core::Workspace& workspace, const By& by) {
            return changed->replace(workspace, event, by);
        },
        [this, changed] {
            if (!changed->before)
                return;
            pushEvent(tr("Change “%1”"), changed);
            namesChanged();
        });
}

} // namespace ui
