#include "app/commands/drawing.h"
#include "app/commands/figure_options.h"
#include "app/commands/support.h"
#include "core/report/figure_json.h"
#include "core/report/figure_sidecar.h"
#include "core/workspace/figures.h"
#include "ui/figure/figure_drawing.h"
#include "ui/figure/figure_export.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>
#include <memory>

namespace app {

namespace {

namespace fs = std::filesystem;

core::FigureListing listingOf(const FigureArguments& arguments, bool isCompared,
                              const ui::FigureFile& file)
{
    return {.file = arguments.output,
            .width = file.width,
            .height = file.height,
            .words = file.words,
            .footnotes = file.footnotes,
            .changed = isCompared ? std::optional(file.changed) : std::nullopt,
            .warnings = file.warnings};
}

/// What a sidecar's own specification comes to, where options made another one of it.
core::Result<std::optional<core::FigureData>> dataThen(const FigureOrder& order,
                                                       const core::Workspace& workspace)
{
    if (!order.sidecar || order.sidecar->spec == order.spec)
        return std::nullopt;
    auto data = workspace.figureData(order.sidecar->spec, core::Gone::LeftOut);
    if (!data)
        return tl::unexpected(data.error());
    return std::move(*data);
}

/// Draws with one typeface, which is quick; with all where that one lacks a sign.
core::Result<ui::FigureFile> exportFigure(const core::FigureData& data, const fs::path& output,
                                          const ui::SidecarWish& sidecar)
{
    {
        const Drawing quick(Drawing::Typefaces::One);
        const auto drawing = ui::FigureDrawing::make(data);
        if (!drawing)
            return tl::unexpected(drawing.error());
        if (quick.knowsAllTypefaces() || drawing->withoutGlyph().isEmpty())
            return ui::exportFigure(data, *drawing, output, sidecar);
    }
    const Drawing thorough(Drawing::Typefaces::All);
    return ui::exportFigure(data, output, sidecar);
}

int drawFigure(const FigureArguments& arguments, const FigureOrder& order,
               const core::FigureData& data, const core::Workspace& workspace, bool json)
{
    const auto again = dataThen(order, workspace);
    if (!again)
        std::cerr << "pressmark: What " << arguments.specFile
                  << " was made of is not compared: " << again.error().message << '\n';
    const bool isCompared = order.sidecar && again;
    const auto file = exportFigure(data, arguments.output,
                                   {.isWanted = arguments.sidecar,
                                    .version = PRESSMARK_VERSION,
                                    .then = isCompared ? &*order.sidecar : nullptr,
                                    .again = isCompared && *again ? &**again : nullptr});
    if (!file)
        return refused(file.error());
    printRemarks({arguments.output, file->changed, file->warnings});
    if (json)
        std::cout << core::figureToJson(listingOf(arguments, isCompared, *file));
    else
        std::cout << arguments.output << '\n';
    return kDone;
}

int runFigure(const FigureArguments& arguments, const Invocation& invocation)
{
    using core::Workspace;
    const bool saves = !arguments.saveAs.empty();
    if (!saves && arguments.output.empty())
        return misused("figure needs -o FILE, or --save NAME.");
    if (!arguments.saved.empty() && !arguments.specFile.empty())
        return misused("A figure comes from a file or with --saved from the archive, not both.");
    // What makes no sense is known before an archive is opened.
    auto given = arguments.saved.empty() ? figureOrder(arguments, nullptr) : FigureOrder{};
    if (!given)
        return refused(given.error());
    const auto access = saves ? Workspace::Access::ReadWrite : Workspace::Access::ReadOnly;
    return withWorkspace(invocation, access, [&](Workspace& workspace) {
        const auto order =
            arguments.saved.empty() ? std::move(given) : figureOrder(arguments, &workspace);
        if (!order)
            return refused(order.error());
        const auto data = workspace.figureData(order->spec, goneIn(*order));
        if (!data)
            return refused(data.error());
        if (!arguments.output.empty()) {
            if (const int code = drawFigure(arguments, *order, *data, workspace, invocation.json);
                code != kDone)
                return code;
        }
        if (!saves)
            return kDone;
        const auto saved = workspace.figures().save(arguments.saveAs, order->spec,
                                                    invocation.author, invocation.now);
        if (!saved)
            return refused(saved.error());
        if (arguments.output.empty() && invocation.json)
            std::cout << core::savedFiguresToJson({&*saved, 1});
        return kDone;
    });
}

} // namespace

void addFigureCommand(CLI::App& root, Action& action)
{
    CLI::App* command = root.add_subcommand("figure", "Draw a figure as PNG, PDF or SVG");
    const auto arguments = std::make_shared<FigureArguments>();
    addFigureOptions(*command, *arguments);
    command->callback([&action, arguments] {
        action = [arguments](const Invocation& invocation) {
            return runFigure(*arguments, invocation);
        };
    });
}

} // namespace app
