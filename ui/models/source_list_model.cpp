#include "ui/models/source_list_model.h"

#include "ui/document/source_watch.h"
#include "ui/models/local_time.h"
#include "ui/models/source_words.h"
#include "ui/support/conversion.h"

#include <algorithm>

namespace ui {

namespace {

QString wholeAddress(const core::Source& source)
{
    const QString address = toQString(source.address);
    return source.kind == core::SourceKind::Folder ? address : shownAddress(QUrl(address));
}

/// A feed without its scheme, which says nothing; a folder whole.
QString shortAddress(const core::Source& source)
{
    const QString address = wholeAddress(source);
    return source.kind == core::SourceKind::Folder ? address
                                                   : address.section(QStringLiteral("://"), 1);
}

} // namespace

SourceListModel::SourceListModel(SourceWatch* watch, QObject* parent)
    : QAbstractTableModel(parent)
    , m_watch(watch)
{
    connect(watch, &SourceWatch::sourcesChanged, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(watch, &SourceWatch::stateChanged, this, [this](core::SourceId source) {
        const QModelIndex row = indexOf(source);
        if (row.isValid())
            emit dataChanged(row, row.siblingAtColumn(ColumnCount - 1));
    });
}

int SourceListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_watch->sources().size());
}

int SourceListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const core::Source& SourceListModel::at(int row) const
{
    return m_watch->sources()[static_cast<std::size_t>(row)];
}

QModelIndex SourceListModel::indexOf(core::SourceId source) const
{
    const auto& sources = m_watch->sources();
    const auto found = std::ranges::find(sources, source, &core::Source::id);
    return found == sources.end() ? QModelIndex()
                                  : index(static_cast<int>(found - sources.begin()), 0);
}

QString SourceListModel::text(const core::Source& source, Column column) const
{
    switch (column) {
    case Address:
        return shortAddress(source);
    case Kind:
        return sourceKindName(source.kind);
    case LastLook:
        return source.state.checkedAt ? localTime(*source.state.checkedAt) : QString();
    case Result:
        return m_watch->isLooking(source.id) ? tr("Looking…") : sourceResultText(source);
    case NextLook:
        if (!source.isOn)
            return tr("Off");
        if (source.kind == core::SourceKind::Folder)
            return tr("When it changes");
        return source.state.notBefore ? localTime(*source.state.notBefore) : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SourceListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::Source& source = at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case kRawRole:
        return text(source, column);
    case Qt::ToolTipRole:
        return column == Address ? QVariant(wholeAddress(source)) : QVariant();
    case Qt::CheckStateRole:
        return column == Address ? QVariant(source.isOn ? Qt::Checked : Qt::Unchecked) : QVariant();
    default:
        return {};
    }
}

bool SourceListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Address)
        return false;
    core::Source source = at(index.row());
    source.isOn = value.toInt() == Qt::Checked;
    m_watch->update(source);
    return true;
}

QVariant SourceListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Address:
        return tr("Folder or Feed");
    case Kind:
        return tr("Kind");
    case LastLook:
        return tr("Last Look");
    case Result:
        return tr("Result");
    case NextLook:
        return tr("Next Look");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags SourceListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Address ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace ui
