#pragma once

#include <QLineEdit>
#include <QRectF>

namespace ui {

/// A field on a chart for the words of a note. Enter, or a click elsewhere, keeps them.
class NoteEditor final : public QLineEdit {
    Q_OBJECT

public:
    explicit NoteEditor(QWidget* canvas);

    /// Beside a point of the canvas.
    void begin(QPointF beside, const QString& words);
    /// As Enter does; nothing when it is not open.
    void end();

signals:
    void kept(const QString& words);
    void escaped();
    void left(); ///< by a key: the keyboard is free

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    bool close();

    bool m_isOpen = false;
};

} // namespace ui
