#pragma once

#include <QList>
#include <QToolButton>

class QAction;

namespace ui {

/// Flat buttons side by side for actions of which one, or none, is chosen.
class ActionChips final : public QWidget {
    Q_OBJECT

public:
    ActionChips(const QList<QAction*>& actions, QWidget* parent);
};

/// The same on less room: one button that says what is chosen, with a menu of the others.
class ActionMenuButton final : public QToolButton {
    Q_OBJECT

public:
    /// `name`: what is chosen here, for those who do not see it.
    ActionMenuButton(const QList<QAction*>& actions, const QString& name, QWidget* parent);
};

/// The same for actions that are shown by their icons, each on its own.
class ActionIcons final : public QWidget {
    Q_OBJECT

public:
    ActionIcons(const QList<QAction*>& actions, QWidget* parent);
};

} // namespace ui
