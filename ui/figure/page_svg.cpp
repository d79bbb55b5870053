#include "core/domain/figure.h"
#include "ui/figure/page_formats.h"
#include "ui/figure/page_metadata.h"
#include "ui/support/text.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>

#include <utility>

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

/// What stands in for our typeface where a reader does not have it: first what is narrower, so that
/// nothing overlaps where a reader does not know textLength.
QString families()
{
    QStringList all = textFamilies();
    const QStringList elsewhere{QStringLiteral("Helvetica Neue"), QStringLiteral("Arial"),
                                QStringLiteral("Liberation Sans")};
    for (const QString& family : elsewhere)
        all.insert(all.size() - 2, family);
    for (QString& family : all) {
        if (family.contains(QLatin1Char(' ')))
            family = QLatin1Char('\'') + family + QLatin1Char('\'');
    }
    return all.join(QStringLiteral(", "));
}

/// Of an attribute of an element's head.
QString valueOf(const QString& head, const char* attribute)
{
    const QString begin = QLatin1Char(' ') + QLatin1String(attribute) + QStringLiteral("=\"");
    const qsizetype at = head.indexOf(begin) + begin.size();
    return at < begin.size() ? QString() : head.mid(at, head.indexOf(QLatin1Char('"'), at) - at);
}

/// The text of an element as it is read.
QString plainText(QString escaped)
{
    static constexpr std::pair<const char*, const char*> kEntities[] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}};
    for (const auto& [entity, sign] : kEntities)
        escaped.replace(QLatin1String(entity), QLatin1String(sign));
    return escaped;
}

/// Qt names one family only, and leaves the width of words to the reader's typeface: each text
/// gets all families and its own width.
QByteArray withFirmTexts(const QByteArray& painted)
{
    static const QString kBegin = QStringLiteral("<text ");
    const QString svg = QString::fromUtf8(painted);
    const QString family = QStringLiteral("font-family=\"%1\"").arg(textFamilies().front());
    const QString allFamilies = QStringLiteral("font-family=\"%1\"").arg(families());
    const Typesetter type;
    QString firm;
    qsizetype done = 0;
    for (qsizetype at = svg.indexOf(kBegin); at >= 0; at = svg.indexOf(kBegin, done)) {
        const qsizetype headEnd = svg.indexOf(QLatin1Char('>'), at);
        const qsizetype textEnd = svg.indexOf(QStringLiteral("</text>"), headEnd);
        if (headEnd < 0 || textEnd < 0)
            break;
        QString head = svg.mid(at, headEnd - at).trimmed();
        const TextStyle style{valueOf(head, "font-size").toDouble(),
                              static_cast<QFont::Weight>(valueOf(head, "font-weight").toInt())};
        const double width =
            type.width(plainText(svg.mid(headEnd + 1, textEnd - headEnd - 1)), style);
        head += QStringLiteral(" textLength=\"%1\" lengthAdjust=\"spacingAndGlyphs\"")
                    .arg(QString::number(width, 'f', 2));
        firm += svg.mid(done, at - done) + head + svg.mid(headEnd, textEnd - headEnd);
        done = textEnd;
    }
    firm += svg.mid(done);
    return firm.replace(family, allFamilies).toUtf8();
}

/// A length in millimetres of a page that is measured in points, else in pixels: so it is as large
/// in a browser as it was meant to be.
QString lengthOf(double units, const FigurePage& page)
{
    const bool inPixels = page.unitsPerInch == core::kScreenDots;
    const double length = inPixels ? units : units / page.unitsPerInch * core::kMillimetresPerInch;
    return QString::number(length, 'g', 8)
        + (inPixels ? QStringLiteral("px") : QStringLiteral("mm"));
}

/// An element for each language (SVG 2, 5.8); the page's own is what `role="img"` reads out.
QString inAllLanguages(const char* element, const FigurePage& page, QString PageWords::*text)
{
    const QString name = QString::fromLatin1(element);
    QString elements;
    for (const PageWords& words : page.words) {
        const bool isOwn = &words == &page.words.front();
        const QString id = isOwn ? QStringLiteral(" id=\"%1\"").arg(name) : QString();
        if (isOwn || !(words.*text).isEmpty())
            elements += QStringLiteral("<%1%2 lang=\"%3\" xml:lang=\"%3\">")
                            .arg(name, id, xmlText(words.language))
                + xmlText(words.*text) + QStringLiteral("</%1>\n").arg(name);
    }
    return elements;
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
            .arg(xmlText(page.words.front().language));
    return (root + inAllLanguages("title", page, &PageWords::title)
            + inAllLanguages("desc", page, &PageWords::altText) + QStringLiteral("<metadata>\n"))
               .toUtf8()
        + xmpPacket(page).replace("\xEF\xBB\xBF", "") + "\n</metadata>\n";
}

} // namespace

QByteArray svgOf(const FigurePage& page)
{
    const QByteArray svg = painted(page);
    const qsizetype begin = svg.indexOf("<defs>");
    return begin < 0 ? QByteArray() : head(page) + withFirmTexts(svg.mid(begin));
}

} // namespace ui
