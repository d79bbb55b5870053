#include "ui/document/feed_address.h"

namespace ui {

namespace {

bool isWeb(const QUrl& address)
{
    const QString scheme = address.scheme();
    return scheme == QLatin1String("http") || scheme == QLatin1String("https");
}

int portOf(const QUrl& address)
{
    return address.port(address.scheme() == QLatin1String("https") ? 443 : 80);
}

} // namespace

std::optional<QUrl> feedAddress(const QString& typed)
{
    QString text = typed.trimmed();
    // "feed:https://example.org" and "feed://example.org" are how browsers hand a feed on.
    if (text.startsWith(QLatin1String("feed:"), Qt::CaseInsensitive)) {
        text = text.mid(5);
        if (text.startsWith(QLatin1String("//")))
            text.prepend(QLatin1String("https:"));
    }
    const bool saysScheme = text.section(QLatin1Char('/'), 0, 0).endsWith(QLatin1Char(':'));
    if (!saysScheme)
        text.prepend(QLatin1String("https://"));
    QUrl address(text, QUrl::StrictMode);
    if (!address.isValid())
        address = QUrl(text, QUrl::TolerantMode);
    if (!address.isValid() || !isWeb(address) || address.host().isEmpty())
        return std::nullopt;
    address.setFragment({});
    if (address.path().isEmpty())
        address.setPath(QStringLiteral("/"));
    return address;
}

QString shownAddress(const QUrl& address)
{
    return address.toString(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

bool isSameOrigin(const QUrl& one, const QUrl& other)
{
    return one.scheme() == other.scheme()
        && one.host().compare(other.host(), Qt::CaseInsensitive) == 0
        && portOf(one) == portOf(other);
}

RedirectDecision decideRedirect(const QList<QUrl>& visited, const QByteArray& location)
{
    const QUrl& from = visited.back();
    if (visited.size() > kMostRedirects)
        return {{}, core::SourceResult::TooManyRedirects};
    QUrl target = from.resolved(QUrl::fromEncoded(location.trimmed(), QUrl::StrictMode));
    if (location.trimmed().isEmpty() || !target.isValid() || !isWeb(target)
        || target.host().isEmpty())
        return {};
    if (from.scheme() == QLatin1String("https") && target.scheme() != QLatin1String("https"))
        return {};
    target.setFragment({});
    target.setUserInfo(isSameOrigin(from, target) ? from.userInfo() : QString());
    for (const QUrl& earlier : visited) {
        if (earlier.matches(target, QUrl::RemoveUserInfo | QUrl::NormalizePathSegments))
            return {{}, core::SourceResult::TooManyRedirects};
    }
    return {.target = target};
}

} // namespace ui
