#include "ui/chart/note_board.h"

#include "ui/chart/note_editor.h"
#include "ui/chart/note_moves.h"
#include "ui/chart/scene_notes.h"
#include "ui/support/conversion.h"

#include <QGuiApplication>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace ui {

NoteBoard::NoteBoard(NoteBoardHost host)
    : QObject(host.chart)
    , m_host(std::move(host))
    , m_editor(new NoteEditor(m_host.canvas))
{
    connect(m_editor, &NoteEditor::left, m_host.chart,
            [chart = m_host.chart] { chart->setFocus(); });
    connect(m_editor, &NoteEditor::kept, this, &NoteBoard::keepWords);
    connect(m_editor, &NoteEditor::escaped, this,
            [this] { keepWords(m_draft ? toQString(m_draft->text) : QString()); });
    m_host.canvas->installEventFilter(this);
    m_host.chart->installEventFilter(this);
}

void NoteBoard::setNotes(std::vector<core::Note> notes)
{
    m_notes = std::move(notes);
    const bool isAtHand = m_hand == Hand::Holding || m_editor->isVisible() || m_isNudging;
    const bool isComing = m_isStoring && m_draft && known(m_draft->id) != nullptr;
    if (!isAtHand && !isComing)
        m_draft.reset();
    const auto chosenBefore = m_host.content->chosenNote;
    if (const auto added = std::exchange(m_toChoose, std::nullopt); added && known(*added))
        m_host.content->chosenNote = added;
    show();
    if (chosenBefore || m_host.content->chosenNote)
        emit chosenChanged(); // it may be another one, or look otherwise
}

void NoteBoard::forgetChanges()
{
    if (m_hand == Hand::None && !m_editor->isVisible()) {
        m_draft.reset();
        show();
    }
}

void NoteBoard::clear()
{
    m_editor->end();
    m_notes.clear();
    m_draft.reset();
    m_new = New::No;
    m_toChoose.reset();
    m_hand = Hand::None;
    m_isNudging = false;
    setTool(std::nullopt);
    show();
    emit chosenChanged();
}

void NoteBoard::setReadOnly(bool on)
{
    m_isReadOnly = on;
    if (on)
        setTool(std::nullopt);
    emit toolChanged();
}

void NoteBoard::setShown(bool on)
{
    m_isShown = on;
    if (!on) {
        m_editor->end();
        setTool(std::nullopt);
        choose(std::nullopt);
    }
    show();
}

const core::Note* NoteBoard::known(core::NoteId id) const
{
    const auto found = std::ranges::find(m_notes, id, &core::Note::id);
    return found == m_notes.end() ? nullptr : &*found;
}

const core::Note* NoteBoard::chosen() const
{
    const auto& id = m_host.content->chosenNote;
    if (id && m_draft && m_draft->id == *id)
        return &*m_draft;
    return id ? known(*id) : nullptr;
}

void NoteBoard::choose(std::optional<core::NoteId> note)
{
    letGo();
    if (m_host.content->chosenNote == note)
        return;
    m_host.content->chosenNote = note;
    show();
    emit chosenChanged();
}

/// Stores what the arrow keys have done.
void NoteBoard::letGo()
{
    if (std::exchange(m_isNudging, false))
        tell();
}

void NoteBoard::tell()
{
    if (m_draft)
        emit changed(*m_draft);
}

void NoteBoard::change(const core::Note& note)
{
    m_isNudging = false;
    m_draft = note;
    show();
    tell();
    emit chosenChanged();
}

/// The stored notes, with what is not stored yet in their place or on top.
void NoteBoard::show()
{
    std::vector<core::Note>& drawn = m_host.content->notes;
    drawn.clear();
    if (m_isShown)
        drawn = m_notes;
    const auto put = [&](const core::Note& note) {
        const auto same = std::ranges::find(drawn, note.id, &core::Note::id);
        if (same != drawn.end())
            *same = note;
        else if (!note.id || note.id == m_toChoose)
            drawn.push_back(note);
    };
    if (m_draft)
        put(*m_draft);
    if (const auto preview = m_tool.preview())
        put(*preview);
    m_host.redraw();
}

void NoteBoard::setTool(std::optional<core::NoteKind> kind)
{
    if (kind && (m_isReadOnly || !m_isShown))
        kind.reset();
    if (kind == m_tool.kind())
        return;
    m_editor->end();
    m_tool = {};
    if (kind) {
        choose(std::nullopt);
        m_tool.choose(*kind);
    }
    show();
    emit toolChanged();
}

const ChartBars* NoteBoard::snapBars() const
{
    const auto modifiers = QGuiApplication::keyboardModifiers();
    const bool isOff = modifiers & (Qt::ControlModifier | Qt::AltModifier);
    return isOff ? nullptr : &m_host.content->series.bars;
}

core::NoteAnchor NoteBoard::placeAt(core::NoteKind kind, QPointF at) const
{
    const SessionAxis axis = m_host.content->axis();
    return snappedAnchor(kind, noteGround(m_host.scene(), axis), snapBars(), at);
}

core::Note NoteBoard::placedFree(core::Note note) const
{
    constexpr QPointF kBeside(24.0, 24.0);
    if (m_host.scene().isEmpty())
        return note;
    const SessionAxis axis = m_host.content->axis();
    const NoteGround ground = noteGround(m_host.scene(), axis);
    note.id = {};
    note.instrument = m_host.content->series.instrument.id;
    note = placedInView(note, ground, m_host.content->series.bars);
    const auto standsThere = [&](const core::Note& other) {
        return other.kind == note.kind && other.begin == note.begin && other.end == note.end;
    };
    while (std::ranges::any_of(m_notes, standsThere))
        note = movedNote(note, NotePart::Body, ground, nullptr, {}, kBeside);
    return note;
}

/// Asks for its words. What is seen without any is told at once.
void NoteBoard::finishDrawing(core::Note note)
{
    note.instrument = m_host.content->series.instrument.id;
    m_draft = note;
    m_new = core::isMadeOfWords(note.kind) ? New::Drawn : New::Told;
    emit toolChanged();
    if (m_new == New::Told)
        emit drawn(note);
    write(note);
}

void NoteBoard::takeStored(const core::Note& note)
{
    m_toChoose = note.id;
    const auto isThatOf = [&](const core::Note& draft) {
        return !draft.id && draft.kind == note.kind && draft.instrument == note.instrument
            && draft.begin == note.begin && draft.end == note.end;
    };
    if (m_draft && isThatOf(*m_draft))
        m_draft->id = note.id; // it is not shown twice
}

void NoteBoard::rewrite(core::NoteId note)
{
    const core::Note* stored = known(note);
    if (stored == nullptr || m_isReadOnly)
        return;
    choose(note);
    if (!m_draft || m_draft->id != note) {
        m_draft = *stored;
        m_new = New::No;
    }
    write(*m_draft);
}

void NoteBoard::write(const core::Note& note)
{
    const SessionAxis axis = m_host.content->axis();
    const NoteShape shape = noteShape(note, noteGround(m_host.scene(), axis));
    const QPointF beside =
        shape.isEmpty() ? m_host.scene().area.prices.center() : shape.words.center();
    show();
    m_editor->begin(beside, toQString(note.text));
}

void NoteBoard::keepWords(const QString& words)
{
    const New stage = std::exchange(m_new, New::No);
    if (!m_draft)
        return;
    const bool isSame = stage == New::No && toStd(words) == m_draft->text;
    m_draft->text = toStd(words);
    const core::Note note = *m_draft;
    const bool isComing = isSame && m_isStoring; // a change of something else
    if ((isSame && !isComing) || (words.isEmpty() && core::isMadeOfWords(note.kind)))
        m_draft.reset();
    show();
    if (!m_draft || isComing)
        return;
    if (stage == New::Drawn)
        emit drawn(note);
    else if (stage == New::Told)
        emit written(note.text);
    else
        emit changed(note);
}

} // namespace ui
