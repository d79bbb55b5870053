#include "app/commands/support.h"

#include "core/report/json.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace app {

namespace {

int runBackup(const std::string& target, const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        const auto done = workspace.backup(target);
        if (!done)
            return failed(done.error());
        // A copy of a damaged archive is better than none, but nobody should rely on it.
        const auto problems = workspace.check(*invocation.progress);
        if (!problems)
            return failed(problems.error());
        if (!problems->empty())
            return failed({core::ErrorCode::Io,
                           "The copy is made, but the archive is damaged and so is the copy: "
                               + problems->front()});
        if (invocation.json)
            std::cout << core::archiveToJson(target);
        else
            std::cout << "The copy is " << target << '\n';
        return kDone;
    });
}

} // namespace

void addBackupCommand(CLI::App& root, Action& action)
{
    CLI::App* command = root.add_subcommand("backup", "Make a consistent copy of the archive");
    const auto target = std::make_shared<std::string>();
    command->add_option("file", *target, "The copy; it must not exist yet")->required();
    command->callback([&action, target] {
        action = [target](const Invocation& invocation) { return runBackup(*target, invocation); };
    });
}

} // namespace app
