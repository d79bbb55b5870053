#include "ui/document/document.h"
#include "ui/support/conversion.h"

#include <QStringList>

#include <utility>

/// Long work on the whole archive.

namespace ui {

void Document::link(bool rebuild)
{
    if (!isOpen() || isReadOnly())
        return;
    if (m_linking && !rebuild) {
        m_linkAgain = true;
        return;
    }
    m_linking = true;
    Job* job = startJob(tr("Finding mentions and links"));
    // Also when it was stopped or failed: what was asked for meanwhile still waits.
    connect(job, &Job::finished, this, [this] {
        m_linking = false;
        if (std::exchange(m_linkAgain, false))
            link(false);
    });
    change(
        job,
        [rebuild](core::Workspace& workspace, core::Progress& progress) -> core::Result<void> {
            const auto summary = workspace.link(rebuild, progress);
            if (!summary)
                return tl::unexpected(summary.error());
            return {};
        },
        [this] {
            emit linksChanged();
            refreshLists();
        });
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
