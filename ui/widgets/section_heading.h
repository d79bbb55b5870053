#pragma once

#include <QLabel>

namespace ui {

/// A small heading in capitals above a part of a panel.
QLabel* sectionHeading(const QString& text, QWidget* parent);

} // namespace ui
