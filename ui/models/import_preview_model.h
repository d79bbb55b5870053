#pragma once

#include "core/domain/import_preview.h"
#include "ui/models/raw_role.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace ui {

/// The first rows of a file as they are understood: a row a bar. A line that holds no bar has one
/// row with its words, or with why it is not taken.
class ImportPreviewModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Line, Time, Symbol, Open, High, Low, Close, Volume, Text, ColumnCount };
    enum Role { IsFaultRole = kFirstOwnRole }; ///< bool: the line is not taken

    explicit ImportPreviewModel(QObject* parent);

    void setPreview(const core::ImportPreview& preview);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        std::size_t line = 0;
        QString time{};
        QString isoTime{}; ///< a day, or an instant for bars shorter than one
        QString symbol{};
        std::vector<std::optional<double>> values{}; ///< from Open to Volume; empty without a bar
        QString text{};                              ///< the line as it stands
        QString fault{};
    };

    static Row rowOf(const core::PreviewRow& row, const core::PreviewBar* bar,
                     const core::ImportPreview& preview);
    static QVariant valueOf(const Row& row, Column column, bool isRaw);

    std::vector<Row> m_rows;
};

} // namespace ui
