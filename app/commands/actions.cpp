#include "app/commands/support.h"

#include "core/report/bar_rows.h"
#include "core/report/fact_json.h"
#include "core/workspace/instrument_facts.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace app {

namespace {

struct ActionArguments {
    std::string instrument{};
    std::string kind{};
    std::string value{};
    std::string day{};
    std::string currency{};
    std::string source{};
};

std::string inPricesText(const core::ActionListing& listing)
{
    if (!listing.inPrices)
        return "-";
    return *listing.inPrices ? "adjusted already" : "as printed";
}

int print(const std::vector<core::ActionListing>& actions, bool json)
{
    if (json) {
        std::cout << core::actionsToJson(actions);
        return kDone;
    }
    Table table({"Action #", "Instrument", "Kind", "On", "Value #", "Daily prices", "Said by"});
    for (const core::ActionListing& listing : actions) {
        const core::CorporateAction& action = listing.action;
        const bool isSplit = action.kind == core::CorporateActionKind::Split;
        const std::string amount = core::shortestDecimal(action.value)
            + (action.currency.empty() ? "" : " " + action.currency);
        table.add({std::to_string(action.id.value), listing.symbol,
                   std::string(core::toString(action.kind)), core::toIso(action.day),
                   isSplit ? core::splitRatioText(action.value) : amount, inPricesText(listing),
                   saidBy(listing.author, listing.import, action.source)});
    }
    table.print("There are no corporate actions yet.");
    return kDone;
}

/// The action that the arguments describe, without its instrument; fails with InvalidArgument.
core::Result<core::CorporateAction> actionOf(const ActionArguments& arguments)
{
    core::CorporateAction action{
        .kind = *core::corporateActionKindFromString(arguments.kind), // known names only
        .currency = arguments.currency,
        .source = arguments.source};
    const auto day = dayOption("--on", arguments.day);
    if (!day)
        return tl::unexpected(day.error());
    if (!*day)
        return core::fail(core::ErrorCode::InvalidArgument, "--on needs a day.");
    action.day = **day;
    if (action.kind == core::CorporateActionKind::Dividend) {
        const auto amount = positiveNumber("A dividend", arguments.value);
        if (!amount)
            return tl::unexpected(amount.error());
        if (!action.currency.empty() && !core::isCurrencyCode(action.currency))
            return core::fail(core::ErrorCode::InvalidArgument,
                              "--currency takes a code such as EUR (ISO 4217), not \""
                                  + action.currency + "\".");
        action.value = *amount;
        return action;
    }
    const auto ratio = core::parseSplitRatio(arguments.value);
    if (!ratio)
        return core::fail(core::ErrorCode::InvalidArgument,
                          "A split is new shares for old such as 10:1, 3:2, 1:10 or 10, not \""
                              + arguments.value + "\".");
    if (!action.currency.empty())
        return core::fail(core::ErrorCode::InvalidArgument, "A split has no --currency.");
    action.value = *ratio;
    return action;
}

int runAdd(const ActionArguments& arguments, const Invocation& invocation)
{
    auto action = actionOf(arguments);
    if (!action)
        return misused(action.error().message);

    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadWrite, [&](Workspace& workspace) {
        const auto instrument = workspace.instrument(arguments.instrument);
        if (!instrument)
            return failed(instrument.error());
        action->instrument = instrument->id;
        const auto added = workspace.facts().add(*action, invocation.author, invocation.now);
        return added ? print({*added}, invocation.json) : failed(added.error());
    });
}

int runRemove(std::int64_t action, const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadWrite, [&](Workspace& workspace) {
        const auto removed = workspace.facts().remove(core::CorporateActionId{action});
        if (!removed)
            return failed(removed.error());
        if (invocation.json)
            std::cout << "{\n  \"removed\": " << action << "\n}\n";
        else
            std::cout << "Corporate action " << action << " is removed.\n";
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
        const auto actions = workspace.facts().actions(*instrument);
        return actions ? print(*actions, invocation.json) : failed(actions.error());
    });
}

} // namespace

void addActionCommands(CLI::App& root, Action& action)
{
    CLI::App* list = root.add_subcommand("actions", "List splits and dividends");
    const auto listed = std::make_shared<std::string>();
    list->add_option("instrument", *listed, "Only of this one");
    list->callback([&action, listed] {
        action = [listed](const Invocation& invocation) { return runList(*listed, invocation); };
    });

    CLI::App* parent = root.add_subcommand("action", "Add or remove a split or dividend");
    parent->require_subcommand(1);
    CLI::App* add = parent->add_subcommand("add", "Say that shares were split or paid a dividend");
    const auto arguments = std::make_shared<ActionArguments>();
    add->add_option("instrument", arguments->instrument, "NVDA or XNAS:NVDA")->required();
    add->add_option("kind", arguments->kind)
        ->required()
        ->check(CLI::IsMember({"split", "dividend"}));
    add->add_option("value", arguments->value,
                    "New shares for old (10:1, 3:2, 1:10), or the amount for one share")
        ->required();
    add->add_option("--on", arguments->day, "The first day that trades without it")->required();
    add->add_option("--currency", arguments->currency, "ISO 4217 code of a dividend");
    add->add_option("--source", arguments->source, "Who says so");
    add->callback([&action, arguments] {
        action = [arguments](const Invocation& invocation) {
            return runAdd(*arguments, invocation);
        };
    });

    CLI::App* remove = parent->add_subcommand("remove", "Remove one, whoever said so");
    const auto removed = std::make_shared<std::int64_t>(0);
    remove->add_option("action", *removed, "Its number in `pressmark actions`")->required();
    remove->callback([&action, removed] {
        action = [removed](const Invocation& invocation) {
            return runRemove(*removed, invocation);
        };
    });
}

} // namespace app
