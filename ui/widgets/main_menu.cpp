#include "ui/widgets/main_menu.h"

#include "ui/chart/chart_theme.h"
#include "ui/document/document.h"
#include "ui/support/icons.h"
#include "ui/support/note_words.h"
#include "ui/support/settings_keys.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/chart_actions.h"
#include "ui/widgets/file_commands.h"
#include "ui/widgets/instrument_words.h"
#include "ui/widgets/main_window.h"
#include "ui/widgets/recent_archives.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QSettings>
#include <QUndoStack>

namespace ui {

MainMenu::MainMenu(MainWindow* window, Document* document, FileCommands* files,
                   Appearance* appearance)
    : QObject(window)
    , m_window(window)
    , m_document(document)
    , m_files(files)
    , m_appearance(appearance)
    , m_bar(window->menuBar())
{
    auto* name = new QLabel(QStringLiteral("Pressmark"));
    name->setProperty("program", true);
    m_bar->setCornerWidget(name, Qt::TopLeftCorner);
    addFileMenu();
    addEditMenu();
    addViewMenu();
    addInsertMenu();
    m_chart = m_bar->addMenu(tr("&Chart"));
    addToolsMenu();
    addHelpMenu();
    connect(m_document, &Document::opened, this, &MainMenu::enableActions);
    connect(m_document, &Document::closed, this, &MainMenu::enableActions);
    connect(m_appearance, &Appearance::themeChanged, this, &MainMenu::colourIcons);
    enableActions();
    colourIcons();
}

QAction* MainMenu::add(QMenu* menu, const QString& name, const QString& text, const QString& icon)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    action->setData(icon);
    return action;
}

void MainMenu::addFileMenu()
{
    QMenu* menu = m_bar->addMenu(tr("&File"));
    QAction* create =
        add(menu, QStringLiteral("actionNew"), tr("&New Archive…"), QStringLiteral("new"));
    create->setShortcut(QKeySequence::New);
    connect(create, &QAction::triggered, m_files, &FileCommands::newArchive);
    QAction* open = add(menu, QStringLiteral("actionOpen"), tr("&Open…"), QStringLiteral("open"));
    open->setShortcut(QKeySequence::Open);
    connect(open, &QAction::triggered, m_files, &FileCommands::openArchive);
    m_recent = menu->addMenu(tr("Open &Recent"));
    m_recent->setObjectName(QStringLiteral("menuRecent"));
    connect(m_recent, &QMenu::aboutToShow, this, &MainMenu::fillRecent);
    QAction* demo =
        add(menu, QStringLiteral("actionDemo"), tr("Open &Demo"), QStringLiteral("demo"));
    connect(demo, &QAction::triggered, m_files, &FileCommands::openDemo);
    menu->addSeparator();

    addImportActions(menu);
    QAction* figure =
        add(menu, QStringLiteral("actionExport"), tr("&Export Figure…"), QStringLiteral("export"));
    figure->setShortcut(Qt::CTRL | Qt::Key_E);
    connect(figure, &QAction::triggered, m_window, &MainWindow::exportFigure);
    QAction* ledger = add(menu, QStringLiteral("actionExportLedger"), tr("Export &Ledger…"));
    connect(ledger, &QAction::triggered, m_window, &MainWindow::exportLedger);
    QAction* copy =
        add(menu, QStringLiteral("actionSaveCopy"), tr("Save a &Copy…"), QStringLiteral("save"));
    copy->setShortcut(QKeySequence::SaveAs);
    connect(copy, &QAction::triggered, m_files, &FileCommands::saveCopy);
    menu->addSeparator();

    QAction* quit = add(menu, QStringLiteral("actionQuit"), tr("&Quit"), QStringLiteral("quit"));
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, m_window, &QWidget::close);
    m_needArchive << figure << ledger << copy;
}

void MainMenu::addImportActions(QMenu* menu)
{
    QAction* import =
        add(menu, QStringLiteral("actionImport"), tr("&Import…"), QStringLiteral("import"));
    import->setShortcut(Qt::CTRL | Qt::Key_I);
    connect(import, &QAction::triggered, m_files, &FileCommands::importFiles);
    QAction* folder = add(menu, QStringLiteral("actionImportFolder"), tr("Import &Folder…"));
    connect(folder, &QAction::triggered, m_files, &FileCommands::importFolder);
    QAction* sources = add(menu, QStringLiteral("actionSources"), tr("&Watched Folders and Feeds…"),
                           QStringLiteral("feed"));
    connect(sources, &QAction::triggered, m_window, &MainWindow::showSources);
    m_needWritable << import << folder << sources;
}

void MainMenu::addEditMenu()
{
    QMenu* menu = m_bar->addMenu(tr("&Edit"));
    QAction* undo = m_document->undoStack()->createUndoAction(this, tr("&Undo"));
    undo->setObjectName(QStringLiteral("actionUndo"));
    undo->setData(QStringLiteral("undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_document->undoStack()->createRedoAction(this, tr("&Redo"));
    redo->setObjectName(QStringLiteral("actionRedo"));
    redo->setData(QStringLiteral("redo"));
    redo->setShortcut(QKeySequence::Redo);
    menu->addAction(undo);
    menu->addAction(redo);
    menu->addSeparator();
    QAction* find =
        add(menu, QStringLiteral("actionFind"), tr("&Find in Articles"), QStringLiteral("search"));
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_window, &MainWindow::startSearch);
    m_needArchive << find;
}

void MainMenu::addViewMenu()
{
    QMenu* menu = m_bar->addMenu(tr("&View"));
    QMenu* theme = menu->addMenu(tr("&Theme"));
    addThemeChoices(theme);
    QMenu* language = menu->addMenu(tr("&Language"));
    addLanguageChoices(language);
    menu->addSeparator();
    QAction* notes = add(menu, QStringLiteral("actionShowNotes"), tr("&Notes on the Chart"));
    notes->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    notes->setCheckable(true);
    notes->setChecked(QSettings().value(settings::kShowNotes, true).toBool());
    connect(notes, &QAction::toggled, m_window, &MainWindow::setNotesShown);
    menu->addSeparator();
    QAction* full = add(menu, QStringLiteral("actionFullScreen"), tr("&Full Screen"),
                        QStringLiteral("full-screen"));
    full->setShortcut(Qt::Key_F11);
    full->setCheckable(true);
    full->setChecked(m_window->isFullScreen());
    connect(full, &QAction::toggled, m_window, [this](bool on) {
        m_window->setWindowState(m_window->windowState().setFlag(Qt::WindowFullScreen, on));
    });
}

void MainMenu::addThemeChoices(QMenu* menu)
{
    auto* group = new QActionGroup(this);
    const auto choice = [&](const QString& name, const QString& text, ThemeChoice theme) {
        QAction* action = group->addAction(add(menu, name, text));
        action->setCheckable(true);
        action->setChecked(m_appearance->themeChoice() == theme);
        connect(action, &QAction::triggered, m_appearance,
                [this, theme] { m_appearance->setThemeChoice(theme); });
    };
    choice(QStringLiteral("themeSystem"), tr("&System"), ThemeChoice::System);
    choice(QStringLiteral("themeLight"), tr("&Light"), ThemeChoice::Light);
    choice(QStringLiteral("themeDark"), tr("&Dark"), ThemeChoice::Dark);
}

void MainMenu::addLanguageChoices(QMenu* menu)
{
    auto* group = new QActionGroup(this);
    const auto choice = [&](const QString& name, const QString& text, LanguageChoice language) {
        QAction* action = group->addAction(add(menu, name, text));
        action->setCheckable(true);
        action->setChecked(m_appearance->languageChoice() == language);
        connect(
            action, &QAction::triggered, m_appearance,
            [this, language] { m_appearance->setLanguageChoice(language); },
            // The window makes its menus anew then: not while this one is still open.
            Qt::QueuedConnection);
    };
    choice(QStringLiteral("languageSystem"), tr("&System"), LanguageChoice::System);
    // Each in its own language, so that everybody finds the way back.
    choice(QStringLiteral("languageEnglish"), QStringLiteral("&English"), LanguageChoice::English);
    choice(QStringLiteral("languageGerman"), QStringLiteral("&Deutsch"), LanguageChoice::German);
}

void MainMenu::addInsertMenu()
{
    QMenu* menu = m_bar->addMenu(tr("&Insert"));
    QAction* event =
        add(menu, QStringLiteral("actionInsertEvent"), tr("&Event…"), QStringLiteral("event"));
    event->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    connect(event, &QAction::triggered, m_window, &MainWindow::insertEvent);
    m_needWritable << event;
    menu->addSeparator();
    for (int index = 0; index < core::kNoteKinds; ++index) {
        const auto kind = static_cast<core::NoteKind>(index);
        QAction* note = add(menu, QStringLiteral("actionDraw%1").arg(index), noteKindTitle(kind));
        connect(note, &QAction::triggered, m_window, [this, kind] { m_window->drawNote(kind); });
        m_needWritable << note;
    }
}

void MainMenu::showChartActions(const ChartActions* actions)
{
    actions->fillMenu(m_chart);
}

void MainMenu::addToolsMenu()
{
    QMenu* menu = m_bar->addMenu(tr("&Tools"));
    QAction* imports =
        add(menu, QStringLiteral("actionImports"), tr("&Imports…"), QStringLiteral("list"));
    connect(imports, &QAction::triggered, m_window, &MainWindow::showImports);
    QAction* link =
        add(menu, QStringLiteral("actionLink"), tr("&Link Again"), QStringLiteral("link"));
    connect(link, &QAction::triggered, m_document, [this] { m_document->link(true); });
    QAction* check =
        add(menu, QStringLiteral("actionCheck"), tr("&Check Archive"), QStringLiteral("check"));
    connect(check, &QAction::triggered, m_document, &Document::check);
    m_needArchive << imports << check;
    m_needWritable << link;
}

void MainMenu::addHelpMenu()
{
    QMenu* menu = m_bar->addMenu(tr("&Help"));
    QAction* about =
        add(menu, QStringLiteral("actionAbout"), tr("&About Pressmark"), QStringLiteral("info"));
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, m_window, &MainWindow::showAbout);
}

void MainMenu::fillRecent()
{
    m_recent->clear();
    for (const QString& path : recentArchives()) {
        QAction* action = m_recent->addAction(buttonText(QFileInfo(path).fileName()));
        action->setToolTip(path);
        action->setEnabled(QFileInfo::exists(path));
        connect(action, &QAction::triggered, m_files, [this, path] { m_files->openRecent(path); });
    }
    m_recent->setToolTipsVisible(true);
    m_recent->addSeparator();
    QAction* clear = m_recent->addAction(tr("&Clear This List"));
    clear->setEnabled(!recentArchives().isEmpty());
    connect(clear, &QAction::triggered, this, &clearRecentArchives);
}

void MainMenu::enableActions()
{
    for (QAction* action : m_needArchive)
        action->setEnabled(m_document->isOpen());
    for (QAction* action : m_needWritable)
        action->setEnabled(m_document->isOpen() && !m_document->isReadOnly());
}

void MainMenu::colourIcons()
{
    for (QAction* menu : m_bar->actions()) {
        for (QAction* action : menu->menu()->actions()) {
            const QString icon = action->data().toString();
            if (!icon.isEmpty())
                action->setIcon(themedIcon(icon, m_appearance->theme().mutedText));
        }
    }
}

} // namespace ui
