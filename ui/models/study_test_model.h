#pragma once

#include "ui/document/study_outcome.h"
#include "ui/models/raw_role.h"

#include <QAbstractTableModel>

#include <memory>

namespace ui {

/// The tests over all results of a study. Those that allow for common moves are marked.
class StudyTestModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Statistic, P, ColumnCount };
    enum Role {
        AdjustedRole = kFirstOwnRole, ///< bool
    };

    explicit StudyTestModel(QObject* parent);

    /// nullptr: none. There are no rows where there are not several results.
    void setOutcome(std::shared_ptr<const StudyOutcome> outcome);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const core::StudyTest& test(int row) const;
    QString text(int row, int column) const;
    QString toolTip(int row) const;

    std::shared_ptr<const StudyOutcome> m_outcome;
    int m_rows = 0;
};

} // namespace ui
