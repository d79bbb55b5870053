#include "core/domain/figure.h"
#include "ui/figure/page_formats.h"
#include "ui/figure/page_metadata.h"
#include "ui/support/text.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

namespace ui {

namespace {

constexpr int kResolution = 960;

QByteArray painted(const FigurePage& page)
{
    const double scale = kResolution / page.unitsPerInch;
    const QSize size = (page.size * scale).toSize();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kResolution);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    QPainter painter;
    if (!painter.begin(&generator))
        return {};
    painter.setFont(fontOf({})); // else each group names the font of the program that writes it
    painter.scale(scale, scale);
    page.paint(painter);
    return painter.end() ? bytes : QByteArray();
}

/// Qt names one family only: what stands in for it where a reader does not have it comes behind.
QByteArray withOtherFamilies(QByteArray svg)
{
    const QStringList families = textFamilies();
    QString all = families.front();
    for (const QString& family : families.mid(1))
        all += family.contains(QLatin1Char(' ')) ? QStringLiteral(", '%1'").arg(family)
                                                 : QStringLiteral(", ") + family;
    const QString attribute = QStringLiteral("font-family=\"%1\"");
    return svg.replace(attribute.arg(families.front()).toUtf8(), attribute.arg(all).toUtf8());
}

/// A length in millimetres of a page that is measured in points, else in pixels: so it is as large
/// in a browser as it was meant to be.
QString lengthOf(double units, const FigurePage& page)
{
    const bool inPixels = page.unitsPerInch == core::kScreenDots;
    const double length = inPixels ? units : units / page.unitsPerInch * 25.4;
    return QString::number(length, 'g', 8)
        + (inPixels ? QStringLiteral("px") : QStringLiteral("mm"));
}

QByteArray head(const FigurePage& page)
{
    const double scale = kResolution / page.unitsPerInch;
    const QSize size = (page.size * scale).toSize();
    const QString root =
        QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n"
                       "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" "
                       "viewBox=\"0 0 %3 %4\" lang=\"%5\" xml:lang=\"%5\" role=\"img\" "
                       "aria-labelledby=\"title desc\">\n")
            .arg(lengthOf(page.size.width(), page), lengthOf(page.size.height(), page))
            .arg(size.width())
            .arg(size.height())
            .arg(xmlText(page.language));
    return (root + QStringLiteral("<title id=\"title\">") + xmlText(page.title)
            + QStringLiteral("</title>\n<desc id=\"desc\">") + xmlText(page.altText)
            + QStringLiteral("</desc>\n<metadata>\n"))
               .toUtf8()
        + xmpPacket(page).replace("\xEF\xBB\xBF", "") + "\n</metadata>\n";
}

} // namespace

QByteArray svgOf(const FigurePage& page)
{
    const QByteArray svg = painted(page);
    const qsizetype begin = svg.indexOf("<defs>");
    return begin < 0 ? QByteArray() : head(page) + withOtherFamilies(svg.mid(begin));
}

} // namespace ui
