#pragma once

#include "ui/document/import_outcome.h"
#include "ui/models/raw_role.h"

#include <QAbstractItemModel>

#include <vector>

namespace ui {

/// What became of imported files: a row a file, and below it what there is to say about its
/// lines: rejected ones first, then warnings.
class ImportReportModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { What, Accepted, Duplicates, Updated, Rejected, ColumnCount };

    ImportReportModel(const ImportOutcome& outcome, QObject* parent);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct File {
        QString name{};
        QString path{};
        QString format{}; ///< "Prices · yahoo · UTF-8"; of a file that failed, why
        bool failed = false;
        std::vector<std::int64_t> counts{}; ///< of the columns from Accepted on
        std::vector<QString> issues{};      ///< "Line 7: …"
    };

    static File fileOf(const FileOutcome& outcome);
    QVariant fileData(const File& file, Column column, int role) const;

    std::vector<File> m_files;
};

} // namespace ui
