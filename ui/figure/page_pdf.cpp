#include "core/domain/figure.h"
#include "ui/figure/page_formats.h"
#include "ui/figure/page_metadata.h"
#include "ui/figure/pdf_objects.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace ui {

namespace {

/// As Qt writes it: with the time at which it was made, and the page in whole points.
QByteArray painted(const FigurePage& page)
{
    constexpr int kResolution = 2400; // coordinates are whole numbers of these
    const double inches = 1.0 / page.unitsPerInch;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kResolution);
    writer.setPageSize(QPageSize(page.size * inches * core::kMillimetresPerInch,
                                 QPageSize::Millimeter, QStringLiteral("figure"),
                                 QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter;
    if (!painter.begin(&writer))
        return {};
    painter.scale(kResolution * inches, kResolution * inches);
    page.paint(painter);
    return painter.end() ? bytes : QByteArray();
}

/// Qt rounds a page to whole points: 85 mm would be 85.02. Points are counted from the lower left,
/// and the painting hangs from the rounded upper edge.
void setExactBox(QByteArray& pageObject, const QSizeF& points)
{
    static constexpr QByteArrayView kBox = "/MediaBox [";
    const qsizetype begin = pageObject.indexOf(kBox) + kBox.size();
    const qsizetype end = pageObject.indexOf(']', begin);
    const QList<QByteArray> sides = pageObject.mid(begin, end - begin).simplified().split(' ');
    if (begin < kBox.size() || end < 0 || sides.size() != 4)
        return;
    const auto number = [](double value) { return QByteArray::number(value, 'f', 5); };
    const double top = sides[3].toDouble();
    pageObject.replace(begin, end - begin,
                       "0 " + number(top - points.height()) + ' ' + number(points.width()) + ' '
                           + number(top));
}

/// The six letters in front of the name of a font of which a part is embedded follow from the name:
/// Qt's follow from the number of an object.
void setFontTags(PdfObjects& objects)
{
    static constexpr QByteArrayView kName = "/FontName /";
    constexpr qsizetype kTag = 6;
    for (int number = 1; number < objects.count(); ++number) {
        QByteArray& body = objects.object(number);
        const qsizetype begin = body.indexOf(kName) + kName.size();
        if (begin < kName.size() || body.mid(begin + kTag, 1) != "+")
            continue;
        const qsizetype end = body.indexOf('\n', begin);
        QByteArray tag = QCryptographicHash::hash(body.mid(begin + kTag, end - begin - kTag),
                                                  QCryptographicHash::Sha256)
                             .left(kTag);
        for (char& letter : tag)
            letter = static_cast<char>('A' + static_cast<unsigned char>(letter) % 26);
        body.replace(begin, kTag, tag);
    }
}

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

QByteArray streamOf(const QByteArray& entries, const QByteArray& content)
{
    return "<< " + entries + "/Length " + QByteArray::number(content.size()) + " >>\nstream\n"
        + content + "\nendstream";
}

/// A text of any letters as a string object.
QByteArray textString(const QString& text)
{
    QByteArray digits = "FEFF";
    for (const QChar c : text)
        digits += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return '<' + digits + '>';
}

/// Marks all that is on the page as one figure with an alternate text (ISO 32000-1, 14.8 and
/// 14.9.3): what a screen reader says.
void addStructure(PdfObjects& objects, int root, int sheet, const QString& altText)
{
    static constexpr QByteArrayView kContents = "/Contents ";
    const QByteArray page = objects.object(sheet);
    const qsizetype begin = page.indexOf(kContents) + kContents.size();
    const qsizetype end = page.indexOf('R', begin) + 1;
    if (begin < kContents.size() || end <= begin)
        return;
    const int opening = objects.add(streamOf({}, "/Figure << /MCID 0 >> BDC"));
    const int closing = objects.add(streamOf({}, "EMC"));
    const int tree = objects.add({});
    const int figure =
        objects.add("<< /Type /StructElem /S /Figure /P " + reference(tree) + " /Pg "
                    + reference(sheet) + " /K 0 /Alt " + textString(altText) + " >>");
    objects.object(tree) = "\n<< /Type /StructTreeRoot /K " + reference(figure)
        + " /ParentTree << /Nums [0 [" + reference(figure) + "]] >> >>\n";
    objects.object(sheet).replace(begin, end - begin,
                                  '[' + reference(opening) + ' ' + page.mid(begin, end - begin)
                                      + ' ' + reference(closing) + "]\n/StructParents 0");
    objects.addEntries(root,
                       "/MarkInfo << /Marked true >>\n/StructTreeRoot " + reference(tree) + '\n');
}

} // namespace

QByteArray pdfOf(const FigurePage& page)
{
    auto objects = PdfObjects::parse(painted(page));
    if (!objects)
        return {};
    const int root = objects->find("/Type /Catalog");
    const int sheet = objects->find("/MediaBox");
    if (root == 0 || sheet == 0)
        return {};
    setExactBox(objects->object(sheet), page.size / page.unitsPerInch * core::kPointsPerInch);
    const PageWords& words = page.words.front();
    if (!words.altText.isEmpty())
        addStructure(*objects, root, sheet, words.altText);
    const int metadata = objects->add(streamOf("/Type /Metadata /Subtype /XML ", xmpPacket(page)));
    objects->addEntries(root,
                        "/Lang (" + words.language.toLatin1() + ")\n/Metadata "
                            + reference(metadata)
                            + "\n/ViewerPreferences << /DisplayDocTitle true >>\n");
    setFontTags(*objects);
    // In place of Qt's, which has the time of day.
    const int info = objects->add("<< /Title " + textString(words.title)
                                  + " /Creator (Pressmark) /Producer (Qt " + qVersion() + ") >>");
    return objects->bytes(root, info);
}

} // namespace ui
