#include "ui/widgets/status_area.h"

#include "ui/chart/chart_theme.h"
#include "ui/document/article_search.h"
#include "ui/document/document.h"
#include "ui/support/conversion.h"
#include "ui/support/icons.h"
#include "ui/widgets/appearance.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

namespace ui {

namespace {

// What is over sooner is not worth a look (a bar that flashes only disturbs).
constexpr int kShownAfterMilliseconds = 500;
constexpr int kSteps = 1000;

} // namespace

StatusArea::StatusArea(Document* document, ArticleSearch* search, const Appearance* appearance,
                       QWidget* parent)
    : QStatusBar(parent)
    , m_document(document)
    , m_search(search)
    , m_archive(new QLabel)
    , m_counts(new QLabel)
    , m_jobArea(new QWidget)
    , m_jobTitle(new QLabel)
    , m_progress(new QProgressBar)
    , m_cancel(new QToolButton)
    , m_saved(new QLabel)
{
    setSizeGripEnabled(false);
    setContentsMargins(10, 2, 14, 2);
    m_archive->setObjectName(QStringLiteral("archiveName"));
    m_archive->setTextFormat(Qt::PlainText);
    m_counts->setContentsMargins(16, 0, 0, 0);
    m_counts->setObjectName(QStringLiteral("archiveCounts"));
    m_saved->setObjectName(QStringLiteral("savedState"));
    setUpJobArea(appearance);
    addWidget(m_archive);
    addWidget(m_counts);
    addPermanentWidget(m_jobArea);
    addPermanentWidget(m_saved);

    connect(m_document, &Document::opened, this, &StatusArea::showCounts);
    connect(m_document, &Document::closed, this, &StatusArea::showCounts);
    connect(m_document, &Document::listsChanged, this, &StatusArea::showCounts);
    connect(m_search, &ArticleSearch::found, this, &StatusArea::showCounts);
    connect(this, &QStatusBar::messageChanged, this, &StatusArea::showCounts);
    connect(m_document, &Document::savingChanged, this, &StatusArea::showSaved);
    connect(m_document, &Document::jobStarted, this, &StatusArea::follow);
    showCounts();
}

void StatusArea::setUpJobArea(const Appearance* appearance)
{
    m_jobArea->setObjectName(QStringLiteral("jobArea"));
    m_jobTitle->setTextFormat(Qt::PlainText);
    m_progress->setRange(0, kSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(140);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    m_cancel->setIcon(themedIcon(QStringLiteral("stop"), appearance->theme().mutedText));
    m_cancel->setToolTip(tr("Stop"));
    m_cancel->setAccessibleName(tr("Stop"));
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (!m_jobs.isEmpty())
            m_jobs.front()->cancel();
    });

    auto* row = new QHBoxLayout(m_jobArea);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_jobTitle);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    m_jobArea->hide();
}

void StatusArea::follow(Job* job)
{
    connect(job, &Job::finished, this, [this, job] {
        m_jobs.removeAll(job);
        showJob();
    });
    connect(job, &Job::changed, this, &StatusArea::showJob);
    QTimer::singleShot(kShownAfterMilliseconds, this, [this, alive = QPointer<Job>(job)] {
        if (!alive || alive->hasFinished())
            return;
        m_jobs << alive;
        showJob();
    });
}

void StatusArea::showCounts()
{
    const ArchiveLists& lists = m_document->lists();
    std::int64_t bars = 0;
    for (const core::InstrumentSummary& instrument : lists.instruments)
        bars += instrument.bars;
    m_archive->setText(toQString(m_document->path().filename()));
    m_archive->setToolTip(toQString(m_document->path()));
    m_counts->setText(QStringList{tr("%Ln articles", nullptr, static_cast<int>(m_search->total())),
                                  tr("%Ln events", nullptr, static_cast<int>(lists.events.size())),
                                  tr("%Ln bars", nullptr, static_cast<int>(bars))}
                          .join(QStringLiteral(" · ")));
    // A message stands in their place for a while.
    m_counts->setVisible(m_document->isOpen() && currentMessage().isEmpty());
    showSaved();
}

void StatusArea::showSaved()
{
    if (!m_document->isOpen())
        m_saved->clear();
    else if (m_document->isReadOnly())
        m_saved->setText(tr("Read-only: nothing can be changed"));
    else
        m_saved->setText(m_document->isSaving() ? tr("Saving…") : tr("All changes saved"));
}

void StatusArea::showJob()
{
    m_jobArea->setVisible(!m_jobs.isEmpty());
    if (m_jobs.isEmpty())
        return;
    const Job& job = *m_jobs.front();
    m_jobTitle->setText(job.isCancelled() ? tr("Stopping…") : job.title());
    m_progress->setValue(static_cast<int>(job.fraction() * kSteps));
    m_cancel->setEnabled(!job.isCancelled());
}

} // namespace ui
