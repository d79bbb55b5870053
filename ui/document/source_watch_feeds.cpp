#include "core/workspace/sources.h"
#include "ui/document/source_session.h"
#include "ui/support/conversion.h"

#include <string_view>
#include <utility>

/// Feeds: from the moment when one is due to the archive.

namespace ui {

void SourceWatch::fetch(const core::Source& feed)
{
    m_session->fetching.insert(feed.id);
    m_session->offered.erase(feed.id);
    const FeedRequest request{.address = QUrl(toQString(feed.address)),
                              .mayBeLocal = feed.mayBeLocal,
                              .etag = QByteArray::fromStdString(feed.state.etag),
                              .lastModified = QByteArray::fromStdString(feed.state.lastModified)};
    m_session->fetcher.fetch(
        request, m_settings.clock(), m_session.get(),
        [this, id = feed.id](const FetchedFeed& fetched) { takeFetched(id, fetched); });
    emit stateChanged(feed.id);
}

void SourceWatch::takeFetched(core::SourceId id, const FetchedFeed& fetched)
{
    const core::Source* feed = find(id);
    if (feed == nullptr) {
        m_session->fetching.erase(id);
        return;
    }
    if (fetched.result == core::SourceResult::News) {
        importFeed(*feed, fetched);
        return;
    }
    m_session->fetching.erase(id);
    if (!fetched.offered.isEmpty())
        m_session->offered[id] = fetched.offered;
    takeState(id, afterFetch(*feed, fetched, m_settings.clock()), {});
    if (fetched.result == core::SourceResult::Gone) {
        core::Source off = *feed;
        off.isOn = false;
        update(off);
    }
}

void SourceWatch::importFeed(const core::Source& feed, const FetchedFeed& fetched)
{
    Job* job = m_document->startJob(tr("Importing from %1").arg(sourceName(feed)));
    const std::string name = toStd(shownAddress(QUrl(toQString(feed.address))));
    m_document->writer()->run(
        job->progress(), m_session.get(),
        [name, body = fetched.body, now = m_settings.clock()](core::Workspace& workspace,
                                                              core::Progress& progress) {
            const std::string_view bytes(body.constData(), static_cast<std::size_t>(body.size()));
            return workspace.importBytes(name, bytes, {}, now, false, progress);
        },
        [this, id = feed.id, name, fetched, job](core::Result<core::ImportReport> report) {
            job->finish();
            m_session->fetching.erase(id);
            News news;
            if (report)
                news += *report;
            if (report && report->import)
                m_document->showImported();
            if (const core::Source* source = find(id))
                takeState(id, afterImport(*source, fetched, report, m_settings.clock()), news);
            m_session->outcomes[id] = {.files = {{name, std::move(report)}}};
        });
}

} // namespace ui
