#include "app/commands/command.h"
#include "app/commands/support.h"
#include "app/console_progress.h"
#include "app/places.h"
#include "core/base/user_name.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <exception>
#include <iostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// Commands that are added to the command line together.
struct CommandGroup {
    void (*add)(CLI::App&, app::Action&);
    std::vector<std::string_view> names;
};

const CommandGroup kCommandGroups[] = {
    {app::addDemoCommand, {"demo"}},
    {app::addImportCommands, {"import", "imports"}},
    {app::addDialectsCommand, {"dialects"}},
    {app::addInstrumentCommands, {"instruments", "instrument"}},
    {app::addBarsCommand, {"bars"}},
    {app::addActionCommands, {"actions", "action"}},
    {app::addFactCommands, {"facts", "fact"}},
    {app::addQualityCommand, {"quality"}},
    {app::addCalendarCommand, {"calendar"}},
    {app::addEventCommands, {"events", "event"}},
    {app::addArticleCommands, {"articles", "article"}},
    {app::addLinkCommands, {"link", "links"}},
    {app::addMentionsCommand, {"mentions"}},
    {app::addClaimsCommand, {"claims"}},
    {app::addClaimCommands, {"claim"}},
    {app::addStudyCommand, {"study"}},
    {app::addFigureCommand, {"figure"}},
    {app::addFiguresCommand, {"figures"}},
    {app::addExportCommand, {"export"}},
    {app::addSqlCommand, {"sql"}},
    {app::addCheckCommand, {"check"}},
    {app::addBackupCommand, {"backup"}},
};

/// Adds the commands that can be meant: those whose name is among the arguments; all where none is,
/// or where the program's own help is wanted. To add all takes longer than most commands need.
void addCommands(CLI::App& root, app::Action& action, std::span<char*> arguments)
{
    const auto isGiven = [&](std::string_view word) {
        return std::ranges::find(arguments, word) != arguments.end();
    };
    const auto isMeant = [&](const CommandGroup& group) {
        return std::ranges::any_of(group.names, isGiven);
    };
    const bool isForHelp = isGiven("--help") || isGiven("-h");
    const bool all = isForHelp || std::ranges::none_of(kCommandGroups, isMeant);
    for (const CommandGroup& group : kCommandGroups)
        if (all || isMeant(group))
            group.add(root, action);
}

int run(int argc, char** argv)
{
    CLI::App root("Joins what the press wrote, what the market did, and what can be concluded "
                  "from both. Without a command it opens the window.",
                  "pressmark");
    root.fallthrough();
    root.set_version_flag("--version", PRESSMARK_VERSION);
    app::Invocation invocation{.archive = app::defaultArchive(),
                               .calendars = app::calendarFolder()};
    root.add_option("--archive", invocation.archive,
                    "The archive file; else $PRESSMARK_ARCHIVE, else the user's own");
    root.add_flag("--json", invocation.json, "Print one JSON document");
    app::Action action;
    addCommands(root, action, {argv, static_cast<std::size_t>(argc)});
    try {
        root.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return root.exit(error) == 0 ? app::kDone : app::kUsage;
    }
    if (!action)
        return app::openWindow(argv[0], invocation.archive);

    app::ConsoleProgress progress;
    invocation.progress = &progress;
    invocation.author = core::userName();
    invocation.now =
        std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    return action(invocation);
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "pressmark: " << error.what() << '\n';
        return app::kFailed;
    }
}
