#include "ui/models/import_list_model.h"

#include "ui/models/import_words.h"
#include "ui/models/local_time.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <QFileInfo>

#include <utility>

namespace ui {

ImportListModel::ImportListModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ImportListModel::setImports(std::vector<core::ImportRecord> imports)
{
    beginResetModel();
    m_imports = std::move(imports);
    endResetModel();
}

int ImportListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_imports.size());
}

int ImportListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::ImportRecord& import = at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::ToolTipRole && column == File)
        return toQString(import.path);
    if (role == Qt::TextAlignmentRole && column == Rows)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != kRawRole)
        return {};
    switch (column) {
    case File:
        return QFileInfo(toQString(import.path)).fileName();
    case Kind:
        return importKindName(import.kind);
    case Format:
        return toQString(import.dialect);
    case Rows:
        if (role == kRawRole)
            return QVariant::fromValue(static_cast<qlonglong>(import.rows));
        return formatCount(import.rows);
    case When:
        return role == kRawRole ? toQString(core::toIso(import.at)) : localTime(import.at);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ImportListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Rows ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case File:
        return tr("File");
    case Kind:
        return tr("Holds");
    case Format:
        return tr("Format");
    case Rows:
        return tr("Rows");
    case When:
        return tr("Imported");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace ui
