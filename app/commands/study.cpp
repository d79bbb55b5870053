#include "app/commands/support.h"

#include "core/base/file.h"
#include "core/report/json.h"
#include "core/report/study_json.h"
#include "core/report/study_rows.h"
#include "core/report/study_text.h"
#include "core/workspace/studies.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace app {

namespace {

struct StudyArguments {
    std::vector<std::string> events{};
    std::string kind{};
    std::string day{};
    std::vector<std::string> instruments{};
    std::string market{};
    std::string model = "market";
    std::string estimation{};
    std::string window{};
    std::string returns = "simple";
    bool ignoreQuality = false;
    bool sensitivity = false;
    std::string format{};
    std::string output{};
    std::string language = "en";
};

core::Result<core::DayWindow> windowOption(std::string_view option, const std::string& text,
                                           const core::DayWindow& otherwise)
{
    if (text.empty())
        return otherwise;
    const auto window = core::dayWindowFromString(text);
    if (!window)
        return core::fail(core::ErrorCode::InvalidArgument,
                          "\"" + text + "\" for " + std::string(option)
                              + " is no window of sessions such as -5:5.");
    return *window;
}

core::Result<core::StudySettings> settingsOf(const StudyArguments& arguments)
{
    core::StudySettings settings;
    const auto estimation = windowOption("--estimation", arguments.estimation, settings.estimation);
    const auto window = windowOption("--window", arguments.window, settings.window);
    if (!estimation || !window)
        return tl::unexpected(!estimation ? estimation.error() : window.error());
    settings.estimation = *estimation;
    settings.window = *window;
    settings.model = core::studyModelFromString(arguments.model).value_or(settings.model);
    settings.returns = core::studyReturnsFromString(arguments.returns).value_or(settings.returns);
    settings.ignoreQuality = arguments.ignoreQuality;
    return settings;
}

/// What the arguments ask of an archive.
core::Result<core::StudyQuery> queryOf(const StudyArguments& arguments,
                                       const core::Workspace& workspace)
{
    const auto settings = settingsOf(arguments);
    const auto day = dayOption("--day", arguments.day);
    if (!settings || !day)
        return tl::unexpected(!settings ? settings.error() : day.error());
    core::StudyQuery query{.kind = arguments.kind,
                           .day = *day,
                           .settings = *settings,
                           .withSensitivity = arguments.sensitivity};
    for (const std::string& name : arguments.events) {
        const auto event = workspace.event(name);
        if (!event)
            return tl::unexpected(event.error());
        query.events.push_back(event->id);
    }
    for (const std::string& symbol : arguments.instruments) {
        const auto instrument = workspace.instrument(symbol);
        if (!instrument)
            return tl::unexpected(instrument.error());
        query.instruments.push_back(instrument->id);
    }
    const auto market = instrumentIfNamed(workspace, arguments.market);
    if (!market)
        return tl::unexpected(market.error());
    query.market = *market;
    return query;
}

std::string endingOf(const StudyArguments& arguments)
{
    return std::filesystem::path(arguments.output).extension().string();
}

/// --format, else what --json or the ending of -o says, else text; empty where no format has such
/// an ending.
std::string formatOf(const StudyArguments& arguments, bool json)
{
    if (!arguments.format.empty())
        return arguments.format;
    const std::string ending = endingOf(arguments);
    if (ending == ".md")
        return "markdown";
    if (ending == ".txt")
        return "text";
    if (ending == ".json" || ending == ".csv")
        return ending.substr(1);
    if (!ending.empty())
        return {};
    return json ? "json" : "text";
}

std::string written(const core::StudyListing& study, const std::string& format,
                    const std::string& language)
{
    if (format == "json")
        return core::studyJson(study, language);
    if (format == "csv")
        return core::studyCsv(study, language);
    return format == "markdown" ? core::studyMarkdown(study, language)
                                : core::studyText(study, language);
}

int hasFailed(const core::Error& error)
{
    return error.code == core::ErrorCode::InvalidArgument ? misused(error.message) : failed(error);
}

int output(const core::StudyListing& study, const std::string& format,
           const StudyArguments& arguments, bool json)
{
    const std::string text = written(study, format, arguments.language);
    if (arguments.output.empty()) {
        std::cout << text;
        return kDone;
    }
    if (const auto done = core::writeFileAtomically(arguments.output, text); !done)
        return failed(done.error());
    if (json)
        std::cout << core::exportToJson(arguments.output, format);
    else
        std::cout << arguments.output << " is written.\n";
    return kDone;
}

/// What is wrong with the arguments, as a sentence; empty when nothing is.
std::string faultOf(const StudyArguments& arguments, const std::string& format, bool json)
{
    if (arguments.events.empty() && arguments.kind.empty() && arguments.day.empty())
        return "A study needs an --event, a --kind of events or a --day.";
    if (!arguments.day.empty() && !(arguments.events.empty() && arguments.kind.empty()))
        return "A study looks at events or at a --day, not at both.";
    if (!arguments.day.empty() && arguments.instruments.empty())
        return "A --day concerns nobody by itself: name each --instrument.";
    if (format.empty())
        return "A study is no \"" + endingOf(arguments)
            + "\" file: end the name in .txt, .csv, .json or .md, or name a --format.";
    if (json && arguments.output.empty() && format != "json")
        return "--json prints JSON; name a file with -o for another format.";
    return {};
}

int runStudyCommand(const StudyArguments& arguments, const Invocation& invocation)
{
    const std::string format = formatOf(arguments, invocation.json);
    if (const std::string fault = faultOf(arguments, format, invocation.json); !fault.empty())
        return misused(fault);
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        const auto query = queryOf(arguments, workspace);
        if (!query)
            return hasFailed(query.error());
        const auto study = workspace.studies().run(*query, *invocation.progress);
        if (!study)
            return hasFailed(study.error());
        return output(*study, format, arguments, invocation.json);
    });
}

void addOptions(CLI::App& command, StudyArguments& arguments)
{
    command.add_option("--event", arguments.events, "An event: its id or name; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--kind", arguments.kind, "Every event of this kind");
    command.add_option("--day", arguments.day, "A day in place of events");
    command.add_option("--instrument", arguments.instruments,
                       "One or more symbols; else those of each event");
    command.add_option("--market", arguments.market,
                       "What to measure against; else the one index that fits");
    command.add_option("--model", arguments.model)
        ->check(CLI::IsMember({"market", "market-adjusted", "mean-adjusted"}))
        ->capture_default_str();
    command.add_option("--estimation", arguments.estimation,
                       "Sessions from day 0 to estimate from (-250:-31)");
    command.add_option("--window", arguments.window, "Sessions to sum up (-5:5)");
    command.add_option("--returns", arguments.returns)
        ->check(CLI::IsMember({"simple", "log"}))
        ->capture_default_str();
    command.add_flag("--ignore-quality", arguments.ignoreQuality,
                     "Use prices that the quality gate objects to, with a warning");
    command.add_flag("--sensitivity", arguments.sensitivity,
                     "Also with the usual other windows and models");
    command.add_option("--format", arguments.format)
        ->check(CLI::IsMember({"text", "csv", "json", "markdown"}));
    command.add_option("-o,--output", arguments.output, "A file; else standard output");
    command.add_option("--language", arguments.language, "Of sentences")
        ->check(CLI::IsMember({"de", "en"}))
        ->capture_default_str();
    for (CLI::Option* option : command.get_options()) {
        if (option->get_items_expected_max() > 0)
            option->check([](const std::string& text) {
                return text.empty() ? std::string("nothing is named") : std::string();
            });
    }
}

} // namespace

void addStudyCommand(CLI::App& root, Action& action)
{
    CLI::App* command = root.add_subcommand(
        "study", "Measure what events did to prices beyond what the market did");
    const auto arguments = std::make_shared<StudyArguments>();
    addOptions(*command, *arguments);
    command->callback([&action, arguments] {
        action = [arguments](const Invocation& invocation) {
            return runStudyCommand(*arguments, invocation);
        };
    });
}

} // namespace app
