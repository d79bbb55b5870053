#pragma once

#include "ui/document/study_outcome.h"
#include "ui/models/raw_role.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>

namespace ui {

/// The results of a study: the mean of all where there are several, then one a row, with why it has
/// none where it has none.
class StudyPairModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Symbol, DayZero, Beta, Cumulative, T, P, ColumnCount };
    enum Role {
        BlockedRole = kFirstOwnRole, ///< bool: DayZero says why there is no result
    };

    explicit StudyPairModel(QObject* parent);

    /// nullptr: none.
    void setOutcome(std::shared_ptr<const StudyOutcome> outcome);

    bool isMean(int row) const { return m_hasMean && row == 0; }
    /// An index of Study::pairs; nullopt for the mean.
    std::optional<std::size_t> pairAt(int row) const;
    bool isBlocked(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const core::Study& study() const { return m_outcome->listing.study; }
    QString meanText(int column) const;
    QString pairText(std::size_t pair, int column) const;
    QVariant raw(int row, int column) const;
    QString toolTip(int row) const;

    std::shared_ptr<const StudyOutcome> m_outcome;
    bool m_hasMean = false;
};

} // namespace ui
