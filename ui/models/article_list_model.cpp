#include "ui/models/article_list_model.h"

#include "ui/document/article_events.h"
#include "ui/document/article_search.h"
#include "ui/document/article_verdicts.h"
#include "ui/document/document.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/support/text.h"

#include <QPoint>

#include <algorithm>

namespace ui {

namespace {

QString metaLine(const core::ArticleSummary& article)
{
    QStringList parts;
    if (!article.creditedTo.empty())
        parts << toQString(article.creditedTo);
    parts << formatDate(article.published, DateStyle::Short);
    if (!article.language.empty())
        parts << toQString(article.language);
    return parts.join(QStringLiteral(" · "));
}

/// Code points, as core counts, are not the units of a QString where a text holds emoji.
QList<QPoint> highlights(const core::ArticleSummary& article)
{
    const Utf16Index units(article.snippet);
    QList<QPoint> spans;
    for (const auto& [begin, end] : article.highlights)
        spans << QPoint(units.unit(begin), units.unit(end));
    return spans;
}

} // namespace

ArticleListModel::ArticleListModel(Document* document, ArticleSearch* search, ArticleEvents* events,
                                   ArticleVerdicts* verdicts, QObject* parent)
    : QAbstractListModel(parent)
    , m_document(document)
    , m_search(search)
    , m_events(events)
    , m_verdicts(verdicts)
{
    connect(search, &ArticleSearch::found, this, &ArticleListModel::fill);
    const auto allChanged = [this](int role) {
        return [this, role] {
            if (!m_articles.empty())
                emit dataChanged(index(0), index(rowCount() - 1), {role});
        };
    };
    connect(events, &ArticleEvents::known, this,
            [this](const auto& articles) { changed(articles, ColourIndexesRole); });
    connect(events, &ArticleEvents::forgotten, this, allChanged(ColourIndexesRole));
    connect(document, &Document::listsChanged, this, allChanged(ColourIndexesRole));
    connect(verdicts, &ArticleVerdicts::known, this,
            [this](const auto& articles) { changed(articles, VerdictsRole); });
    connect(verdicts, &ArticleVerdicts::forgotten, this, allChanged(VerdictsRole));
    fill();
}

int ArticleListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_articles.size());
}

QVariant ArticleListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::ArticleSummary& article = m_articles[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return withDirectionsShown(toQString(article.title));
    case Qt::AccessibleDescriptionRole:
    case MetaRole:
        return withDirectionsShown(metaLine(article));
    case SnippetRole:
        return withDirectionsShown(toQString(article.snippet));
    case HighlightsRole:
        return QVariant::fromValue(highlights(article));
    case ColourIndexesRole:
        return QVariant::fromValue(colourIndexes(article.id));
    case VerdictsRole:
        return QVariant::fromValue(verdicts(article.id));
    case kRawRole:
        return toQString(core::toIso(article.published));
    default:
        return {};
    }
}

bool ArticleListModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_search->hasMore();
}

void ArticleListModel::fetchMore(const QModelIndex& parent)
{
    if (!parent.isValid())
        m_search->findMore();
}

core::ArticleId ArticleListModel::idAt(const QModelIndex& index) const
{
    return m_articles[static_cast<std::size_t>(index.row())].id;
}

QModelIndex ArticleListModel::indexOf(std::optional<core::ArticleId> article) const
{
    const auto found = std::ranges::find_if(
        m_articles, [&](const auto& row) { return article && row.id == *article; });
    return found == m_articles.end() ? QModelIndex()
                                     : index(static_cast<int>(found - m_articles.begin()));
}

void ArticleListModel::fill()
{
    const std::vector<core::ArticleSummary>& found = m_search->articles();
    if (m_articles == found)
        return;
    // Where the rest of the same list has come the view stays where it is.
    const bool more = !m_articles.empty() && found.size() > m_articles.size()
        && std::equal(m_articles.begin(), m_articles.end(), found.begin());
    if (more)
        beginInsertRows({}, rowCount(), static_cast<int>(found.size()) - 1);
    else
        beginResetModel();
    m_articles = found;
    if (more)
        endInsertRows();
    else
        endResetModel();
}

void ArticleListModel::changed(const std::vector<core::ArticleId>& articles, int role)
{
    for (const core::ArticleId article : articles) {
        const QModelIndex row = indexOf(article);
        if (row.isValid())
            emit dataChanged(row, row, {role});
    }
}

QList<int> ArticleListModel::colourIndexes(core::ArticleId article) const
{
    QList<int> indexes;
    for (const core::EventId event : m_events->of(article))
        indexes << m_document->lists().colourIndex(event);
    return indexes;
}

QList<int> ArticleListModel::verdicts(core::ArticleId article) const
{
    const ArticleVerdicts::Counts counts = m_verdicts->of(article);
    const bool none = std::ranges::all_of(counts, [](int count) { return count == 0; });
    return none ? QList<int>() : QList<int>(counts.begin(), counts.end());
}

} // namespace ui
