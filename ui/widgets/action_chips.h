#pragma once

#include <QList>
#include <QWidget>

class QAction;

namespace ui {

/// Flat buttons side by side for actions of which one, or none, is chosen.
class ActionChips final : public QWidget {
    Q_OBJECT

public:
    ActionChips(const QList<QAction*>& actions, QWidget* parent);
};

/// The same for actions that are shown by their icons, each on its own.
class ActionIcons final : public QWidget {
    Q_OBJECT

public:
    ActionIcons(const QList<QAction*>& actions, QWidget* parent);
};

} // namespace ui
