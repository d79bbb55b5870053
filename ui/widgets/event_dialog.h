#pragma once

#include "core/domain/event.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace core {
struct InstrumentSummary;
}

namespace ui {

class AliasTable;
class InstrumentPicker;
class PartialDateEdit;
class RelationTable;
struct ArchiveLists;

/// Asks for an event, or for changes of one.
class EventDialog final : public QDialog {
    Q_OBJECT

public:
    /// `event`: what the fields show at first; one without id is a new one.
    EventDialog(const ArchiveLists& lists, const core::Event& event, QWidget* parent);

    /// What the fields say now; what they do not show is as it was.
    core::Event event() const;

private:
    void addFields(QFormLayout* form);
    void addTables(QFormLayout* form, const ArchiveLists& lists);
    void fill();
    void checkFields();

    core::Event m_event;
    QStringList m_takenNames;
    QLineEdit* m_name;
    PartialDateEdit* m_when;
    QCheckBox* m_hasUntil;
    PartialDateEdit* m_until;
    QComboBox* m_status;
    QLineEdit* m_holder;
    AliasTable* m_aliases;
    InstrumentPicker* m_instruments;
    RelationTable* m_relations;
    QLabel* m_problem;
    QPushButton* m_accept;
};

} // namespace ui
