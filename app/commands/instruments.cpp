#include "app/commands/support.h"

#include "core/report/bar_rows.h"
#include "core/report/json.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace app {

namespace {

struct InstrumentArguments {
    core::Instrument instrument{};
    std::string kind{};
    std::vector<std::string> aliases{};
};

std::string dayText(const std::optional<core::TradingDate>& day)
{
    return day ? core::toIso(*day) : "-";
}

int runInstruments(const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        const auto rows = workspace.instruments();
        if (!rows)
            return failed(rows.error());
        if (invocation.json) {
            std::cout << core::instrumentsToJson(*rows);
            return kDone;
        }
        Table table({"Symbol", "Name", "Currency", "Kind", "First", "Last", "Bars #", "Close #"});
        for (const core::InstrumentSummary& row : *rows)
            table.add({core::qualifiedSymbol(row.instrument), row.instrument.name,
                       row.instrument.currency, std::string(core::toString(row.instrument.kind)),
                       dayText(row.first), dayText(row.last), std::to_string(row.bars),
                       row.lastClose ? core::shortestDecimal(*row.lastClose) : "-"});
        table.print("There are no instruments yet.");
        return kDone;
    });
}

int runAdd(const InstrumentArguments& arguments, const Invocation& invocation)
{
    core::Instrument instrument = arguments.instrument;
    if (!arguments.kind.empty()) {
        const auto kind = core::instrumentKindFromString(arguments.kind);
        if (!kind)
            return misused("There is no kind \"" + arguments.kind
                           + "\"; use share, index, fund, currency, crypto, commodity, bond or "
                             "other.");
        instrument.kind = *kind;
    }
    if (const std::string fault = core::faultOf(instrument); !fault.empty())
        return misused(fault);
    for (const std::string& alias : arguments.aliases)
        instrument.aliases.push_back({.text = alias});

    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::Create, [&](Workspace& workspace) {
        const auto added = workspace.addInstrument(instrument, invocation.author, invocation.now);
        if (!added)
            return failed(added.error());
        if (invocation.json)
            std::cout << core::instrumentsToJson(
                std::vector{core::InstrumentSummary{.instrument = *added}});
        else
            std::cout << core::qualifiedSymbol(*added) << " (" << added->name << ") is added.\n";
        return kDone;
    });
}

} // namespace

void addInstrumentCommands(CLI::App& root, Action& action)
{
    root.add_subcommand("instruments", "List the instruments")->callback([&action] {
        action = runInstruments;
    });

    CLI::App* instrument = root.add_subcommand("instrument", "Add an instrument");
    instrument->require_subcommand(1);
    CLI::App* add = instrument->add_subcommand("add", "Add an instrument");
    const auto arguments = std::make_shared<InstrumentArguments>();
    add->add_option("symbol", arguments->instrument.symbol, "Its symbol")->required();
    add->add_option("--name", arguments->instrument.name, "As people say it");
    add->add_option("--mic", arguments->instrument.mic, "ISO 10383 code of its market");
    add->add_option("--currency", arguments->instrument.currency, "ISO 4217 code");
    add->add_option("--kind", arguments->kind, "share, index, fund, currency, crypto, ...");
    add->add_option("--alias", arguments->aliases, "Another name; may be repeated")
        ->allow_extra_args(false);
    add->callback([&action, arguments] {
        action = [arguments](const Invocation& invocation) {
            return runAdd(*arguments, invocation);
        };
    });
}

} // namespace app
