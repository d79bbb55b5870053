#pragma once

#include "core/domain/import_report.h"
#include "ui/models/raw_role.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

/// What came into the archive, and from where: a row an import.
class ImportListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { File, Kind, Format, Rows, When, ColumnCount };

    explicit ImportListModel(QObject* parent);

    void setImports(std::vector<core::ImportRecord> imports);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// REQUIRES: 0 <= row < rowCount().
    const core::ImportRecord& at(int row) const { return m_imports[static_cast<std::size_t>(row)]; }

private:
    std::vector<core::ImportRecord> m_imports;
};

} // namespace ui
