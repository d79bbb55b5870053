#include "app/commands/support.h"

#include "core/report/json.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <string>
#include <vector>

namespace app {

namespace {

int runCheck(const Invocation& invocation)
{
    using core::Workspace;
    const auto workspace = Workspace::open(invocation.archive, Workspace::Access::ReadOnly);
    const auto checked =
        workspace ? workspace->check(*invocation.progress) : tl::unexpected(workspace.error());
    // That it cannot be opened or read is what is wrong with it.
    const std::vector<std::string> problems =
        checked ? *checked : std::vector{checked.error().message};
    if (invocation.json)
        std::cout << core::checkToJson(problems);
    else if (problems.empty())
        std::cout << workspace->path().string() << " is whole.\n";
    for (const std::string& problem : problems)
        std::cerr << "pressmark: " << problem << '\n';
    return problems.empty() ? kDone : kFailed;
}

} // namespace

void addCheckCommand(CLI::App& root, Action& action)
{
    root.add_subcommand("check", "Check that the archive is whole")->callback([&action] {
        action = runCheck;
    });
}

} // namespace app
