#include "app/commands/support.h"

#include "core/report/claim_rows.h"
#include "core/report/json.h"
#include "core/workspace/claims.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace app {

namespace {

struct DateArguments {
    std::string article{};
    std::string language{};
};

struct SetArguments {
    std::string article{};
    std::string published{};
    std::string zone{};
    bool asSource = false;
};

void print(const core::DatingListing& dating)
{
    Table table({"Day", "Supported #", "Consistent #", "Contradicted #", "Score #"});
    for (const core::DayCandidateListing& candidate : dating.candidates)
        table.add({core::toIso(candidate.day), std::to_string(candidate.supported),
                   std::to_string(candidate.consistent), std::to_string(candidate.contradicted),
                   std::to_string(candidate.score)});
    table.print("No figure of the article speaks for or against a day.");
    if (!dating.best) {
        std::cout << "No day stands clear of the others.\n";
        return;
    }
    std::cout << "\nBy its figures the article is of " << core::toIso(*dating.best) << ":\n";
    for (const core::ClaimListing& claim : dating.candidates.front().claims)
        std::cout << "  " << core::toString(claim.check.verdict) << ": \"" << claim.claim.text
                  << "\" " << claim.explanation << '\n';
}

int runDate(const DateArguments& arguments, const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        const auto article = workspace.article(arguments.article);
        if (!article)
            return failed(article.error());
        const auto dating =
            workspace.claims().date(article->id, arguments.language, *invocation.progress);
        if (!dating)
            return failed(dating.error());
        if (invocation.json)
            std::cout << core::datingJson(*dating);
        else
            print(*dating);
        return kDone;
    });
}

core::Result<void> set(core::Workspace& workspace, core::ArticleId article,
                       const core::PartialDate& published, bool asSource,
                       const Invocation& invocation)
{
    return asSource
        ? workspace.claims().clearPublished(article)
        : workspace.claims().setPublished(article, published, invocation.author, invocation.now);
}

int runSet(const SetArguments& arguments, const Invocation& invocation)
{
    if (arguments.asSource == !arguments.published.empty())
        return misused("Say either --published or --as-source.");
    const auto published = arguments.asSource
        ? core::Result<core::PartialDate>()
        : core::parsePartialDate(arguments.published, arguments.zone);
    if (!published)
        return misused(published.error().message);

    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadWrite, [&](Workspace& workspace) {
        const auto found = workspace.article(arguments.article);
        if (!found)
            return failed(found.error());
        const auto done = set(workspace, found->id, *published, arguments.asSource, invocation);
        if (!done)
            return failed(done.error());
        const auto article = workspace.article(found->id);
        if (!article)
            return failed(article.error());
        if (invocation.json)
            std::cout << core::articleToJson(*article);
        else
            std::cout << "Article " << article->id.value << " is of "
                      << dateText(article->published) << ", as "
                      << (article->datedBy.empty() ? "its source" : article->datedBy) << " says.\n";
        return kDone;
    });
}

} // namespace

void addArticleDateCommands(CLI::App& article, Action& action)
{
    CLI::App* date = article.add_subcommand("date", "Date an article by its figures");
    const auto asked = std::make_shared<DateArguments>();
    date->add_option("article", asked->article, "Its id or headline")->required();
    date->add_option("--language", asked->language, "Of the explanations")
        ->check(CLI::IsMember({"de", "en"}));
    date->callback([&action, asked] {
        action = [asked](const Invocation& invocation) { return runDate(*asked, invocation); };
    });

    CLI::App* set = article.add_subcommand("set", "A person's word on an article's date");
    const auto said = std::make_shared<SetArguments>();
    set->add_option("article", said->article, "Its id or headline")->required();
    set->add_option("--published", said->published,
                    "2025, 2025-01, 2025-01-28 or 2025-01-28T12:30");
    set->add_option("--timezone", said->zone, "Of a time without an offset");
    set->add_flag("--as-source", said->asSource, "What its source says holds again");
    set->callback([&action, said] {
        action = [said](const Invocation& invocation) { return runSet(*said, invocation); };
    });
}

} // namespace app
