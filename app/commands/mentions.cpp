#include "app/commands/support.h"

#include "core/report/json.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace app {

namespace {

int runMentions(const std::string& name, const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        const auto article = workspace.article(name);
        if (!article)
            return failed(article.error());
        const auto mentions = workspace.mentions(article->id);
        if (!mentions)
            return failed(mentions.error());
        const auto listings = workspace.listings(*mentions);
        if (!listings)
            return failed(listings.error());
        if (invocation.json) {
            std::cout << core::mentionsToJson(*listings);
            return kDone;
        }
        Table table({"Field", "Begin #", "End #", "Text", "Names", "Rule"});
        for (const core::MentionListing& row : *listings)
            table.add({row.mention.field == core::TextField::Title ? "title" : "body",
                       std::to_string(row.mention.begin), std::to_string(row.mention.end),
                       row.mention.text, row.symbol.empty() ? row.name : row.symbol,
                       row.mention.rule});
        table.print("The article names no instrument and no event.");
        return kDone;
    });
}

} // namespace

void addMentionsCommand(CLI::App& root, Action& action)
{
    CLI::App* command = root.add_subcommand("mentions", "Show what an article names, and where");
    const auto name = std::make_shared<std::string>();
    command->add_option("article", *name, "Its id or headline")->required();
    command->callback([&action, name] {
        action = [name](const Invocation& invocation) { return runMentions(*name, invocation); };
    });
}

} // namespace app
