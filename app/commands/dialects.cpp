#include "app/commands/support.h"

#include "core/ingest/reader.h"
#include "core/report/import_json.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace app {

namespace {

int runDialects(const Invocation& invocation)
{
    const auto known = core::dialects();
    if (invocation.json) {
        std::cout << core::dialectsToJson(known);
        return kDone;
    }
    Table table({"Name", "Kind", "Description"});
    for (const core::DialectInfo& dialect : known)
        table.add({std::string(dialect.name), std::string(core::toString(dialect.kind)),
                   std::string(dialect.description)});
    table.print("No formats.");
    return kDone;
}

} // namespace

void addDialectsCommand(CLI::App& root, Action& action)
{
    CLI::App* command = root.add_subcommand("dialects", "List the formats that can be imported");
    command->callback([&action] { action = runDialects; });
}

} // namespace app
