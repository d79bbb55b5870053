#include "ui/widgets/figure_rendering.h"

#include "core/base/file.h"
#include "core/workspace/claims.h"
#include "ui/figure/figure_checks.h"
#include "ui/support/conversion.h"

#include <QCoreApplication>
#include <QDir>
#include <QMimeData>
#include <QTemporaryDir>

#include <atomic>
#include <cmath>
#include <set>

namespace ui {

namespace {

/// A file of that name in a folder of its own, which nothing else is written to: who takes a figure
/// by dragging may read it later.
core::Result<std::filesystem::path> ownFile(const QString& name)
{
    static const QTemporaryDir folder;
    static std::atomic<int> files = 0;
    const QDir own(folder.filePath(QString::number(++files)));
    if (!own.mkpath(QStringLiteral(".")))
        return core::fail(core::ErrorCode::Io,
                          toStd(own.path()) + " cannot be made: a figure has no place there.");
    return toPath(own.filePath(name));
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
                                           const core::FigureSpec& spec)
{
    auto data = workspace.figureData(spec);
    if (!data)
        return tl::unexpected(data.error());
    auto made = FigureDrawing::make(*data);
    if (!made)
        return tl::unexpected(made.error());
    const auto drawing = std::make_shared<const FigureDrawing>(std::move(*made));
    return FigureRendering{.data = std::move(*data),
                           .drawing = drawing,
                           .picture = drawing->picture(),
                           .altText = toQString(drawing->text().altText),
                           .caption = toQString(drawing->text().caption),
                           .warnings = drawing->warnings(),
                           .withoutGlyph = drawing->withoutGlyph(),
                           .labelsApart = hasLabelsApart(drawing->layout()),
                           .colours = leastColourDifference(drawing->data(), drawing->layout())};
}

core::Result<FigureForms> formsOf(const FigureDrawing& drawing)
{
    const auto file = ownFile(figureFileName(drawing.data().spec));
    if (!file)
        return tl::unexpected(file.error());
    const auto bytes = drawing.bytes(*file);
    const auto svg = drawing.bytes("figure.svg");
    if (!bytes || !svg)
        return tl::unexpected(!bytes ? bytes.error() : svg.error());
    const auto written = core::writeFileAtomically(
        *file, std::string_view(bytes->constData(), static_cast<std::size_t>(bytes->size())),
        core::Durability::NotWaited);
    if (!written)
        return tl::unexpected(written.error());
    return FigureForms{toQString(*file), *svg, rowsOf(drawing.data())};
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
    return found;
}

std::unique_ptr<QMimeData> mimeOf(const QImage& picture, const FigureForms& forms)
{
    auto mime = std::make_unique<QMimeData>();
    mime->setImageData(picture);
    mime->setData(QStringLiteral("image/svg+xml"), forms.svg);
    mime->setText(forms.rows);
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
