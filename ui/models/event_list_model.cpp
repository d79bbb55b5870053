#include "ui/models/event_list_model.h"

#include "ui/document/document.h"
#include "ui/document/navigator.h"
#include "ui/models/event_words.h"
#include "ui/support/conversion.h"

#include <algorithm>

namespace ui {

EventListModel::EventListModel(Document* document, Navigator* navigator, QObject* parent)
    : QAbstractListModel(parent)
    , m_document(document)
    , m_navigator(navigator)
{
    connect(document, &Document::listsChanged, this, &EventListModel::fill);
    connect(document, &Document::closed, this, &EventListModel::fill);
    connect(navigator, &Navigator::eventsOnChartChanged, this, [this] {
        if (!m_rows.empty())
            emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    });
    fill();
}

int EventListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant EventListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return toQString(row.event.name);
    case Qt::AccessibleDescriptionRole:
    case MetaRole:
        return metaLine(row);
    case Qt::CheckStateRole:
        return m_navigator->isOnChart(row.event.id) ? Qt::Checked : Qt::Unchecked;
    case ColourIndexRole:
        return row.colourIndex;
    case kRawRole:
        return toQString(core::toIso(row.event.when));
    default:
        return {};
    }
}

bool EventListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_navigator->setOnChart(idAt(index), value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

Qt::ItemFlags EventListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

core::EventId EventListModel::idAt(const QModelIndex& index) const
{
    return m_rows[static_cast<std::size_t>(index.row())].event.id;
}

QModelIndex EventListModel::indexOf(std::optional<core::EventId> event) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&](const Row& row) { return event && row.event.id == *event; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

QString EventListModel::metaLine(const Row& row) const
{
    const QString line = eventMetaLine(*m_document, row.event, row.sessions);
    return row.articles == 0
        ? line
        : line + QStringLiteral(" · ") + tr("%Ln articles", nullptr, row.articles);
}

void EventListModel::fill()
{
    const ArchiveLists& lists = m_document->lists();
    std::vector<Row> rows;
    for (std::size_t index = 0; index < lists.events.size(); ++index) {
        const core::Event& event = lists.events[index];
        rows.push_back({event, lists.sessions[index], static_cast<int>(lists.linkedArticles[index]),
                        lists.colourIndex(event.id)});
    }
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

} // namespace ui
