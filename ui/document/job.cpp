#include "ui/document/job.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace ui {

bool JobProgress::report(double fraction, std::string_view)
{
    const double first = m_first;
    m_fraction = first + std::clamp(fraction, 0.0, 1.0) * (m_last - first);
    return !m_cancelled;
}

void JobProgress::setSpan(double first, double last)
{
    m_first = first;
    m_last = last;
    m_fraction = first;
}

Job::Job(QString title, QObject* parent)
    : QObject(parent)
    , m_title(std::move(title))
    , m_progress(std::make_shared<JobProgress>())
    , m_timer(new QTimer(this))
{
    // Work may report thousands of times a second; looking now and then costs the window nothing.
    m_timer->setInterval(80);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (std::exchange(m_shownFraction, fraction()) != m_shownFraction)
            emit changed();
    });
    m_timer->start();
}

void Job::setTitle(const QString& title)
{
    m_title = title;
    emit changed();
}

void Job::cancel()
{
    if (isCancelled())
        return;
    m_progress->cancel();
    emit changed();
}

void Job::finish()
{
    if (std::exchange(m_ended, true))
        return;
    m_timer->stop();
    emit finished();
    deleteLater();
}

} // namespace ui
