#pragma once

#include "core/base/progress.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <memory>

class QTimer;

namespace ui {

/// The two numbers that a piece of work and the window share: how far it is, and whether it
/// should stop. Safe to use from both threads.
class JobProgress final : public core::Progress {
public:
    /// Called by the work. The phrase is not kept: it is English, and the window names the work.
    [[nodiscard]] bool report(double fraction, std::string_view what) override;

    /// Of the whole, 0 to 1.
    double fraction() const { return m_fraction; }
    bool isCancelled() const { return m_cancelled; }
    void cancel() { m_cancelled = true; }

    /// Which part of the whole the next reports cover: the second of four files is 0.25 to 0.5.
    void setSpan(double first, double last);

private:
    std::atomic<double> m_fraction{0.0};
    std::atomic<double> m_first{0.0};
    std::atomic<double> m_last{1.0};
    std::atomic<bool> m_cancelled{false};
};

/// Long work as the window shows it: what it is, how far it is, and a way to stop it. Lives in
/// the window's thread and deletes itself once it has finished.
class Job final : public QObject {
    Q_OBJECT

public:
    Job(QString title, QObject* parent);

    const QString& title() const { return m_title; }
    double fraction() const { return m_progress->fraction(); }
    bool isCancelled() const { return m_progress->isCancelled(); }

    bool hasFinished() const { return m_ended; }

    /// For the thread that does the work; it outlives the job if the work does.
    const std::shared_ptr<JobProgress>& progress() const { return m_progress; }

    void setTitle(const QString& title);
    /// Asks the work to stop; it ends a moment later, with everything as before.
    void cancel();
    /// Says that the work has ended; saying so again does nothing.
    void finish();

signals:
    /// The title or the fraction; at most some ten times a second.
    void changed();
    void finished();

private:
    QString m_title;
    std::shared_ptr<JobProgress> m_progress; ///< shared with the task on the worker's thread
    double m_shownFraction = 0.0;
    QTimer* m_timer;
    bool m_ended = false;
};

} // namespace ui
