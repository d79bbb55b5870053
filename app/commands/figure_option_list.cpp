#include "app/commands/figure_options.h"
#include "ui/figure/page_file.h"

#include <CLI/CLI.hpp>

namespace app {

namespace {

/// Names of the enumerators from the first up to and including `last`.
template<typename Enum>
std::vector<std::string> namesUpTo(Enum last)
{
    std::vector<std::string> names;
    for (int value = 0; value <= static_cast<int>(last); ++value)
        names.emplace_back(toString(static_cast<Enum>(value)));
    return names;
}

std::vector<std::string> presetNames()
{
    std::vector<std::string> names;
    for (const core::FigurePreset& preset : core::figurePresets())
        names.emplace_back(preset.name);
    return names;
}

/// Why a file of this name cannot be written, or nothing.
std::string wrongEnding(const std::string& file)
{
    const auto known = ui::checkFigureEnding(file);
    return known ? std::string() : known.error().message;
}

void addContentOptions(CLI::App& command, FigureArguments& arguments)
{
    command.add_option("spec", arguments.specFile, "A figure's specification or sidecar (JSON)");
    command.add_option("--instrument", arguments.instruments, "What is drawn: one or more symbols");
    command.add_option("--event", arguments.events, "What is marked; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--from", arguments.from, "First day");
    command.add_option("--to", arguments.to, "Last day");
    command.add_option("--style", arguments.style, "How prices are drawn")
        ->check(CLI::IsMember(namesUpTo(core::ChartStyle::Bars)));
    command.add_option("--adjust", arguments.adjust, "For splits (unless said), dividends too")
        ->check(CLI::IsMember({"none", "splits", "all"}));
    command.add_option("--axis", arguments.axis, "How prices stand on their axis")
        ->check(CLI::IsMember(namesUpTo(core::AxisScale::Percent)));
    command.add_flag("--log", arguments.log, "The same as --axis log");
    command.add_flag("--panels", arguments.panels, "Each instrument in a pane of its own");
    command.add_option("--base-day", arguments.baseDay, "The day that changes are counted from");
    command
        .add_option("--annotation", arguments.annotations,
                    "A note on the chart by its number, or all; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--saved", arguments.saved, "A figure that the archive keeps");
}

void addLookOptions(CLI::App& command, FigureArguments& arguments)
{
    command.add_option("--preset", arguments.preset, "A usual size")
        ->check(CLI::IsMember(presetNames()));
    command.add_option("--size", arguments.size, "Width and height, such as 1200x675");
    command.add_option("--unit", arguments.unit, "Of --size")->check(CLI::IsMember({"px", "mm"}));
    command.add_option("--scale", arguments.scale, "Pixels of a PNG for each of its size")
        ->check(CLI::Range(0.1, 16.0));
    command.add_option("--dpi", arguments.dots, "The same as dots an inch")
        ->check(CLI::Range(10.0, 4800.0));
    command.add_option("--theme", arguments.theme)->check(CLI::IsMember({"light", "dark"}));
    command.add_flag("--transparent", arguments.transparent, "No background");
    command.add_option("--locale", arguments.locale)->check(CLI::IsMember({"de", "en"}));
}

void addWordOptions(CLI::App& command, FigureArguments& arguments)
{
    command.add_option("--title", arguments.title);
    command.add_option("--subtitle", arguments.subtitle);
    command.add_option("--source", arguments.source, "Where the prices come from");
    command.add_option("--byline", arguments.byline, "Who made the figure");
    command.add_option("--note", arguments.notes, "A line below the figure; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--alt-text", arguments.altText, "For who cannot see the figure");
    command.add_option("--caption", arguments.caption, "For below it");
    command.add_option("-o,--output", arguments.output, "FILE.png, .pdf or .svg")
        ->check(wrongEnding);
    command.add_flag("--sidecar", arguments.sidecar,
                     "Write FILE.json beside it: what it was made of, with hashes");
    command.add_option("--save", arguments.saveAs, "Keep it in the archive under this name");
}

} // namespace

void addFigureOptions(CLI::App& command, FigureArguments& arguments)
{
    addContentOptions(command, arguments);
    addLookOptions(command, arguments);
    addWordOptions(command, arguments);
}

} // namespace app
