#include "ui/models/import_report_model.h"

#include "ui/models/import_words.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <QStringList>

namespace ui {

namespace {

// A file's rows have this as internal id, an issue's row has its file's row.
constexpr quintptr kFileRow = ~quintptr{0};

} // namespace

ImportReportModel::ImportReportModel(const ImportOutcome& outcome, QObject* parent)
    : QAbstractItemModel(parent)
{
    for (const FileOutcome& file : outcome.files)
        m_files.push_back(fileOf(file));
}

ImportReportModel::File ImportReportModel::fileOf(const FileOutcome& outcome)
{
    File file{.name = toQString(outcome.path.filename()), .path = toQString(outcome.path)};
    if (!outcome.report) {
        file.failed = true;
        file.format = toQString(outcome.report.error().message);
        return file;
    }
    const core::ImportReport& report = *outcome.report;
    QStringList format{importKindName(report.kind), toQString(report.dialect),
                       toQString(report.encoding)};
    format.removeAll(QString());
    file.format = format.join(QStringLiteral(" · "));
    file.counts = {report.accepted, report.duplicates, report.updated,
                   static_cast<std::int64_t>(report.rejected.size())};
    for (const auto* issues : {&report.rejected, &report.warnings}) {
        for (const core::ImportIssue& issue : *issues) {
            const QString message = toQString(issue.message);
            file.issues.push_back(
                issue.line == 0
                    ? message
                    : tr("Line %1: %2")
                          .arg(formatCount(static_cast<std::int64_t>(issue.line)), message));
        }
    }
    return file;
}

QModelIndex ImportReportModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) : kFileRow);
}

QModelIndex ImportReportModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kFileRow)
        return {};
    return createIndex(static_cast<int>(index.internalId()), 0, kFileRow);
}

int ImportReportModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_files.size());
    if (parent.internalId() != kFileRow || parent.column() != 0)
        return 0;
    return static_cast<int>(m_files[static_cast<std::size_t>(parent.row())].issues.size());
}

int ImportReportModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant ImportReportModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    if (index.internalId() == kFileRow)
        return fileData(m_files[static_cast<std::size_t>(index.row())], column, role);
    const File& file = m_files[static_cast<std::size_t>(index.internalId())];
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == kRawRole;
    return isText && column == What ? file.issues[static_cast<std::size_t>(index.row())]
                                    : QVariant();
}

QVariant ImportReportModel::fileData(const File& file, Column column, int role) const
{
    if (role == Qt::ToolTipRole)
        return file.path;
    if (role == Qt::TextAlignmentRole && column != What)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != kRawRole)
        return {};
    if (column == What)
        return file.name.isEmpty() ? file.format : tr("%1 – %2").arg(file.name, file.format);
    if (file.failed)
        return {};
    const std::int64_t count = file.counts[static_cast<std::size_t>(column - Accepted)];
    return role == kRawRole ? QVariant::fromValue(static_cast<qlonglong>(count))
                            : QVariant(formatCount(count));
}

QVariant ImportReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == What ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case What:
        return tr("File");
    case Accepted:
        return tr("Accepted");
    case Duplicates:
        return tr("Duplicates");
    case Updated:
        return tr("Updated");
    case Rejected:
        return tr("Rejected");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace ui
