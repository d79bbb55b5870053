#pragma once

#include "ui/chart/chart_scene.h"

namespace ui {

/// Room for as many lanes as this chart's events may need, so that it stays while panning.
double eventLaneHeight(const ChartContent& content);

/// Gives every label of a scene its place: those of events, measures, notes and lines.
/// REQUIRES: the panes and findings of the scene have theirs.
void placeSceneLabels(ChartScene& scene, const ChartContent& content, const SessionAxis& axis,
                      const QRectF& page, const Typesetter& type);

} // namespace ui
