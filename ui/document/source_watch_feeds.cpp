#include "core/workspace/source_files.h"
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
        [this, feed](const FetchedFeed& fetched) { takeFetched(feed, fetched); });
    emit stateChanged(feed.id);
}

/// As it is now; nullptr where it was removed, or has another address, which was not asked.
const core::Source* SourceWatch::stillThere(const core::Source& asked) const
{
    const core::Source* feed = find(asked.id);
    return feed != nullptr && feed->address == asked.address ? feed : nullptr;
}

void SourceWatch::drop(core::SourceId id)
{
    m_session->fetching.erase(id);
    emit stateChanged(id);
    lookAtWhatIsDue();
}

void SourceWatch::takeFetched(const core::Source& asked, const FetchedFeed& fetched)
{
    const core::Source* feed = stillThere(asked);
    if (feed == nullptr) {
        drop(asked.id);
        return;
    }
    if (fetched.result == core::SourceResult::News) {
        importFeed(*feed, fetched);
        return;
    }
    m_session->fetching.erase(asked.id);
    if (!fetched.offered.isEmpty())
        m_session->offered[asked.id] = fetched.offered;
    takeState(*feed, afterFetch(*feed, fetched, m_settings.clock()), {});
    if (fetched.result == core::SourceResult::Gone) {
        core::Source off = *feed;
        off.isOn = false;
        apply(*feed, off, [] {});
    }
}

/// No step to undo, as with watched folders.
void SourceWatch::importFeed(const core::Source& feed, const FetchedFeed& fetched)
{
    Job* job = m_document->startJob(tr("Importing from %1").arg(sourceName(feed)));
    const std::string name = toStd(shownAddress(QUrl(toQString(feed.address))));
    m_document->writer()->run(
        job->progress(), m_session.get(),
        [name, body = fetched.body, now = m_settings.clock()](core::Workspace& workspace,
                                                              core::Progress& progress) {
            const std::string_view bytes(body.constData(), static_cast<std::size_t>(body.size()));
            return core::importArticles(workspace, name, bytes, now, progress);
        },
        [this, feed, fetched, job](core::Result<core::ImportReport> report) {
            job->finish();
            takeImported(feed, fetched, std::move(report));
        });
}

void SourceWatch::takeImported(const core::Source& feed, const FetchedFeed& fetched,
                               core::Result<core::ImportReport> report)
{
    News news;
    if (report)
        news += *report;
    if (report && report->import)
        m_document->showImported();
    const core::Source* source = stillThere(feed);
    if (source == nullptr) {
        drop(feed.id);
        return;
    }
    m_session->fetching.erase(feed.id);
    const core::SourceState state = afterImport(*source, fetched, report, m_settings.clock());
    const std::string name = toStd(shownAddress(QUrl(toQString(feed.address))));
    m_session->outcomes[feed.id] = {.files = {{name, std::move(report)}}};
    takeState(*source, state, news);
}

} // namespace ui
