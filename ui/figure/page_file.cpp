#include "ui/figure/page_file.h"

#include "core/base/file.h"
#include "ui/support/conversion.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace ui {

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kPointsPerInch = 72.0;

bool writePng(const FigurePage& page, QIODevice& device)
{
    const double scale = page.dotsPerUnit;
    const QSize size = (page.size * scale).toSize();
    QImage image(size,
                 page.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return false;
    image.fill(Qt::transparent);
    const int dots = qRound(scale * page.unitsPerInch / kMillimetresPerInch * 1000.0);
    image.setDotsPerMeterX(dots);
    image.setDotsPerMeterY(dots);
    QPainter painter(&image);
    painter.scale(scale, scale);
    page.paint(painter);
    painter.end();

    // Lines and letters on one colour compress as well at a quick level as at the slowest.
    constexpr int kQuick = 80;
    QImageWriter writer(&device, "png");
    writer.setQuality(kQuick);
    writer.setText(QStringLiteral("Title"), page.title);
    writer.setText(QStringLiteral("Description"), page.altText);
    writer.setText(QStringLiteral("Source"), page.source);
    writer.setText(QStringLiteral("Software"), QStringLiteral("Pressmark"));
    return writer.write(image);
}

/// Qt rounds a page to whole points: 85 mm would be 85.02. Writes the page's box anew, in as many
/// bytes, since the file knows where its objects begin. Points are counted from the lower left,
/// and the painting hangs from the rounded upper edge.
void setExactBox(QByteArray& pdf, const QSizeF& points)
{
    static constexpr QByteArrayView kBox = "/MediaBox [";
    const qsizetype begin = pdf.indexOf(kBox) + kBox.size();
    const qsizetype end = pdf.indexOf(']', begin);
    const QList<QByteArray> sides = pdf.mid(begin, end - begin).split(' ');
    if (begin < kBox.size() || end < 0 || sides.size() != 4)
        return;
    const double top = sides[3].toDouble();
    for (int decimals = 5; decimals >= 2; --decimals) {
        const auto number = [&](double value) { return QByteArray::number(value, 'f', decimals); };
        const QByteArray exact =
            "0 " + number(top - points.height()) + ' ' + number(points.width()) + ' ' + number(top);
        if (exact.size() <= end - begin)
            pdf.replace(begin, end - begin, exact.leftJustified(end - begin));
        if (exact.size() <= end - begin)
            return;
    }
}

bool writePdf(const FigurePage& page, QIODevice& device)
{
    constexpr int kResolution = 2400; // coordinates are whole numbers of these
    const double inches = 1.0 / page.unitsPerInch;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kResolution);
    writer.setTitle(page.title);
    writer.setCreator(QStringLiteral("Pressmark"));
    writer.setPageSize(QPageSize(page.size * inches * kMillimetresPerInch, QPageSize::Millimeter,
                                 QStringLiteral("figure"), QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    painter.scale(kResolution * inches, kResolution * inches);
    page.paint(painter);
    if (!painter.end())
        return false;
    setExactBox(bytes, page.size * inches * kPointsPerInch);
    return device.write(bytes) == bytes.size();
}

bool writeSvg(const FigurePage& page, QIODevice& device)
{
    constexpr int kResolution = 960;
    const double scale = kResolution / page.unitsPerInch;
    const QSize size = (page.size * scale).toSize();
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setResolution(kResolution);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    // Qt 6.4 writes both into the file as they are.
    generator.setTitle(page.title.toHtmlEscaped());
    generator.setDescription(page.altText.toHtmlEscaped());
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    painter.scale(scale, scale);
    page.paint(painter);
    return painter.end();
}

using Write = bool (*)(const FigurePage&, QIODevice&);

Write writerFor(const std::filesystem::path& file)
{
    const QString ending = toQString(file.extension()).toLower();
    if (ending == QLatin1String(".png"))
        return writePng;
    if (ending == QLatin1String(".pdf"))
        return writePdf;
    return ending == QLatin1String(".svg") ? writeSvg : nullptr;
}

} // namespace

core::Result<void> checkFigureEnding(const std::filesystem::path& file)
{
    if (writerFor(file) == nullptr)
        return core::fail(core::ErrorCode::InvalidArgument,
                          file.string() + " does not end with .png, .pdf or .svg.");
    return {};
}

bool isPicture(const std::filesystem::path& file)
{
    return writerFor(file) == writePng;
}

core::Result<void> writePage(const FigurePage& page, const std::filesystem::path& file)
{
    if (const auto known = checkFigureEnding(file); !known)
        return known;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!writerFor(file)(page, buffer))
        return core::fail(core::ErrorCode::Io, file.string() + " cannot be drawn.");
    return core::writeFileAtomically(
        file, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace ui
