#include "ui/document/feed_exchange.h"

#include <QHostAddress>

namespace ui {

namespace {

constexpr int kLongestReason = 80;

QByteArray hostHeader(const QUrl& address)
{
    QByteArray host = address.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return address.port() < 0 ? host : host + ':' + QByteArray::number(address.port());
}

} // namespace

QNetworkRequest requestTo(const QUrl& address, const QHostAddress& machine, const FeedRequest& feed)
{
    QUrl pinned = address;
    pinned.setUserInfo({});
    pinned.setHost(machine.toString());
    QNetworkRequest request(pinned);
    request.setPeerVerifyName(address.host(QUrl::FullyEncoded));
    request.setRawHeader("Host", hostHeader(address));
    request.setRawHeader("User-Agent", "Pressmark/" PRESSMARK_VERSION);
    request.setRawHeader("Accept",
                         "application/atom+xml, application/rss+xml, application/feed+json, "
                         "application/xml;q=0.9, */*;q=0.5");
    request.setRawHeader("Accept-Language", "*"); // not which languages this machine speaks
    if (!feed.etag.isEmpty())
        request.setRawHeader("If-None-Match", feed.etag);
    if (!feed.lastModified.isEmpty())
        request.setRawHeader("If-Modified-Since", feed.lastModified);
    if (!address.userInfo().isEmpty()) {
        const QString said = address.userName(QUrl::FullyDecoded) + QLatin1Char(':')
            + address.password(QUrl::FullyDecoded);
        request.setRawHeader("Authorization", "Basic " + said.toUtf8().toBase64());
    }
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // HTTP/2 names the host in a field that is taken from the address, which has the number.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return request;
}

AnswerVerdict judge(const FeedAnswer& answer)
{
    using Kind = AnswerVerdict::Kind;
    switch (answer.status) {
    case 200:
        return {.kind = Kind::Body};
    case 304:
        return {.kind = Kind::Same};
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
        return {.kind = Kind::Redirect};
    case 410:
        return {.refusal = core::SourceResult::Gone};
    case 429:
    case 503:
        return {.refusal = core::SourceResult::Busy};
    default:
        return {};
    }
}

QString statusLine(const FeedAnswer& answer)
{
    const QString reason = QString::fromUtf8(answer.reason).simplified().left(kLongestReason);
    return (QString::number(answer.status) + QLatin1Char(' ') + reason).trimmed();
}

} // namespace ui
