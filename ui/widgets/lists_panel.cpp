#include "ui/widgets/lists_panel.h"

#include "ui/chart/chart_theme.h"
#include "ui/document/article_search.h"
#include "ui/document/document.h"
#include "ui/document/navigator.h"
#include "ui/models/article_list_model.h"
#include "ui/models/event_list_model.h"
#include "ui/models/instrument_list_model.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/article_delegate.h"
#include "ui/widgets/event_delegate.h"
#include "ui/widgets/instrument_delegate.h"
#include "ui/widgets/near_move_filter.h"
#include "ui/widgets/overview_page.h"
#include "ui/widgets/row_view.h"
#include "ui/widgets/tab_row.h"

#include <QAction>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace ui {

ListsPanel::ListsPanel(Document* document, Navigator* navigator, ArticleSearch* search,
                       ArticleEvents* articleEvents, ArticleVerdicts* articleVerdicts,
                       const Appearance* appearance, QWidget* parent)
    : QFrame(parent)
    , m_document(document)
    , m_navigator(navigator)
    , m_search(search)
    , m_appearance(appearance)
    , m_articles(new ArticleListModel(document, search, articleEvents, articleVerdicts, this))
    , m_events(new EventListModel(document, navigator, this))
    , m_instruments(new InstrumentListModel(document, navigator, this))
    , m_tabs(tabRow(this))
    , m_pages(new QStackedWidget(this))
    , m_searchField(new QLineEdit)
    , m_filter(new NearMoveFilter(appearance, nullptr))
{
    setObjectName(QStringLiteral("listsPanel"));
    setProperty("card", true);
    m_tabs->setObjectName(QStringLiteral("listTabs"));
    m_tabs->setAccessibleName(tr("What there is"));
    for (int tab = 0; tab < 3; ++tab)
        m_tabs->addTab(QString());
    m_pages->addWidget(articlesPage());
    m_pages->addWidget(eventView(QStringLiteral("eventList")));
    m_pages->addWidget(instrumentView(QStringLiteral("instrumentList"), false));
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 8);
    layout->setSpacing(0);
    layout->addLayout(withRule(m_tabs, this));
    layout->addWidget(m_pages, 1);

    setUpSearch();
    setUpFilter();
    connect(m_document, &Document::listsChanged, this, &ListsPanel::showCounts);
    connect(m_document, &Document::closed, this, &ListsPanel::showCounts);
    connect(m_navigator, &Navigator::selectionChanged, this, &ListsPanel::showSelection);
    for (const QAbstractItemModel* model :
         {static_cast<QAbstractItemModel*>(m_articles), static_cast<QAbstractItemModel*>(m_events),
          static_cast<QAbstractItemModel*>(m_instruments)})
        connect(model, &QAbstractItemModel::modelReset, this, &ListsPanel::showSelection);
    // The rest of a long list has come. A search stays where it was scrolled to.
    connect(m_articles, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_search->words().isEmpty() && !m_search->nearMove()
            && !m_articleView->currentIndex().isValid())
            showSelection();
    });
    showCounts();
    showSelection();
    setFocusProxy(m_articleView);
}

QWidget* ListsPanel::articlesPage()
{
    m_articleView = articleView(QStringLiteral("articleList"));
    m_overview = new OverviewPage(m_articleView, eventView(QStringLiteral("chartEvents")),
                                  instrumentView(QStringLiteral("chartInstruments"), true), this);
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* field = new QHBoxLayout;
    field->setContentsMargins(10, 10, 10, 10);
    field->addWidget(m_searchField, 1);
    field->addWidget(m_filter);
    layout->addLayout(field);
    layout->addWidget(m_overview, 1);
    return page;
}

RowView* ListsPanel::articleView(const QString& name)
{
    auto* view = new RowView(this);
    view->setObjectName(name);
    view->setAccessibleName(tr("Articles"));
    view->setModel(m_articles);
    view->setRowDelegate(new ArticleDelegate(m_appearance, view));
    connect(view, &RowView::chosen, this, [this](const QModelIndex& index) {
        m_navigator->chooseArticle(m_articles->idAt(index));
    });
    return view;
}

RowView* ListsPanel::eventView(const QString& name)
{
    auto* view = new RowView(this);
    view->setObjectName(name);
    view->setAccessibleName(tr("Events"));
    view->setModel(m_events);
    view->setRowDelegate(new EventDelegate(m_appearance, view));
    connect(view, &RowView::chosen, this,
            [this](const QModelIndex& index) { m_navigator->chooseEvent(m_events->idAt(index)); });
    m_eventViews << view;
    return view;
}

RowView* ListsPanel::instrumentView(const QString& name, bool oneLine)
{
    const auto size = oneLine ? InstrumentDelegate::Size::OneLine : InstrumentDelegate::Size::Full;
    auto* view = new RowView(this);
    view->setObjectName(name);
    view->setAccessibleName(tr("Instruments"));
    view->setModel(m_instruments);
    view->setRowDelegate(new InstrumentDelegate(m_appearance, size, view));
    connect(view, &RowView::chosen, this, [this](const QModelIndex& index) {
        m_navigator->chooseInstrument(m_instruments->idAt(index));
    });
    m_instrumentViews << view;
    return view;
}

void ListsPanel::setUpSearch()
{
    m_searchField->setObjectName(QStringLiteral("searchField"));
    m_searchField->setAccessibleName(tr("Search in articles"));
    m_searchField->setPlaceholderText(tr("Search articles"));
    m_searchField->setToolTip(
        tr("Words, “phrases” in straight quotes, beginnings with *, AND, OR, NOT"));
    m_searchField->setClearButtonEnabled(true);
    m_searchField->setText(m_search->words());
    m_searchField->addAction(themedIcon(QStringLiteral("search"), m_appearance->theme().faintText),
                             QLineEdit::LeadingPosition);
    connect(m_searchField, &QLineEdit::textChanged, m_search, &ArticleSearch::setWords);
    connect(m_search, &ArticleSearch::found, this, [this] {
        showCounts();
        showNotice({});
    });
    connect(m_search, &ArticleSearch::refused, this, &ListsPanel::showNotice);
}

void ListsPanel::setUpFilter()
{
    const auto fill = [this] { m_filter->setInstruments(m_document->lists().instruments); };
    fill();
    m_filter->setNearMove(m_search->nearMove());
    connect(m_document, &Document::listsChanged, m_filter, fill);
    connect(m_document, &Document::closed, m_filter, fill);
    connect(m_filter, &NearMoveFilter::changed, this,
            [this] { m_search->setNearMove(m_filter->nearMove()); });
}

void ListsPanel::startSearch()
{
    m_tabs->setCurrentIndex(0);
    m_searchField->setFocus(Qt::ShortcutFocusReason);
    m_searchField->selectAll();
}

QString ListsPanel::titleOf(std::optional<core::ArticleId> article) const
{
    return m_articles->indexOf(article).data().toString();
}

void ListsPanel::showCounts()
{
    const auto count = [](auto number) { return formatCount(static_cast<std::int64_t>(number)); };
    const QString articles =
        count(m_articles->rowCount()) + (m_search->hasMore() ? QStringLiteral("+") : QString());
    m_tabs->setTabText(0, tr("Articles %1").arg(articles));
    m_tabs->setTabText(1, tr("Events %1").arg(count(m_document->lists().events.size())));
    m_tabs->setTabText(2, tr("Instruments %1").arg(count(m_document->lists().instruments.size())));
}

void ListsPanel::showNotice(const QString& refusal)
{
    if (!refusal.isEmpty())
        m_overview->setNotice(refusal);
    else if (m_articles->rowCount() == 0)
        m_overview->setNotice(!m_search->words().isEmpty()
                                  ? tr("No article has “%1”.").arg(m_search->words())
                                  : m_search->nearMove() ? tr("No article is near such a move.")
                                                         : tr("No articles yet."));
    else
        m_overview->setNotice({});
}

void ListsPanel::showSelection()
{
    const Selection& selection = m_navigator->selection();
    m_articleView->showChosen(m_articles->indexOf(selection.article));
    for (RowView* view : m_eventViews)
        view->showChosen(m_events->indexOf(selection.event));
    for (RowView* view : m_instrumentViews)
        view->showChosen(m_instruments->indexOf(selection.instrument));
}

} // namespace ui
