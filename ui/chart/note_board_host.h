#pragma once

#include "ui/chart/chart_scene.h"

#include <QPointF>

#include <functional>
#include <optional>

class QWidget;

namespace ui {

/// What a NoteBoard needs of its chart.
struct NoteBoardHost {
    QWidget* chart = nullptr;  ///< has the keyboard
    QWidget* canvas = nullptr; ///< has the pointer
    ChartContent* content = nullptr;
    std::function<const ChartScene&()> scene;
    std::function<void()> redraw; ///< after a change of the content's notes
    std::function<std::optional<QPointF>()> crosshair;
    std::function<void(QPointF)> moveCrosshair;
};

} // namespace ui
