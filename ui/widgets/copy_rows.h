#pragma once

#include <QString>

class QAbstractItemModel;

namespace ui {

/// All rows of a model, a line each, with tabs between the cells; rows below a row are indented.
QString textOfRows(const QAbstractItemModel& model);

/// The same, onto the clipboard.
void copyRows(const QAbstractItemModel& model);

} // namespace ui
