#include "app/commands/support.h"

#include "core/base/file.h"
#include "core/report/bar_rows.h"
#include "core/report/claim_rows.h"
#include "core/report/figure_json.h"
#include "core/report/json.h"
#include "core/report/note_rows.h"
#include "core/report/table_rows.h"
#include "core/workspace/claims.h"
#include "core/workspace/figures.h"
#include "core/workspace/notes.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>

namespace app {

namespace {

struct ExportArguments {
    std::string what{};
    std::string format{};
    std::string output{};
    std::string language{};   ///< of the claims
    std::string instrument{}; ///< of the bars, and all that follows
    std::string interval = "1d";
    std::string from{};
    std::string to{};
    bool plain = false;

    core::FormulaGuard guard() const
    {
        return plain ? core::FormulaGuard::Off : core::FormulaGuard::On;
    }
};

core::Result<std::string> exportedArticles(const ExportArguments& arguments, bool asJson,
                                           const core::Workspace& workspace)
{
    const auto rows = workspace.articles({});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<core::ArticleId> ids;
    std::ranges::transform(*rows, std::back_inserter(ids), &core::ArticleSummary::id);
    const auto articles = workspace.readArticles(ids);
    if (!articles)
        return tl::unexpected(articles.error());
    return asJson ? core::articlesToJson(*articles)
                  : core::articlesCsv(*articles, arguments.guard());
}

core::Result<std::string> exportedEvents(const ExportArguments& arguments, bool asJson,
                                         const core::Workspace& workspace)
{
    const auto events = workspace.events();
    if (!events)
        return tl::unexpected(events.error());
    const auto listings = workspace.listings(*events);
    if (!listings)
        return tl::unexpected(listings.error());
    return asJson ? core::eventsToJson(*listings) : core::eventsCsv(*listings, arguments.guard());
}

core::Result<std::string> exportedLinks(const ExportArguments& arguments, bool asJson,
                                        const core::Workspace& workspace)
{
    const auto links = workspace.links({});
    if (!links)
        return tl::unexpected(links.error());
    return asJson ? core::linksToJson(*links) : core::linksCsv(*links, arguments.guard());
}

core::Result<std::string> exportedBars(const ExportArguments& arguments, bool asJson,
                                       const core::Workspace& workspace)
{
    const auto span = spanOptions(arguments.from, arguments.to);
    const auto instrument = workspace.instrument(arguments.instrument);
    const auto interval = core::intervalFromString(arguments.interval);
    if (!span || !instrument)
        return tl::unexpected(!span ? span.error() : instrument.error());
    if (!interval)
        return core::fail(core::ErrorCode::InvalidArgument,
                          "There is no interval \"" + arguments.interval + "\".");
    const auto bars = workspace.bars(instrument->id, *interval, span->from, span->to);
    if (!bars)
        return tl::unexpected(bars.error());
    std::ostringstream text;
    if (asJson)
        core::writeBarsJson(text, *bars);
    else
        core::writeBarsCsv(text, *bars);
    return text.str();
}

core::Result<std::string> exportedClaims(const ExportArguments& arguments,
                                         const std::string& format,
                                         const core::Workspace& workspace, core::Progress& progress)
{
    const auto claims = workspace.claims().list({.language = arguments.language}, progress);
    if (!claims)
        return tl::unexpected(claims.error());
    if (format == "md")
        return core::claimsMarkdown(*claims, arguments.language);
    return format == "json" ? core::claimsJson(*claims)
                            : core::claimsCsv(*claims, arguments.guard());
}

core::Result<std::string> exportedNotes(const ExportArguments& arguments, bool asJson,
                                        const core::Workspace& workspace)
{
    const auto notes = workspace.notes().listings();
    if (!notes)
        return tl::unexpected(notes.error());
    return asJson ? core::notesJson(*notes) : core::notesCsv(*notes, arguments.guard());
}

core::Result<std::string> exportedFigures(const core::Workspace& workspace)
{
    const auto figures = workspace.figures().list();
    if (!figures)
        return tl::unexpected(figures.error());
    if (!figures->unread.empty()) // an export that lacks one is none
        return core::fail(core::ErrorCode::Format, figures->unread.front().message);
    return core::savedFiguresToJson(figures->figures);
}

core::Result<std::string> exported(const ExportArguments& arguments, const std::string& format,
                                   const core::Workspace& workspace, core::Progress& progress)
{
    if (arguments.what == "claims")
        return exportedClaims(arguments, format, workspace, progress);
    const bool asJson = format == "json";
    if (arguments.what == "articles")
        return exportedArticles(arguments, asJson, workspace);
    if (arguments.what == "events")
        return exportedEvents(arguments, asJson, workspace);
    if (arguments.what == "links")
        return exportedLinks(arguments, asJson, workspace);
    if (arguments.what == "figures")
        return exportedFigures(workspace);
    if (arguments.what == "notes")
        return exportedNotes(arguments, asJson, workspace);
    return exportedBars(arguments, asJson, workspace);
}

/// --format, else what --json or the ending of -o says, else CSV.
std::string formatOf(const ExportArguments& arguments, bool json)
{
    if (!arguments.format.empty())
        return arguments.format;
    const std::string ending = std::filesystem::path(arguments.output).extension().string();
    if (ending == ".md" || ending == ".json" || ending == ".csv")
        return ending.substr(1);
    return json || arguments.what == "figures" ? "json" : "csv";
}

/// What is wrong with the arguments, as a sentence; empty when nothing is.
std::string faultOf(const ExportArguments& arguments, const std::string& format, bool json)
{
    if (format == "md" && arguments.what != "claims")
        return "Only claims are exported as Markdown.";
    if (arguments.what == "figures" && format != "json")
        return "Figures are exported as JSON.";
    if (arguments.what == "bars" && arguments.instrument.empty())
        return "Bars are those of one --instrument.";
    if (json && arguments.output.empty() && format != "json")
        return "--json prints JSON; name a file with -o for another format.";
    return {};
}

int runExport(const ExportArguments& arguments, const Invocation& invocation)
{
    const std::string format = formatOf(arguments, invocation.json);
    if (const std::string fault = faultOf(arguments, format, invocation.json); !fault.empty())
        return misused(fault);

    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        const auto text = exported(arguments, format, workspace, *invocation.progress);
        if (!text)
            return text.error().code == core::ErrorCode::InvalidArgument
                ? misused(text.error().message)
                : failed(text.error());
        if (arguments.output.empty()) {
            std::cout << *text;
            return kDone;
        }
        const auto written = core::writeFileAtomically(arguments.output, *text);
        if (!written)
            return failed(written.error());
        if (invocation.json)
            std::cout << core::exportToJson(arguments.output, format);
        else
            std::cout << arguments.output << " is written.\n";
        return kDone;
    });
}

} // namespace

void addExportCommand(CLI::App& root, Action& action)
{
    CLI::App* command = root.add_subcommand("export", "Write data for other programs");
    const auto arguments = std::make_shared<ExportArguments>();
    command->add_option("what", arguments->what)
        ->required()
        ->check(
            CLI::IsMember({"articles", "events", "links", "claims", "bars", "notes", "figures"}));
    command->add_option("--format", arguments->format, "Else as the name of the file ends, or csv")
        ->check(CLI::IsMember({"csv", "json", "md"}));
    command->add_option("-o,--output", arguments->output, "A file; else standard output");
    command->add_option("--language", arguments->language, "Of the explanations of claims")
        ->check(CLI::IsMember({"de", "en"}));
    command->add_option("--instrument", arguments->instrument, "Of the bars");
    command->add_option("--interval", arguments->interval, "Of the bars");
    command->add_option("--from", arguments->from, "First day of the bars");
    command->add_option("--to", arguments->to, "Last day of the bars");
    command->add_flag("--plain", arguments->plain,
                      "CSV for programs: texts as they are, also where a spreadsheet would take "
                      "one for a formula");
    command->callback([&action, arguments] {
        action = [arguments](const Invocation& invocation) {
            return runExport(*arguments, invocation);
        };
    });
}

} // namespace app
