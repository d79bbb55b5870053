#include "app/commands/support.h"

#include "core/report/json.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace app {

namespace {

int runCheck(const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        const auto problems = workspace.check(*invocation.progress);
        if (!problems)
            return failed(problems.error());
        if (invocation.json)
            std::cout << core::checkToJson(*problems);
        else if (problems->empty())
            std::cout << workspace.path().string() << " is whole.\n";
        for (const std::string& problem : *problems)
            std::cerr << "pressmark: " << problem << '\n';
        return problems->empty() ? kDone : kFailed;
    });
}

} // namespace

void addCheckCommand(CLI::App& root, Action& action)
{
    root.add_subcommand("check", "Check that the archive is whole")->callback([&action] {
        action = runCheck;
    });
}

} // namespace app
