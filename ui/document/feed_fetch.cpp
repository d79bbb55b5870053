#include "ui/document/feed_fetch.h"

#include "core/workspace/feed_links.h"
#include "ui/document/feed_schedule.h"
#include "ui/document/network_reach.h"
#include "ui/support/conversion.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslError>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr qsizetype kMostMachines = 4;
/// What tags servers give their versions; nothing longer is kept.
constexpr qsizetype kLongestTag = 1024;

/// "localhost" is this machine also where the system does not know it (RFC 6761, 6.3).
QString nameToResolve(const QString& host)
{
    const bool isHere =
        host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost"));
    return isHere ? QStringLiteral("127.0.0.1") : host;
}

void resolveBySystem(const QString& host, QObject* context,
                     std::function<void(QList<QHostAddress>)> found)
{
    const QString name = nameToResolve(host);
    QHostInfo::lookupHost(name, context, [found = std::move(found)](const QHostInfo& info) {
        found(info.addresses());
    });
}

QByteArray tagIn(const QNetworkReply& reply, const char* header)
{
    const QByteArray tag = reply.rawHeader(header);
    return tag.size() <= kLongestTag ? tag : QByteArray();
}

FeedAnswer answerOf(const QNetworkReply& reply)
{
    return {.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .reason = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray(),
            .location = reply.rawHeader("Location"),
            .retryAfter = reply.rawHeader("Retry-After")};
}

/// The feeds that a page at `address` names.
QList<OfferedFeed> offeredBy(const QByteArray& page, const QUrl& address)
{
    QList<OfferedFeed> offered;
    for (const core::FeedLink& link :
         core::feedLinks({page.constData(), static_cast<std::size_t>(page.size())})) {
        const QUrl target = address.resolved(QUrl(toQString(link.address)));
        if (const auto feed = feedAddress(target.toString(QUrl::RemoveUserInfo)))
            offered.append({*feed, toQString(link.title)});
    }
    return offered;
}

} // namespace

FeedFetch::FeedFetch(FeedRequest request, FetchSettings settings, core::Instant now,
                     QObject* parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_settings(std::move(settings))
    , m_now(now)
{
    // A proxy would resolve the name once more, and connect to what it finds.
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setAutoDeleteReplies(false);
    for (QTimer* timer : {&m_idle, &m_total}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, [this] { refuse(core::SourceResult::TooSlow); });
    }
    m_idle.setInterval(m_settings.mostIdle);
    m_total.setInterval(m_settings.mostTime);
}

FeedFetch::~FeedFetch()
{
    dropReply();
}

void FeedFetch::start()
{
    m_total.start();
    ask(m_request.address);
}

void FeedFetch::ask(const QUrl& address)
{
    m_visited.append(address);
    m_idle.start();
    const QString host = address.host(QUrl::FullyEncoded);
    // A number needs no look-up, which would ask for the name that belongs to it.
    if (const QHostAddress number(host); !number.isNull())
        takeMachines({number});
    else
        (m_settings.resolve ? m_settings.resolve : &resolveBySystem)(
            host, this, [this](const QList<QHostAddress>& machines) { takeMachines(machines); });
}

void FeedFetch::takeMachines(const QList<QHostAddress>& machines)
{
    if (m_isDone)
        return;
    const QString host = m_visited.back().host();
    if (machines.isEmpty()) {
        refuse(core::SourceResult::HostUnknown, host);
        return;
    }
    for (const QHostAddress& machine : machines) {
        if (!mayFetchFrom(machine, m_request.mayBeLocal)) {
            const QString number = machine.toString();
            refuse(core::SourceResult::ForbiddenAddress,
                   number == host ? number
                                  : host + QStringLiteral(" (") + number + QLatin1Char(')'));
            return;
        }
    }
    m_machines = machines.first(std::min(machines.size(), kMostMachines));
    connectToNext();
}

void FeedFetch::connectToNext()
{
    dropReply();
    m_hasHead = false;
    m_tlsErrors.clear();
    m_body.clear();
    m_idle.start();
    QNetworkRequest request = requestTo(m_visited.back(), m_machines.takeFirst(), m_request);
    request.setSslConfiguration(m_settings.tls);
    m_reply = m_network.get(request);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &FeedFetch::takeHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &FeedFetch::takeBytes);
    connect(m_reply, &QNetworkReply::sslErrors, this, &FeedFetch::takeTlsErrors);
    connect(m_reply, &QNetworkReply::finished, this, &FeedFetch::takeEnd);
}

void FeedFetch::takeHead()
{
    m_idle.start();
    judgeHead();
}

void FeedFetch::judgeHead()
{
    if (std::exchange(m_hasHead, true))
        return;
    const FeedAnswer answer = answerOf(*m_reply);
    const AnswerVerdict verdict = judge(answer);
    switch (verdict.kind) {
    case AnswerVerdict::Kind::Body:
        if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong()
            > m_settings.mostBytes)
            refuse(core::SourceResult::TooLarge);
        return;
    case AnswerVerdict::Kind::Same:
        finish({});
        return;
    case AnswerVerdict::Kind::Redirect: {
        const RedirectDecision decision = decideRedirect(m_visited, answer.location);
        dropReply();
        if (decision.target.isEmpty())
            refuse(decision.refusal, QString::fromUtf8(answer.location).left(kLongestTag));
        else
            ask(decision.target);
        return;
    }
    case AnswerVerdict::Kind::Refused:
        // Not while the reply is in the middle of saying so.
        m_refusal = {.result = verdict.refusal,
                     .detail = statusLine(answer),
                     .retryAfter = retryAfter(answer.retryAfter, m_now)};
        QMetaObject::invokeMethod(
            this, [this] { finish(*m_refusal); }, Qt::QueuedConnection);
        return;
    }
}

void FeedFetch::takeBytes()
{
    m_idle.start();
    m_body += m_reply->readAll();
    if (m_body.size() > m_settings.mostBytes)
        refuse(core::SourceResult::TooLarge);
}

void FeedFetch::takeTlsErrors(const QList<QSslError>& errors)
{
    for (const QSslError& error : errors) {
        if (!m_tlsErrors.contains(error.errorString()))
            m_tlsErrors << error.errorString();
    }
}

void FeedFetch::takeEnd()
{
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool hasStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    const bool wasJudged = m_hasHead;
    if (hasStatus && !wasJudged && error != QNetworkReply::SslHandshakeFailedError)
        judgeHead();
    if (m_isDone || m_refusal || m_reply.isNull())
        return;
    if (error == QNetworkReply::NoError) {
        m_body += m_reply->readAll();
        finishWithBody();
    } else if (error == QNetworkReply::SslHandshakeFailedError) {
        refuse(core::SourceResult::TlsRefused,
               m_tlsErrors.isEmpty() ? m_reply->errorString()
                                     : m_tlsErrors.join(QStringLiteral("; ")));
    } else if (!m_hasHead && !m_machines.isEmpty()) {
        connectToNext();
    } else if (error == QNetworkReply::UnknownContentError) {
        refuse(core::SourceResult::TooLarge, m_reply->errorString()); // once it is unpacked
    } else {
        refuse(m_hasHead ? core::SourceResult::Incomplete : core::SourceResult::NoConnection,
               m_reply->errorString());
    }
}

void FeedFetch::finishWithBody()
{
    if (m_body.size() > m_settings.mostBytes) {
        refuse(core::SourceResult::TooLarge);
        return;
    }
    const std::string_view bytes(m_body.constData(), static_cast<std::size_t>(m_body.size()));
    const std::string type = m_reply->rawHeader("Content-Type").toStdString();
    if (core::isHtmlPage(type, bytes)) {
        finish(
            {.result = core::SourceResult::NoFeed, .offered = offeredBy(m_body, m_visited.back())});
        return;
    }
    finish({.result = core::SourceResult::News,
            .body = m_body,
            .etag = tagIn(*m_reply, "ETag"),
            .lastModified = tagIn(*m_reply, "Last-Modified")});
}

void FeedFetch::refuse(core::SourceResult result, const QString& detail)
{
    finish({.result = result, .detail = detail});
}

void FeedFetch::finish(FetchedFeed fetched)
{
    if (std::exchange(m_isDone, true))
        return;
    m_idle.stop();
    m_total.stop();
    dropReply();
    emit finished(fetched);
    deleteLater();
}

void FeedFetch::dropReply()
{
    if (m_reply.isNull())
        return;
    m_reply->disconnect(this);
    if (m_reply->error() == QNetworkReply::NoError) // else it has ended, or is about to
        m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

} // namespace ui
