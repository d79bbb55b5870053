#include "ui/figure/figure_measures.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kLeastPoints = 6.0;
constexpr double kLeastPixels = 8.0;
constexpr double kWebArea = 1200.0 * 675.0; ///< the page for which pixel sizes are given below

/// All sizes as multiples of the size of a label, no letters smaller than `least`.
FigureMeasures measuresOf(double label, double title, double margin, double least)
{
    const double u = label;
    FigureMeasures measures{.title = {title, QFont::Bold},
                            .subtitle = {std::max(u, u * 1.13), QFont::Normal},
                            .label = {u, QFont::Normal},
                            .strong = {u * 1.08, QFont::Bold},
                            .note = {u, QFont::Normal},
                            .number = {std::max(least, u * 0.92), QFont::Bold},
                            .margin = margin,
                            .gap = u * 0.9,
                            .brandWidth = u * 2.9,
                            .brandHeight = u * 0.32,
                            .mark = u * 1.5,
                            .ring = u * 0.34};
    measures.paint = {.hairline = u * 0.08,
                      .outline = u * 0.1,
                      .line = u * 0.19,
                      .thinLine = u * 0.13,
                      .dash = u * 0.25,
                      .pixel = 0.0};
    return measures;
}

} // namespace

QSizeF pageOf(const core::FigureSize& size)
{
    const double unit = size.unit == core::LengthUnit::Millimetres
        ? core::kPointsPerInch / core::kMillimetresPerInch
        : 1.0;
    return QSizeF(size.width, size.height) * unit;
}

double unitsPerInch(const core::FigureSize& size)
{
    return size.unit == core::LengthUnit::Millimetres ? core::kPointsPerInch : core::kScreenDots;
}

FigureMeasures measuresFor(const core::FigureSize& size)
{
    const QSizeF page = pageOf(size);
    if (size.unit == core::LengthUnit::Millimetres) {
        // One column of a newspaper is about 90 mm wide, two about 180.
        const double columns = std::clamp(size.width / 90.0, 0.5, 12.0);
        const double label = std::max(kLeastPoints, 6.4 * std::sqrt(columns) * 0.98);
        return measuresOf(label, label * 1.5, std::min(label, page.width() * 0.05), kLeastPoints);
    }
    const double scale = std::sqrt(page.width() * page.height() / kWebArea);
    const double label = std::max(9.0, 12.5 * std::min(scale, page.width() / 480.0));
    return measuresOf(label, label * 1.76, std::min(label * 2.24, page.width() * 0.05),
                      kLeastPixels);
}

} // namespace ui
