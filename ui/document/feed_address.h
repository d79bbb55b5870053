#pragma once

#include "core/domain/source.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

/// Addresses of feeds: what people type, and where servers send on.

namespace ui {

/// What somebody typed, as an http or https address without a fragment; https where nothing else
/// is said ("example.org/feed", "feed://example.org/feed"). None where it is no such address.
std::optional<QUrl> feedAddress(const QString& typed);

/// As it is shown and kept beside imports: without a user's name and password.
QString shownAddress(const QUrl& address);

/// Scheme, host and port are the same: who may hear a password there may hear it here.
bool isSameOrigin(const QUrl& one, const QUrl& other);

/// Whether and where to follow a redirect.
struct RedirectDecision {
    QUrl target{}; ///< empty: not followed
    core::SourceResult refusal = core::SourceResult::ForbiddenRedirect;
};

inline constexpr int kMostRedirects = 5;

/// `location` is the header of the answer, `visited` the addresses asked so far, the last of
/// which gave the answer. Followed are at most kMostRedirects, only to http and https, never from
/// https to http, and never to an address that was asked already. The user's name and password go
/// along to the same origin only; those in `location` are not used.
RedirectDecision decideRedirect(const QList<QUrl>& visited, const QByteArray& location);

} // namespace ui
