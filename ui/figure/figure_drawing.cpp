#include "ui/figure/figure_drawing.h"

#include "core/report/figure_asks.h"
#include "core/report/printable_figure.h"
#include "ui/figure/figure_checks.h"
#include "ui/figure/figure_export.h"
#include "ui/figure/figure_painter.h"
#include "ui/figure/page_formats.h"
#include "ui/support/conversion.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

/// Dots of a PNG for one unit of the page.
double dotsPerUnit(const core::FigureSpec& spec)
{
    return spec.size.unit == core::LengthUnit::Millimetres
        ? core::kPrintDots / unitsPerInch(spec.size) * spec.scale
        : spec.scale;
}

/// `size`: of a page in its units, or of its picture in dots.
core::Result<void> checkSize(const QSizeF& size)
{
    const bool sound = std::isfinite(size.width()) && std::isfinite(size.height())
        && size.width() >= 1.0 && size.height() >= 1.0 && size.width() <= kLargestFigureSide
        && size.height() <= kLargestFigureSide && size.width() * size.height() <= kMostFigurePixels;
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
    std::vector<core::FigureWords> words{};
    FigureLayout layout{};
    Typesetter type{};
};

core::Result<FigureDrawing> FigureDrawing::make(core::FigureData data)
{
    if (const auto sound = checkSize(pageOf(data.spec.size)); !sound)
        return tl::unexpected(sound.error());
    auto parts = std::make_unique<Parts>();
    parts->data = core::printableFigure(std::move(data));
    parts->text = core::figureText(parts->data);
    parts->words = core::figureWords(parts->data);
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

const std::vector<core::FigureWords>& FigureDrawing::words() const
{
    return m_parts->words;
}

const FigureLayout& FigureDrawing::layout() const
{
    return m_parts->layout;
}

QString FigureDrawing::withoutGlyph() const
{
    return codesOf(signsWithoutGlyph(m_parts->layout, m_parts->type));
}

std::vector<core::FigureWarning> FigureDrawing::warnings() const
{
    std::vector<core::FigureWarning> warnings = core::figureWarnings(m_parts->data);
    for (const core::Note& note : notesUnseen(m_parts->layout, m_parts->data))
        warnings.push_back(
            {"note_out_of_sight",
             "Nothing of the note " + std::to_string(note.id.value) + " lies in the figure."});
    const std::string missing = toStd(withoutGlyph());
    if (!missing.empty())
        warnings.push_back(
            {"missing_glyphs",
             "No installed typeface has a glyph for " + missing + ": boxes stand there."});
    return warnings;
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
    FigurePage page{.size = m_parts->layout.page,
                    .unitsPerInch = unitsPerInch(spec.size),
                    .dotsPerUnit = dotsPerUnit(spec),
                    .transparent = spec.transparent,
                    .words = {},
                    .source = toQString(m_parts->text.source),
                    .paint = [this](QPainter& painter) { paint(painter); }};
    for (const core::FigureWords& words : m_parts->words)
        page.words << PageWords{toQString(words.language), toQString(words.title),
                                toQString(words.altText), toQString(words.caption)};
    return page;
}

QImage FigureDrawing::picture() const
{
    FigurePage shown = page();
    // Of a large page of lines: as much as there is room for.
    const QSizeF units = shown.size;
    shown.dotsPerUnit = std::min({shown.dotsPerUnit, kLargestFigureSide / units.width(),
                                  kLargestFigureSide / units.height(),
                                  std::sqrt(kMostFigurePixels / (units.width() * units.height()))});
    return pictureOf(shown);
}

core::Result<QByteArray> FigureDrawing::bytes(const std::filesystem::path& file) const
{
    const FigurePage drawn = page();
    if (isPicture(file)) {
        if (const auto sound = checkSize(drawn.size * drawn.dotsPerUnit); !sound)
            return tl::unexpected(sound.error());
    }
    return pageBytes(drawn, file);
}

} // namespace ui
