#include "ui/document/import_run.h"

#include "core/workspace/source_files.h"
#include "ui/support/conversion.h"

#include <string>
#include <utility>

namespace ui {

namespace {

/// Each folder becomes the files in it, with what was said about the folder.
core::Result<std::vector<ImportSource>> filesOf(const std::vector<ImportSource>& sources,
                                                core::Progress& progress)
{
    std::vector<ImportSource> files;
    for (const ImportSource& source : sources) {
        const std::string path = source.path.string();
        for (const std::string& file :
             core::sourceFiles({&path, 1}, [&](std::size_t) { return progress.report(0.0, {}); }))
            files.push_back({file, source.options});
        if (!progress.report(0.0, {}))
            return core::fail(core::ErrorCode::Cancelled, {});
    }
    return files;
}

} // namespace

ImportRun::ImportRun(Worker& worker, Job* job, std::function<core::Instant()> clock,
                     QObject* parent)
    : QObject(parent)
    , m_worker(worker)
    , m_job(job)
    , m_clock(std::move(clock))
{
}

void ImportRun::start(const std::vector<ImportSource>& sources)
{
    m_worker.run(
        m_job->progress(), this,
        [sources](core::Workspace&, core::Progress& progress) {
            return filesOf(sources, progress);
        },
        [this](core::Result<std::vector<ImportSource>> files) {
            if (files)
                m_files = std::move(*files);
            else if (files.error().code != core::ErrorCode::Cancelled)
                m_outcome.files.push_back({{}, tl::unexpected(files.error())});
            next();
        });
}

void ImportRun::next()
{
    const std::size_t index = m_outcome.files.size();
    if (index >= m_files.size() || m_job->isCancelled()) {
        end();
        return;
    }
    const ImportSource& file = m_files[index];
    const double share = 1.0 / static_cast<double>(m_files.size());
    m_job->progress()->setSpan(static_cast<double>(index) * share,
                               static_cast<double>(index + 1) * share);
    m_job->setTitle(tr("Importing %1").arg(toQString(file.path.filename())));
    m_worker.run(
        m_job->progress(), this,
        [file, archive = m_archive, now = m_clock()](core::Workspace& workspace,
                                                     core::Progress& progress) {
            return core::importOne(workspace, *archive, file.path.string(), file.options, now,
                                   false, progress);
        },
        [this, path = file.path](core::Result<core::ImportReport> report) {
            if (!report && report.error().code == core::ErrorCode::Cancelled) {
                end();
                return;
            }
            m_outcome.files.push_back({path, std::move(report)});
            next();
        });
}

void ImportRun::end()
{
    if (m_files.size() > m_outcome.files.size())
        m_outcome.notReached = m_files.size() - m_outcome.files.size();
    m_job->finish();
    emit ended(m_outcome);
    deleteLater();
}

} // namespace ui
