#include "app/commands/support.h"

#include "core/report/bar_rows.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace app {

namespace {

struct BarsArguments {
    std::string instrument{};
    std::string from{};
    std::string to{};
    std::string interval = "1d";
    std::string adjust = "none";
};

int runBars(const BarsArguments& arguments, const Invocation& invocation)
{
    const auto span = spanOptions(arguments.from, arguments.to);
    if (!span)
        return misused(span.error().message);
    const auto interval = core::intervalFromString(arguments.interval);
    if (!interval)
        return misused("There is no interval \"" + arguments.interval + "\".");

    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        const auto instrument = workspace.instrument(arguments.instrument);
        if (!instrument)
            return failed(instrument.error());
        const auto stored = workspace.storedInterval(instrument->id, *interval);
        if (!stored)
            return failed(stored.error());
        if (*stored && **stored != *interval)
            std::cerr << "pressmark: There are no " << arguments.interval << " bars of "
                      << instrument->symbol << "; these are made of its "
                      << core::toString(**stored) << " bars.\n";
        const auto bars = workspace.bars(instrument->id, *interval, span->from, span->to,
                                         *core::priceAdjustmentFromString(arguments.adjust));
        if (!bars)
            return failed(bars.error());
        if (invocation.json)
            core::writeBarsJson(std::cout, *bars);
        else
            core::writeBarsCsv(std::cout, *bars);
        return kDone;
    });
}

} // namespace

void addBarsCommand(CLI::App& root, Action& action)
{
    CLI::App* command = root.add_subcommand("bars", "Print the bars of an instrument");
    const auto arguments = std::make_shared<BarsArguments>();
    command->add_option("instrument", arguments->instrument, "NVDA or XNAS:NVDA")->required();
    command->add_option("--from", arguments->from, "First day");
    command->add_option("--to", arguments->to, "Last day");
    command->add_option("--interval", arguments->interval, "How long a bar lasts: 1d, 1m, ...");
    command->add_option("--adjust", arguments->adjust, "For splits, or for dividends too")
        ->check(CLI::IsMember({"none", "splits", "all"}));
    command->callback([&action, arguments] {
        action = [arguments](const Invocation& invocation) {
            return runBars(*arguments, invocation);
        };
    });
}

} // namespace app
