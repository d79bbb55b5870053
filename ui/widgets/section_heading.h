#pragma once

#include <QLabel>

namespace ui {

/// A small heading in capitals above a part of a panel.
/// `side`: to its left and right, in pixels.
QLabel* sectionHeading(const QString& text, QWidget* parent, int side = 12);

} // namespace ui
