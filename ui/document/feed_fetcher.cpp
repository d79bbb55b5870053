#include "ui/document/feed_fetcher.h"

#include <QPointer>

#include <utility>

namespace ui {

FeedFetcher::FeedFetcher(FetchSettings settings, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_inside(new QObject)
{
    m_inside->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_inside, &QObject::deleteLater);
}

FeedFetcher::~FeedFetcher()
{
    if (!m_thread.isRunning()) {
        delete m_inside;
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

void FeedFetcher::fetch(const FeedRequest& request, core::Instant now, QObject* context,
                        std::function<void(const FetchedFeed&)> done)
{
    if (!m_thread.isRunning())
        m_thread.start();
    const auto begin = [this, request, now, guard = QPointer<QObject>(context),
                        done = std::move(done)] {
        auto* fetch = new FeedFetch(request, m_settings, now, m_inside);
        connect(fetch, &FeedFetch::finished, this, [guard, done](const FetchedFeed& fetched) {
            if (guard)
                done(fetched);
        });
        fetch->start();
    };
    QMetaObject::invokeMethod(m_inside, begin, Qt::QueuedConnection);
}

} // namespace ui
