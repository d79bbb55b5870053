#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace ui {

/// The icon `name` of resources/icons, its strokes in `colour`, sharp at every size and density;
/// paler when disabled. An icon without the file is null.
QIcon themedIcon(const QString& name, const QColor& colour);

/// The program's own icon, in its own colours.
QIcon applicationIcon();

} // namespace ui
