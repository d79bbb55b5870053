#include "ui/widgets/figure_rendering.h"

#include "core/base/file.h"
#include "core/workspace/claims.h"
#include "ui/figure/figure_checks.h"
#include "ui/figure/figure_drawing.h"
#include "ui/figure/page_file.h"
#include "ui/support/conversion.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>

#include <cmath>
#include <set>

namespace ui {

namespace {

core::Result<QByteArray> bytesAs(const FigureDrawing& drawing, const char* ending)
{
    return drawing.bytes(std::string("figure.") + ending);
}

QString cell(double value)
{
    return std::isfinite(value) ? QString::number(value, 'g', 15) : QString();
}

} // namespace

QString figureFileName(const core::FigureSpec& spec)
{
    const QString name = spec.instruments.empty()
        ? QCoreApplication::translate("ui::FigureDialog", "Figure")
        : toQString(spec.instruments.front()).section(QLatin1Char(':'), -1);
    return toQString(fileNameOf(toStd(name))) + QLatin1Char('.')
        + toQString(std::string(toString(spec.format)));
}

core::Result<FigureRendering> renderFigure(const core::Workspace& workspace,
                                           const core::FigureSpec& spec,
                                           const std::filesystem::path& folder)
{
    auto data = workspace.figureData(spec);
    if (!data)
        return tl::unexpected(data.error());
    const auto drawing = FigureDrawing::make(*data);
    if (!drawing)
        return tl::unexpected(drawing.error());
    const std::filesystem::path file = folder / toPath(figureFileName(spec));
    const auto bytes = drawing->bytes(file);
    const auto svg = bytesAs(*drawing, "svg");
    if (!bytes || !svg)
        return tl::unexpected(!bytes ? bytes.error() : svg.error());
    const auto written = core::writeFileAtomically(
        file, std::string_view(bytes->constData(), static_cast<std::size_t>(bytes->size())));
    if (!written)
        return tl::unexpected(written.error());
    return FigureRendering{.data = std::move(*data),
                           .picture = drawing->picture(),
                           .altText = toQString(drawing->text().altText),
                           .caption = toQString(drawing->text().caption),
                           .file = toQString(file),
                           .svg = *svg,
                           .warnings = drawing->warnings(),
                           .withoutGlyph = drawing->withoutGlyph(),
                           .labelsApart = hasLabelsApart(drawing->layout()),
                           .colours = leastColourDifference(drawing->data(), drawing->layout())};
}

core::Result<FigureClaims> checkFigureClaims(const core::Workspace& workspace,
                                             const core::FigureData& data, core::Progress& progress)
{
    FigureClaims found;
    std::set<std::string> seen;
    for (const core::FigureEvent& event : data.events) {
        // Several events may share a sentence.
        if (!event.article || event.quote.empty() || !seen.insert(event.quote).second)
            continue;
        const auto claims = workspace.claims().list({.articles = {event.article->id}}, progress);
        if (!claims)
            return tl::unexpected(claims.error());
        for (const core::ClaimListing& claim : *claims) {
            const auto verdict = claim.check.verdict;
            if (verdict == core::Verdict::NotCheckable
                || event.quote.find(claim.claim.text) == std::string::npos)
                continue;
            ++found.all;
            found.contradicted += verdict == core::Verdict::Contradicted ? 1 : 0;
        }
    }
    found.borneOut = found.all - found.contradicted;
    return found;
}

QString ownFileOf(const FigureRendering& figure)
{
    static const QTemporaryDir folder;
    static int drags = 0;
    const QDir own(folder.filePath(QString::number(++drags)));
    const QString copy = own.filePath(QFileInfo(figure.file).fileName());
    return own.mkpath(QStringLiteral(".")) && QFile::copy(figure.file, copy) ? copy : QString();
}

std::unique_ptr<QMimeData> mimeOf(const FigureRendering& figure, const QString& file)
{
    auto mime = std::make_unique<QMimeData>();
    mime->setImageData(figure.picture);
    mime->setData(QStringLiteral("image/svg+xml"), figure.svg);
    mime->setText(rowsOf(figure.data));
    if (!file.isEmpty())
        mime->setUrls({QUrl::fromLocalFile(file)});
    return mime;
}

QString rowsOf(const core::FigureData& data)
{
    QString text = QStringLiteral("instrument\tday\topen\thigh\tlow\tclose\tvolume\n");
    for (const core::FigureSeries& series : data.series) {
        const core::PriceSeries& bars = series.bars;
        const QString symbol = toQString(core::qualifiedSymbol(series.instrument));
        for (std::size_t index = 0; index < bars.size(); ++index)
            text += QStringList{symbol,
                                toQString(core::toIso(core::dateOf(bars.times[index]))),
                                cell(bars.open[index]),
                                cell(bars.high[index]),
                                cell(bars.low[index]),
                                cell(bars.close[index]),
                                cell(bars.volume[index])}
                        .join(QLatin1Char('\t'))
                + QLatin1Char('\n');
    }
    return text;
}

} // namespace ui
