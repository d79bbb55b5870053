#pragma once

#include "core/domain/note.h"
#include "ui/chart/note_board_host.h"
#include "ui/chart/note_tool.h"

#include <QObject>
#include <QPointF>

#include <optional>
#include <vector>

class QKeyEvent;
class QMouseEvent;

namespace ui {

class NoteEditor;

/// The notes on a chart under a person's hands: drawing them with a tool, choosing, moving,
/// resizing and rewriting them. It stores nothing: what is finished it tells, and it shows that
/// until setNotes() hands over what is stored.
///
/// With the mouse: a tool draws by two clicks or by dragging, Ctrl or Alt keeps it off prices;
/// without a tool, lines, handles and labels are dragged, and a double click rewrites. By keyboard,
/// while a tool is chosen the crosshair's keys and up and down go from price to price, and Enter
/// gives a place; the arrows move a chosen note, F2 rewrites it, Ctrl+D doubles it, Ctrl+C and
/// Ctrl+V copy it, and Escape lets go.
class NoteBoard final : public QObject {
    Q_OBJECT

public:
    explicit NoteBoard(NoteBoardHost host);

    /// What is stored by now.
    void setNotes(std::vector<core::Note> notes);
    /// Whether changes are on their way to where notes are stored.
    void setStoring(bool on) { m_isStoring = on; }
    /// A change from beside the chart, made of what is chosen().
    void change(const core::Note& note);
    void forgetChanges(); ///< gives up what is not stored: it could not be
    void clear();
    /// Nothing can be changed, as in an archive that is only read, or without prices.
    void setReadOnly(bool on);
    bool isReadOnly() const { return m_isReadOnly; }
    void setShown(bool on);
    bool isShown() const { return m_isShown; }

    void choose(std::optional<core::NoteId> note);
    void takeStored(const core::Note& note); ///< a new one: to be chosen when it is handed over
    const std::vector<core::Note>& notes() const { return m_notes; } ///< as handed over last
    const core::Note* chosen() const;
    void setTool(std::optional<core::NoteKind> kind);
    std::optional<core::NoteKind> tool() const { return m_tool.kind(); }
    /// Opens a field for its words on the chart.
    void rewrite(core::NoteId note);
    /// A copy for this chart: beside one that stands there already, and where a person sees it.
    core::Note placedFree(core::Note note) const;
    /// Whether a tool, and not the chart, follows the pointer.
    bool takesPointer() const { return m_hand != Hand::None || m_tool.kind(); }
    Qt::CursorShape cursorAt(QPointF position) const;
    void paste(); ///< what Ctrl+V does, wherever the keyboard is

signals:
    void drawn(const core::Note& note);     ///< a new one, without id
    void written(const std::string& words); ///< or none: of what was drawn last
    void changed(const core::Note& note);   ///< by a person, on the chart
    void clicked(core::NoteId note);
    void chosenChanged();
    void toolChanged(); ///< or whether there can be one
    void copyAsked(const core::Note& note);
    void duplicateAsked(const core::Note& note);
    void pasteAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Hand { None, Drawing, Holding, GivenUp }; ///< given up: the button is still down

    bool pointerEvent(QMouseEvent* event);
    bool press(QPointF at);
    void moveTo(QPointF at);
    void release(QPointF at);
    bool doubleClick(QPointF at);
    bool keyPress(QKeyEvent* event);
    bool toolKey(int key);
    bool nudge(int key);
    bool command(QKeyEvent* event);
    bool escape();
    void finishDrawing(core::Note note);
    void write(const core::Note& note);
    void keepWords(const QString& words);
    void tell();
    void show();
    void letGo();
    const core::Note* known(core::NoteId id) const;
    core::NoteAnchor placeAt(core::NoteKind kind, QPointF at) const;
    const ChartBars* snapBars() const;

    NoteBoardHost m_host;
    std::vector<core::Note> m_notes;   ///< as they are stored
    std::optional<core::Note> m_draft; ///< of one of them, or a new one: shown, and not stored yet
    enum class New { No, Drawn, Told } m_new = New::No; ///< whether words will be its first
    std::optional<core::NoteId> m_toChoose;
    NoteTool m_tool;
    Hand m_hand = Hand::None;
    core::Note m_held; ///< as it was when it was taken hold of
    NotePart m_part = NotePart::Body;
    QPointF m_pressed;
    QPointF m_last;
    bool m_hasMoved = false;
    bool m_isNudging = false;
    bool m_isReadOnly = true;
    bool m_isStoring = false;
    bool m_isShown = true;
    NoteEditor* m_editor;
};

} // namespace ui
