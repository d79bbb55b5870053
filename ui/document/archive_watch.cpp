#include "ui/document/archive_watch.h"

#include "ui/document/document.h"

#include <QGuiApplication>

namespace ui {

ArchiveWatch::ArchiveWatch(Document* document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &ArchiveWatch::look);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive)
                    look();
            });
    connect(document, &Document::opened, &m_timer, qOverload<>(&QTimer::start));
    connect(document, &Document::closed, this, [this] {
        m_timer.stop();
        m_isLooking = false; // the answer goes with the archive
    });
}

void ArchiveWatch::look()
{
    Worker* worker = m_document->writer();
    if (worker == nullptr || m_isLooking)
        return;
    m_isLooking = true;
    worker->run(
        nullptr, this,
        [](core::Workspace& workspace, core::Progress&) { return workspace.takeChangesOfOthers(); },
        // Linking that was given up since the look was asked for is tried again after the next one.
        [this, hadToLink = m_document->hasToLink()](const core::Result<bool>& changed) {
            m_isLooking = false;
            // One that keeps the archive to itself for a while is asked about again.
            if (changed && *changed)
                m_document->showAllAgain();
            else if (changed && hadToLink)
                m_document->link(false);
        });
}

} // namespace ui
