#include "ui/figure/figure_export.h"

#include "core/base/file.h"
#include "core/base/sha256.h"
#include "core/report/figure_sidecar.h"
#include "ui/figure/figure_drawing.h"

namespace ui {

namespace {

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

std::vector<core::FigureWarning> warningsOf(const FigureDrawing& drawing, bool inDots)
{
    std::vector<core::FigureWarning> warnings = drawing.warnings();
    if (!inDots && drawing.data().spec.scale != 1.0)
        warnings.push_back({"scale_without_dots", "The scale counts for PNG only."});
    return warnings;
}

FigureFile madeOf(const FigureDrawing& drawing, const std::filesystem::path& file)
{
    const core::FigureSize& size = drawing.data().spec.size;
    const bool inDots = isPicture(file);
    return {.file = file,
            .width = inDots ? drawing.dots().width() : size.width,
            .height = inDots ? drawing.dots().height() : size.height,
            .words = drawing.words(),
            .footnotes = drawing.layout().footnotes,
            .warnings = warningsOf(drawing, inDots)};
}

/// Whether the specifications draw the same but for the name of the file, whose ending says the
/// format.
bool areSameButForFormat(core::FigureSpec one, const core::FigureSpec& other)
{
    one.format = other.format;
    return one == other;
}

/// `sha256`: of the file that is made of `data`.
std::vector<core::FigureChange> changesOf(const core::FigureData& data,
                                          const std::filesystem::path& file,
                                          const std::string& sha256, const SidecarWish& wish)
{
    const core::FigureSidecar& then = *wish.then;
    const core::FigureData& now = wish.again != nullptr ? *wish.again : data;
    std::vector<core::FigureChange> changes =
        core::changesSince(then, core::sidecarOf(now, wish.version));
    const bool isSame = areSameButForFormat(data.spec, then.spec)
        && file.extension() == std::filesystem::path(then.file).extension();
    if (changes.empty() && isSame && sha256 != then.sha256)
        changes.push_back(core::changedFile(then, sha256));
    return changes;
}

} // namespace

core::Result<FigureFile> exportFigure(const core::FigureData& data,
                                      const std::filesystem::path& file, const SidecarWish& sidecar)
{
    if (const auto known = checkFigureEnding(file); !known)
        return tl::unexpected(known.error());
    const auto drawing = FigureDrawing::make(data);
    if (!drawing)
        return tl::unexpected(drawing.error());
    return exportFigure(data, *drawing, file, sidecar);
}

core::Result<FigureFile> exportFigure(const core::FigureData& data, const FigureDrawing& drawing,
                                      const std::filesystem::path& file, const SidecarWish& sidecar)
{
    const auto bytes = drawing.bytes(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    FigureFile made = madeOf(drawing, file);
    if (sidecar.isWanted || sidecar.then != nullptr)
        made.sha256 = core::sha256(viewOf(*bytes));
    if (sidecar.then != nullptr)
        made.changed = changesOf(data, file, made.sha256, sidecar);
    if (const auto written =
            core::writeFileAtomically(file, viewOf(*bytes), core::Durability::NotWaited);
        !written)
        return tl::unexpected(written.error());
    if (!sidecar.isWanted)
        return made;
    core::FigureSidecar beside = core::sidecarOf(data, sidecar.version);
    beside.file = file.filename().string();
    beside.sha256 = made.sha256;
    const auto written = core::writeFileAtomically(sidecarOf(file), core::sidecarToJson(beside));
    if (!written)
        return tl::unexpected(written.error());
    return made;
}

std::filesystem::path sidecarOf(const std::filesystem::path& file)
{
    std::filesystem::path beside = file;
    return beside += ".json";
}

} // namespace ui
