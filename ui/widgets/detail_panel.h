#pragma once

#include <QFrame>

class QStackedWidget;
class QTabBar;

namespace core {
struct ClaimListing;
struct Event;
} // namespace core

namespace ui {

class Appearance;
class Document;
class EventStudy;
class NoteBoard;
class Navigator;
class NoteCard;

/// The right column, what it is about: the chosen article, the chosen event, its study,
/// and the chosen note.
class DetailPanel final : public QFrame {
    Q_OBJECT

public:
    DetailPanel(Document* document, Navigator* navigator, EventStudy* study,
                const Appearance* appearance, QWidget* parent);

    /// Shows the notes that are chosen on that chart.
    void followNotes(NoteBoard* board);

signals:
    void editEventAsked(const core::Event& event);
    /// See ArticlePage::claimNoteAsked.
    void claimNoteAsked(const core::ClaimListing& claim);
    /// To a file.
    void studyWritten(const QString& path);

private:
    enum Tab { Article, Event, Study, Note };

    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    NoteCard* m_note;
};

} // namespace ui
