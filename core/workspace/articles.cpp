#include "core/workspace/near_move.h"
#include "core/workspace/workspace_state.h"

#include <string>
#include <utility>

namespace core {

namespace {

tl::unexpected<Error> noSuchArticle(std::string_view name)
{
    return fail(ErrorCode::NotFound,
                "There is no article \"" + std::string(name) + "\" in the archive.");
}

Result<Article> orNotFound(Result<std::optional<Article>> found, std::string_view name)
{
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return noSuchArticle(name);
    return std::move(**found);
}

} // namespace

Result<std::vector<ArticleSummary>> Workspace::articles(const ArticleQuery& query) const
{
    NoProgress progress;
    return articles(query, progress);
}

Result<std::vector<ArticleSummary>> Workspace::articles(const ArticleQuery& query,
                                                        Progress& progress) const
{
    if (!query.nearMove)
        return m_state->archive.articles().list(query, progress);
    return m_state->archive.snapshot([&]() -> Result<std::vector<ArticleSummary>> {
        const auto windows = moveWindows(*this, *query.nearMove);
        if (!windows)
            return tl::unexpected(windows.error());
        ArticleQuery within = query;
        within.days = joinedDays(*windows);
        auto found = m_state->archive.articles().list(within, progress);
        if (!found)
            return found;
        for (ArticleSummary& summary : *found)
            summary.nearMove = moveNear(summary.published, *windows);
        return found;
    });
}

Result<Article> Workspace::article(ArticleId id) const
{
    return orNotFound(m_state->archive.articles().find(id), std::to_string(id.value));
}

Result<std::vector<Article>> Workspace::readArticles(std::span<const ArticleId> ids) const
{
    return m_state->archive.articles().read(ids);
}

Result<Article> Workspace::article(std::string_view name) const
{
    const auto titled = m_state->archive.articles().findByTitle(name);
    if (!titled)
        return tl::unexpected(titled.error());
    const std::optional<ArticleId> id = *titled ? *titled : idIn<ArticleId>(name);
    return id ? article(*id) : noSuchArticle(name);
}

Result<Article> Workspace::article(ArticleId id, int version) const
{
    auto found = m_state->archive.articles().findVersion(id, version);
    if (found && !*found)
        return fail(ErrorCode::NotFound,
                    "Article " + std::to_string(id.value) + " has no version "
                        + std::to_string(version) + ".");
    return orNotFound(std::move(found), std::to_string(id.value));
}

Result<std::vector<ArticleVersion>> Workspace::versions(ArticleId id) const
{
    return m_state->archive.articles().versions(id);
}

Result<std::vector<ArticleSource>> Workspace::sources(ArticleId id) const
{
    return m_state->archive.articles().sources(id);
}

} // namespace core
