#pragma once

#include "ui/document/navigator.h"

class QMainWindow;
class QSplitter;
class QString;

/// What the program remembers from one day to the next.

namespace ui {

void saveGeometryOf(const QMainWindow& window, const QSplitter& columns);
void restoreGeometryOf(QMainWindow& window, QSplitter& columns);

void saveSelection(const QString& archive, const Selection& selection);
/// Empty when another archive was open last.
Selection savedSelection(const QString& archive);

/// The archive that was open last, if it is still there; else an empty text.
QString lastArchive();

} // namespace ui
