#pragma once

#include "core/domain/note.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;

namespace core {
struct Event;
}

namespace ui {

class Appearance;
class ArticleEvents;
class ArticleSearch;
class ArticleVerdicts;
class ChartCard;
class DetailPanel;
class Document;
class EventStudy;
class FileCommands;
class ListsPanel;
class MainMenu;
class Navigator;
class SourceWatch;
struct ImportOutcome;

/// The window: three columns over one archive, or how to begin when there is nothing in it. It is
/// made anew, with all that is chosen, when the language changes.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// Both outlive the window.
    MainWindow(Document* document, Appearance* appearance);
    ~MainWindow() override;

    Navigator* navigator() const { return m_navigator; }

    void startSearch();
    void exportFigure();
    void exportLedger();
    void insertEvent();
    void editEvent(const core::Event& event);
    void setNotesShown(bool on);        ///< on the chart; kept in QSettings
    void drawNote(core::NoteKind kind); ///< takes up the tool for it
    void showImports();
    void showSources();
    void showAbout();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    QWidget* columns();
    void followNotes(DetailPanel* detail);
    void wireDocument();
    void takeUp();
    void showWhatThereIs();
    void showTitle();
    void showReport(const ImportOutcome& outcome);
    void showProblems(const QStringList& problems);

    Document* m_document;
    Appearance* m_appearance;
    Navigator* m_navigator;
    ArticleSearch* m_search;
    ArticleEvents* m_articleEvents;
    ArticleVerdicts* m_articleVerdicts;
    EventStudy* m_study;
    FileCommands* m_files;
    SourceWatch* m_sources;
    MainMenu* m_menu = nullptr;
    QStackedWidget* m_pages = nullptr;
    QSplitter* m_splitter = nullptr;
    ListsPanel* m_lists = nullptr;
    ChartCard* m_chart = nullptr;
    bool m_knowsArticles = false; ///< the first search on this archive was answered
};

} // namespace ui
