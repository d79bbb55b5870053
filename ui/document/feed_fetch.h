#pragma once

#include "core/domain/source.h"
#include "ui/document/feed_exchange.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QString>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

class QNetworkReply;
class QSslError;

namespace ui {

/// A feed that a page for people names.
struct OfferedFeed {
    QUrl address{};
    QString title{};

    bool operator==(const OfferedFeed&) const = default;
};

/// What came of fetching a feed.
struct FetchedFeed {
    core::SourceResult result = core::SourceResult::NothingNew; ///< News: `body` is the feed
    QString detail{};
    QByteArray body{};
    QByteArray etag{};
    QByteArray lastModified{};
    std::optional<std::chrono::seconds> retryAfter{};
    QList<OfferedFeed> offered{}; ///< of NoFeed
};

/// How feeds are fetched; tests set it otherwise.
struct FetchSettings {
    /// Finds the addresses of a host and calls back once, in the thread of `context`.
    using Resolve = std::function<void(const QString& host, QObject* context,
                                       std::function<void(QList<QHostAddress>)> found)>;

    qint64 mostBytes = qint64{15} << 20; ///< of the body, unpacked or not
    std::chrono::milliseconds mostIdle = std::chrono::seconds(20);
    std::chrono::milliseconds mostTime = std::chrono::seconds(60);
    Resolve resolve{}; ///< empty: the system
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
};

/// One feed on its way, with its redirects. Lives in one thread and never waits in it.
class FeedFetch final : public QObject {
    Q_OBJECT

public:
    FeedFetch(FeedRequest request, FetchSettings settings, core::Instant now, QObject* parent);
    ~FeedFetch() override;

    void start();

signals:
    /// Once; deletes itself afterwards.
    void finished(const ui::FetchedFeed& fetched);

private:
    void ask(const QUrl& address);
    void takeMachines(const QList<QHostAddress>& machines);
    void connectToNext();
    void takeHead();
    void takeBytes();
    void takeEnd();
    void takeTlsErrors(const QList<QSslError>& errors);
    void judgeHead();
    void finishWithBody();
    void refuse(core::SourceResult result, const QString& detail = {});
    void finish(FetchedFeed fetched);
    void dropReply();

    FeedRequest m_request;
    FetchSettings m_settings;
    core::Instant m_now;
    QNetworkAccessManager m_network;
    QTimer m_idle;
    QTimer m_total;
    QList<QUrl> m_visited;
    QList<QHostAddress> m_machines; ///< checked, and not tried yet
    QPointer<QNetworkReply> m_reply;
    QStringList m_tlsErrors;
    QByteArray m_body;
    std::optional<FetchedFeed> m_refusal; ///< by the head of the answer
    bool m_hasHead = false;
    bool m_isDone = false;
};

} // namespace ui
