#pragma once

#include "ui/chart/chart_scene.h"

class QPainter;

/// The notes in the scene of a chart.

namespace ui {

NoteGround noteGround(const ChartScene& scene, const SessionAxis& axis);

/// Fills ChartScene::notes, once its area and scale are known.
void layOutNotes(ChartScene& scene, const ChartContent& content, const SessionAxis& axis);

/// Where the words of each of ChartContent::measures hang; see MeasureGround::anchors.
std::vector<std::optional<QLineF>> wordAnchors(const ChartScene& scene,
                                               const ChartContent& content);

/// All but their words.
void paintNotes(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                const PaintStyle& style);

} // namespace ui
