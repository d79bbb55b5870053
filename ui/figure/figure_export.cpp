#include "ui/figure/figure_export.h"

#include "core/base/file.h"
#include "core/report/figure_text.h"
#include "ui/figure/figure_layout.h"
#include "ui/figure/figure_painter.h"
#include "ui/support/conversion.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>
#include <string>

namespace ui {

namespace {

constexpr double kPrintDots = 300.0; ///< dots an inch of a PNG that is measured in millimetres
constexpr double kMillimetresPerInch = 25.4;
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

/// One way to write a page.
struct Page {
    const core::FigureData& data;
    const core::FigureText& text;
    const FigureLayout& layout;
    const Typesetter& type;

    void paint(QPainter& painter, double scale) const
    {
        painter.scale(scale, scale);
        paintFigure(painter, data, layout, type);
    }
};

bool writePng(const Page& page, QIODevice& device)
{
    const double scale = dotsPerUnit(page.data.spec);
    const QSize size = (page.layout.page * scale).toSize();
    QImage image(size,
                 page.data.spec.transparent ? QImage::Format_ARGB32_Premultiplied
                                            : QImage::Format_RGB32);
    if (image.isNull())
        return false;
    image.fill(Qt::transparent);
    const int dots =
        qRound(scale * unitsPerInch(page.data.spec.size) / kMillimetresPerInch * 1000.0);
    image.setDotsPerMeterX(dots);
    image.setDotsPerMeterY(dots);
    QPainter painter(&image);
    page.paint(painter, scale);
    painter.end();

    // Lines and letters on one colour compress as well at a quick level as at the slowest.
    constexpr int kQuick = 80;
    QImageWriter writer(&device, "png");
    writer.setQuality(kQuick);
    writer.setText(QStringLiteral("Title"), toQString(page.text.title));
    writer.setText(QStringLiteral("Description"), toQString(page.text.altText));
    writer.setText(QStringLiteral("Source"), toQString(page.text.source));
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

bool writePdf(const Page& page, QIODevice& device)
{
    constexpr int kResolution = 2400; // coordinates are whole numbers of these
    const double inches = 1.0 / unitsPerInch(page.data.spec.size);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kResolution);
    writer.setTitle(toQString(page.text.title));
    writer.setCreator(QStringLiteral("Pressmark"));
    writer.setPageSize(QPageSize(page.layout.page * inches * kMillimetresPerInch,
                                 QPageSize::Millimeter, QStringLiteral("figure"),
                                 QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    page.paint(painter, kResolution * inches);
    if (!painter.end())
        return false;
    setExactBox(bytes, page.layout.page * inches * kPointsPerInch);
    return device.write(bytes) == bytes.size();
}

bool writeSvg(const Page& page, QIODevice& device)
{
    constexpr int kResolution = 960;
    const double scale = kResolution / unitsPerInch(page.data.spec.size);
    const QSize size = (page.layout.page * scale).toSize();
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setResolution(kResolution);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    // Qt 6.4 writes both into the file as they are.
    generator.setTitle(toQString(page.text.title).toHtmlEscaped());
    generator.setDescription(toQString(page.text.altText).toHtmlEscaped());
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    page.paint(painter, scale);
    return painter.end();
}

using Write = bool (*)(const Page&, QIODevice&);

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

core::Result<FigureFile> exportFigure(const core::FigureData& data,
                                      const std::filesystem::path& file)
{
    if (const auto known = checkFigureEnding(file); !known)
        return tl::unexpected(known.error());
    const Write write = writerFor(file);
    if (const auto sound = checkSize(data.spec); !sound)
        return tl::unexpected(sound.error());

    const Typesetter type;
    const core::FigureText text = core::figureText(data);
    const auto layout = layOutFigure(data, text, type);
    if (!layout)
        return tl::unexpected(layout.error());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!write({data, text, *layout, type}, buffer))
        return core::fail(core::ErrorCode::Io, file.string() + " cannot be drawn.");
    const auto written = core::writeFileAtomically(
        file, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    if (!written)
        return tl::unexpected(written.error());

    FigureFile made{.file = file,
                    .width = data.spec.size.width,
                    .height = data.spec.size.height,
                    .altText = text.altText,
                    .caption = text.caption,
                    .footnotes = layout->footnotes};
    if (write == writePng) {
        const QSize dots = (layout->page * dotsPerUnit(data.spec)).toSize();
        made.width = dots.width();
        made.height = dots.height();
    }
    return made;
}

} // namespace ui
