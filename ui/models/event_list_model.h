#pragma once

#include "core/domain/event.h"
#include "core/domain/listings.h"
#include "ui/models/raw_role.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace ui {

class Document;
class Navigator;

/// The events of the archive, by their day. The display role is the name; the check state says
/// whether the event is marked in the chart and can be set.
class EventListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        MetaRole = kFirstOwnRole, ///< "27 Jan 2025 · confirmed · 2 articles"
        ColourIndexRole,          ///< int
    };

    /// Both outlive the model.
    EventListModel(Document* document, Navigator* navigator, QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// REQUIRES: index is a row of this model.
    core::EventId idAt(const QModelIndex& index) const;
    /// An invalid index when there is none.
    QModelIndex indexOf(std::optional<core::EventId> event) const;

private:
    struct Row {
        core::Event event{};
        std::vector<core::FirstSession> sessions{};
        int articles = 0;
        int colourIndex = 0;

        bool operator==(const Row&) const = default;
    };

    void fill();
    QString metaLine(const Row& row) const;

    Document* m_document;
    Navigator* m_navigator;
    std::vector<Row> m_rows;
};

} // namespace ui
