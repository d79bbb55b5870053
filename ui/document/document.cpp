#include "ui/document/document.h"

#include "ui/document/threads.h"
#include "ui/support/conversion.h"

#include <QUndoCommand>
#include <QUndoStack>

namespace ui {

namespace {

using Access = core::Workspace::Access;

/// A change that is done already when it comes onto the stack.
class DoneCommand final : public QUndoCommand {
public:
    DoneCommand(const QString& text, std::function<void()> undo, std::function<void()> redo)
        : QUndoCommand(text)
        , m_undo(std::move(undo))
        , m_redo(std::move(redo))
    {
    }

    void undo() override { m_undo(); }
    void redo() override
    {
        // QUndoStack::push calls redo for what is done already.
        if (std::exchange(m_onStack, true))
            m_redo();
    }

private:
    std::function<void()> m_undo;
    std::function<void()> m_redo;
    bool m_onStack = false;
};

/// Fills the archive with the demo if that is asked for and nothing is in it, and opens it once
/// more, for the window's own thread.
core::Result<core::Workspace> prepare(core::Workspace& workspace, bool demo, core::Instant now,
                                      core::Progress& progress)
{
    if (demo) {
        const auto imports = workspace.imports();
        if (!imports)
            return tl::unexpected(imports.error());
        if (imports->empty()) {
            const auto filled = workspace.importDemo(now, progress);
            if (!filled)
                return tl::unexpected(filled.error());
        }
    }
    return core::Workspace::open(workspace.path(),
                                 workspace.isReadOnly() ? Access::ReadOnly : Access::ReadWrite,
                                 workspace.calendarFolder());
}

} // namespace

Document::Threads::Threads(core::Workspace own, std::unique_ptr<Worker> changes)
    : workspace(std::move(own))
    , writer(std::move(changes))
    , reader(std::make_unique<Worker>(workspace.path(), Access::ReadOnly,
                                      workspace.calendarFolder(), nullptr))
    , searcher(std::make_unique<Worker>(workspace.path(), Access::ReadOnly,
                                        workspace.calendarFolder(), nullptr))
    , checker(std::make_unique<Worker>(workspace.path(), Access::ReadOnly,
                                       workspace.calendarFolder(), nullptr))
    , calculator(std::make_unique<Worker>(workspace.path(), Access::ReadOnly,
                                          workspace.calendarFolder(), nullptr))
{
}

Document::Document(std::string author, Clock clock, std::filesystem::path calendars,
                   QObject* parent)
    : DocumentSignals(parent)
    , m_author(std::move(author))
    , m_clock(std::move(clock))
    , m_calendars(std::move(calendars))
    , m_undoStack(new QUndoStack(this))
{
}

Document::~Document() = default;

const core::Workspace& Document::workspace() const
{
    return m_threads->workspace;
}

Worker* Document::reader() const
{
    return m_threads ? m_threads->reader.get() : nullptr;
}

Worker* Document::searcher() const
{
    return m_threads ? m_threads->searcher.get() : nullptr;
}

Worker* Document::checker() const
{
    return m_threads ? m_threads->checker.get() : nullptr;
}

Worker* Document::calculator() const
{
    return m_threads ? m_threads->calculator.get() : nullptr;
}

Worker* Document::writer() const
{
    return m_threads ? m_threads->writer.get() : nullptr;
}

void Document::open(const std::filesystem::path& path, Access access)
{
    openWith(path, access, false);
}

void Document::openDemo(const std::filesystem::path& path)
{
    openWith(path, Access::Create, true);
}

void Document::openWith(const std::filesystem::path& path, Access access, bool demo)
{
    if (m_opening)
        return;
    m_opening = std::make_unique<Worker>(path, access, m_calendars, nullptr);
    Job* job = startJob(tr("Opening %1").arg(toQString(path.filename())));
    m_opening->run(
        job->progress(), this,
        [demo, now = m_clock()](core::Workspace& workspace, core::Progress& progress) {
            return prepare(workspace, demo, now, progress);
        },
        [this, job](core::Result<core::Workspace> workspace) {
            std::unique_ptr<Worker> writer = std::move(m_opening);
            job->finish();
            if (workspace) {
                adopt(std::move(*workspace), std::move(writer));
                return;
            }
            // The worker is in the middle of this call; it goes when that has returned.
            writer.release()->deleteLater();
            say(workspace.error());
        });
}

void Document::adopt(core::Workspace workspace, std::unique_ptr<Worker> writer)
{
    close();
    m_path = workspace.path();
    m_threads = std::make_unique<Threads>(std::move(workspace), std::move(writer));
    emit opened();
    refreshLists();
}

void Document::close()
{
    if (!isOpen())
        return;
    m_listsRequest.drop();
    m_threads.reset();
    for (Job* job : findChildren<Job*>(Qt::FindDirectChildrenOnly))
        job->finish();
    m_changesOnTheirWay = 0;
    m_linking = false;
    m_linkAgain = false;
    m_linkLater = false;
    m_importingAgain = false;
    m_waiting.clear();
    m_path.clear();
    m_lists = {};
    m_undoStack->clear();
    emit closed();
}

void Document::say(const core::Error& error)
{
    if (error.code != core::ErrorCode::Cancelled)
        emit failed(toQString(error.message));
}

Job* Document::startJob(const QString& title)
{
    auto* job = new Job(title, this);
    emit jobStarted(job);
    return job;
}

void Document::runOnWriter(Job* job, Work work, std::function<void(core::Result<void>)> ended)
{
    m_threads->writer->run(job != nullptr ? job->progress() : nullptr, this, std::move(work),
                           [job, ended = std::move(ended)](core::Result<void> result) {
                               if (job != nullptr)
                                   job->finish();
                               ended(std::move(result));
                           });
}

void Document::change(Job* job, Work work, Done done)
{
    if (!isOpen())
        return;
    countChange(1);
    runOnWriter(job, std::move(work), [this, done = std::move(done)](core::Result<void> result) {
        if (result)
            done();
        else
            say(result.error());
        countChange(-1);
    });
}

void Document::changeAsAuthor(AuthorsWork work, Done done)
{
    change(
        nullptr,
        [work = std::move(work), by = By{m_author, m_clock()}](
            core::Workspace& workspace, core::Progress&) { return work(workspace, by); },
        std::move(done));
}

void Document::countChange(int step)
{
    m_changesOnTheirWay += step;
    emit savingChanged();
}

void Document::pushDone(const QString& text, std::function<void()> undo, std::function<void()> redo)
{
    const auto later = [this](std::function<void()> step) {
        return [this, step = std::move(step)] { inTurn(step); };
    };
    m_undoStack->push(new DoneCommand(text, later(std::move(undo)), later(std::move(redo))));
}

void Document::inTurn(std::function<void()> step)
{
    // An import is a task a file: what is asked for meanwhile would come before its last ones.
    if (step)
        m_waiting.push_back(std::move(step));
    while (!m_importingAgain && !m_waiting.empty()) {
        const auto next = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        next();
    }
}

void Document::refreshLists()
{
    read(m_listsRequest, this, &loadLists, [this](ArchiveLists lists) {
        // They only grow while an archive is open; each is said once.
        const std::size_t said = m_lists.calendarProblems.size();
        m_lists = std::move(lists);
        emit listsChanged();
        for (std::size_t index = said; index < m_lists.calendarProblems.size(); ++index)
            emit failed(toQString(m_lists.calendarProblems[index]));
    });
}

void Document::showImported()
{
    emit articlesChanged();
    namesChanged();
}

void Document::showAllAgain()
{
    emit sourcesChanged();
    emit figuresChanged();
    emit notesChanged();
    emit claimsChanged();
    emit linksChanged();
    showImported();
}

void Document::namesChanged()
{
    refreshLists();
    emit importsChanged();
    link(false);
}

} // namespace ui
