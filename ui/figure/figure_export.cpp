#include "ui/figure/figure_export.h"

#include "core/report/figure_text.h"
#include "ui/figure/figure_layout.h"
#include "ui/figure/figure_painter.h"
#include "ui/figure/page_file.h"
#include "ui/support/conversion.h"

#include <QPainter>

#include <cmath>
#include <string>

namespace ui {

namespace {

constexpr double kPrintDots = 300.0; ///< dots an inch of a PNG that is measured in millimetres
constexpr double kPointsPerInch = 72.0;
constexpr double kMostPixels = 200e6; ///< a picture of 800 MB

/// Units of the page in an inch.
double unitsPerInch(const core::FigureSize& size)
{
    return size.unit == core::LengthUnit::Millimetres ? kPointsPerInch : 96.0;
}

/// Dots of a PNG for one unit of the page.
double dotsPerUnit(const core::FigureSpec& spec)
{
    return spec.size.unit == core::LengthUnit::Millimetres
        ? kPrintDots / unitsPerInch(spec.size) * spec.scale
        : spec.scale;
}

core::Result<void> checkSize(const core::FigureSpec& spec)
{
    const QSizeF page = pageOf(spec.size);
    const QSizeF dots = page * dotsPerUnit(spec);
    const bool sound = std::isfinite(dots.width()) && std::isfinite(dots.height())
        && dots.width() >= 1.0 && dots.height() >= 1.0 && dots.width() <= kLargestFigureSide
        && dots.height() <= kLargestFigureSide && dots.width() * dots.height() <= kMostPixels;
    if (!sound)
        return core::fail(core::ErrorCode::InvalidArgument,
                          "A figure cannot have this size: its sides are from 1 to 30,000 pixels, "
                          "and it has at most 200 million.");
    return {};
}

} // namespace

core::Result<FigureFile> exportFigure(const core::FigureData& data,
                                      const std::filesystem::path& file)
{
    if (const auto known = checkFigureEnding(file); !known)
        return tl::unexpected(known.error());
    if (const auto sound = checkSize(data.spec); !sound)
        return tl::unexpected(sound.error());

    const Typesetter type;
    const core::FigureText text = core::figureText(data);
    const auto layout = layOutFigure(data, text, type);
    if (!layout)
        return tl::unexpected(layout.error());
    const auto written =
        writePage({.size = layout->page,
                   .unitsPerInch = unitsPerInch(data.spec.size),
                   .dotsPerUnit = dotsPerUnit(data.spec),
                   .transparent = data.spec.transparent,
                   .title = toQString(text.title),
                   .altText = toQString(text.altText),
                   .source = toQString(text.source),
                   .paint = [&](QPainter& painter) { paintFigure(painter, data, *layout, type); }},
                  file);
    if (!written)
        return tl::unexpected(written.error());

    FigureFile made{.file = file,
                    .width = data.spec.size.width,
                    .height = data.spec.size.height,
                    .altText = text.altText,
                    .caption = text.caption,
                    .footnotes = layout->footnotes};
    if (isPicture(file)) {
        const QSize dots = (layout->page * dotsPerUnit(data.spec)).toSize();
        made.width = dots.width();
        made.height = dots.height();
    }
    return made;
}

} // namespace ui
