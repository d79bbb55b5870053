#pragma once

#include "core/domain/saved_figure.h"

#include <QPushButton>

namespace ui {

class SavedFigures;

/// A button with the figures that the archive keeps: to open, rename and delete.
class SavedFigureMenu final : public QPushButton {
    Q_OBJECT

public:
    SavedFigureMenu(SavedFigures* figures, QWidget* parent);

signals:
    void chosen(const core::SavedFigure& figure);

private:
    void fill();
    void askForName(const core::SavedFigure& figure);

    SavedFigures* m_figures;
};

} // namespace ui
