#pragma once

class QLayout;
class QTabBar;
class QVBoxLayout;
class QWidget;

namespace ui {

/// The tabs at the top of a panel.
QTabBar* tabRow(QWidget* parent);

/// `top` with a thin line below it, over the whole width of a panel.
QVBoxLayout* withRule(QWidget* top, QWidget* parent);

} // namespace ui
