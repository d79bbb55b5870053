#pragma once

#include "core/base/progress.h"
#include "core/time/instant.h"
#include "core/workspace/workspace.h"

#include <filesystem>
#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace app {

/// What was said on the command line besides the command itself, and what the program hands to
/// every command.
struct Invocation {
    std::filesystem::path archive{};
    std::filesystem::path calendars{}; ///< the folder of the user's own calendars
    bool json = false;                 ///< exactly one JSON document on standard output
    core::Instant now{};
    std::string author{}; ///< who decides: the user's name on this machine
    core::Progress* progress = nullptr;
};

/// What the command line asked for. The result is the exit code: 0 done, 1 failed, 2 usage,
/// 3 done but some input was rejected.
using Action = std::function<int(const Invocation&)>;

// Each adds its commands and options to `root`; when one of them is chosen, it puts into `action`
// what is to be done. `root` and `action` outlive the parsing.
void addActionCommands(CLI::App& root, Action& action);
void addArticleCommands(CLI::App& root, Action& action);
void addArticleDateCommands(CLI::App& article, Action& action); ///< below `article`
void addBackupCommand(CLI::App& root, Action& action);
void addBarsCommand(CLI::App& root, Action& action);
void addCalendarCommand(CLI::App& root, Action& action);
void addCheckCommand(CLI::App& root, Action& action);
void addClaimCommands(CLI::App& root, Action& action);
void addClaimsCommand(CLI::App& root, Action& action);
void addDemoCommand(CLI::App& root, Action& action);
void addDialectsCommand(CLI::App& root, Action& action);
void addEventCommands(CLI::App& root, Action& action);
void addExportCommand(CLI::App& root, Action& action);
void addFactCommands(CLI::App& root, Action& action);
void addFigureCommand(CLI::App& root, Action& action);
void addFiguresCommand(CLI::App& root, Action& action);
void addImportCommands(CLI::App& root, Action& action);
void addInstrumentCommands(CLI::App& root, Action& action);
void addLinkCommands(CLI::App& root, Action& action);
void addMentionsCommand(CLI::App& root, Action& action);
void addQualityCommand(CLI::App& root, Action& action);
void addSqlCommand(CLI::App& root, Action& action);
void addStudyCommand(CLI::App& root, Action& action);

} // namespace app
