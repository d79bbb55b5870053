#include "ui/models/import_preview_model.h"

#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <array>
#include <optional>

namespace ui {

namespace {

/// A number with all the digits that it has.
QString exactText(std::optional<double> value)
{
    return value ? QLocale().toString(*value, 'f', QLocale::FloatingPointShortest)
                 : QStringLiteral("–");
}

bool isNumber(ImportPreviewModel::Column column)
{
    return column == ImportPreviewModel::Line
        || (column >= ImportPreviewModel::Open && column <= ImportPreviewModel::Volume);
}

} // namespace

ImportPreviewModel::ImportPreviewModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

ImportPreviewModel::Row ImportPreviewModel::rowOf(const core::PreviewRow& row,
                                                  const core::PreviewBar* bar,
                                                  const core::ImportPreview& preview)
{
    Row made{.line = row.line, .text = toQString(row.text), .fault = toQString(row.fault)};
    if (bar == nullptr)
        return made;
    made.time = formatBarTime(bar->bar.time, preview.interval, preview.timezone);
    made.isoTime =
        toQString(core::isIntraday(preview.interval) ? core::toIso(bar->bar.time)
                                                     : core::toIso(core::dateOf(bar->bar.time)));
    made.symbol = toQString(bar->symbol);
    for (const std::optional<double>& value : {bar->bar.open, bar->bar.high, bar->bar.low,
                                               std::optional(bar->bar.close), bar->bar.volume})
        made.values.push_back(value);
    return made;
}

void ImportPreviewModel::setPreview(const core::ImportPreview& preview)
{
    beginResetModel();
    m_rows.clear();
    for (const core::PreviewRow& row : preview.rows) {
        if (row.bars.empty())
            m_rows.push_back(rowOf(row, nullptr, preview));
        for (const core::PreviewBar& bar : row.bars)
            m_rows.push_back(rowOf(row, &bar, preview));
    }
    endResetModel();
}

void ImportPreviewModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int ImportPreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportPreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportPreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case IsFaultRole:
        return !row.fault.isEmpty();
    case Qt::TextAlignmentRole:
        return QVariant((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return row.fault.isEmpty() ? row.text : row.fault;
    case Qt::DisplayRole:
    case kRawRole:
        return valueOf(row, column, role == kRawRole);
    default:
        return {};
    }
}

QVariant ImportPreviewModel::valueOf(const Row& row, Column column, bool isRaw)
{
    switch (column) {
    case Line:
        return isRaw ? QVariant::fromValue(static_cast<qulonglong>(row.line))
                     : QVariant(formatCount(static_cast<std::int64_t>(row.line)));
    case Time:
        return isRaw ? row.isoTime : row.time;
    case Symbol:
        return row.symbol;
    case Text:
        return row.fault.isEmpty() ? row.text : row.fault;
    default:
        break;
    }
    const auto number = static_cast<std::size_t>(column - Open);
    if (number >= row.values.size())
        return {};
    const std::optional<double>& value = row.values[number];
    if (isRaw)
        return value ? QVariant(*value) : QVariant();
    return exactText(value);
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || section >= ColumnCount)
        return {};
    const std::array<QString, ColumnCount> words{tr("Line"),  tr("Day"),    tr("Instrument"),
                                                 tr("Open"),  tr("High"),   tr("Low"),
                                                 tr("Close"), tr("Volume"), tr("As it stands")};
    return words[static_cast<std::size_t>(section)];
}

} // namespace ui
