#include "app/commands/support.h"

#include "core/report/bar_rows.h"
#include "core/report/fact_json.h"
#include "core/workspace/instrument_facts.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace app {

namespace {

struct FactArguments {
    std::string instrument{};
    std::string kind{};
    std::string value{};
    std::string day{};
    std::string source{};
};

int print(const std::vector<core::FactListing>& facts, bool json)
{
    if (json) {
        std::cout << core::factsToJson(facts);
        return kDone;
    }
    Table table({"Fact #", "Instrument", "Kind", "From", "Value #", "Said by"});
    for (const core::FactListing& listing : facts)
        table.add({std::to_string(listing.fact.id.value), listing.symbol,
                   std::string(core::toString(listing.fact.kind)),
                   core::toIso(listing.fact.firstDay), core::shortestDecimal(listing.fact.value),
                   saidBy(listing.author, listing.import, listing.fact.source)});
    table.print("There are no dated facts yet.");
    return kDone;
}

/// The fact that the arguments describe, without its instrument; fails with InvalidArgument.
core::Result<core::DatedFact> factOf(const FactArguments& arguments)
{
    const auto day = dayOption("--from", arguments.day);
    if (!day)
        return tl::unexpected(day.error());
    if (!*day)
        return core::fail(core::ErrorCode::InvalidArgument, "--from needs a day.");
    const auto value = positiveNumber("A fact", arguments.value);
    if (!value)
        return tl::unexpected(value.error());
    if (arguments.source.empty())
        return core::fail(core::ErrorCode::InvalidArgument, "A fact needs its --source.");
    return core::DatedFact{.kind = *core::factKindFromString(arguments.kind), // known names only
                           .firstDay = **day,
                           .value = *value,
                           .source = arguments.source};
}

int runAdd(const FactArguments& arguments, const Invocation& invocation)
{
    auto fact = factOf(arguments);
    if (!fact)
        return misused(fact.error().message);

    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadWrite, [&](Workspace& workspace) {
        const auto instrument = workspace.instrument(arguments.instrument);
        if (!instrument)
            return failed(instrument.error());
        fact->instrument = instrument->id;
        const auto added = workspace.facts().add(*fact, invocation.author, invocation.now);
        return added ? print({*added}, invocation.json) : failed(added.error());
    });
}

int runRemove(std::int64_t fact, const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadWrite, [&](Workspace& workspace) {
        const auto removed = workspace.facts().remove(core::DatedFactId{fact});
        if (!removed)
            return failed(removed.error());
        if (invocation.json)
            std::cout << "{\n  \"removed\": " << fact << "\n}\n";
        else
            std::cout << "Fact " << fact << " is removed.\n";
        return kDone;
    });
}

int runList(const std::string& symbol, const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        const auto instrument = instrumentIfNamed(workspace, symbol);
        if (!instrument)
            return failed(instrument.error());
        const auto facts = workspace.facts().facts(*instrument);
        return facts ? print(*facts, invocation.json) : failed(facts.error());
    });
}

} // namespace

void addFactCommands(CLI::App& root, Action& action)
{
    CLI::App* list = root.add_subcommand("facts", "List dated facts, such as share counts");
    const auto listed = std::make_shared<std::string>();
    list->add_option("instrument", *listed, "Only of this one");
    list->callback([&action, listed] {
        action = [listed](const Invocation& invocation) { return runList(*listed, invocation); };
    });

    CLI::App* parent = root.add_subcommand("fact", "Add or remove a dated fact");
    parent->require_subcommand(1);
    CLI::App* add = parent->add_subcommand("add", "Say what holds from a day on");
    const auto arguments = std::make_shared<FactArguments>();
    add->add_option("instrument", arguments->instrument, "NVDA or XNAS:NVDA")->required();
    add->add_option("kind", arguments->kind)
        ->required()
        ->check(CLI::IsMember({"shares_outstanding"}));
    add->add_option("value", arguments->value, "How many")->required();
    add->add_option("--from", arguments->day, "The first day on which it holds")->required();
    add->add_option("--source", arguments->source, "Who says so")->required();
    add->callback([&action, arguments] {
        action = [arguments](const Invocation& invocation) {
            return runAdd(*arguments, invocation);
        };
    });

    CLI::App* remove = parent->add_subcommand("remove", "Remove one, whoever said so");
    const auto removed = std::make_shared<std::int64_t>(0);
    remove->add_option("fact", *removed, "Its number in `pressmark facts`")->required();
    remove->callback([&action, removed] {
        action = [removed](const Invocation& invocation) {
            return runRemove(*removed, invocation);
        };
    });
}

} // namespace app
