#pragma once

#include "core/domain/note.h"

#include <QScrollArea>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace ui {

class Appearance;
class Document;
class Navigator;
class NoteBoard;
class NoteLook;

/// The note that is chosen on the chart: its words, its look, where it stands and what it cites.
/// Every change is stored at once.
class NoteCard final : public QScrollArea {
    Q_OBJECT

public:
    /// The words of the article that are chosen, or those of the chosen claim.
    using ChosenWords = std::function<std::optional<core::NoteCitation>()>;

    NoteCard(Document* document, Navigator* navigator, const Appearance* appearance,
             ChosenWords chosenWords, QWidget* parent);

    /// From now on shows the notes of that chart. It outlives this, or nothing changes there.
    void follow(NoteBoard* board);

private:
    void layOut();
    QWidget* wordsPart();
    QWidget* sourcePart();
    QToolButton* link(const QString& name, const QString& text);
    void show();
    void showSource(const core::Note& note);
    void change(const std::function<void(core::Note&)>& change);
    void citeWords();
    void citeEvent();
    const core::Note* note() const;

    Document* m_document;
    Navigator* m_navigator;
    ChosenWords m_chosenWords;
    NoteBoard* m_board = nullptr;
    core::NoteId m_shown;
    QLabel* m_empty;
    QWidget* m_page;
    QLabel* m_kind;
    QLabel* m_place;
    QLineEdit* m_words;
    NoteLook* m_look;
    QLabel* m_cites;
    QToolButton* m_showWords;
    QToolButton* m_showEvent;
    QToolButton* m_citeWords;
    QToolButton* m_citeEvent;
    QToolButton* m_citeNothing;
    QToolButton* m_delete;
    QLabel* m_author;
};

} // namespace ui
