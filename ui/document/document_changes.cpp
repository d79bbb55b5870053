#include "ui/document/document.h"
#include "ui/document/import_run.h"
#include "ui/document/threads.h"
#include "ui/support/conversion.h"

#include <QUndoStack>

#include <algorithm>

/// The changes that a Document makes. Undo and redo of each use the functions that the change
/// itself uses; what they have to remember between calls is shared through a pointer.

namespace ui {

namespace {

core::Result<core::LinkStatus> statusOf(core::Workspace& workspace, core::ArticleId article,
                                        core::EventId event)
{
    const auto links = workspace.links({.event = event, .article = article});
    if (!links)
        return tl::unexpected(links.error());
    return links->empty() ? core::LinkStatus::Suggested : links->front().status;
}

/// For undo: what was taken back by other means is no failure.
core::Result<void> unlessNotThere(core::Result<void> result)
{
    if (!result && result.error().code == core::ErrorCode::NotFound)
        return {};
    return result;
}

} // namespace

/// The files of one command, and the imports that they are at present.
struct Document::Import {
    std::vector<std::filesystem::path> paths{};
    std::vector<core::ImportId> ids{};
};

void Document::importPaths(const std::vector<std::filesystem::path>& paths)
{
    auto import = std::make_shared<Import>();
    import->paths = paths;
    runImport(import, false);
}

void Document::runImport(const std::shared_ptr<Import>& import, bool again)
{
    if (!isOpen())
        return;
    countChange(1);
    Worker& writer = *m_threads->writer;
    auto* run = new ImportRun(writer, startJob(tr("Looking for files")), m_clock, &writer);
    connect(run, &ImportRun::ended, this, [this, import, again](const ImportOutcome& outcome) {
        for (const FileOutcome& file : outcome.files) {
            if (file.report && file.report->import)
                import->ids.push_back(*file.report->import);
        }
        if (!import->ids.empty()) {
            emit articlesChanged();
            namesChanged();
        }
        if (!import->ids.empty() && !again)
            pushDone(
                tr("Import of %n files", nullptr, static_cast<int>(import->ids.size())),
                [this, import] { takeBack(import); }, [this, import] { runImport(import, true); });
        countChange(-1);
        emit importFinished(outcome);
    });
    run->start(import->paths);
}

void Document::takeBack(const std::shared_ptr<Import>& import)
{
    // The last first: what it changed in rows of an earlier one goes back in the order it came.
    std::vector<core::ImportId> ids = std::exchange(import->ids, {});
    std::ranges::reverse(ids);
    change(
        nullptr,
        [ids](core::Workspace& workspace, core::Progress&) -> core::Result<void> {
            for (const core::ImportId id : ids) {
                const auto undone = unlessNotThere(workspace.undoImport(id));
                if (!undone)
                    return undone;
            }
            return {};
        },
        [this] {
            emit articlesChanged();
            namesChanged();
        });
}

void Document::removeImport(core::ImportId import)
{
    auto single = std::make_shared<Import>();
    single->ids = {import};
    takeBack(single);
}

void Document::decideLink(core::ArticleId article, core::EventId event, core::LinkStatus status)
{
    auto before = std::make_shared<core::LinkStatus>();
    const QString text = status == core::LinkStatus::Accepted ? tr("Accept Link")
        : status == core::LinkStatus::Rejected                ? tr("Reject Link")
                                                              : tr("Take Back Decision");
    change(
        nullptr,
        [=, this, author = m_author, now = m_clock()](core::Workspace& workspace,
                                                      core::Progress&) -> core::Result<void> {
            const auto found = statusOf(workspace, article, event);
            if (!found)
                return tl::unexpected(found.error());
            *before = *found;
            return workspace.decideLink(article, event, status, author, now);
        },
        [=, this] {
            pushDone(
                text, [=, this] { storeDecision(article, event, *before); },
                [=, this] { storeDecision(article, event, status); });
            emit linksChanged();
            refreshLists();
        });
}

void Document::storeDecision(core::ArticleId article, core::EventId event, core::LinkStatus status)
{
    change(
        nullptr,
        [=, author = m_author, now = m_clock()](core::Workspace& workspace, core::Progress&) {
            return workspace.decideLink(article, event, status, author, now);
        },
        [this] {
            emit linksChanged();
            refreshLists();
        });
}

void Document::addEvent(const core::Event& event)
{
    auto shared = std::make_shared<core::Event>(event);
    storeEvent(shared, [this, shared] {
        const auto drop = [this, shared] {
            change(
                nullptr,
                [id = shared->id](core::Workspace& workspace, core::Progress&) {
                    return unlessNotThere(workspace.removeEvent(id));
                },
                [this] { namesChanged(); });
        };
        pushDone(tr("Insert “%1”").arg(toQString(shared->name)), drop,
                 [this, shared] { storeEvent(shared, [] {}); });
        emit eventAdded(shared->id);
    });
}

void Document::storeEvent(const std::shared_ptr<core::Event>& event, Done done)
{
    change(
        nullptr,
        [event, author = m_author, now = m_clock()](core::Workspace& workspace,
                                                    core::Progress&) -> core::Result<void> {
            auto stored = workspace.addEvent(*event, author, now);
            if (!stored)
                return tl::unexpected(stored.error());
            *event = std::move(*stored);
            return {};
        },
        [this, done = std::move(done)] {
            done();
            namesChanged();
        });
}

void Document::updateEvent(const core::Event& event)
{
    const core::Event* known = m_lists.event(event.id);
    if (known == nullptr || *known == event)
        return;
    pushDone(
        tr("Change “%1”").arg(toQString(event.name)),
        [this, before = *known] { replaceEvent(before); }, [this, event] { replaceEvent(event); });
    replaceEvent(event);
}

void Document::replaceEvent(const core::Event& event)
{
    change(
        nullptr,
        [event, author = m_author, now = m_clock()](core::Workspace& workspace, core::Progress&) {
            return workspace.updateEvent(event, author, now);
        },
        [this] { namesChanged(); });
}

void Document::namesChanged()
{
    refreshLists();
    emit importsChanged();
    link(false);
}

} // namespace ui
