#pragma once

#include "core/domain/ids.h"

#include <QFrame>

#include <optional>

class QLineEdit;
class QTabBar;
class QStackedWidget;

namespace ui {

class Appearance;
class ArticleEvents;
class ArticleListModel;
class ArticleSearch;
class ArticleVerdicts;
class Document;
class EventListModel;
class InstrumentListModel;
class Navigator;
class NearMoveFilter;
class OverviewPage;
class RowView;

/// The left column, what there is: articles with their search, events, instruments.
class ListsPanel final : public QFrame {
    Q_OBJECT

public:
    ListsPanel(Document* document, Navigator* navigator, ArticleSearch* search,
               ArticleEvents* articleEvents, ArticleVerdicts* articleVerdicts,
               const Appearance* appearance, QWidget* parent);

    /// Puts the cursor into the search field.
    void startSearch();
    /// The headline of an article that is listed; empty for another one.
    QString titleOf(std::optional<core::ArticleId> article) const;

private:
    RowView* articleView(const QString& name);
    RowView* eventView(const QString& name);
    RowView* instrumentView(const QString& name, bool oneLine);
    QWidget* articlesPage();
    void setUpSearch();
    void setUpFilter();
    void showCounts();
    void showNotice(const QString& refusal);
    void showSelection();

    Document* m_document;
    Navigator* m_navigator;
    ArticleSearch* m_search;
    const Appearance* m_appearance;
    ArticleListModel* m_articles;
    EventListModel* m_events;
    InstrumentListModel* m_instruments;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    QLineEdit* m_searchField;
    NearMoveFilter* m_filter;
    RowView* m_articleView;
    QList<RowView*> m_eventViews;
    QList<RowView*> m_instrumentViews;
    OverviewPage* m_overview;
};

} // namespace ui
