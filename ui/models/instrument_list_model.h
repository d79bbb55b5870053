#pragma once

#include "core/domain/listings.h"
#include "ui/models/raw_role.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace ui {

class Document;
class Navigator;

/// The instruments of the archive. The display role is the name; the check state says whether the
/// instrument is compared with the chart's own and can be set.
class InstrumentListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        SymbolRole = kFirstOwnRole, ///< "NVDA"
        MarketRole,                 ///< "XNAS"; empty if unknown
        LastRole,                   ///< the last close, as people read it; empty without bars
        ChangeTextRole,             ///< "+1.25 %": last close against the one before; or empty
        ChangeRole,                 ///< double, a fraction; 0 when it is not known
        RecentClosesRole,           ///< QList<double>, oldest first
        IsChartedRole,              ///< bool: it is the chart's own, and not compared
    };

    /// Both outlive the model.
    InstrumentListModel(Document* document, Navigator* navigator, QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// REQUIRES: index is a row of this model.
    core::InstrumentId idAt(const QModelIndex& index) const;
    /// An invalid index when there is none.
    QModelIndex indexOf(std::optional<core::InstrumentId> instrument) const;

private:
    void fill();
    const core::InstrumentSummary& rowAt(const QModelIndex& index) const;

    Document* m_document;
    Navigator* m_navigator;
    std::vector<core::InstrumentSummary> m_rows;
};

} // namespace ui
