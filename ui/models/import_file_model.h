#pragma once

#include "ui/document/import_previews.h"
#include "ui/models/raw_role.h"

#include <QAbstractTableModel>

namespace ui {

/// The files that are to be imported: a row each, with what it holds.
class ImportFileModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { File, Holds, ColumnCount };
    enum class State { Reading, Ready, Question, Refused };
    enum Role { StateRole = kFirstOwnRole }; ///< int of State

    /// `previews` outlives the model.
    ImportFileModel(const ImportPreviews* previews, QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const ImportPreviews* m_previews;
};

} // namespace ui
