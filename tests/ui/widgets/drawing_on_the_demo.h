#pragma once

#include "core/workspace/notes.h"
#include "tests/ui/widgets/demo_window.h"
#include "ui/chart/note_board.h"
#include "ui/chart/note_editor.h"
#include "ui/support/conversion.h"

/// The window on the demo, and a person who draws on its chart.
struct DrawingOnTheDemo : AWindowOnTheDemo {
    ui::NoteBoard* board() const { return chart()->noteBoard(); }
    std::vector<core::Note> stored() const { return onDisk().notes().list().value(); }
    QWidget* canvas() const { return chart()->childAt(place(0.5, 0.5)); }
    /// A point of the chart by its shares of width and height.
    QPoint place(double across, double down) const
    {
        return {static_cast<int>(chart()->width() * across),
                static_cast<int>(chart()->height() * down)};
    }
    ui::NoteEditor* editor() const { return chart()->findChild<ui::NoteEditor*>(); }
    static QString actionOf(core::NoteKind kind)
    {
        return QStringLiteral("noteTool_") + QString::fromUtf8(core::toString(kind).data());
    }

    void press(QPoint at) { QTest::mousePress(canvas(), Qt::LeftButton, {}, at); }
    void drag(QPoint from, QPoint to)
    {
        press(from);
        QTest::mouseMove(canvas(), (from + to) / 2);
        QTest::mouseMove(canvas(), to);
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, to);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(chart(), static_cast<Qt::Key>(key), modifiers);
    }

    void write(const QString& words)
    {
        ASSERT_TRUE(editor()->isVisible());
        QTest::keyClicks(editor(), words);
        QTest::keyClick(editor(), Qt::Key_Return);
    }
    void draw(core::NoteKind kind, QPoint from, QPoint to, const QString& words)
    {
        // The tools can be had as soon as the prices are there.
        ASSERT_TRUE(waitUntil([&] { return !board()->isReadOnly(); }));
        trigger(actionOf(kind).toUtf8().constData());
        drag(from, to);
        write(words);
    }
    /// As soon as the chart shows what is stored.
    bool shows(std::size_t notes)
    {
        return waitUntil([&] { return stored().size() == notes && settled(); });
    }
    bool settled() { return !document.isSaving() && shownNotes() == stored(); }
    std::vector<core::Note> shownNotes() const { return board()->notes(); }

    void drawAll()
    {
        for (int index = 0; index < core::kNoteKinds; ++index) {
            const double across = 0.15 + 0.07 * index;
            draw(static_cast<core::NoteKind>(index), place(across, 0.3 + 0.03 * index),
                 place(across + 0.1, 0.4 + 0.02 * index), QStringLiteral("words %1").arg(index));
            ASSERT_TRUE(shows(static_cast<std::size_t>(index) + 1)) << index;
        }
    }

    QImage picture()
    {
        board()->choose(std::nullopt);
        QTest::mouseMove(canvas(), place(0.5, 0.02));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(canvas(), &leave);
        return chart()->grab().toImage();
    }
    void takeBackAll()
    {
        while (document.undoStack()->canUndo())
            document.undoStack()->undo();
        ASSERT_TRUE(waitUntil([&] { return settled(); }));
    }
    void repeatAll()
    {
        while (document.undoStack()->canRedo())
            document.undoStack()->redo();
        ASSERT_TRUE(waitUntil([&] { return settled(); }));
    }
};
