#include "ui/document/watched_folder.h"

#include "core/workspace/sources.h"
#include "ui/document/document.h"
#include "ui/document/import_run.h"
#include "ui/support/conversion.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// Each takes a watch of the operating system, of which a user has a limited number.
constexpr qsizetype kMostWatched = 4000;

} // namespace

struct WatchedFolder::Look {
    core::FolderLook found{};
    std::vector<core::SeenFile> due{};  ///< to be imported
    std::vector<core::SeenFile> seen{}; ///< to be noted: only touched, or not readable
    std::vector<std::string> gone{};
    bool isGrowing = false;
};

namespace {

/// What is new since `seen`, which is by path, with hashes: a file that was only touched is not
/// imported again.
template<typename Look>
void sortOut(Look& look, const core::FolderNews& news, const std::vector<core::SeenFile>& seen,
             core::Progress& progress)
{
    for (const core::FoundFile& file : news.due) {
        auto now = core::fingerprint(file, progress);
        if (!now) {
            look.seen.push_back({file.path, file.size, file.modified, {}, now.error().message});
            continue;
        }
        const auto known = std::ranges::lower_bound(seen, file.path, {}, &core::SeenFile::path);
        const bool isSame =
            known != seen.end() && known->path == file.path && known->sha256 == now->sha256;
        if (isSame)
            now->problem = known->problem;
        (isSame ? look.seen : look.due).push_back(std::move(*now));
    }
    for (const core::SeenFile& unreadable : look.found.unreadable)
        look.seen.push_back(unreadable);
}

} // namespace

WatchedFolder::WatchedFolder(Document* document, Worker* looker, core::Source source,
                             FolderPace pace, std::function<core::Instant()> clock, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_looker(looker)
    , m_source(std::move(source))
    , m_clock(std::move(clock))
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(pace.gather);
    m_settle.setSingleShot(true);
    m_settle.setInterval(pace.settle);
    for (QTimer* timer : {&m_gather, &m_settle})
        connect(timer, &QTimer::timeout, this, [this] { look(false); });
    // The first sign starts the timer and the next ones do not: a folder that never rests is
    // looked at all the same.
    const auto changed = [this] {
        if (!m_gather.isActive())
            m_gather.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, changed);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, changed);
}

void WatchedFolder::look(bool anew)
{
    if (std::exchange(m_isLooking, true)) {
        m_lookAgain = true;
        m_anew = m_anew || anew;
        return;
    }
    emit begun();
    m_looker->run(
        m_request.renew(), this,
        [source = m_source, before = m_before, now = m_clock(),
         anew](core::Workspace& workspace, core::Progress& progress) -> core::Result<Look> {
            auto seen = workspace.watchedSources().files(source.id);
            if (!seen)
                return tl::unexpected(seen.error());
            if (anew)
                std::erase_if(*seen, [](const auto& file) { return !file.problem.empty(); });
            auto found = core::lookAtFolder(source.address, progress);
            if (!found)
                return tl::unexpected(found.error());
            core::FolderNews news = core::newsIn(*found, before, *seen, now);
            Look look{.found = std::move(*found), .gone = std::move(news.gone)};
            look.isGrowing = !news.growing.empty();
            sortOut(look, news, *seen, progress);
            if (!progress.report(0.0, {}))
                return core::fail(core::ErrorCode::Cancelled, {});
            return look;
        },
        [this](core::Result<Look> look) { takeLook(std::move(look)); });
}

void WatchedFolder::takeLook(core::Result<Look> look)
{
    m_news = {};
    if (!look) {
        if (look.error().code == core::ErrorCode::NotFound)
            end(withoutFolder(m_source, m_clock()), {});
        else
            giveUp(look.error());
        return;
    }
    watch(look->found);
    m_before = std::move(look->found.files);
    m_due = std::move(look->due);
    m_seen = std::move(look->seen);
    m_gone = std::move(look->gone);
    if (look->isGrowing)
        m_settle.start();
    if (m_due.empty())
        note();
    else
        importFiles();
}

void WatchedFolder::watch(const core::FolderLook& look)
{
    std::set<QString> wanted;
    const auto add = [&](const std::string& path) {
        if (static_cast<qsizetype>(wanted.size()) < kMostWatched)
            wanted.insert(toQString(path));
    };
    std::ranges::for_each(look.folders, add);
    std::ranges::for_each(look.files, add, &core::FoundFile::path);
    QStringList gone;
    for (const QString& path : m_watcher.directories() + m_watcher.files()) {
        if (wanted.erase(path) == 0)
            gone << path;
    }
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    if (!wanted.empty())
        m_watcher.addPaths(QStringList(wanted.begin(), wanted.end()));
}

/// No step to undo: who presses Ctrl+Z means what they did last themselves, and would lose with it
/// what came from elsewhere meanwhile. The list of imports takes these back, each by itself.
void WatchedFolder::importFiles()
{
    std::vector<ImportSource> sources;
    for (const core::SeenFile& file : m_due)
        sources.push_back({.path = file.path});
    Job* job = m_document->startJob(tr("Importing from %1").arg(sourceName(m_source)));
    auto* run = new ImportRun(*m_document->writer(), job, m_clock, m_document->writer());
    connect(run, &ImportRun::ended, this, &WatchedFolder::takeOutcome);
    // Also when the folder is no longer watched by then.
    connect(run, &ImportRun::ended, m_document, [document = m_document](const ImportOutcome& come) {
        if (!importsIn(come).empty())
            document->showImported();
    });
    run->start(sources);
}

void WatchedFolder::takeOutcome(const ImportOutcome& outcome)
{
    std::set<const core::SeenFile*> reached;
    for (const FileOutcome& file : outcome.files) {
        core::SeenFile* seen = core::fileImportedAs(m_due, file.path.native());
        if (seen == nullptr)
            continue;
        reached.insert(seen);
        if (seen->problem.empty())
            seen->problem = problemOf(file.report);
        if (file.report)
            m_news += *file.report;
    }
    // What was stopped is new again at the next look.
    for (core::SeenFile& file : m_due) {
        if (reached.contains(&file))
            m_seen.push_back(std::move(file));
    }
    m_due.clear();
    m_outcome = outcome;
    note();
}

void WatchedFolder::note()
{
    m_document->writer()->run(
        nullptr, this,
        [id = m_source.id, seen = std::move(m_seen), gone = std::move(m_gone)](
            core::Workspace& workspace, core::Progress&) -> core::Result<std::size_t> {
            core::Sources sources = workspace.watchedSources();
            if (auto forgotten = sources.forgetFiles(id, gone); !forgotten)
                return tl::unexpected(forgotten.error());
            if (auto noted = sources.noteFiles(id, seen); !noted)
                return tl::unexpected(noted.error());
            const auto all = sources.files(id);
            if (!all)
                return tl::unexpected(all.error());
            return static_cast<std::size_t>(std::ranges::count_if(
                *all, [](const auto& file) { return !file.problem.empty(); }));
        },
        [this](core::Result<std::size_t> problems) {
            if (problems)
                end(afterFolder(m_source, m_news.all(), *problems, m_clock()), m_news);
            else
                giveUp(problems.error());
        });
    m_seen.clear();
    m_gone.clear();
}

void WatchedFolder::giveUp(const core::Error& error)
{
    end(afterError(m_source, error, m_clock()), m_news);
}

void WatchedFolder::end(const core::SourceState& state, const News& news)
{
    m_isLooking = false;
    m_source.state = state;
    emit ended(state, news);
    if (std::exchange(m_lookAgain, false))
        look(std::exchange(m_anew, false));
}

} // namespace ui
