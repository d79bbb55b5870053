#include "ui/figure/figure_labels.h"

#include "ui/chart/spread.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace ui {

namespace {

/// The last point of a curve that is a number.
std::optional<QPointF> endOf(const FigureCurve& curve)
{
    if (!curve.columns.empty())
        return QPointF(curve.columns.back().position, curve.columns.back().close);
    for (auto point = curve.points.rbegin(); point != curve.points.rend(); ++point) {
        if (std::isfinite(point->y()))
            return *point;
    }
    return std::nullopt;
}

/// Whether a curve passes through `rect`.
bool hitsCurve(const FigureLayout& layout, const QRectF& rect)
{
    const PlotArea& plot = layout.plot;
    for (const FigureCurve& curve : layout.curves) {
        for (const BarColumn& column : curve.columns) {
            const double x = plot.xOf(column.position);
            const double half = plot.step() * static_cast<double>(column.bars) * 0.5;
            if (x + half >= rect.left() && x - half <= rect.right()
                && plot.yOf(column.high) <= rect.bottom() && plot.yOf(column.low) >= rect.top())
                return true;
        }
        for (std::size_t index = 1; index < curve.points.size(); ++index) {
            const QPointF a(plot.xOf(curve.points[index - 1].x()),
                            plot.yOf(curve.points[index - 1].y()));
            const QPointF b(plot.xOf(curve.points[index].x()), plot.yOf(curve.points[index].y()));
            if (std::max(a.x(), b.x()) < rect.left() || std::min(a.x(), b.x()) > rect.right()
                || !std::isfinite(a.y()) || !std::isfinite(b.y()))
                continue;
            // The part of the segment above the rectangle's width.
            const auto yAt = [&](double x) {
                return a.x() == b.x() ? a.y()
                                      : a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x());
            };
            const double from = yAt(std::clamp(rect.left(), a.x(), b.x()));
            const double to = yAt(std::clamp(rect.right(), a.x(), b.x()));
            if (std::max(from, to) >= rect.top() && std::min(from, to) <= rect.bottom())
                return true;
        }
    }
    return false;
}

/// Whether an event's line or its mark passes through `rect`.
bool hitsMark(const FigureLayout& layout, const QRectF& rect)
{
    for (const LabelMark& mark : layout.marks.marks) {
        for (const LabelLeader& leader : mark.leaders) {
            const double x = leader.points.back().x();
            if (x >= rect.left() && x <= rect.right())
                return true;
        }
    }
    return false;
}

bool isFree(const FigureLayout& layout, const QRectF& rect)
{
    const bool hitsText = std::ranges::any_of(
        layout.texts, [&](const FigureTextItem& item) { return item.rect.intersects(rect); });
    return layout.plot.prices.contains(rect) && !hitsText && !hitsMark(layout, rect)
        && !hitsCurve(layout, rect);
}

/// Places beside a point, the nearest first; of equals, below and to the left where it fell.
std::vector<QRectF> placesBeside(const QPointF& point, const QSizeF& size, double distance,
                                 bool fell)
{
    constexpr int kSteps = 8;
    const double step = size.height() * 0.2;
    std::vector<QRectF> places;
    for (int index = 0; index <= kSteps; ++index) {
        for (const double direction : {fell ? 1.0 : -1.0, fell ? -1.0 : 1.0}) {
            const double top = point.y() - size.height() * 0.5 + direction * step * index;
            places.emplace_back(QPointF(point.x() - distance - size.width(), top), size);
            places.emplace_back(QPointF(point.x() + distance, top), size);
        }
    }
    return places;
}

void placeReaction(FigureLayout& layout, const core::FigureSeries& series,
                   const core::Reaction& reaction, const QPointF& point, const QLocale& locale,
                   const Typesetter& type)
{
    const FigureMeasures& measures = layout.measures;
    const QString change = formatChange(reaction.change, locale, 1);
    const QString price = formatPrice(reaction.close, locale) + QChar(QChar::Nbsp)
        + currencyWord(series.instrument.currency, locale);
    const double line = type.lineHeight(measures.label);
    const double changeWidth = type.width(change, measures.strong);
    const double priceWidth = type.width(price, measures.label);
    const QSizeF size(std::max(changeWidth, priceWidth), 2.0 * line);
    const double distance = measures.label.size * 0.75;
    for (const QRectF& place : placesBeside(point, size, distance, reaction.change < 0.0)) {
        if (!isFree(layout, place))
            continue;
        const bool toTheLeft = place.right() < point.x();
        const auto left = [&](double width) {
            return toTheLeft ? place.right() - width : place.left();
        };
        layout.texts.push_back({FigureTextRole::Reaction, change, measures.strong,
                                QRectF(left(changeWidth), place.top(), changeWidth, line)});
        layout.texts.push_back({FigureTextRole::ReactionPrice, price, measures.label,
                                QRectF(left(priceWidth), place.top() + line, priceWidth, line)});
        return;
    }
}

} // namespace

EndLabels endLabels(const core::FigureData& data, const FigureCurves& curves, const QLocale& locale,
                    const FigureMeasures& measures, const Typesetter& type)
{
    EndLabels labels;
    if (data.series.size() < 2 && !curves.rebased)
        return labels;
    for (std::size_t index = 0; index < data.series.size(); ++index) {
        const auto end = endOf(curves.curves[index]);
        const QString name = toQString(data.series[index].instrument.name);
        const double most = measures.label.size * 9.0;
        labels.names.push_back(type.elided(name, measures.strong, most));
        if (!end)
            labels.values.push_back({});
        else if (curves.rebased)
            labels.values.push_back(formatChange(end->y() / 100.0, locale, 1));
        else
            labels.values.push_back(formatPrice(end->y(), locale));
        labels.width = std::max({labels.width, type.width(labels.names.back(), measures.strong),
                                 type.width(labels.values.back(), measures.label)});
    }
    return labels;
}

bool placeEndLabels(FigureLayout& layout, const EndLabels& labels, const Typesetter& type)
{
    if (labels.names.empty())
        return true;
    const FigureMeasures& measures = layout.measures;
    const double line = type.lineHeight(measures.label);
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t index = 0; index < layout.curves.size(); ++index) {
        const auto end = endOf(layout.curves[index]);
        order.emplace_back(end ? layout.plot.yOf(end->y()) : layout.plot.prices.bottom(), index);
    }
    std::ranges::stable_sort(order, {}, &std::pair<double, std::size_t>::first);
    std::vector<SpreadItem> items;
    for (const auto& [y, index] : order)
        items.push_back({y - line, 2.0 * line});
    const auto tops = spread(items, measures.label.size * 0.2, layout.plot.prices.top() - line,
                             layout.plot.prices.bottom() + line);
    if (!tops)
        return false;
    const double left = layout.plot.prices.right() + measures.label.size * 0.8;
    for (std::size_t place = 0; place < order.size(); ++place) {
        const std::size_t index = order[place].second;
        const double top = (*tops)[place];
        layout.texts.push_back(
            {FigureTextRole::SeriesName, labels.names[index], measures.strong,
             QRectF(left, top, type.width(labels.names[index], measures.strong), line), index});
        layout.texts.push_back(
            {FigureTextRole::SeriesValue, labels.values[index], measures.label,
             QRectF(left, top + line, type.width(labels.values[index], measures.label), line),
             index});
    }
    return true;
}

void placeReactions(FigureLayout& layout, const core::FigureData& data, const FigureCurves& curves,
                    const QLocale& locale, const Typesetter& type)
{
    const core::FigureSeries& series = data.series.front();
    std::vector<core::Reaction> reactions;
    for (const std::size_t index : layout.marked) {
        std::ranges::copy_if(data.events[index].reactions, std::back_inserter(reactions),
                             [&](const core::Reaction& reaction) {
                                 return reaction.instrument == series.instrument.id;
                             });
    }
    std::ranges::stable_sort(reactions, std::greater{}, [](const core::Reaction& reaction) {
        return std::abs(reaction.change);
    });
    for (const core::Reaction& reaction : reactions) {
        const QPointF point(layout.plot.xOf(curves.axis.positionOf(reaction.day)),
                            layout.plot.yOf(curves.valueOf(0, reaction.close)));
        if (layout.curves.front().columns.empty())
            layout.rings.push_back({point, 0});
        placeReaction(layout, series, reaction, point, locale, type);
    }
}

} // namespace ui
