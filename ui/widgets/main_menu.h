#pragma once

#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace ui {

class Appearance;
class ChartActions;
class Document;
class FileCommands;
class MainWindow;

/// The menus of the window and what they call.
class MainMenu final : public QObject {
    Q_OBJECT

public:
    MainMenu(MainWindow* window, Document* document, FileCommands* files, Appearance* appearance);

    void showChartActions(const ChartActions* actions);

private:
    QAction* add(QMenu* menu, const QString& name, const QString& text, const QString& icon = {});
    void addFileMenu();
    void addImportActions(QMenu* menu);
    void addEditMenu();
    void addViewMenu();
    void addInsertMenu();
    void addToolsMenu();
    void addHelpMenu();
    void addThemeChoices(QMenu* menu);
    void addLanguageChoices(QMenu* menu);
    void fillRecent();
    void enableActions();
    void colourIcons();

    MainWindow* m_window;
    Document* m_document;
    FileCommands* m_files;
    Appearance* m_appearance;
    QMenuBar* m_bar;
    QMenu* m_recent = nullptr;
    QMenu* m_chart = nullptr;
    QList<QAction*> m_needArchive;
    QList<QAction*> m_needWritable;
};

} // namespace ui
