#include "ui/chart/measure_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

namespace {

using Field = core::ClaimInput::Field;

/// That of the bar which begins then; NaN where there is none.
double barPrice(const MeasureGround& ground, const MeasurePoint& point)
{
    constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
    const auto index = ground.axis.barAt(ground.axis.positionOf(point.time));
    if (!index)
        return kNothing;
    const core::Bar bar = ground.bars.bar(*index);
    if (core::dateOf(bar.time) != core::dateOf(point.time))
        return kNothing;
    switch (point.field) {
    case Field::Open:
        return bar.open.value_or(kNothing);
    case Field::High:
        return bar.high.value_or(kNothing);
    case Field::Low:
        return bar.low.value_or(kNothing);
    default:
        return bar.close;
    }
}

/// On the page; NaN where the price has no place on the scale.
QPointF placeOf(const MeasureGround& ground, const MeasurePoint& point)
{
    double value = point.price ? *point.price : barPrice(ground, point);
    if (ground.rebasedFrom)
        value = (value / *ground.rebasedFrom - 1.0) * 100.0;
    return {ground.area.xOf(ground.axis.positionOf(point.time)), ground.area.yOf(value)};
}

/// The lines of a measure, without its label; nullopt where nothing of it is visible.
std::optional<PlacedMeasure> linesOf(const ChartMeasure& measure, const MeasureGround& ground,
                                     const MeasureStyle& style)
{
    const QRectF& pane = ground.area.prices;
    const QPointF value = placeOf(ground, measure.value);
    const QPointF base =
        measure.shape == ChartMeasure::Shape::Move ? placeOf(ground, measure.base) : value;
    if (!std::isfinite(value.y()) || !std::isfinite(base.y()) || value.x() < pane.left()
        || value.x() > pane.right())
        return std::nullopt;
    if (std::max(value.y(), base.y()) < pane.top() || std::min(value.y(), base.y()) > pane.bottom())
        return std::nullopt;
    const double step = ground.area.step();
    PlacedMeasure placed{.pointsOut = value.y() < pane.top() || value.y() > pane.bottom()};
    const auto inside = [&](double y) { return std::clamp(y, pane.top(), pane.bottom()); };
    if (measure.shape == ChartMeasure::Shape::Move) {
        constexpr double kOver = 5.0;
        const double x = value.x() + std::min(style.shaftBeside, step / 2.0);
        const double half = std::max(kOver, std::min(step / 2.0, 3.0 * kOver));
        placed.shaft = {x, inside(base.y()), x, inside(value.y())};
        placed.tickLeft = std::max(pane.left(), std::min(base.x() - half, x - kOver));
        placed.tickRight = std::max(x, base.x()) + kOver;
    } else {
        const double half = std::clamp(step * 0.8, 8.0, 24.0);
        placed.shaft = {value, value};
        placed.tickLeft = value.x() - half;
        placed.tickRight = value.x() + half;
    }
    return placed;
}

/// Fits the words to the widest label, and says how large that is, with details and without.
void fitWords(PlacedMeasure& placed, const ChartMeasure& measure, const MeasureStyle& style,
              const Typesetter& type)
{
    const double signRoom = measure.verdict ? 1.6 * style.sign : 0.0;
    placed.padding = measure.shape == ChartMeasure::Shape::Words
        ? QSizeF(style.wordsPadding, style.wordsPadding)
        : QSizeF(style.paddingAcross, style.paddingDown);
    const double most = style.widest - 2.0 * placed.padding.width();
    placed.headline = type.elided(measure.headline, style.headline, most - signRoom);
    double width = 0.0;
    double height = 0.0;
    const auto size = [&] {
        return QSizeF(std::ceil(width), std::ceil(height)) + 2.0 * placed.padding;
    };
    if (!placed.headline.isEmpty()) {
        width = type.width(placed.headline, style.headline) + signRoom;
        height = type.lineHeight(style.headline);
        placed.shortSize = measure.details.isEmpty() ? QSizeF() : size();
    }
    for (const QString& line : measure.details) {
        placed.details << type.elided(line, style.details, most);
        width = std::max(width, type.width(placed.details.back(), style.details));
        height += type.lineHeight(style.details);
    }
    placed.size = size();
}

} // namespace

std::vector<PlacedMeasure> layOutMeasures(std::span<const ChartMeasure> measures,
                                          const MeasureGround& ground, const MeasureStyle& style,
                                          const Typesetter& type)
{
    std::vector<PlacedMeasure> placed;
    for (const bool ofClaims : {true, false}) { // the first have the better places
        for (std::size_t index = 0; index < measures.size(); ++index) {
            if (measures[index].note.has_value() == ofClaims)
                continue;
            auto lines = linesOf(measures[index], ground, style);
            if (!lines)
                continue;
            lines->index = index;
            fitWords(*lines, measures[index], style, type);
            placed.push_back(std::move(*lines));
        }
    }
    return placed;
}

std::vector<QRectF> ticksOf(std::span<const PlacedMeasure> placed)
{
    std::vector<QRectF> ticks;
    for (const PlacedMeasure& one : placed)
        ticks.emplace_back(one.tickLeft, one.shaft.y1(), one.tickRight - one.tickLeft, 0.0);
    return ticks;
}

std::vector<BoxRequest> boxesOf(std::span<const PlacedMeasure> placed,
                                std::span<const ChartMeasure> measures)
{
    std::vector<BoxRequest> boxes;
    for (const PlacedMeasure& one : placed) {
        const ChartMeasure& measure = measures[one.index];
        boxes.push_back({.anchor = one.shaft,
                         .size = one.size,
                         .shortSize = one.shortSize,
                         .moved = {measure.labelRight, measure.labelDown},
                         .priority = measure.note ? 0 : 1});
    }
    return boxes;
}

void setLabels(std::span<PlacedMeasure> placed, std::span<const LabelMark> marks)
{
    for (const LabelMark& mark : marks) {
        for (const std::size_t label : mark.labels) {
            placed[label].label = mark.rect;
            placed[label].form = mark.form;
        }
        if (!mark.hasWords())
            placed[mark.first()].number = numberText(mark);
        for (const LabelLeader& leader : mark.leaders)
            placed[leader.label].leader = {leader.points.front(), leader.points.back()};
    }
}

std::vector<QRectF> barBoxes(const PlotArea& area, std::span<const BarColumn> candles,
                             std::span<const QPointF> line)
{
    constexpr double kPiece = 6.0;
    constexpr double kMostPieces = 64.0;
    std::vector<QRectF> boxes;
    const double usual = area.step() * 0.68;
    for (const BarColumn& column : candles) {
        const double top = area.yOf(std::isfinite(column.high) ? column.high : column.close);
        const double bottom = area.yOf(std::isfinite(column.low) ? column.low : column.close);
        const double width = std::max(1.0, usual * static_cast<double>(column.bars));
        if (std::isfinite(top) && std::isfinite(bottom))
            boxes.emplace_back(area.xOf(column.position) - width / 2.0, top, width,
                               std::max(bottom - top, 1.0));
    }
    for (std::size_t index = 1; index < line.size(); ++index) {
        const QPointF from(area.xOf(line[index - 1].x()), area.yOf(line[index - 1].y()));
        const QPointF to(area.xOf(line[index].x()), area.yOf(line[index].y()));
        if (!std::isfinite(from.y()) || !std::isfinite(to.y()))
            continue;
        // Of a long slant, one box would cover much beside the line.
        const QPointF way = to - from;
        const double pieces = std::clamp(
            std::ceil(std::min(std::abs(way.x()), std::abs(way.y())) / kPiece), 1.0, kMostPieces);
        for (double piece = 0.0; piece < pieces; ++piece)
            boxes.push_back(
                QRectF(from + way * (piece / pieces), from + way * ((piece + 1.0) / pieces))
                    .normalized()
                    .adjusted(-1.0, -1.0, 1.0, 1.0));
    }
    return boxes;
}

} // namespace ui
