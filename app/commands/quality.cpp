#include "app/commands/support.h"

#include "core/domain/quality_code.h"
#include "core/report/json.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <optional>
#include <string>

namespace app {

namespace {

struct QualityArguments {
    std::string instrument{};
    std::string from{};
    std::string to{};
};

void print(const std::vector<core::QualityListing>& findings)
{
    Table table({"Instrument", "Day", "Severity", "Code", "Finding"});
    for (const core::QualityListing& row : findings)
        table.add({row.symbol, toIso(row.finding.day), std::string(toString(row.finding.severity)),
                   row.finding.code, row.finding.message});
    table.print("Nothing is wrong with the prices, as far as can be told.");
}

int runQuality(const QualityArguments& arguments, const Invocation& invocation)
{
    const auto span = spanOptions(arguments.from, arguments.to);
    if (!span)
        return misused(span.error().message);
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        std::optional<core::InstrumentId> id;
        if (!arguments.instrument.empty()) {
            const auto instrument = workspace.instrument(arguments.instrument);
            if (!instrument)
                return failed(instrument.error());
            id = instrument->id;
        }
        const auto findings = workspace.quality(id, span->from, span->to);
        if (!findings)
            return failed(findings.error());
        if (invocation.json)
            std::cout << core::qualityToJson(*findings);
        else
            print(*findings);
        return kDone;
    });
}

/// What the codes stand for, under the options.
std::string codesText()
{
    std::string text = "Codes:";
    for (const core::QualityCode& code : core::qualityCodes())
        text += "\n  " + std::string(code.code) + ": " + std::string(code.explanation);
    return text;
}

} // namespace

void addQualityCommand(CLI::App& root, Action& action)
{
    CLI::App* command = root.add_subcommand("quality", "Say what is wrong with the prices");
    const auto arguments = std::make_shared<QualityArguments>();
    command->add_option("instrument", arguments->instrument, "NVDA or XNAS:NVDA; else all");
    command->add_option("--from", arguments->from, "First day");
    command->add_option("--to", arguments->to, "Last day");
    command->footer(codesText);
    command->callback([&action, arguments] {
        action = [arguments](const Invocation& invocation) {
            return runQuality(*arguments, invocation);
        };
    });
}

} // namespace app
