#pragma once

#include "core/base/result.h"
#include "core/domain/event.h"
#include "core/domain/study_listing.h"
#include "ui/document/job.h"
#include "ui/document/study_memory.h"
#include "ui/document/study_outcome.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QTimer;

namespace ui {

class Document;
class Navigator;
struct EventDetails;

/// The study of the event that is chosen. It runs beside the window whenever somebody looks and the
/// event, the prices or the settings have changed; a newer change stops the run before.
class EventStudy final : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    EventStudy(Document* document, Navigator* navigator, QObject* parent);
    ~EventStudy() override;

    /// Whether somebody looks: else nothing runs.
    void setActive(bool active);
    bool isActive() const { return m_active; }

    const std::optional<core::Event>& event() const { return m_event; }
    const StudyHabit& habit() const { return m_habit; }
    /// Those that are studied: the event's own, or what a person chose for it.
    std::vector<core::InstrumentId> instruments() const;

    void setInstruments(const std::vector<core::InstrumentId>& instruments);
    /// REQUIRES: areSound(habit.settings)
    void setHabit(const StudyHabit& habit);

    bool isRunning() const { return m_job != nullptr; }
    double fraction() const; ///< of the run
    /// Stops the run; what was shown before stays.
    void cancel();

    /// What the last run that ended well gave; nullptr if there is none of this event.
    const std::shared_ptr<const StudyOutcome>& outcome() const { return m_outcome; }
    /// Why the last run gave nothing: one sentence; empty if it did not fail.
    const QString& failure() const { return m_failure; }

signals:
    void eventChanged(); ///< another event, or another archive: all that is set may be new
    void habitChanged();
    void changed(); ///< running or not, the outcome, the failure
    void progressed();

private:
    void show(const EventDetails& event);
    void showNothing();
    void takeHabit();
    void askSoon();
    void run();
    void end(Job* job, core::Result<std::shared_ptr<const StudyOutcome>> result);
    core::StudyQuery query() const;

    Document* m_document;
    std::optional<core::Event> m_event;
    StudyHabit m_habit;
    std::map<core::EventId, std::vector<core::InstrumentId>> m_chosen; ///< by a person
    std::shared_ptr<const StudyOutcome> m_outcome;
    QString m_failure;
    QPointer<Job> m_job; ///< the newest run's
    QTimer* m_soon;
    std::string m_language; ///< of the last run's words
    bool m_active = false;
    bool m_stale = false; ///< something changed while nobody looked
};

} // namespace ui
