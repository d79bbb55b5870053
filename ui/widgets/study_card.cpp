#include "ui/widgets/study_card.h"

#include "ui/document/document.h"
#include "ui/document/event_study.h"
#include "ui/support/conversion.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/study_actions.h"
#include "ui/widgets/study_form.h"
#include "ui/widgets/study_result.h"

#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kSide = 16;
constexpr int kPatienceMilliseconds = 250;
constexpr int kSteps = 1000;

} // namespace

StudyCard::StudyCard(Document* document, EventStudy* study, const Appearance* appearance,
                     QWidget* parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_study(study)
    , m_appearance(appearance)
    , m_name(new QLabel)
    , m_notice(new QLabel)
    , m_progress(new QProgressBar)
    , m_cancel(new QToolButton)
    , m_progressRow(progressRow())
    , m_patience(new QTimer(this))
    , m_form(new StudyForm(document, study, nullptr))
    , m_result(new StudyResult(appearance, nullptr))
    , m_actions(new StudyActions(document, study, m_result, appearance, nullptr))
{
    setObjectName(QStringLiteral("studyCard"));
    setAccessibleName(tr("Study"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(320);
    m_patience->setSingleShot(true);
    m_patience->setInterval(kPatienceMilliseconds);
    auto* inside = new QWidget;
    inside->setObjectName(QStringLiteral("studyPage"));
    inside->setLayout(page());
    setWidget(inside);
    inside->setAutoFillBackground(false); // the panel's colour is behind it

    connect(m_patience, &QTimer::timeout, this, &StudyCard::showProgress);
    connect(study, &EventStudy::progressed, this, &StudyCard::showProgress);
    connect(study, &EventStudy::eventChanged, this, &StudyCard::showEvent);
    connect(study, &EventStudy::changed, this, &StudyCard::showState);
    connect(m_actions, &StudyActions::written, this, &StudyCard::written);
    showEvent();
}

QVBoxLayout* StudyCard::page()
{
    m_name->setObjectName(QStringLiteral("studyEvent"));
    m_name->setProperty("heading", true);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_notice->setObjectName(QStringLiteral("studyNotice"));
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout;
    layout->setContentsMargins(kSide, 14, kSide, 14);
    layout->setSpacing(0);
    layout->addWidget(m_name);
    layout->addSpacing(10);
    layout->addWidget(m_form);
    layout->addSpacing(12);
    layout->addWidget(m_progressRow);
    layout->addWidget(m_notice);
    layout->addWidget(m_result);
    layout->addSpacing(8);
    layout->addWidget(m_actions);
    layout->addStretch(1);
    return layout;
}

QWidget* StudyCard::progressRow()
{
    auto* row = new QWidget;
    row->setObjectName(QStringLiteral("studyProgress"));
    m_progress->setRange(0, kSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(QStringLiteral("studyCancel"));
    m_cancel->setToolTip(tr("Stop"));
    m_cancel->setAccessibleName(tr("Stop"));
    m_cancel->setIcon(themedIcon(QStringLiteral("stop"), m_appearance->theme().mutedText));
    connect(m_cancel, &QToolButton::clicked, m_study, &EventStudy::cancel);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(8);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_cancel);
    row->hide();
    return row;
}

void StudyCard::showEvent()
{
    const auto& event = m_study->event();
    m_name->setText(event ? withDirectionsShown(toQString(event->name)) : QString());
    m_name->setVisible(event.has_value());
    m_form->setVisible(event.has_value());
    showState();
}

void StudyCard::showState()
{
    const auto& outcome = m_study->outcome();
    m_result->setOutcome(outcome);
    m_actions->setVisible(outcome != nullptr);
    QString notice = m_study->failure();
    m_notice->setProperty("muted", notice.isEmpty());
    if (!m_study->event())
        notice = tr("Choose an event on the left, or a flag in the chart.");
    else if (outcome == nullptr && notice.isEmpty())
        notice = m_study->isRunning() ? tr("Computing…") : tr("Nothing was computed yet.");
    m_notice->setText(outcome == nullptr ? withDirectionsShown(notice) : QString());
    m_notice->setVisible(!m_notice->text().isEmpty());
    if (m_study->isRunning() && !m_patience->isActive() && m_progressRow->isHidden())
        m_patience->start();
    else if (!m_study->isRunning())
        m_patience->stop();
    if (!m_study->isRunning())
        m_progressRow->hide();
}

void StudyCard::showProgress()
{
    if (!m_study->isRunning() || m_patience->isActive())
        return;
    m_progressRow->show();
    m_progress->setValue(static_cast<int>(m_study->fraction() * kSteps));
}

} // namespace ui
