#include "core/workspace/figures.h"
#include "app/commands/drawing.h"
#include "app/commands/figure_options.h"
#include "app/commands/support.h"
#include "core/base/weighed_work.h"
#include "core/report/figure_json.h"
#include "core/report/figure_sidecar.h"
#include "ui/figure/figure_export.h"
#include "ui/figure/page_file.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <thread>

namespace app {

namespace {

namespace fs = std::filesystem;

struct FiguresArguments {
    std::string folder{};
    std::string output{};
    std::string format{};
    std::string removed{};
    std::vector<std::string> renamed{};
    bool saved = false;
};

/// One figure on its way from a specification to a file.
struct FigureTask {
    std::string name{}; ///< of the specification: stands in messages
    std::string output{};
    FigureOrder order{};
    std::string failure{};
    core::FigureRemarks remarks{};
};

/// "x.png" for "x.json", in the specification's format; of a sidecar "x.png.json" the file itself.
std::string outputFor(const fs::path& specification, const FigureOrder& order,
                      const FiguresArguments& arguments)
{
    fs::path name = specification.stem();
    if (order.sidecar && ui::checkFigureEnding(name))
        name = name.stem();
    const std::string format =
        arguments.format.empty() ? std::string(toString(order.spec.format)) : arguments.format;
    return (fs::path(arguments.output) / (name.string() + "." + format)).string();
}

core::Result<std::vector<FigureTask>> tasksOfFolder(const FiguresArguments& arguments)
{
    std::error_code problem;
    std::vector<fs::path> files;
    for (fs::directory_iterator entry(arguments.folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        if (entry->path().extension() == ".json")
            files.push_back(entry->path());
    }
    if (problem)
        return core::fail(core::ErrorCode::Io,
                          arguments.folder + " cannot be read: " + problem.message() + ".");
    std::ranges::sort(files);
    std::vector<FigureTask> tasks;
    for (const fs::path& file : files) {
        FigureTask task{.name = file.filename().string()};
        auto order = figureOrderIn(file.string());
        if (!order)
            task.failure = order.error().message;
        else
            task.order = std::move(*order);
        task.output = outputFor(file.filename(), task.order, arguments);
        tasks.push_back(std::move(task));
    }
    return tasks;
}

core::Result<std::vector<FigureTask>> tasksOfArchive(const FiguresArguments& arguments,
                                                     const core::Workspace& workspace)
{
    auto saved = workspace.figures().list();
    if (!saved)
        return tl::unexpected(saved.error());
    std::vector<FigureTask> tasks;
    for (core::SavedFigure& figure : saved->figures) {
        FigureTask task{.name = figure.name, .order = {.spec = std::move(figure.spec)}};
        task.output = outputFor(ui::fileNameOf(figure.name) + ".json", task.order, arguments);
        tasks.push_back(std::move(task));
    }
    for (core::UnreadFigure& figure : saved->unread)
        tasks.push_back({.name = std::move(figure.name), .failure = std::move(figure.message)});
    return tasks;
}

void refuseSameNames(std::vector<FigureTask>& tasks)
{
    for (std::size_t index = 1; index < tasks.size(); ++index) {
        const auto before = tasks.begin() + static_cast<std::ptrdiff_t>(index);
        const auto same = std::find_if(tasks.begin(), before, [&](const FigureTask& other) {
            return other.output == tasks[index].output && other.failure.empty();
        });
        if (same != before && tasks[index].failure.empty())
            tasks[index].failure = same->name + " is drawn into " + same->output + " already.";
    }
}

void draw(FigureTask& task, const core::FigureData& data)
{
    const auto file =
        ui::exportFigure(data, task.output,
                         {.version = PRESSMARK_VERSION,
                          .then = task.order.sidecar ? &*task.order.sidecar : nullptr});
    if (file)
        task.remarks = {task.name, file->changed, file->warnings};
    else
        task.failure = file.error().message;
}

/// Reads on this thread, to which the archive belongs, and draws on all processors what was read.
void drawAll(std::vector<FigureTask>& tasks, const core::Workspace& workspace)
{
    const Drawing drawing(Drawing::Typefaces::All);
    core::WeighedWork work(std::max(1U, std::thread::hardware_concurrency()),
                           ui::kMostFigurePixels);
    for (FigureTask& task : tasks) {
        if (!task.failure.empty())
            continue;
        auto data = workspace.figureData(task.order.spec, goneIn(task.order));
        if (data)
            work.add(ui::pixelsOf(task.order.spec, task.output),
                     [&task, data = std::move(*data)] { draw(task, data); });
        else
            task.failure = data.error().message;
    }
}

int report(const std::vector<FigureTask>& tasks, bool json)
{
    std::vector<core::FigureFailure> failed;
    std::vector<core::FigureRemarks> remarks;
    for (const FigureTask& task : tasks) {
        remarks.push_back(task.remarks);
        printRemarks(task.remarks, task.name + ": ");
        if (task.failure.empty())
            continue;
        failed.push_back({task.name, task.failure});
        std::cerr << "pressmark: " << task.name << ": " << task.failure << '\n';
    }
    const std::size_t rendered = tasks.size() - failed.size();
    if (json)
        std::cout << core::renderedFiguresToJson(rendered, failed, remarks);
    else
        std::cout << rendered << (rendered == 1 ? " figure is" : " figures are") << " drawn.\n";
    return failed.empty() ? kDone : kPartlyRejected;
}

int renderFigures(const FiguresArguments& arguments, const core::Workspace& workspace, bool json)
{
    auto tasks = arguments.saved ? tasksOfArchive(arguments, workspace) : tasksOfFolder(arguments);
    if (!tasks)
        return failed(tasks.error());
    std::error_code problem;
    fs::create_directories(arguments.output, problem);
    if (problem)
        return failed({core::ErrorCode::Io,
                       arguments.output + " cannot be made: " + problem.message() + "."});
    refuseSameNames(*tasks);
    drawAll(*tasks, workspace);
    return report(*tasks, json);
}

int listFigures(const core::Workspace& workspace, bool json)
{
    const auto figures = workspace.figures().list();
    if (!figures)
        return failed(figures.error());
    for (const core::UnreadFigure& figure : figures->unread)
        std::cerr << "pressmark: " << figure.message << '\n';
    const int code = figures->unread.empty() ? kDone : kPartlyRejected;
    if (json) {
        std::cout << core::savedFiguresToJson(figures->figures);
        return code;
    }
    Table table({"Figure #", "Name", "Saved", "By"});
    for (const core::SavedFigure& figure : figures->figures)
        table.add({std::to_string(figure.id.value), figure.name,
                   core::toIso(core::dateOf(figure.at)), figure.author});
    table.print("The archive keeps no figures.");
    return code;
}

int changeFigures(const FiguresArguments& arguments, core::Workspace& workspace)
{
    if (!arguments.removed.empty()) {
        const auto removed = workspace.figures().discard(arguments.removed);
        return removed ? kDone : failed(removed.error());
    }
    const auto figure = workspace.figures().find(arguments.renamed.front());
    if (!figure)
        return failed(figure.error());
    const auto renamed = workspace.figures().rename(figure->id, arguments.renamed.back());
    return renamed ? kDone : refused(renamed.error());
}

int runFigures(const FiguresArguments& arguments, const Invocation& invocation)
{
    using core::Workspace;
    const bool changes = !arguments.removed.empty() || !arguments.renamed.empty();
    const bool renders = arguments.saved || !arguments.folder.empty();
    if (arguments.saved && !arguments.folder.empty())
        return misused("figures draws a folder or the --saved ones, not both.");
    if (renders == arguments.output.empty())
        return misused("figures DIR and figures --saved need -o DIR, and -o needs one of them.");
    if (!arguments.format.empty() && !renders)
        return misused("--format is that of figures that are drawn: it needs -o DIR.");
    if (changes && (renders || (!arguments.removed.empty() && !arguments.renamed.empty())))
        return misused("--remove and --rename stand alone.");
    const auto access = changes ? Workspace::Access::ReadWrite : Workspace::Access::ReadOnly;
    return withWorkspace(invocation, access, [&](Workspace& workspace) {
        if (changes)
            return changeFigures(arguments, workspace);
        return renders ? renderFigures(arguments, workspace, invocation.json)
                       : listFigures(workspace, invocation.json);
    });
}

} // namespace

void addFiguresCommand(CLI::App& root, Action& action)
{
    CLI::App* command = root.add_subcommand(
        "figures", "List the figures that the archive keeps, or draw many at once");
    const auto arguments = std::make_shared<FiguresArguments>();
    command->add_option("folder", arguments->folder,
                        "Every *.json in it is drawn: specifications and sidecars");
    command->add_flag("--saved", arguments->saved, "Draw those that the archive keeps");
    command->add_option("-o,--output", arguments->output, "The folder for the files");
    command->add_option("--format", arguments->format, "Else as the specification says")
        ->check(CLI::IsMember({"png", "pdf", "svg"}));
    command->add_option("--remove", arguments->removed, "Take a figure out of the archive");
    command->add_option("--rename", arguments->renamed, "Its name and the new one")->expected(2);
    command->callback([&action, arguments] {
        action = [arguments](const Invocation& invocation) {
            return runFigures(*arguments, invocation);
        };
    });
}

} // namespace app
