#include "ui/document/import_run.h"

#include "core/domain/import_options.h"
#include "core/workspace/source_files.h"
#include "ui/support/conversion.h"

#include <string>
#include <utility>

namespace ui {

ImportRun::ImportRun(Worker& worker, Job* job, std::function<core::Instant()> clock,
                     QObject* parent)
    : QObject(parent)
    , m_worker(worker)
    , m_job(job)
    , m_clock(std::move(clock))
{
}

void ImportRun::start(const std::vector<std::filesystem::path>& paths)
{
    std::vector<std::string> names;
    for (const std::filesystem::path& path : paths)
        names.push_back(path.string());
    m_worker.run(
        m_job->progress(), this,
        [names](core::Workspace&, core::Progress&) -> core::Result<std::vector<std::string>> {
            return core::sourceFiles(names);
        },
        [this](const core::Result<std::vector<std::string>>& files) {
            if (files)
                m_files.assign(files->begin(), files->end());
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
    const std::filesystem::path& file = m_files[index];
    const double share = 1.0 / static_cast<double>(m_files.size());
    m_job->progress()->setSpan(static_cast<double>(index) * share,
                               static_cast<double>(index + 1) * share);
    m_job->setTitle(tr("Importing %1").arg(toQString(file.filename())));
    m_worker.run(
        m_job->progress(), this,
        [file, now = m_clock()](core::Workspace& workspace, core::Progress& progress) {
            return workspace.importFile(file, core::ImportOptions{}, now, false, progress);
        },
        [this, file](core::Result<core::ImportReport> report) {
            if (!report && report.error().code == core::ErrorCode::Cancelled) {
                end();
                return;
            }
            m_outcome.files.push_back({file, std::move(report)});
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
