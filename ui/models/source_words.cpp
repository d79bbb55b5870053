#include "ui/models/source_words.h"

#include "ui/document/source_states.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SourceWords)
};

using Result = core::SourceResult;

/// Of results that have one.
QString sentenceFor(Result result)
{
    switch (result) {
    case Result::NotThere:
        return Words::tr("The folder does not exist or cannot be read. It is looked for again.");
    case Result::BadAddress:
        return Words::tr("This is no http or https address.");
    case Result::ForbiddenAddress:
        return Words::tr("The address leads to a machine in your own network, or to none that "
                         "could have a feed: %1. If it is to be fetched from your own network, "
                         "allow that under Edit.");
    case Result::ForbiddenRedirect:
        return Words::tr("The server sends on to where no feed is fetched from: %1. Followed are "
                         "http and https, and never out of an encrypted connection.");
    case Result::TooManyRedirects:
        return Words::tr("The server sends on too often, or in a circle.");
    case Result::HostUnknown:
        return Words::tr("No machine of this name was found: %1.");
    case Result::NoConnection:
        return Words::tr("There is no connection: %1.");
    case Result::TlsRefused:
        return Words::tr("The server cannot show who it is, so nothing was fetched: %1.");
    case Result::TooLarge:
        return Words::tr("The answer is larger than 15 MB and was given up.");
    case Result::TooSlow:
        return Words::tr("The server took too long and was given up.");
    case Result::Incomplete:
        return Words::tr("The connection ended before all was there: %1.");
    case Result::Status:
        return Words::tr("The server answered: %1.");
    case Result::Busy:
        return Words::tr("The server asks to come back later: %1.");
    case Result::Gone:
        return Words::tr("The feed is no more (%1), so it was switched off.");
    case Result::NoFeed:
        return Words::tr("This is a page, and no feed.");
    default:
        return {};
    }
}

} // namespace

QString sourceKindName(core::SourceKind kind)
{
    return kind == core::SourceKind::Folder ? Words::tr("Folder") : Words::tr("Feed");
}

QString sourceResultText(const core::Source& source)
{
    switch (source.state.result) {
    case Result::NotYet:
        return Words::tr("Not yet looked at");
    case Result::News:
        return Words::tr("%Ln new", nullptr, static_cast<int>(source.state.news));
    case Result::NothingNew:
        return Words::tr("Nothing new");
    case Result::SomeFailed:
        return Words::tr("%Ln files failed", nullptr, toQString(source.state.detail).toInt());
    case Result::NotThere:
        return Words::tr("Not there");
    case Result::BadAddress:
    case Result::ForbiddenAddress:
    case Result::ForbiddenRedirect:
    case Result::TooManyRedirects:
        return Words::tr("Address refused");
    case Result::HostUnknown:
    case Result::NoConnection:
    case Result::Incomplete:
        return Words::tr("No connection");
    case Result::TlsRefused:
        return Words::tr("Not trusted");
    case Result::TooLarge:
        return Words::tr("Too large");
    case Result::TooSlow:
        return Words::tr("Too slow");
    case Result::Status:
    case Result::Busy:
        return toQString(source.state.detail);
    case Result::Gone:
        return Words::tr("Gone");
    case Result::NoFeed:
        return Words::tr("No feed");
    case Result::NotUnderstood:
        return Words::tr("Not understood");
    }
    return {};
}

QString sourceProblem(const core::Source& source)
{
    const QString detail = toQString(source.state.detail);
    if (source.state.result == Result::NotUnderstood)
        return detail;
    QString sentence = sentenceFor(source.state.result);
    if (sentence.contains(QLatin1String("%1")))
        sentence = sentence.arg(detail);
    // What a server or the system says may end in a full stop itself.
    return sentence.replace(QLatin1String(".."), QLatin1String("."));
}

QString intervalName(std::chrono::minutes interval)
{
    const auto minutes = static_cast<int>(interval.count());
    if (minutes % (24 * 60) == 0)
        return Words::tr("%Ln days", nullptr, minutes / (24 * 60));
    if (minutes % 60 == 0)
        return Words::tr("%Ln hours", nullptr, minutes / 60);
    return Words::tr("%Ln minutes", nullptr, minutes);
}

QString newsText(const QString& from, const News& news)
{
    const auto count = static_cast<int>(news.articles > 0 ? news.articles : news.rows);
    return (news.articles > 0 ? Words::tr("%Ln new articles from %1", nullptr, count)
                              : Words::tr("%Ln new rows from %1", nullptr, count))
        .arg(from);
}

} // namespace ui
