#pragma once

#include "core/domain/source.h"
#include "ui/models/raw_role.h"

#include <QAbstractTableModel>

#include <optional>

namespace ui {

class SourceWatch;

/// The watched folders and the feeds: a row each, with a box to switch it off.
class SourceListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Address, Kind, LastLook, Result, NextLook, ColumnCount };

    /// `watch` outlives this.
    SourceListModel(SourceWatch* watch, QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// REQUIRES: 0 <= row < rowCount().
    const core::Source& at(int row) const;
    /// Invalid if it is not there.
    QModelIndex indexOf(core::SourceId source) const;

private:
    QString text(const core::Source& source, Column column) const;

    SourceWatch* m_watch;
};

} // namespace ui
