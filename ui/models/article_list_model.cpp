#include "ui/models/article_list_model.h"

#include "ui/document/article_events.h"
#include "ui/document/article_search.h"
#include "ui/document/document.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

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
                                   QObject* parent)
    : QAbstractListModel(parent)
    , m_document(document)
    , m_search(search)
    , m_events(events)
{
    connect(search, &ArticleSearch::found, this, &ArticleListModel::fill);
    connect(events, &ArticleEvents::known, this, &ArticleListModel::eventsKnown);
    const auto coloursChanged = [this] {
        if (!m_articles.empty())
            emit dataChanged(index(0), index(rowCount() - 1), {ColourIndexesRole});
    };
    connect(events, &ArticleEvents::forgotten, this, coloursChanged);
    connect(document, &Document::listsChanged, this, coloursChanged);
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
        return toQString(article.title);
    case Qt::AccessibleDescriptionRole:
    case MetaRole:
        return metaLine(article);
    case SnippetRole:
        return toQString(article.snippet);
    case HighlightsRole:
        return QVariant::fromValue(highlights(article));
    case ColourIndexesRole:
        return QVariant::fromValue(colourIndexes(article.id));
    case kRawRole:
        return toQString(core::toIso(article.published));
    default:
        return {};
    }
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
    if (m_articles == m_search->articles())
        return;
    beginResetModel();
    m_articles = m_search->articles();
    endResetModel();
}

void ArticleListModel::eventsKnown(const std::vector<core::ArticleId>& articles)
{
    for (const core::ArticleId article : articles) {
        const QModelIndex row = indexOf(article);
        if (row.isValid())
            emit dataChanged(row, row, {ColourIndexesRole});
    }
}

QList<int> ArticleListModel::colourIndexes(core::ArticleId article) const
{
    QList<int> indexes;
    for (const core::EventId event : m_events->of(article))
        indexes << m_document->lists().colourIndex(event);
    return indexes;
}

} // namespace ui
