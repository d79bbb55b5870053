#include "app/commands/support.h"

#include "core/ingest/reader.h"
#include "core/report/import_json.h"
#include "core/workspace/source_files.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace app {

namespace {

struct ImportArguments {
    std::vector<std::string> paths{};
    std::string kind = "auto";
    std::string interval{};
    std::string decimal{};
    std::string dates{};
    core::ImportOptions options{};
    bool dryRun = false;
};

/// What the command line says as values; fails with InvalidArgument.
core::Result<core::ImportOptions> optionsOf(const ImportArguments& arguments)
{
    core::ImportOptions options = arguments.options;
    if (arguments.kind != "auto")
        options.as = core::importKindFromString(arguments.kind);
    if (!arguments.interval.empty()) {
        options.interval = core::intervalFromString(arguments.interval);
        if (!options.interval)
            return core::fail(core::ErrorCode::InvalidArgument,
                              "There is no interval \"" + arguments.interval
                                  + "\"; use 1m, 5m, 15m, 30m, 1h, 1d, 1w or 1mo.");
    }
    options.decimal = core::decimalSignFromString(arguments.decimal);
    options.dates = core::dateOrderFromString(arguments.dates);
    if (const auto checked = core::checkOptions(options); !checked)
        return tl::unexpected(checked.error());
    return options;
}

/// What people want to check: how dates, numbers, times and columns were read, and what is not
/// plain.
bool isTelling(const core::ImportDecision& decision)
{
    const bool plainNumbers = decision.what == "decimal" && decision.value == "point";
    return (decision.what == "decimal" && !plainNumbers) || decision.what == "dates"
        || decision.what == "timezone" || decision.what == "columns";
}

void printForPeople(const core::ImportReport& report)
{
    std::cout << report.path << ": " << report.accepted << " accepted";
    if (report.updated > 0)
        std::cout << ", " << report.updated << " updated";
    if (report.duplicates > 0)
        std::cout << ", " << report.duplicates << " there already";
    if (!report.rejected.empty())
        std::cout << ", " << report.rejected.size() << " rejected";
    if (!report.dialect.empty())
        std::cout << " (" << core::toString(report.kind) << ", " << report.dialect
                  << (report.encoding.empty() ? "" : ", ") << report.encoding << ')';
    std::cout << '\n';
    for (const core::ImportDecision& decision : report.decisions) {
        if (isTelling(decision))
            std::cout << "  " << decision.what << ": " << decision.value << " (" << decision.reason
                      << ")\n";
    }
    for (const core::ImportIssue& issue : report.warnings)
        std::cerr << "  note: " << issue.message << '\n';
    for (const core::ImportIssue& issue : report.rejected)
        std::cerr << "  rejected: " << issue.message << '\n';
}

int runImport(const ImportArguments& arguments, const Invocation& invocation)
{
    const auto options = optionsOf(arguments);
    if (!options)
        return misused(options.error().message);
    const std::vector<std::string> files = core::sourceFiles(arguments.paths);
    if (files.empty()) {
        if (invocation.json)
            std::cout << core::importsToJson({});
        return failed({core::ErrorCode::NotFound, "There is no file in the folders named."});
    }

    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::Create, [&](Workspace& workspace) {
        const std::vector<core::ImportReport> reports = core::importAll(
            workspace, files, *options, invocation.now, arguments.dryRun, *invocation.progress);
        if (invocation.json)
            std::cout << core::importsToJson(reports);
        else
            std::ranges::for_each(reports, printForPeople);
        switch (core::outcomeOf(reports)) {
        case core::ImportOutcome::Done:
            return kDone;
        case core::ImportOutcome::PartlyRejected:
            return kPartlyRejected;
        case core::ImportOutcome::Failed:
            break;
        }
        // People have read the reasons above.
        return invocation.json
            ? failed({core::ErrorCode::Format, reports.back().rejected.front().message})
            : kFailed;
    });
}

int runUndo(std::int64_t import, const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadWrite, [&](Workspace& workspace) {
        const auto undone = workspace.undoImport(core::ImportId{import});
        if (!undone)
            return failed(undone.error());
        if (invocation.json)
            std::cout << "{\n  \"undone\": " << import << "\n}\n";
        else
            std::cout << "Import " << import << " is taken back.\n";
        return kDone;
    });
}

int runImports(const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        const auto records = workspace.imports();
        if (!records)
            return failed(records.error());
        if (invocation.json) {
            std::cout << core::importRecordsToJson(*records);
            return kDone;
        }
        Table table({"Import #", "At", "Kind", "Rows #", "Path"});
        for (const core::ImportRecord& record : *records)
            table.add({std::to_string(record.id.value), core::toIso(record.at),
                       std::string(core::toString(record.kind)), std::to_string(record.rows),
                       record.path});
        table.print("Nothing was imported yet.");
        return kDone;
    });
}

void addOptions(CLI::App& command, ImportArguments& arguments)
{
    core::ImportOptions& options = arguments.options;
    command.add_option("path", arguments.paths, "Files, folders, or - for standard input");
    command.add_option("--as", arguments.kind, "What the files hold")
        ->check(CLI::IsMember({"auto", "prices", "articles", "events", "instruments", "facts"}));
    command.add_option("--instrument", options.instrument, "The symbol whose prices these are");
    command.add_option("--interval", arguments.interval, "How long a bar lasts: 1m, 1d, ...");
    command.add_option("--dialect", options.dialect, "The format; see `pressmark dialects`");
    command.add_option("--currency", options.currency, "ISO 4217 code of the prices");
    command.add_option("--mic", options.mic, "ISO 10383 code of the market");
    command.add_option("--timezone", options.timezone, "Zone of times without an offset");
    command.add_option("--published", options.published, "When the articles were published");
    command.add_option("--columns", options.columns,
                       "Of a table of articles: title=headline,text=body");
    command.add_option("--encoding", options.encoding, "Character set of the files");
    command.add_option("--decimal", arguments.decimal, "What stands before a fraction")
        ->check(CLI::IsMember({"point", "comma"}));
    command.add_option("--date-order", arguments.dates, "What 01/02/2025 begins with")
        ->check(CLI::IsMember({"day", "month"}));
    command.add_flag("--dry-run", arguments.dryRun, "Only say what would happen");
}

} // namespace

void addImportCommands(CLI::App& root, Action& action)
{
    CLI::App* reading =
        root.add_subcommand("import", "Read articles, prices, events, instruments, facts");
    const auto arguments = std::make_shared<ImportArguments>();
    addOptions(*reading, *arguments);

    CLI::App* undo = reading->add_subcommand("undo", "Take one import back whole");
    const auto undone = std::make_shared<std::int64_t>(0);
    undo->add_option("import", *undone, "Its number in `pressmark imports`")->required();
    undo->callback([&action, undone] {
        action = [undone](const Invocation& invocation) { return runUndo(*undone, invocation); };
    });
    reading->callback([&action, arguments, undo] {
        if (undo->parsed())
            return;
        if (arguments->paths.empty())
            throw CLI::RequiredError("path");
        action = [arguments](const Invocation& invocation) {
            return runImport(*arguments, invocation);
        };
    });
    root.add_subcommand("imports", "List what came from where")->callback([&action] {
        action = runImports;
    });
}

} // namespace app
