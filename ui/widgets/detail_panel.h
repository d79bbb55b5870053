#pragma once

#include <QFrame>

class QStackedWidget;
class QTabBar;

namespace core {
struct ClaimListing;
struct Event;
}

namespace ui {

class Appearance;
class Document;
class Navigator;

/// The right column, what it is about: the chosen article, and the chosen event.
class DetailPanel final : public QFrame {
    Q_OBJECT

public:
    DetailPanel(Document* document, Navigator* navigator, const Appearance* appearance,
                QWidget* parent);

signals:
    void editEventAsked(const core::Event& event);
    /// See ArticlePage::claimNoteAsked.
    void claimNoteAsked(const core::ClaimListing& claim);

private:
    enum Tab { Article, Event };

    QTabBar* m_tabs;
    QStackedWidget* m_pages;
};

} // namespace ui
