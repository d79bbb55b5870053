#include "ui/figure/figure_drawing.h"

#include "core/report/printable_figure.h"
#include "ui/figure/figure_export.h"
#include "ui/figure/figure_painter.h"
#include "ui/figure/page_formats.h"
#include "ui/support/conversion.h"

#include <QPainter>

#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr double kPointsPerInch = 72.0;

/// Units of the page in an inch.
double unitsPerInch(const core::FigureSize& size)
{
    return size.unit == core::LengthUnit::Millimetres ? kPointsPerInch : core::kScreenDots;
}

/// Dots of a PNG for one unit of the page.
double dotsPerUnit(const core::FigureSpec& spec)
{
    return spec.size.unit == core::LengthUnit::Millimetres
        ? core::kPrintDots / unitsPerInch(spec.size) * spec.scale
        : spec.scale;
}

core::Result<void> checkSize(const core::FigureSpec& spec)
{
    const QSizeF page = pageOf(spec.size);
    const QSizeF dots = page * dotsPerUnit(spec);
    const bool sound = std::isfinite(dots.width()) && std::isfinite(dots.height())
        && dots.width() >= 1.0 && dots.height() >= 1.0 && dots.width() <= kLargestFigureSide
        && dots.height() <= kLargestFigureSide && dots.width() * dots.height() <= kMostFigurePixels;
    if (!sound)
        return core::fail(core::ErrorCode::InvalidArgument,
                          "A figure cannot have this size: its sides are from 1 to 30,000 pixels, "
                          "and it has at most 200 million.");
    return {};
}

} // namespace

double pixelsOf(const core::FigureSpec& spec, const std::filesystem::path& file)
{
    const QSizeF dots = pageOf(spec.size) * dotsPerUnit(spec);
    const double pixels = dots.width() * dots.height();
    return isPicture(file) && std::isfinite(pixels) ? pixels : 0.0;
}

struct FigureDrawing::Parts {
    core::FigureData data{};
    core::FigureText text{};
    FigureLayout layout{};
    Typesetter type{};
};

core::Result<FigureDrawing> FigureDrawing::make(core::FigureData data)
{
    if (const auto sound = checkSize(data.spec); !sound)
        return tl::unexpected(sound.error());
    auto parts = std::make_unique<Parts>();
    parts->data = core::printableFigure(std::move(data));
    parts->text = core::figureText(parts->data);
    auto layout = layOutFigure(parts->data, parts->text, parts->type);
    if (!layout)
        return tl::unexpected(layout.error());
    parts->layout = std::move(*layout);
    return FigureDrawing(std::move(parts));
}

FigureDrawing::FigureDrawing(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

FigureDrawing::FigureDrawing(FigureDrawing&&) noexcept = default;
FigureDrawing& FigureDrawing::operator=(FigureDrawing&&) noexcept = default;
FigureDrawing::~FigureDrawing() = default;

const core::FigureData& FigureDrawing::data() const
{
    return m_parts->data;
}

const core::FigureText& FigureDrawing::text() const
{
    return m_parts->text;
}

const FigureLayout& FigureDrawing::layout() const
{
    return m_parts->layout;
}

QSize FigureDrawing::dots() const
{
    return (m_parts->layout.page * dotsPerUnit(m_parts->data.spec)).toSize();
}

void FigureDrawing::paint(QPainter& painter) const
{
    paintFigure(painter, m_parts->data, m_parts->layout, m_parts->type);
}

FigurePage FigureDrawing::page() const
{
    const core::FigureSpec& spec = m_parts->data.spec;
    const core::FigureText& text = m_parts->text;
    return {.size = m_parts->layout.page,
            .unitsPerInch = unitsPerInch(spec.size),
            .dotsPerUnit = dotsPerUnit(spec),
            .transparent = spec.transparent,
            .title = toQString(text.title),
            .altText = toQString(text.altText),
            .caption = toQString(text.caption),
            .source = toQString(text.source),
            .language = toQString(spec.locale),
            .paint = [this](QPainter& painter) { paint(painter); }};
}

QImage FigureDrawing::picture() const
{
    return pictureOf(page());
}

core::Result<QByteArray> FigureDrawing::bytes(const std::filesystem::path& file) const
{
    return pageBytes(page(), file);
}

} // namespace ui
