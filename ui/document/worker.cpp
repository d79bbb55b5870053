#include "ui/document/worker.h"

namespace ui {

Worker::Worker(std::filesystem::path path, core::Workspace::Access access,
               std::filesystem::path calendars, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_calendars(std::move(calendars))
    , m_access(access)
    , m_inside(std::make_unique<QObject>())
{
    m_inside->moveToThread(&m_thread);
    m_thread.start();
}

Worker::~Worker()
{
    for (const auto& progress : m_outstanding)
        progress->cancel();
    // Behind all that waits: a change that somebody made before closing is not lost.
    post([this] { m_thread.quit(); });
    m_thread.wait();
}

std::string Worker::describe(const std::exception& exception)
{
    return std::string("The work could not be finished: ") + exception.what() + ".";
}

core::Result<void> Worker::openWorkspace()
{
    if (m_workspace)
        return {};
    auto workspace = core::Workspace::open(m_path, m_access, m_calendars);
    if (!workspace)
        return tl::unexpected(workspace.error());
    m_workspace.emplace(std::move(*workspace));
    return {};
}

void Worker::post(std::function<void()> task)
{
    QMetaObject::invokeMethod(m_inside.get(), std::move(task), Qt::QueuedConnection);
}

void Worker::deliver(std::function<void()> answer)
{
    QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
}

} // namespace ui
