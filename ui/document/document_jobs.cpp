#include "ui/document/document.h"
#include "ui/document/import_run.h"
#include "ui/document/threads.h"
#include "ui/support/conversion.h"

#include <QStringList>

#include <algorithm>
#include <utility>

/// Long work: imports, and what is done with the whole archive.

namespace ui {

/// The files of one command, and the imports that they are at present.
struct Document::Import {
    std::vector<ImportSource> sources{};
    std::vector<core::ImportId> ids{};
};

void Document::importFiles(const std::vector<ImportSource>& sources)
{
    auto import = std::make_shared<Import>();
    import->sources = sources;
    runImport(import, false);
}

void Document::runImport(const std::shared_ptr<Import>& import, bool again)
{
    if (!isOpen())
        return;
    countChange(1);
    m_importingAgain = m_importingAgain || again;
    Worker& writer = *m_threads->writer;
    auto* run = new ImportRun(writer, startJob(tr("Looking for files")), m_clock, &writer);
    connect(run, &ImportRun::ended, this, [this, import, again](const ImportOutcome& outcome) {
        const std::vector<core::ImportId> added = importsIn(outcome);
        import->ids.insert(import->ids.end(), added.begin(), added.end());
        if (!added.empty())
            showImported();
        if (!added.empty() && !again)
            pushDone(
                tr("Import of %n files", nullptr, static_cast<int>(added.size())),
                [this, import] { takeBack(import); }, [this, import] { runImport(import, true); });
        if (again) {
            m_importingAgain = false;
            inTurn({});
        }
        countChange(-1);
        emit importFinished(outcome);
    });
    run->start(import->sources);
}

void Document::takeBack(const std::shared_ptr<Import>& import)
{
    if (!isOpen())
        return;
    // The last first: what it changed in rows of an earlier one goes back in the order it came.
    std::vector<core::ImportId> ids = import->ids;
    std::ranges::reverse(ids);
    auto gone = std::make_shared<std::vector<core::ImportId>>();
    const auto undo = [ids, gone](core::Workspace& workspace,
                                  core::Progress&) -> core::Result<void> {
        for (const core::ImportId id : ids) {
            const auto undone = workspace.undoImport(id);
            // What was taken back by other means is no failure.
            if (!undone && undone.error().code != core::ErrorCode::NotFound)
                return undone;
            gone->push_back(id);
        }
        return {};
    };
    countChange(1);
    runOnWriter(nullptr, undo, [this, import, gone](const core::Result<void>& result) {
        // Those that are left can be taken back by the next undo.
        std::erase_if(import->ids, [&](core::ImportId id) {
            return std::ranges::find(*gone, id) != gone->end();
        });
        if (!result)
            say(result.error());
        if (!gone->empty())
            showImported();
        countChange(-1);
    });
}

void Document::removeImport(core::ImportId import)
{
    auto single = std::make_shared<Import>();
    single->ids = {import};
    takeBack(single);
}

void Document::link(bool rebuild)
{
    if (!isOpen() || isReadOnly())
        return;
    if (m_linking && !rebuild) {
        m_linkAgain = true;
        return;
    }
    m_linking = true;
    m_linkLater = false;
    countChange(1);
    runOnWriter(
        startJob(tr("Finding mentions and links")),
        [rebuild](core::Workspace& workspace, core::Progress& progress) {
            return workspace.link(rebuild, progress).map([](const auto&) {});
        },
        [this, rebuild](const core::Result<void>& result) { endLinking(rebuild, result); });
}

/// Also when it was stopped or failed, what was asked for meanwhile still waits.
void Document::endLinking(bool rebuild, const core::Result<void>& result)
{
    m_linking = false;
    if (result) {
        emit linksChanged();
        refreshLists();
    } else if (!rebuild && result.error().code == core::ErrorCode::Conflict) {
        m_linkLater = true; // nobody asked for it: no failure to speak of
    } else {
        say(result.error());
    }
    if (std::exchange(m_linkAgain, false))
        link(false);
    countChange(-1);
}

void Document::check()
{
    if (!isOpen())
        return;
    auto problems = std::make_shared<QStringList>();
    runOnWriter(
        startJob(tr("Checking the archive")),
        [problems](core::Workspace& workspace, core::Progress& progress) -> core::Result<void> {
            const auto found = workspace.check(progress);
            if (!found)
                return tl::unexpected(found.error());
            for (const std::string& problem : *found)
                problems->append(toQString(problem));
            return {};
        },
        [this, problems](const core::Result<void>& result) {
            if (result)
                emit checked(*problems);
            else
                say(result.error());
        });
}

void Document::saveCopy(const std::filesystem::path& target)
{
    if (!isOpen())
        return;
    runOnWriter(
        startJob(tr("Copying to %1").arg(toQString(target.filename()))),
        [target](core::Workspace& workspace, core::Progress&) { return workspace.backup(target); },
        [this, target](const core::Result<void>& result) {
            if (result)
                emit copySaved(toQString(target));
            else
                say(result.error());
        });
}

} // namespace ui
