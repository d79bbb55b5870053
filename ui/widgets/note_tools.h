#pragma once

#include "core/domain/note.h"

#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QLayout;
class QToolButton;

namespace ui {

class Appearance;
class NoteBoard;
class PriceChart;

/// The tools beside a chart that draw notes on it, from top to bottom. Their keys work while
/// `scope`, or something in it, has the keyboard.
class NoteTools final : public QWidget {
    Q_OBJECT

public:
    /// All outlive it.
    NoteTools(NoteBoard* board, const Appearance* appearance, QWidget* scope);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Tool {
        std::optional<core::NoteKind> kind{}; ///< none: the pointer
        QString icon{};
        QAction* action = nullptr;
        QToolButton* button = nullptr;
    };

    void add(std::optional<core::NoteKind> kind, const QString& icon, const QKeySequence& key,
             QWidget* scope);
    void follow();
    void colourIcons();

    NoteBoard* m_board;
    const Appearance* m_appearance;
    std::vector<Tool> m_tools;
};

/// The chart with its tools to the left; `scope` as above.
QLayout* besideNoteTools(PriceChart* chart, const Appearance* appearance, QWidget* scope);

} // namespace ui
