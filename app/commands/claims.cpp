#include "app/commands/support.h"

#include "core/report/claim_rows.h"
#include "core/report/claim_words.h"
#include "core/workspace/claims.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace app {

namespace {

struct ClaimsArguments {
    std::string article{};
    std::string verdict{};
    std::string language{};
    bool withDismissed = false;
};

void print(const std::vector<core::ClaimListing>& claims)
{
    Table table({"Article #", "Begin #", "Statement", "About", "Day", "Verdict", "Calculation"},
                40);
    for (const core::ClaimListing& row : claims) {
        const std::string where = std::to_string(row.claim.begin)
            + (row.claim.field == core::TextField::Title ? " (title)" : "");
        table.add({std::to_string(row.article.value), where, row.claim.text,
                   row.subject.empty() ? "-" : row.subject,
                   row.check.day ? core::toIso(*row.check.day) : "-",
                   row.claim.dismissed ? "dismissed" : core::verdictWords(row.check, row.language),
                   row.explanation});
    }
    table.print("No number is found that a claim could be about.");
}

/// What the arguments ask of an archive; fails with NotFound.
core::Result<core::ClaimQuery> queryOf(const ClaimsArguments& arguments,
                                       const core::Workspace& workspace)
{
    core::ClaimQuery query{.verdict = core::verdictFromString(arguments.verdict),
                           .language = arguments.language,
                           .withDismissed = arguments.withDismissed};
    if (arguments.article.empty())
        return query;
    const auto article = workspace.article(arguments.article);
    if (!article)
        return tl::unexpected(article.error());
    query.articles = {article->id};
    return query;
}

int runClaims(const ClaimsArguments& arguments, const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        const auto query = queryOf(arguments, workspace);
        if (!query)
            return failed(query.error());
        const auto claims = workspace.claims().list(*query, *invocation.progress);
        if (!claims)
            return failed(claims.error());
        if (invocation.json)
            std::cout << core::claimsJson(*claims);
        else
            print(*claims);
        return kDone;
    });
}

} // namespace

void addClaimsCommand(CLI::App& root, Action& action)
{
    CLI::App* command =
        root.add_subcommand("claims", "Check what numbers in articles say against the prices");
    const auto arguments = std::make_shared<ClaimsArguments>();
    command->add_option("article", arguments->article, "Only of this one: its id or headline");
    command->add_option("--verdict", arguments->verdict, "Only with this verdict")
        ->check(CLI::IsMember({"supported", "consistent", "contradicted", "not_checkable"}));
    command
        ->add_option("--language", arguments->language,
                     "Of the explanations; else that of the article")
        ->check(CLI::IsMember({"de", "en"}));
    command->add_flag("--dismissed", arguments->withDismissed,
                      "Also what somebody said is no claim");
    command->callback([&action, arguments] {
        action = [arguments](const Invocation& invocation) {
            return runClaims(*arguments, invocation);
        };
    });
}

} // namespace app
