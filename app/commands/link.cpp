#include "app/commands/support.h"

#include "core/report/json.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <iostream>
#include <memory>

namespace app {

namespace {

struct LinksArguments {
    std::string event{};
    std::string article{};
    std::string status{};
};

int runLink(bool rebuild, const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadWrite, [&](Workspace& workspace) {
        const auto begun = std::chrono::steady_clock::now();
        const auto summary = workspace.link(rebuild, *invocation.progress);
        if (!summary)
            return failed(summary.error());
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begun;
        if (invocation.json)
            std::cout << core::linkSummaryToJson(*summary, seconds.count());
        else
            std::cout << summary->articles << " articles read; " << summary->mentions
                      << " mentions, " << summary->links << " links.\n";
        return kDone;
    });
}

int runDecide(core::LinkStatus status, const std::string& articleName, const std::string& eventName,
              const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadWrite, [&](Workspace& workspace) {
        const auto article = workspace.article(articleName);
        if (!article)
            return failed(article.error());
        const auto event = workspace.event(eventName);
        if (!event)
            return failed(event.error());
        const auto decided =
            workspace.decideLink(article->id, event->id, status, invocation.author, invocation.now);
        if (!decided)
            return failed(decided.error());
        const auto links = workspace.links({.event = event->id, .article = article->id});
        if (!links)
            return failed(links.error());
        if (invocation.json)
            std::cout << core::linksToJson(*links);
        else
            std::cout << "The link is " << core::toString(status) << ".\n";
        return kDone;
    });
}

/// What the options of `links` ask for. Fails with NotFound or InvalidArgument.
core::Result<core::LinkQuery> queryOf(const core::Workspace& workspace,
                                      const LinksArguments& arguments)
{
    core::LinkQuery query;
    if (!arguments.event.empty()) {
        const auto event = workspace.event(arguments.event);
        if (!event)
            return tl::unexpected(event.error());
        query.event = event->id;
    }
    if (!arguments.article.empty()) {
        const auto article = workspace.article(arguments.article);
        if (!article)
            return tl::unexpected(article.error());
        query.article = article->id;
    }
    if (!arguments.status.empty())
        query.status = core::linkStatusFromString(arguments.status);
    return query;
}

void print(const std::vector<core::Link>& links)
{
    Table table({"Article #", "Event #", "Score #", "Status", "Evidence"});
    for (const core::Link& link : links) {
        std::string evidence;
        for (const core::LinkEvidence& piece : link.evidence)
            evidence += (evidence.empty() ? "" : ", ") + piece.rule
                + (piece.text.empty() ? "" : " \"" + piece.text + "\"");
        table.add({std::to_string(link.article.value), std::to_string(link.event.value),
                   std::to_string(link.score).substr(0, 4),
                   std::string(core::toString(link.status)), evidence});
    }
    table.print("There are no links; `pressmark link` finds them.");
}

int runLinks(const LinksArguments& arguments, const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        const auto query = queryOf(workspace, arguments);
        if (!query)
            return failed(query.error());
        const auto links = workspace.links(*query);
        if (!links)
            return failed(links.error());
        if (invocation.json)
            std::cout << core::linksToJson(*links);
        else
            print(*links);
        return kDone;
    });
}

void addDecision(CLI::App& link, const char* name, core::LinkStatus status, Action& action)
{
    CLI::App* command = link.add_subcommand(name, "A person's word on a link");
    const auto article = std::make_shared<std::string>();
    const auto event = std::make_shared<std::string>();
    command->add_option("article", *article, "Its id or headline")->required();
    command->add_option("event", *event, "Its id or name")->required();
    command->callback([&action, status, article, event] {
        action = [status, article, event](const Invocation& invocation) {
            return runDecide(status, *article, *event, invocation);
        };
    });
}

} // namespace

void addLinkCommands(CLI::App& root, Action& action)
{
    CLI::App* link = root.add_subcommand("link", "Find mentions, and link articles to events");
    const auto rebuild = std::make_shared<bool>(false);
    link->add_flag("--rebuild", *rebuild, "Read every article again");
    addDecision(*link, "accept", core::LinkStatus::Accepted, action);
    addDecision(*link, "reject", core::LinkStatus::Rejected, action);
    link->callback([&action, link, rebuild] {
        if (link->get_subcommands().empty())
            action = [rebuild](const Invocation& invocation) {
                return runLink(*rebuild, invocation);
            };
    });

    CLI::App* links = root.add_subcommand("links", "List links with their evidence");
    const auto arguments = std::make_shared<LinksArguments>();
    links->add_option("--event", arguments->event, "Only of this event");
    links->add_option("--article", arguments->article, "Only of this article");
    links->add_option("--status", arguments->status, "suggested, accepted or rejected")
        ->check(CLI::IsMember({"suggested", "accepted", "rejected"}));
    links->callback([&action, arguments] {
        action = [arguments](const Invocation& invocation) {
            return runLinks(*arguments, invocation);
        };
    });
}

} // namespace app
