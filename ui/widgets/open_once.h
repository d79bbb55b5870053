#pragma once

#include <QDialog>

namespace ui {

/// Opens a dialog that deletes itself when it is closed.
inline void openOnce(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace ui
