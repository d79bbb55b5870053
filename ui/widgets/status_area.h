#pragma once

#include <QList>
#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace ui {

class Appearance;
class ArticleSearch;
class Document;
class Job;

/// The line at the bottom: which archive, what is in it, what is being done, what is saved.
class StatusArea final : public QStatusBar {
    Q_OBJECT

public:
    StatusArea(Document* document, ArticleSearch* search, const Appearance* appearance,
               QWidget* parent);

private:
    void setUpJobArea(const Appearance* appearance);
    void follow(Job* job);
    void showCounts();
    void showSaved();
    void showJob();

    Document* m_document;
    ArticleSearch* m_search;
    QLabel* m_archive;
    QLabel* m_counts;
    QWidget* m_jobArea;
    QLabel* m_jobTitle;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QLabel* m_saved;
    QList<Job*> m_jobs; ///< those that have taken long enough to be shown, the oldest first
};

} // namespace ui
