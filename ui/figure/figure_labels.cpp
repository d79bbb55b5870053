#include "ui/figure/figure_labels.h"

#include "ui/chart/spread.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <algorithm>
#include <cmath>

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

} // namespace

EndLabels endLabels(const core::FigureData& data, const FigureCurves& curves, const QLocale& locale,
                    const FigureMeasures& measures, double height, const Typesetter& type)
{
    EndLabels labels;
    if (data.series.size() < 2 && !curves.rebased)
        return labels;
    double valueWidth = 0.0;
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
        labels.nameWidth =
            std::max(labels.nameWidth, type.width(labels.names.back(), measures.strong));
        valueWidth = std::max(valueWidth, type.width(labels.values.back(), measures.label));
    }
    const double lines = 2.2 * static_cast<double>(data.series.size());
    labels.onOneLine = lines * type.lineHeight(measures.label) > height;
    labels.width = labels.onOneLine ? labels.nameWidth + measures.label.size * 0.5 + valueWidth
                                    : std::max(labels.nameWidth, valueWidth);
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
    const double lines = labels.onOneLine ? 1.0 : 2.0;
    std::vector<SpreadItem> items;
    for (const auto& [y, index] : order)
        items.push_back({y - line * lines / 2.0, line * lines});
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
        const double width = type.width(labels.values[index], measures.label);
        const QPointF corner = labels.onOneLine ? QPointF(left + labels.width - width, top)
                                                : QPointF(left, top + line);
        layout.texts.push_back({FigureTextRole::SeriesValue, labels.values[index], measures.label,
                                QRectF(corner, QSizeF(width, line)), index});
    }
    return true;
}

} // namespace ui
