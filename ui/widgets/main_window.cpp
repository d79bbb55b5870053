#include "ui/widgets/main_window.h"

#include "ui/document/archive_watch.h"
#include "ui/document/article_events.h"
#include "ui/document/article_search.h"
#include "ui/document/article_verdicts.h"
#include "ui/document/document.h"
#include "ui/document/event_study.h"
#include "ui/document/job.h"
#include "ui/document/navigator.h"
#include "ui/document/source_watch.h"
#include "ui/models/source_words.h"
#include "ui/support/conversion.h"
#include "ui/widgets/about_dialog.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/chart_notes.h"
#include "ui/widgets/chart_study.h"
#include "ui/widgets/detail_panel.h"
#include "ui/widgets/event_dialog.h"
#include "ui/widgets/figure_dialog.h"
#include "ui/widgets/file_commands.h"
#include "ui/widgets/import_report_dialog.h"
#include "ui/widgets/imports_dialog.h"
#include "ui/widgets/ledger_export_dialog.h"
#include "ui/widgets/lists_panel.h"
#include "ui/widgets/main_menu.h"
#include "ui/widgets/message.h"
#include "ui/widgets/open_once.h"
#include "ui/widgets/recent_archives.h"
#include "ui/widgets/session.h"
#include "ui/widgets/sources_dialog.h"
#include "ui/widgets/status_area.h"
#include "ui/widgets/welcome_page.h"

#include <QDropEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kGap = 8;

enum Page { Welcome, Columns };

} // namespace

MainWindow::MainWindow(Document* document, Appearance* appearance)
    : m_document(document)
    , m_appearance(appearance)
    , m_navigator(new Navigator(document, this))
    , m_search(new ArticleSearch(document, this))
    , m_articleEvents(new ArticleEvents(document, this))
    , m_articleVerdicts(new ArticleVerdicts(document, this))
    , m_study(new EventStudy(document, m_navigator, this))
    , m_files(new FileCommands(document, this))
    , m_sources(new SourceWatch(document, {.clock = document->clock()}, this))
{
    new ArchiveWatch(document, this);
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setMinimumSize(900, 560);
    resize(1440, 900);
    build();
    wireDocument();
    restoreGeometryOf(*this, *m_splitter);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    const QByteArray columnWidths = m_splitter != nullptr ? m_splitter->saveState() : QByteArray();
    delete m_menu;
    setMenuBar(new QMenuBar); // deletes the one before
    m_menu = new MainMenu(this, m_document, m_files, m_appearance);
    setStatusBar(new StatusArea(m_document, m_search, m_appearance, this));

    auto* welcome = new WelcomePage(m_appearance, this);
    connect(welcome, &WelcomePage::demoAsked, m_files, &FileCommands::openDemo);
    connect(welcome, &WelcomePage::importAsked, m_files, &FileCommands::importFiles);
    connect(welcome, &WelcomePage::openAsked, m_files, &FileCommands::openArchive);
    m_pages = new QStackedWidget;
    m_pages->addWidget(welcome);
    m_pages->addWidget(columns());
    m_menu->showChartActions(m_chart->actions());
    auto* centre = new QWidget;
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(kGap, kGap, kGap, kGap);
    layout->addWidget(m_pages);
    setCentralWidget(centre); // deletes the one before
    if (!columnWidths.isEmpty())
        m_splitter->restoreState(columnWidths);
    m_lists->setFocus();
    showWhatThereIs();
    showTitle();
}

QWidget* MainWindow::columns()
{
    m_lists = new ListsPanel(m_document, m_navigator, m_search, m_articleEvents, m_articleVerdicts,
                             m_appearance, this);
    m_chart = new ChartCard(m_document, m_navigator, m_appearance, this);
    auto* detail = new DetailPanel(m_document, m_navigator, m_study, m_appearance, this);
    new ChartStudy(m_chart->chart(), m_study, m_navigator); // belongs to the chart
    connect(detail, &DetailPanel::studyWritten, this, [this](const QString& path) {
        statusBar()->showMessage(tr("The study was written to %1.").arg(path), 8000);
    });
    followNotes(detail);
    connect(m_chart, &ChartCard::exportChosen, this, &MainWindow::exportFigure);
    connect(detail, &DetailPanel::editEventAsked, this, &MainWindow::editEvent);
    connect(detail, &DetailPanel::claimNoteAsked, m_document,
            [this](const core::ClaimListing& claim) { putOnChart(m_document, claim); });

    m_splitter = new QSplitter;
    m_splitter->setObjectName(QStringLiteral("columns"));
    m_splitter->setHandleWidth(kGap);
    m_splitter->setChildrenCollapsible(false);
    m_lists->setMinimumWidth(220);
    m_chart->setMinimumWidth(340);
    detail->setMinimumWidth(260);
    for (QWidget* column : {static_cast<QWidget*>(m_lists), static_cast<QWidget*>(m_chart),
                            static_cast<QWidget*>(detail)})
        m_splitter->addWidget(column);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({292, 890, 384});
    return m_splitter;
}

void MainWindow::wireDocument()
{
    connect(m_document, &Document::opened, this, &MainWindow::takeUp);
    connect(m_document, &Document::closed, this, &MainWindow::showTitle);
    connect(m_document, &Document::jobStarted, this, [this](Job* job) {
        showWhatThereIs();
        // Not before the document has taken up what was opened.
        connect(job, &Job::finished, this, &MainWindow::showWhatThereIs, Qt::QueuedConnection);
    });
    connect(m_document, &Document::listsChanged, this, &MainWindow::showWhatThereIs);
    connect(m_search, &ArticleSearch::found, this, [this] {
        m_knowsArticles = true;
        showWhatThereIs();
    });
    connect(m_document, &Document::failed, this, [this](const QString& sentence) {
        showMessage(this, QStringLiteral("Pressmark"), sentence);
    });
    connect(m_document, &Document::importFinished, this, &MainWindow::showReport);
    connect(m_document, &Document::checked, this, &MainWindow::showProblems);
    connect(m_document, &Document::copySaved, this, [this](const QString& path) {
        statusBar()->showMessage(tr("A copy was saved as %1.").arg(path), 8000);
    });
    connect(m_sources, &SourceWatch::newsCame, this, [this](const QString& from, const News& news) {
        statusBar()->showMessage(newsText(from, news), 8000);
    });
    connect(m_navigator, &Navigator::selectionChanged, this, [this] {
        if (m_document->isOpen())
            saveSelection(toQString(m_document->path()), m_navigator->selection());
    });
    connect(m_appearance, &Appearance::languageChanged, this, [this] {
        build();
        m_navigator->showAgain();
    });
}

void MainWindow::takeUp()
{
    const QString path = toQString(m_document->path());
    addRecentArchive(path);
    m_knowsArticles = false;
    m_navigator->restore(savedSelection(path));
    showTitle();
}

void MainWindow::showTitle()
{
    setWindowTitle(m_document->isOpen()
                       ? tr("%1 – Pressmark").arg(toQString(m_document->path().stem()))
                       : QStringLiteral("Pressmark"));
}

void MainWindow::showWhatThereIs()
{
    const ArchiveLists& lists = m_document->lists();
    const bool isEmpty =
        lists.events.empty() && lists.instruments.empty() && m_search->total() == 0;
    // Until it is known what there is, the columns stand: most archives are not empty.
    const bool knows = m_document->isOpen() ? m_knowsArticles : !m_document->isOpening();
    m_pages->setCurrentIndex(isEmpty && knows ? Welcome : Columns);
}

void MainWindow::startSearch()
{
    m_lists->startSearch();
}

void MainWindow::exportFigure()
{
    const core::FigureSpec spec = m_chart->figureSpec();
    if (spec.instruments.empty())
        return;
    auto* dialog = new FigureDialog(m_document, spec, m_appearance, this);
    connect(dialog, &FigureDialog::written, this, [this](const QString& path) {
        statusBar()->showMessage(tr("The figure was written to %1.").arg(path), 8000);
    });
    openOnce(dialog);
}

void MainWindow::exportLedger()
{
    const auto article = m_navigator->selection().article;
    auto* dialog = new LedgerExportDialog(m_document, article, m_lists->titleOf(article), this);
    connect(dialog, &LedgerExportDialog::written, this, [this](const QString& path) {
        statusBar()->showMessage(tr("The ledger was written to %1.").arg(path), 8000);
    });
    openOnce(dialog);
}

void MainWindow::insertEvent()
{
    auto* dialog = new EventDialog(m_document->lists(), {}, this);
    connect(dialog, &QDialog::accepted, m_document,
            [this, dialog] { m_document->addEvent(dialog->event()); });
    openOnce(dialog);
}

void MainWindow::editEvent(const core::Event& event)
{
    auto* dialog = new EventDialog(m_document->lists(), event, this);
    connect(dialog, &QDialog::accepted, m_document,
            [this, dialog] { m_document->updateEvent(dialog->event()); });
    openOnce(dialog);
}

void MainWindow::showImports()
{
    openOnce(new ImportsDialog(m_document, this));
}

void MainWindow::showSources()
{
    openOnce(new SourcesDialog(m_document, m_sources, this));
}

void MainWindow::showAbout()
{
    openOnce(new AboutDialog(this));
}

void MainWindow::showReport(const ImportOutcome& outcome)
{
    openOnce(new ImportReportDialog(outcome, this));
}

void MainWindow::showProblems(const QStringList& problems)
{
    if (problems.isEmpty())
        statusBar()->showMessage(tr("The archive is whole."), 8000);
    else
        showMessage(this, tr("Check Archive"),
                    tr("The archive has %Ln problems.", nullptr, static_cast<int>(problems.size())),
                    problems.join(QLatin1Char('\n')));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveGeometryOf(*this, *m_splitter);
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && m_document->isOpen() && !m_document->isReadOnly())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    event->acceptProposedAction();
    m_files->importPaths(files);
}

} // namespace ui
