#include "ui/chart/note_editor.h"

#include <QKeyEvent>

#include <algorithm>

namespace ui {

NoteEditor::NoteEditor(QWidget* canvas)
    : QLineEdit(canvas)
{
    setObjectName(QStringLiteral("noteEditor"));
    setAccessibleName(tr("Words of the note"));
    setPlaceholderText(tr("Words, then Enter"));
    hide();
}

void NoteEditor::begin(QPointF beside, const QString& words)
{
    constexpr int kWidth = 220;
    constexpr int kOff = 12;
    constexpr int kEdge = 4;
    setText(words);
    const int height = sizeHint().height();
    const QRect room = parentWidget()->rect().adjusted(kEdge, kEdge, -kEdge, -kEdge);
    int left = static_cast<int>(beside.x()) + kOff;
    if (left + kWidth > room.right())
        left = static_cast<int>(beside.x()) - kOff - kWidth;
    const int top = static_cast<int>(beside.y()) - kOff - height;
    setGeometry(std::max(left, room.left()),
                std::clamp(top, room.top(), std::max(room.top(), room.bottom() - height)), kWidth,
                height);
    m_isOpen = true;
    show();
    raise();
    setFocus();
    selectAll();
}

bool NoteEditor::close()
{
    if (!m_isOpen)
        return false;
    m_isOpen = false;
    const bool hadKeyboard = hasFocus();
    hide();
    if (hadKeyboard)
        emit left();
    return true;
}

void NoteEditor::end()
{
    if (close())
        emit kept(text().simplified());
}

void NoteEditor::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        end();
}

void NoteEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        end();
    else if (event->key() == Qt::Key_Escape && close())
        emit escaped();
    else
        QLineEdit::keyPressEvent(event);
    event->accept(); // the chart has other uses for keys
}

/// What would do something in the window belongs to the words while they are written.
bool NoteEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

} // namespace ui
