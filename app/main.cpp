#include "app/commands/command.h"
#include "app/commands/support.h"
#include "app/console_progress.h"
#include "core/base/user_name.h"
#include "ui/widgets/application.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

namespace {

namespace fs = std::filesystem;

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

/// Where this program keeps what is the user's own (XDG Base Directory Specification).
fs::path dataFolder()
{
    const std::string data = environment("XDG_DATA_HOME");
    const fs::path base =
        data.empty() ? fs::path(environment("HOME")) / ".local" / "share" : fs::path(data);
    return base / "pressmark";
}

/// The archive of somebody who names none.
fs::path defaultArchive()
{
    if (const std::string named = environment("PRESSMARK_ARCHIVE"); !named.empty())
        return named;
    return dataFolder() / "default.pressmark";
}

/// The user's own calendars (README, "A calendar of your own").
fs::path calendarFolder()
{
    return dataFolder() / "calendars";
}

void addCommands(CLI::App& root, app::Action& action)
{
    app::addDemoCommand(root, action);
    app::addImportCommands(root, action);
    app::addDialectsCommand(root, action);
    app::addInstrumentCommands(root, action);
    app::addBarsCommand(root, action);
    app::addActionCommands(root, action);
    app::addFactCommands(root, action);
    app::addQualityCommand(root, action);
    app::addCalendarCommand(root, action);
    app::addEventCommands(root, action);
    app::addArticleCommands(root, action);
    app::addLinkCommands(root, action);
    app::addMentionsCommand(root, action);
    app::addClaimsCommand(root, action);
    app::addClaimCommands(root, action);
    app::addStudyCommand(root, action);
    app::addFigureCommand(root, action);
    app::addFiguresCommand(root, action);
    app::addExportCommand(root, action);
    app::addSqlCommand(root, action);
    app::addCheckCommand(root, action);
    app::addBackupCommand(root, action);
}

int run(int argc, char** argv)
{
    // `pressmark FILE.pressmark`: a window on that file.
    if (argc == 2 && fs::path(argv[1]).extension() == ".pressmark")
        return ui::runWindow(argc, argv, argv[1], calendarFolder());

    CLI::App root("Joins what the press wrote, what the market did, and what can be concluded "
                  "from both. Without a command it opens the window.",
                  "pressmark");
    root.fallthrough();
    root.set_version_flag("--version", PRESSMARK_VERSION);
    app::Invocation invocation{.archive = defaultArchive(), .calendars = calendarFolder()};
    root.add_option("--archive", invocation.archive,
                    "The archive file; else $PRESSMARK_ARCHIVE, else the user's own");
    root.add_flag("--json", invocation.json, "Print one JSON document");
    app::Action action;
    addCommands(root, action);
    try {
        root.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return root.exit(error) == 0 ? app::kDone : app::kUsage;
    }
    if (!action)
        return ui::runWindow(argc, argv, invocation.archive, invocation.calendars);

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
