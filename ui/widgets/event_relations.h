#pragma once

#include "core/domain/event.h"

#include <QWidget>

namespace ui {

struct ArchiveLists;

/// What an event does to others and others to it, a line each ("causes DeepSeek shock"); the names
/// can be clicked.
class EventRelations final : public QWidget {
    Q_OBJECT

public:
    EventRelations(const ArchiveLists& lists, const core::Event& event, int side, QWidget* parent);

    bool isEmpty() const { return m_isEmpty; }

signals:
    void eventChosen(core::EventId event);

private:
    void addLine(const QString& relation, const core::Event& other);

    bool m_isEmpty = true;
};

} // namespace ui
