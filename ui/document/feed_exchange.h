#pragma once

#include "core/domain/source.h"
#include "ui/document/feed_address.h"

#include <QByteArray>
#include <QNetworkRequest>
#include <QUrl>

class QHostAddress;

/// What is said to a feed's server and how its answer is taken; nothing here sends anything.

namespace ui {

/// What to fetch, and what is in the archive already.
struct FeedRequest {
    QUrl address{};
    bool mayBeLocal = false;
    QByteArray etag{};
    QByteArray lastModified{};
};

/// The request for `address`, which is one of `feed` or where that was redirected to, to the
/// machine at `machine` and to no other.
///
/// The address in the request has the number of the machine in place of the host, so that the
/// name is not resolved again between the check of the number and the connection: a server of
/// names that answers differently the second time ("DNS rebinding") is not asked a second time.
/// The host stands in the header Host, and is the name that a certificate has to show.
///
/// There are no cookies and no referrer; a user's name and password go in a header, and are asked
/// for of nobody. Redirects are not followed.
QNetworkRequest requestTo(const QUrl& address, const QHostAddress& machine,
                          const FeedRequest& feed);

/// The head of an answer.
struct FeedAnswer {
    int status = 0;
    QByteArray reason{};
    QByteArray location{};
    QByteArray retryAfter{};
};

/// What the status of an answer alone says.
struct AnswerVerdict {
    enum class Kind {
        Body,     ///< the feed follows
        Same,     ///< nothing changed
        Redirect, ///< see FeedAnswer::location
        Refused,
    };
    Kind kind = Kind::Refused;
    core::SourceResult refusal = core::SourceResult::Status;
};

AnswerVerdict judge(const FeedAnswer& answer);

/// "404 Not Found", cut where a server says more than a line.
QString statusLine(const FeedAnswer& answer);

} // namespace ui
