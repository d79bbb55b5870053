#pragma once

class QAbstractItemModel;

namespace ui {

/// All rows of a model, as text with tabs, onto the clipboard; rows below a row are indented.
void copyRows(const QAbstractItemModel& model);

} // namespace ui
