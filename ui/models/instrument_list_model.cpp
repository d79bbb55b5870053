#include "ui/models/instrument_list_model.h"

#include "ui/document/document.h"
#include "ui/document/navigator.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <algorithm>

namespace ui {

namespace {

std::optional<double> changeOf(const core::InstrumentSummary& summary)
{
    if (!summary.lastClose || !summary.previousClose || *summary.previousClose <= 0.0)
        return std::nullopt;
    return *summary.lastClose / *summary.previousClose - 1.0;
}

} // namespace

InstrumentListModel::InstrumentListModel(Document* document, Navigator* navigator, QObject* parent)
    : QAbstractListModel(parent)
    , m_document(document)
    , m_navigator(navigator)
{
    connect(document, &Document::listsChanged, this, &InstrumentListModel::fill);
    connect(document, &Document::closed, this, &InstrumentListModel::fill);
    const auto ticksChanged = [this] {
        if (!m_rows.empty())
            emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole, IsChartedRole});
    };
    connect(navigator, &Navigator::overlaysShown, this, ticksChanged);
    connect(navigator, &Navigator::selectionChanged, this, ticksChanged);
    fill();
}

int InstrumentListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant InstrumentListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::InstrumentSummary& row = rowAt(index);
    const std::optional<double> change = changeOf(row);
    switch (role) {
    case Qt::DisplayRole:
        return toQString(row.instrument.name.empty() ? row.instrument.symbol : row.instrument.name);
    case SymbolRole:
        return toQString(row.instrument.symbol);
    case MarketRole:
        return toQString(row.instrument.mic);
    case LastRole:
        return row.lastClose ? formatPrice(*row.lastClose) : QString();
    case ChangeTextRole:
        return change ? formatChange(*change) : QString();
    case ChangeRole:
        return change.value_or(0.0);
    case RecentClosesRole:
        return QVariant::fromValue(QList<double>(row.recentCloses.begin(), row.recentCloses.end()));
    case IsChartedRole:
        return m_navigator->selection().instrument == row.instrument.id;
    case Qt::CheckStateRole:
        return m_navigator->overlays().contains(row.instrument.id) ? Qt::Checked : Qt::Unchecked;
    case kRawRole:
        return toQString(row.instrument.symbol);
    default:
        return {};
    }
}

bool InstrumentListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || index.data(IsChartedRole).toBool())
        return false;
    m_navigator->setOverlay(idAt(index), value.value<Qt::CheckState>() == Qt::Checked);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags InstrumentListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

core::InstrumentId InstrumentListModel::idAt(const QModelIndex& index) const
{
    return rowAt(index).instrument.id;
}

QModelIndex InstrumentListModel::indexOf(std::optional<core::InstrumentId> instrument) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&](const auto& row) { return instrument && row.instrument.id == *instrument; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

void InstrumentListModel::fill()
{
    if (m_rows == m_document->lists().instruments)
        return;
    beginResetModel();
    m_rows = m_document->lists().instruments;
    endResetModel();
}

const core::InstrumentSummary& InstrumentListModel::rowAt(const QModelIndex& index) const
{
    return m_rows[static_cast<std::size_t>(index.row())];
}

} // namespace ui
