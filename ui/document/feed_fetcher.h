#pragma once

#include "ui/document/feed_fetch.h"

#include <QObject>
#include <QThread>

#include <functional>

namespace ui {

/// Fetches feeds on a thread of its own, which begins with the first one.
class FeedFetcher final : public QObject {
    Q_OBJECT

public:
    FeedFetcher(FetchSettings settings, QObject* parent);
    /// What is on its way is dropped.
    ~FeedFetcher() override;

    /// Calls `done` in the thread of this object, unless `context` is gone by then.
    void fetch(const FeedRequest& request, core::Instant now, QObject* context,
               std::function<void(const FetchedFeed&)> done);

private:
    FetchSettings m_settings;
    QThread m_thread;
    QObject* m_inside; ///< lives on m_thread, and goes with it
};

} // namespace ui
