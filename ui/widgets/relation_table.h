#pragma once

#include "core/domain/event.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QListWidget;
class QPushButton;

namespace ui {

/// What an event does to others: a list, and a line to add to it.
class RelationTable final : public QWidget {
    Q_OBJECT

public:
    /// `others`: all events but the one that is asked for.
    RelationTable(const std::vector<core::Event>& others, QWidget* parent);

    const std::vector<core::EventRelation>& relations() const { return m_relations; }
    void setRelations(const std::vector<core::EventRelation>& relations);

private:
    void add();
    void remove();
    void fill();

    std::vector<core::EventRelation> m_relations;
    QComboBox* m_kind;
    QComboBox* m_other;
    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_remove;
};

} // namespace ui
