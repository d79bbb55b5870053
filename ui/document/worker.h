#pragma once

#include "core/workspace/workspace.h"
#include "ui/document/job.h"
#include "ui/document/latest_only.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace ui {

/// A thread with a Workspace of its own on one archive, which does one thing after another, in
/// the order asked.
class Worker final : public QObject {
    Q_OBJECT

public:
    /// `calendars` is the folder of the user's own calendars.
    Worker(std::filesystem::path path, core::Workspace::Access access,
           std::filesystem::path calendars, QObject* parent);
    /// Tells work to stop that can be stopped, and waits until all the rest is done.
    ~Worker() override;

    /// Calls `work(workspace, progress)` on the thread and then `done(result)` in the thread of
    /// this object, unless `context` is gone by then. Both take and give a Result of one type.
    /// What was cancelled before it began is not done at all: `done` gets ErrorCode::Cancelled.
    /// Without `progress` the work cannot be stopped.
    template<typename Work, typename Done>
    void run(std::shared_ptr<JobProgress> progress, QObject* context, Work work, Done done)
    {
        using Outcome = std::invoke_result_t<Work&, core::Workspace&, core::Progress&>;
        if (progress)
            m_outstanding.push_back(progress);
        else
            progress = std::make_shared<JobProgress>();
        post([this, progress, guard = QPointer<QObject>(context), work = std::move(work),
              done = std::move(done)]() mutable {
            // Shared: std::function wants what it holds to be copyable, a Workspace is not.
            auto outcome = std::make_shared<Outcome>(attempt<Outcome>(work, *progress));
            deliver([this, progress, guard, outcome, done = std::move(done)]() mutable {
                std::erase(m_outstanding, progress);
                if (guard)
                    done(std::move(*outcome));
            });
        });
    }

    /// Calls `work(const Workspace&, Progress&)` on the thread and then `done(result)`, unless
    /// `context` is gone by then or something newer was asked with `latest`: what runs is then told
    /// to stop. Work that is short may do without the progress.
    template<typename Work, typename Done>
    void ask(LatestOnly& latest, QObject* context, Work work, Done done)
    {
        const auto token = latest.renew();
        run(
            token, context,
            [work = std::move(work)](const core::Workspace& workspace, core::Progress& progress) {
                if constexpr (std::is_invocable_v<const Work&, const core::Workspace&,
                                                  core::Progress&>)
                    return work(workspace, progress);
                else
                    return work(workspace);
            },
            [token, done = std::move(done)](auto result) {
                if (!token->isCancelled())
                    done(std::move(result));
            });
    }

private:
    template<typename Outcome, typename Work>
    Outcome attempt(Work& work, JobProgress& progress)
    {
        if (progress.isCancelled())
            return core::fail(core::ErrorCode::Cancelled, {});
        // Nothing may leave a thread's start as an exception; what gets here is out of memory.
        try {
            const core::Result<void> opened = openWorkspace();
            if (!opened)
                return tl::unexpected(opened.error());
            return work(*m_workspace, progress);
        } catch (const std::exception& exception) {
            return core::fail(core::ErrorCode::Io, describe(exception));
        }
    }

    static std::string describe(const std::exception& exception);
    core::Result<void> openWorkspace();
    void post(std::function<void()> task);
    void deliver(std::function<void()> answer);

    std::filesystem::path m_path;
    std::filesystem::path m_calendars;
    core::Workspace::Access m_access;
    std::optional<core::Workspace> m_workspace; ///< touched on m_thread only, while that runs
    std::vector<std::shared_ptr<JobProgress>> m_outstanding;
    std::unique_ptr<QObject> m_inside; ///< lives on m_thread: its event queue is the queue of work
    QThread m_thread;
};

} // namespace ui
