#include "ui/chart/note_board.h"
#include "ui/chart/note_editor.h"
#include "ui/chart/note_moves.h"
#include "ui/chart/scene_notes.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWidget>

#include <utility>

/// What a person does to notes with the pointer and the keys.

namespace ui {

bool NoteBoard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_host.canvas) {
        switch (event->type()) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseMove:
        case QEvent::MouseButtonRelease:
        case QEvent::MouseButtonDblClick:
            return pointerEvent(static_cast<QMouseEvent*>(event));
        default:
            return false;
        }
    }
    if (event->type() == QEvent::KeyPress)
        return keyPress(static_cast<QKeyEvent*>(event));
    if (event->type() == QEvent::KeyRelease && !static_cast<QKeyEvent*>(event)->isAutoRepeat())
        letGo();
    if (event->type() == QEvent::FocusOut)
        letGo();
    return false;
}

bool NoteBoard::pointerEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    // With Shift the pointer is the chart's.
    const bool isOurs = event->button() == Qt::LeftButton
        && (m_tool.kind() || !event->modifiers().testFlag(Qt::ShiftModifier));
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return isOurs && press(at);
    case QEvent::MouseButtonDblClick:
        return isOurs && (doubleClick(at) || press(at));
    case QEvent::MouseMove:
        moveTo(at);
        if (m_hand == Hand::None)
            return false;
        m_host.moveCrosshair(at);
        return true;
    default:
        if (m_hand == Hand::None || event->button() != Qt::LeftButton)
            return false;
        release(at);
        return true;
    }
}

bool NoteBoard::press(QPointF at)
{
    m_editor->end();
    letGo();
    const ChartScene& scene = m_host.scene();
    if (scene.isEmpty())
        return false;
    m_pressed = m_last = at;
    m_hasMoved = false;
    if (const auto kind = m_tool.kind()) {
        if (!scene.area.prices.contains(at))
            return false;
        m_host.chart->setFocus();
        m_tool.press(placeAt(*kind, at));
        m_hand = Hand::Drawing;
        show();
        return true;
    }
    const auto hit = scene.noteHit(*m_host.content, at);
    const core::Note* note = hit ? known(hit->note) : nullptr;
    // Beside the edges of a band the chart is at hand, until the band is chosen.
    const bool isOpen =
        hit && hit->part == NotePart::Inside && m_host.content->chosenNote != hit->note;
    if (note == nullptr || m_isReadOnly || isOpen)
        return false;
    m_host.chart->setFocus();
    m_held = m_draft && m_draft->id == note->id ? *m_draft : *note;
    m_part = hit->part;
    m_hand = Hand::Holding;
    return true;
}

void NoteBoard::moveTo(QPointF at)
{
    m_last = at;
    if ((at - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        m_hasMoved = true;
    if (m_hand == Hand::GivenUp)
        return;
    if (m_hand == Hand::Holding && m_hasMoved) {
        const SessionAxis axis = m_host.content->axis();
        m_draft =
            movedNote(m_held, m_part, noteGround(m_host.scene(), axis), snapBars(), m_pressed, at);
        m_host.content->chosenNote = m_held.id;
        show();
    } else if (const auto kind = m_tool.kind(); kind && !m_host.scene().isEmpty()) {
        m_tool.move(placeAt(*kind, at));
        show();
    }
}

void NoteBoard::release(QPointF at)
{
    const Hand hand = std::exchange(m_hand, Hand::None);
    const bool isDrawing = hand == Hand::Drawing;
    if (hand == Hand::GivenUp)
        return;
    if (isDrawing && m_tool.kind()) {
        const auto note = m_tool.release(placeAt(*m_tool.kind(), at), m_hasMoved);
        if (note)
            finishDrawing(*note);
        else
            show();
    } else if (!isDrawing && m_hasMoved) {
        tell();
        emit chosenChanged();
    } else if (!isDrawing) {
        choose(m_held.id);
        emit clicked(m_held.id);
    }
}

bool NoteBoard::doubleClick(QPointF at)
{
    const ChartScene& scene = m_host.scene();
    const auto hit =
        scene.isEmpty() || m_tool.kind() ? std::nullopt : scene.noteHit(*m_host.content, at);
    if (!hit || m_isReadOnly)
        return false;
    m_hand = Hand::None;
    rewrite(hit->note);
    return true;
}

Qt::CursorShape NoteBoard::cursorAt(QPointF position) const
{
    if (m_tool.kind())
        return Qt::CrossCursor;
    if (m_hand == Hand::Holding)
        return Qt::ClosedHandCursor;
    const ChartScene& scene = m_host.scene();
    const auto hit = scene.isEmpty() ? std::nullopt : scene.noteHit(*m_host.content, position);
    if (!hit || hit->note != m_host.content->chosenNote || m_isReadOnly)
        return Qt::PointingHandCursor;
    return hit->part == NotePart::Begin || hit->part == NotePart::End ? Qt::CrossCursor
                                                                      : Qt::OpenHandCursor;
}

bool NoteBoard::keyPress(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return escape();
    if (command(event))
        return true;
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        return false;
    return m_tool.kind() ? toolKey(event->key()) : nudge(event->key());
}

bool NoteBoard::escape()
{
    if (m_hand == Hand::Holding) {
        m_hand = Hand::GivenUp;
        m_draft.reset();
        show();
        return true;
    }
    if (m_tool.cancel()) {
        if (m_hand == Hand::Drawing)
            m_hand = Hand::GivenUp;
        show();
        emit toolChanged();
        return true;
    }
    const bool hadOne = m_host.content->chosenNote.has_value();
    choose(std::nullopt);
    return hadOne;
}

/// What the crosshair's keys do not do themselves.
bool NoteBoard::toolKey(int key)
{
    const auto crosshair = m_host.crosshair();
    if (!crosshair || m_host.scene().isEmpty())
        return false;
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const SessionAxis axis = m_host.content->axis();
        const QPointF next =
            steppedPrice(noteGround(m_host.scene(), axis), m_host.content->series.bars, *crosshair,
                         key == Qt::Key_Up);
        m_host.moveCrosshair(next);
        moveTo(next);
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const auto note = m_tool.give(placeAt(*m_tool.kind(), *crosshair));
        if (note)
            finishDrawing(*note);
        else
            show();
        return true;
    }
    default:
        return false;
    }
}

/// By one session, or by a few pixels; stored when the key is released.
bool NoteBoard::nudge(int key)
{
    constexpr double kPixels = 2.0;
    const core::Note* note = chosen();
    if (note == nullptr || m_isReadOnly || m_host.scene().isEmpty())
        return false;
    const double step = m_host.scene().area.step();
    QPointF way;
    switch (key) {
    case Qt::Key_Left:
        way = {-step, 0.0};
        break;
    case Qt::Key_Right:
        way = {step, 0.0};
        break;
    case Qt::Key_Up:
        way = {0.0, -kPixels};
        break;
    case Qt::Key_Down:
        way = {0.0, kPixels};
        break;
    default:
        return false;
    }
    const SessionAxis axis = m_host.content->axis();
    m_draft = movedNote(*note, NotePart::Body, noteGround(m_host.scene(), axis), nullptr, {}, way);
    m_isNudging = true;
    show();
    return true;
}

void NoteBoard::paste()
{
    if (!m_isReadOnly)
        emit pasteAsked();
}

bool NoteBoard::command(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste) && !m_isReadOnly) {
        paste();
        return true;
    }
    const core::Note* note = chosen();
    if (note == nullptr)
        return false;
    if (event->matches(QKeySequence::Copy)) {
        emit copyAsked(*note);
        return true;
    }
    if (m_isReadOnly)
        return false;
    if (event->modifiers() == Qt::ControlModifier && event->key() == Qt::Key_D) {
        emit duplicateAsked(placedFree(*note));
        return true;
    }
    if (event->key() == Qt::Key_F2) {
        rewrite(note->id);
        return true;
    }
    return false;
}

} // namespace ui
