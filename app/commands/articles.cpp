#include "app/commands/support.h"

#include "core/report/json.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace app {

namespace {

struct ArticlesArguments {
    std::string search{};
    std::string from{};
    std::string to{};
    std::string event{};
    std::optional<std::size_t> limit{};
};

void print(const std::vector<core::ArticleSummary>& rows)
{
    Table table({"Article #", "Published", "By", "Lang", "Title"});
    for (const core::ArticleSummary& row : rows)
        table.add({std::to_string(row.id.value), dateText(row.published),
                   row.creditedTo.empty() ? "-" : row.creditedTo,
                   row.language.empty() ? "-" : row.language, row.title});
    table.print("No article is found.");
}

int runArticles(const ArticlesArguments& arguments, const Invocation& invocation)
{
    const auto span = spanOptions(arguments.from, arguments.to);
    if (!span)
        return misused(span.error().message);

    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        core::ArticleQuery query{.search = arguments.search,
                                 .from = span->from,
                                 .to = span->to,
                                 .limit = arguments.limit};
        if (!arguments.event.empty()) {
            const auto event = workspace.event(arguments.event);
            if (!event)
                return failed(event.error());
            query.event = event->id;
        }
        const auto rows = workspace.articles(query);
        if (!rows)
            return failed(rows.error());
        if (invocation.json)
            std::cout << core::articlesToJson(*rows);
        else
            print(*rows);
        return kDone;
    });
}

int runShow(const std::string& name, const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        const auto article = workspace.article(name);
        if (!article)
            return failed(article.error());
        if (invocation.json) {
            std::cout << core::articleToJson(*article);
            return kDone;
        }
        const std::string& credited = core::creditedTo(*article);
        std::cout << article->title << '\n'
                  << (credited.empty() ? "" : credited + ", ") << dateText(article->published)
                  << "\n\n"
                  << article->body << '\n';
        return kDone;
    });
}

} // namespace

void addArticleCommands(CLI::App& root, Action& action)
{
    CLI::App* list = root.add_subcommand("articles", "Find articles");
    const auto arguments = std::make_shared<ArticlesArguments>();
    list->add_option("--search", arguments->search, "Words, \"phrases\", prefix*, AND, OR, NOT");
    list->add_option("--from", arguments->from, "Published on this day or later");
    list->add_option("--to", arguments->to, "Published on this day or earlier");
    list->add_option("--event", arguments->event, "Linked to this event");
    list->add_option("--limit", arguments->limit, "At most so many");
    list->callback([&action, arguments] {
        action = [arguments](const Invocation& invocation) {
            return runArticles(*arguments, invocation);
        };
    });

    CLI::App* article = root.add_subcommand("article", "Show one article");
    article->require_subcommand(1);
    CLI::App* show = article->add_subcommand("show", "Show one article");
    const auto name = std::make_shared<std::string>();
    show->add_option("article", *name, "Its id or headline")->required();
    show->callback([&action, name] {
        action = [name](const Invocation& invocation) { return runShow(*name, invocation); };
    });
}

} // namespace app
