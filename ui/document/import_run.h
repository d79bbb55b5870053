#pragma once

#include "core/workspace/opened_source.h"
#include "ui/document/import_outcome.h"
#include "ui/document/import_source.h"
#include "ui/document/worker.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace ui {

/// Files on their way into the archive: a task each on the worker's thread, so that what a
/// person changes meanwhile comes between two files and need not wait for all. Deletes itself
/// once it has ended.
class ImportRun final : public QObject {
    Q_OBJECT

public:
    /// `job` shows the progress; it is finished when the run ends. `worker` outlives the run.
    ImportRun(Worker& worker, Job* job, std::function<core::Instant()> clock, QObject* parent);

    /// Files, and the files in folders.
    void start(const std::vector<ImportSource>& sources);

signals:
    void ended(const ui::ImportOutcome& outcome);

private:
    void next();
    void end();

    Worker& m_worker;
    Job* m_job;
    std::function<core::Instant()> m_clock;
    std::vector<ImportSource> m_files;
    /// Touched on the worker's thread, by one file after another.
    std::shared_ptr<core::OpenArchive> m_archive = std::make_shared<core::OpenArchive>();
    ImportOutcome m_outcome;
};

} // namespace ui
