#pragma once

#include <QScrollArea>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;
class QVBoxLayout;

namespace ui {

class Appearance;
class Document;
class EventStudy;
class StudyActions;
class StudyForm;
class StudyResult;

/// The study of the chosen event: how it is done, how far it is, and what came of it.
class StudyCard final : public QScrollArea {
    Q_OBJECT

public:
    /// All outlive it.
    StudyCard(Document* document, EventStudy* study, const Appearance* appearance, QWidget* parent);

signals:
    void written(const QString& path);

private:
    QVBoxLayout* page();
    QWidget* progressRow();
    void showEvent();
    void showState();
    void showProgress();

    Document* m_document;
    EventStudy* m_study;
    const Appearance* m_appearance;
    QLabel* m_name;
    QLabel* m_notice;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QWidget* m_progressRow;
    QTimer* m_patience; ///< a run that is short shows no progress
    StudyForm* m_form;
    StudyResult* m_result;
    StudyActions* m_actions;
};

} // namespace ui
