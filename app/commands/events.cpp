#include "app/commands/support.h"

#include "core/base/unicode.h"
#include "core/report/json.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <memory>

namespace app {

namespace {

struct EventArguments {
    core::Event event{};
    std::string when{};
    std::string until{};
    std::string precision{};
    std::string timezone{};
    std::string status{};
    std::vector<std::string> aliases{};
    std::vector<std::string> instruments{};
    std::vector<std::string> relations{};
};

std::string instrumentText(const core::EventListing& listing)
{
    std::string text;
    for (std::size_t index = 0; index < listing.symbols.size(); ++index) {
        const auto& session = listing.sessions[index].session;
        text += (index == 0 ? "" : ", ") + listing.symbols[index]
            + (session ? " " + core::toIso(*session) : "");
    }
    return text;
}

int print(core::Workspace& workspace, const std::vector<core::Event>& events, bool json)
{
    const auto listings = workspace.listings(events);
    if (!listings)
        return failed(listings.error());
    if (json) {
        std::cout << core::eventsToJson(*listings);
        return kDone;
    }
    Table table({"Event #", "When", "Status", "Name", "First sessions"});
    for (const core::EventListing& listing : *listings)
        table.add({std::to_string(listing.event.id.value), dateText(listing.event.when),
                   std::string(core::toString(listing.event.status)), listing.event.name,
                   instrumentText(listing)});
    table.print("There are no events yet.");
    return kDone;
}

int runEvents(const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        const auto events = workspace.events();
        return events ? print(workspace, *events, invocation.json) : failed(events.error());
    });
}

/// A date narrowed to what is said of its precision: 2025-01-27 by the month is 2025-01.
core::Result<core::PartialDate> dateOf(const std::string& text, const EventArguments& arguments)
{
    const auto date = core::parsePartialDate(text, arguments.timezone);
    if (!date || arguments.precision.empty())
        return date;
    const auto precision = core::precisionFromString(arguments.precision);
    if (!precision || *precision == core::Precision::Unknown)
        return core::fail(core::ErrorCode::InvalidArgument,
                          "There is no precision \"" + arguments.precision
                              + "\"; use minute, day, month or year.");
    return core::withPrecision(*date, *precision);
}

/// The event that the options describe, without its instruments; fails with InvalidArgument.
core::Result<core::Event> eventOf(const EventArguments& arguments)
{
    core::Event event = arguments.event;
    if (core::trimmed(event.name).empty())
        return core::fail(core::ErrorCode::InvalidArgument, "An event needs a name.");
    const auto when = dateOf(arguments.when, arguments);
    if (!when)
        return tl::unexpected(when.error());
    event.when = *when;
    if (!arguments.until.empty()) {
        const auto until = dateOf(arguments.until, arguments);
        if (!until)
            return tl::unexpected(until.error());
        if (until->lastDay() < when->firstDay)
            return core::fail(core::ErrorCode::InvalidArgument,
                              "--until " + arguments.until + " lies before --when " + arguments.when
                                  + ".");
        event.until = *until;
    }
    if (!arguments.status.empty()) {
        const auto status = core::eventStatusFromString(arguments.status);
        if (!status)
            return core::fail(core::ErrorCode::InvalidArgument,
                              "There is no status \"" + arguments.status
                                  + "\"; use reported, claimed, disputed, confirmed or refuted.");
        event.status = *status;
    }
    for (const std::string& alias : arguments.aliases)
        event.aliases.push_back({.text = alias});
    return event;
}

/// "causes:DeepSeek shock". Fails with InvalidArgument, or with NotFound.
core::Result<core::EventRelation> relationOf(const core::Workspace& workspace,
                                             const std::string& text)
{
    const std::size_t colon = text.find(':');
    const auto kind = core::relationKindFromString(text.substr(0, colon));
    if (!kind || colon == std::string::npos)
        return core::fail(core::ErrorCode::InvalidArgument,
                          "\"" + text
                              + "\" is not a relation; use causes:EVENT, contradicts:EVENT or "
                                "confounds:EVENT.");
    const auto other = workspace.event(text.substr(colon + 1));
    if (!other)
        return tl::unexpected(other.error());
    return core::EventRelation{*kind, other->id};
}

int runAdd(const EventArguments& arguments, const Invocation& invocation)
{
    auto event = eventOf(arguments);
    if (!event)
        return misused(event.error().message);

    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::Create, [&](Workspace& workspace) {
        for (const std::string& text : arguments.relations) {
            const auto relation = relationOf(workspace, text);
            if (!relation)
                return failed(relation.error());
            event->relations.push_back(*relation);
        }
        std::vector<core::NamedInstrument> instruments;
        std::ranges::transform(arguments.instruments, std::back_inserter(instruments), splitSign);
        const auto added =
            workspace.addEvent(*event, instruments, invocation.author, invocation.now);
        if (!added)
            return failed(added.error());
        return print(workspace, {*added}, invocation.json);
    });
}

} // namespace

void addEventCommands(CLI::App& root, Action& action)
{
    root.add_subcommand("events", "List the named events")->callback([&action] {
        action = runEvents;
    });

    CLI::App* event = root.add_subcommand("event", "Name an event");
    event->require_subcommand(1);
    CLI::App* add = event->add_subcommand("add", "Name an event");
    const auto arguments = std::make_shared<EventArguments>();
    add->add_option("name", arguments->event.name, "Its name")->required();
    add->add_option("--when", arguments->when, "2025-01-27, 2025-01 or 2025-01-27T22:10")
        ->required();
    add->add_option("--until", arguments->until, "Its last day, if it lasted");
    add->add_option("--precision", arguments->precision, "minute, day, month or year");
    add->add_option("--timezone", arguments->timezone, "Zone of a time without an offset");
    add->add_option("--kind", arguments->event.kind, "release, regulation, market_move, ...");
    add->add_option("--status", arguments->status,
                    "reported, claimed, disputed, confirmed or refuted");
    add->add_option("--holder", arguments->event.holder, "Who claims it");
    add->add_option("--description", arguments->event.description, "What happened");
    add->add_option("--alias", arguments->aliases, "Another name; may be repeated")
        ->allow_extra_args(false);
    add->add_option("--instrument", arguments->instruments,
                    "An instrument it concerns, with :+ or :- for the expected sign")
        ->allow_extra_args(false);
    add->add_option("--relation", arguments->relations,
                    "causes:EVENT, contradicts:EVENT or confounds:EVENT; may be repeated")
        ->allow_extra_args(false);
    add->callback([&action, arguments] {
        action = [arguments](const Invocation& invocation) {
            return runAdd(*arguments, invocation);
        };
    });
}

} // namespace app
