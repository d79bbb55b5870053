#pragma once

#include <QString>

class QWidget;

namespace ui {

/// Says something in a box that does not hold up the program: what happened, and below it what
/// was kept or can be done. The words can be copied.
void showMessage(QWidget* window, const QString& title, const QString& what,
                 const QString& below = {});

} // namespace ui
