#include "ui/figure/page_formats.h"
#include "ui/figure/page_metadata.h"
#include "ui/figure/png_encoder.h"

#include <QColorSpace>
#include <QImage>
#include <QPainter>

namespace ui {

QImage pictureOf(const FigurePage& page)
{
    constexpr double kMillimetresPerInch = 25.4;
    const double scale = page.dotsPerUnit;
    QImage image((page.size * scale).toSize(),
                 page.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.setColorSpace(QColorSpace::SRgb);
    image.fill(page.transparent ? Qt::transparent : Qt::white);
    const int dots = qRound(scale * page.unitsPerInch / kMillimetresPerInch * 1000.0);
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
    return encodedPng(image,
                      {.texts = {{"Title", page.title},
                                 {"Description", page.altText},
                                 {"Caption", page.caption},
                                 {"Source", page.source},
                                 {"Software", QStringLiteral("Pressmark")}},
                       .language = page.language,
                       .xmp = xmpPacket(page)});
}

} // namespace ui
