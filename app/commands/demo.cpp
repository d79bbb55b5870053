#include "app/commands/support.h"

#include "core/report/json.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace app {

namespace {

int runDemo(const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::Create, [&](Workspace& workspace) {
        const auto made = workspace.importDemo(invocation.now, *invocation.progress);
        if (!made)
            return failed(made.error());
        if (invocation.json)
            std::cout << core::archiveToJson(workspace.path().string());
        else
            std::cout << "The demo archive is " << workspace.path().string() << '\n';
        return kDone;
    });
}

} // namespace

void addDemoCommand(CLI::App& root, Action& action)
{
    CLI::App* command = root.add_subcommand("demo", "Make the demo archive");
    command->callback([&action] { action = runDemo; });
}

} // namespace app
