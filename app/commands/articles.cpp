#include "app/commands/support.h"

#include "core/report/json.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <iostream>
#include <memory>
#include <string_view>
#include <system_error>

namespace app {

namespace {

struct ArticlesArguments {
    std::string search{};
    std::string from{};
    std::string to{};
    std::string event{};
    std::string nearMove{};
    std::optional<std::size_t> limit{};
};

struct ShowArguments {
    std::string name{};
    std::optional<int> version{};
};

/// INSTRUMENT:PERCENT:DAYS.
struct NamedMove {
    std::string symbol{};
    double leastChange = 0.0; ///< a fraction
    int sessions = 0;
};

template<typename Number>
bool readWhole(std::string_view text, Number& number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

/// None for an empty text. The symbol may have a colon of its own.
core::Result<std::optional<NamedMove>> moveOption(std::string_view text)
{
    constexpr double kMostPercent = 10'000.0;
    constexpr int kMostSessions = 250;
    if (text.empty())
        return std::nullopt;
    const std::size_t daysAt = text.rfind(':');
    const std::size_t percentAt =
        daysAt == std::string_view::npos || daysAt == 0 ? daysAt : text.rfind(':', daysAt - 1);
    NamedMove move;
    double percent = 0.0;
    if (percentAt == std::string_view::npos || percentAt == 0 || percentAt >= daysAt
        || !readWhole(text.substr(percentAt + 1, daysAt - percentAt - 1), percent)
        || !readWhole(text.substr(daysAt + 1), move.sessions) || !(percent > 0.0)
        || !(percent <= kMostPercent) || move.sessions < 0 || move.sessions > kMostSessions)
        return core::fail(core::ErrorCode::InvalidArgument,
                          "--near-move is INSTRUMENT:PERCENT:DAYS, \"NVDA:5:2\": per cent above 0 "
                          "and 0 to 250 days, not \""
                              + std::string(text) + "\".");
    move.symbol = std::string(text.substr(0, percentAt));
    move.leastChange = percent / 100.0;
    return move;
}

void print(const std::vector<core::ArticleSummary>& rows)
{
    Table table({"Article #", "Published", "By", "Lang", "Title"});
    for (const core::ArticleSummary& row : rows)
        table.add({std::to_string(row.id.value), dateText(row.published),
                   row.creditedTo.empty() ? "-" : row.creditedTo,
                   row.language.empty() ? "-" : row.language, row.title});
    table.print("No article is found.");
}

/// What the options ask of an archive.
core::Result<core::ArticleQuery> queryOf(const ArticlesArguments& arguments, const DaySpan& span,
                                         const std::optional<NamedMove>& move,
                                         const core::Workspace& workspace)
{
    core::ArticleQuery query{
        .search = arguments.search, .from = span.from, .to = span.to, .limit = arguments.limit};
    if (!arguments.event.empty()) {
        const auto event = workspace.event(arguments.event);
        if (!event)
            return tl::unexpected(event.error());
        query.event = event->id;
    }
    if (move) {
        const auto instrument = workspace.instrument(move->symbol);
        if (!instrument)
            return tl::unexpected(instrument.error());
        query.nearMove = core::NearMove{instrument->id, move->leastChange, move->sessions};
    }
    return query;
}

int runArticles(const ArticlesArguments& arguments, const Invocation& invocation)
{
    const auto span = spanOptions(arguments.from, arguments.to);
    const auto move = moveOption(arguments.nearMove);
    if (!span || !move)
        return misused(!span ? span.error().message : move.error().message);

    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        const auto query = queryOf(arguments, *span, *move, workspace);
        if (!query)
            return failed(query.error());
        const auto rows = workspace.articles(*query);
        if (!rows && rows.error().code == core::ErrorCode::InvalidArgument)
            return misused(rows.error().message);
        if (!rows)
            return failed(rows.error());
        if (invocation.json)
            std::cout << core::articlesToJson(*rows);
        else
            print(*rows);
        return kDone;
    });
}

int printJson(const core::Workspace& workspace, const core::Article& article)
{
    const auto versions = workspace.versions(article.id);
    const auto sources = workspace.sources(article.id);
    if (!versions || !sources)
        return failed(!versions ? versions.error() : sources.error());
    std::cout << core::articleToJson(article, *versions, *sources);
    return kDone;
}

int runShow(const ShowArguments& arguments, const Invocation& invocation)
{
    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        auto article = workspace.article(arguments.name);
        if (article && arguments.version)
            article = workspace.article(article->id, *arguments.version);
        if (!article)
            return failed(article.error());
        if (invocation.json)
            return printJson(workspace, *article);
        const std::string& credited = core::creditedTo(*article);
        std::cout << article->title << '\n'
                  << (credited.empty() ? "" : credited + ", ") << dateText(article->published)
                  << (article->datedBy.empty() ? "" : " (dated by " + article->datedBy + ")")
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
    list->add_option("--search", arguments->search,
                     "Words, \"phrases\", prefix*, AND, OR, NOT, title:, publisher:, event:, "
                     "instrument:, before:, after:, language:");
    list->add_option("--from", arguments->from, "Published on this day or later");
    list->add_option("--to", arguments->to, "Published on this day or earlier");
    list->add_option("--event", arguments->event, "Linked to this event");
    list->add_option("--near-move", arguments->nearMove,
                     "INSTRUMENT:PERCENT:DAYS, within so many sessions of a daily move of so much");
    list->add_option("--limit", arguments->limit, "At most so many");
    list->callback([&action, arguments] {
        action = [arguments](const Invocation& invocation) {
            return runArticles(*arguments, invocation);
        };
    });

    CLI::App* article = root.add_subcommand("article", "Show one article, or date it");
    article->require_subcommand(1);
    CLI::App* show = article->add_subcommand("show", "Show one article");
    const auto shown = std::make_shared<ShowArguments>();
    show->add_option("article", shown->name, "Its id or headline")->required();
    show->add_option("--version", shown->version, "As it was in this version");
    show->callback([&action, shown] {
        action = [shown](const Invocation& invocation) { return runShow(*shown, invocation); };
    });
    addArticleDateCommands(*article, action);
}

} // namespace app
