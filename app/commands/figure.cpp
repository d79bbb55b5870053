#include "app/commands/support.h"

#include "core/base/file.h"
#include "core/report/figure_spec_json.h"
#include "core/report/json.h"
#include "ui/figure/figure_export.h"
#include "ui/figure/page_file.h"

#include <CLI/CLI.hpp>

#include <QGuiApplication>

#include <charconv>
#include <cstdlib>
#include <iostream>
#include <memory>

namespace app {

namespace {

/// The options as they were given; what was not given is empty and leaves the specification's
/// own value.
struct FigureArguments {
    std::string specFile{};
    std::vector<std::string> instruments{};
    std::vector<std::string> events{};
    std::string from{};
    std::string to{};
    std::string style{};
    std::string adjust{};
    std::string preset{};
    std::string size{};
    std::string unit{};
    std::string theme{};
    std::string locale{};
    std::string title{};
    std::string subtitle{};
    std::string source{};
    std::string byline{};
    std::vector<std::string> notes{};
    std::optional<double> scale{};
    bool log = false;
    bool transparent = false;
    bool sidecar = false;
    std::string output{};
};

void overrideWith(std::string& value, const std::string& given)
{
    if (!given.empty())
        value = given;
}

void overrideWith(std::vector<std::string>& value, const std::vector<std::string>& given)
{
    if (!given.empty())
        value = given;
}

/// "1200x675"; fails with InvalidArgument. What the drawing then refuses is the picture of such a
/// page at its scale.
core::Result<core::FigureSize> sizeOf(const std::string& text, core::LengthUnit unit)
{
    core::FigureSize size{.unit = unit};
    const std::size_t times = text.find('x');
    const auto number = [](std::string_view digits, double& value) {
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc{} && end == digits.data() + digits.size() && value >= 1.0
            && value <= ui::kLargestFigureSide;
    };
    if (times == std::string::npos || !number(std::string_view(text).substr(0, times), size.width)
        || !number(std::string_view(text).substr(times + 1), size.height))
        return core::fail(core::ErrorCode::InvalidArgument,
                          "--size takes a width and a height from 1 to 30,000 such as 1200x675, "
                          "not \""
                              + text + "\".");
    return size;
}

core::Result<void> applySize(core::FigureSpec& spec, const FigureArguments& arguments)
{
    if (!arguments.preset.empty())
        spec.size = *core::figurePreset(arguments.preset); // the option allows known names only
    const auto unit =
        arguments.unit == "mm" ? core::LengthUnit::Millimetres : core::LengthUnit::Pixels;
    if (!arguments.size.empty()) {
        const auto size = sizeOf(arguments.size, unit);
        if (!size)
            return tl::unexpected(size.error());
        spec.size = *size;
    } else if (!arguments.unit.empty()) {
        return core::fail(core::ErrorCode::InvalidArgument, "--unit needs --size.");
    }
    if (arguments.scale)
        spec.scale = *arguments.scale;
    return {};
}

core::Result<void> applySpan(core::FigureSpec& spec, const FigureArguments& arguments)
{
    const auto from = dayOption("--from", arguments.from);
    if (!from)
        return tl::unexpected(from.error());
    const auto to = dayOption("--to", arguments.to);
    if (!to)
        return tl::unexpected(to.error());
    if (*from)
        spec.from = *from;
    if (*to)
        spec.to = *to;
    if (spec.from && spec.to && *spec.to < *spec.from)
        return core::fail(core::ErrorCode::InvalidArgument,
                          "--to " + core::toIso(*spec.to) + " lies before --from "
                              + core::toIso(*spec.from) + ".");
    return {};
}

core::Result<core::FigureSpec> startingSpec(const FigureArguments& arguments)
{
    constexpr std::uint64_t kSpecLimit = 10'000'000;
    if (arguments.specFile.empty())
        return core::FigureSpec{};
    const auto text = core::readFile(arguments.specFile, kSpecLimit);
    if (!text)
        return tl::unexpected(text.error());
    return core::figureSpecFromJson(*text, arguments.specFile);
}

core::Result<core::FigureSpec> specOf(const FigureArguments& arguments)
{
    auto spec = startingSpec(arguments);
    if (!spec)
        return spec;
    overrideWith(spec->instruments, arguments.instruments);
    overrideWith(spec->events, arguments.events);
    overrideWith(spec->title, arguments.title);
    overrideWith(spec->subtitle, arguments.subtitle);
    overrideWith(spec->source, arguments.source);
    overrideWith(spec->byline, arguments.byline);
    overrideWith(spec->notes, arguments.notes);
    overrideWith(spec->locale, arguments.locale);
    if (!arguments.style.empty())
        spec->style = *core::chartStyleFromString(arguments.style);
    else if (arguments.specFile.empty() && spec->instruments.size() > 1)
        spec->style = core::ChartStyle::Rebased; // prices of several do not share an axis
    if (!arguments.adjust.empty())
        spec->adjust = *core::priceAdjustmentFromString(arguments.adjust);
    if (!arguments.theme.empty())
        spec->theme =
            arguments.theme == "dark" ? core::FigureTheme::Dark : core::FigureTheme::Light;
    if (arguments.log)
        spec->axis = core::AxisScale::Log;
    spec->transparent = spec->transparent || arguments.transparent;
    if (const auto span = applySpan(*spec, arguments); !span)
        return tl::unexpected(span.error());
    if (const auto size = applySize(*spec, arguments); !size)
        return tl::unexpected(size.error());
    if (spec->instruments.empty())
        return core::fail(core::ErrorCode::InvalidArgument,
                          "A figure needs a specification or --instrument.");
    return spec;
}

/// Why a file of this name cannot be written, or nothing.
std::string wrongEnding(const std::string& file)
{
    const auto known = ui::checkFigureEnding(file);
    return known ? std::string() : known.error().message;
}

/// An argument that makes no sense is misuse, also if only the drawing finds it.
int refused(const core::Error& error)
{
    return error.code == core::ErrorCode::InvalidArgument ? misused(error.message) : failed(error);
}

/// Draws and writes the figure; Qt needs no display for it.
core::Result<ui::FigureFile> draw(const core::FigureData& data, const std::string& output)
{
    ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    int argc = 1;
    char name[] = "pressmark";
    char* argv[] = {name, nullptr};
    const QGuiApplication application(argc, argv);
    return ui::exportFigure(data, output);
}

int runFigure(const FigureArguments& arguments, const Invocation& invocation)
{
    const auto spec = specOf(arguments);
    if (!spec)
        return refused(spec.error());

    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        const auto data = workspace.figureData(*spec);
        if (!data)
            return failed(data.error());
        const auto file = draw(*data, arguments.output);
        if (!file)
            return refused(file.error());
        if (arguments.sidecar) {
            const auto written = core::writeFileAtomically(arguments.output + ".json",
                                                           core::figureSpecToJson(*spec));
            if (!written)
                return failed(written.error());
        }
        if (invocation.json)
            std::cout << core::figureToJson({.file = arguments.output,
                                             .width = file->width,
                                             .height = file->height,
                                             .altText = file->altText,
                                             .caption = file->caption,
                                             .footnotes = file->footnotes});
        else
            std::cout << arguments.output << '\n';
        return kDone;
    });
}

void addOptions(CLI::App& command, FigureArguments& arguments)
{
    command.add_option("spec", arguments.specFile, "A figure's specification (JSON)");
    command.add_option("--instrument", arguments.instruments, "What is drawn: one or more symbols");
    command.add_option("--event", arguments.events, "What is marked; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--from", arguments.from, "First day");
    command.add_option("--to", arguments.to, "Last day");
    command.add_option("--style", arguments.style, "How prices are drawn")
        ->check(CLI::IsMember({"candles", "line", "area", "rebased"}));
    command.add_option("--adjust", arguments.adjust, "For splits (unless said), dividends too")
        ->check(CLI::IsMember({"none", "splits", "all"}));
    command.add_flag("--log", arguments.log, "Logarithmic prices");
    command.add_option("--preset", arguments.preset, "A usual size")
        ->check(CLI::IsMember({"web", "social", "print1", "print2"}));
    command.add_option("--size", arguments.size, "Width and height, such as 1200x675");
    command.add_option("--unit", arguments.unit, "Of --size")->check(CLI::IsMember({"px", "mm"}));
    command.add_option("--scale", arguments.scale, "Pixels of a PNG for each of its size")
        ->check(CLI::Range(0.1, 16.0));
    command.add_option("--theme", arguments.theme)->check(CLI::IsMember({"light", "dark"}));
    command.add_flag("--transparent", arguments.transparent, "No background");
    command.add_option("--locale", arguments.locale)->check(CLI::IsMember({"de", "en"}));
    command.add_option("--title", arguments.title);
    command.add_option("--subtitle", arguments.subtitle);
    command.add_option("--source", arguments.source, "Where the prices come from");
    command.add_option("--byline", arguments.byline, "Who made the figure");
    command.add_option("--note", arguments.notes, "A line below the figure; may be repeated")
        ->allow_extra_args(false);
    command.add_option("-o,--output", arguments.output, "FILE.png, .pdf or .svg")
        ->required()
        ->check(wrongEnding);
    command.add_flag("--sidecar", arguments.sidecar, "Write the specification beside it");
}

} // namespace

void addFigureCommand(CLI::App& root, Action& action)
{
    CLI::App* command = root.add_subcommand("figure", "Draw a figure as PNG, PDF or SVG");
    const auto arguments = std::make_shared<FigureArguments>();
    addOptions(*command, *arguments);
    command->callback([&action, arguments] {
        action = [arguments](const Invocation& invocation) {
            return runFigure(*arguments, invocation);
        };
    });
}

} // namespace app
