#include "core/domain/figure.h"
#include "ui/figure/page_formats.h"
#include "ui/figure/page_metadata.h"
#include "ui/figure/png_encoder.h"

#include <QColorSpace>
#include <QImage>
#include <QPainter>

#include <ranges>

namespace ui {

QImage pictureOf(const FigurePage& page)
{
    const double scale = page.dotsPerUnit;
    QImage image((page.size * scale).toSize(),
                 page.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.setColorSpace(QColorSpace::SRgb);
    image.fill(page.transparent ? Qt::transparent : Qt::white);
    const int dots = qRound(scale * page.unitsPerInch / core::kMillimetresPerInch * 1000.0);
    image.setDotsPerMeterX(dots);
    image.setDotsPerMeterY(dots);
    QPainter painter(&image);
    painter.scale(scale, scale);
    page.paint(painter);
    return image;
}

QByteArray pngOf(const FigurePage& page)
{
    const QImage image = pictureOf(page);
    if (image.isNull())
        return {};
    PngTexts texts{.xmp = xmpPacket(page)};
    // Who does not look at languages keeps the last text of a keyword: the page's own goes there.
    for (const PageWords& words : page.words | std::views::reverse)
        texts.texts << PngText{"Title", words.title, words.language}
                    << PngText{"Description", words.altText, words.language}
                    << PngText{"Caption", words.caption, words.language};
    texts.texts << PngText{"Source", page.source, page.words.front().language}
                << PngText{"Software", QStringLiteral("Pressmark"), {}};
    return encodedPng(image, texts);
}

} // namespace ui
