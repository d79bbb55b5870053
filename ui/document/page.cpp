#include "ui/document/page.h"

#include <utility>

namespace ui {

namespace {

/// What no longer exists is no failure here: something else may have taken it away meanwhile.
template<typename T>
core::Result<std::optional<T>> ifThere(core::Result<T> result)
{
    if (result)
        return std::optional(std::move(*result));
    if (result.error().code == core::ErrorCode::NotFound)
        return std::optional<T>();
    return tl::unexpected(result.error());
}

} // namespace

core::Result<Page> loadPage(const core::Workspace& workspace, const PageRequest& request)
{
    Page page;
    if (request.event) {
        auto event = ifThere(loadEvent(workspace, *request.event));
        if (!event)
            return tl::unexpected(event.error());
        page.event = std::move(*event);
    }

    const bool findArticle = !request.article && request.follow && page.event;
    const auto articleId = findArticle ? bestArticle(*page.event) : request.article;
    if (articleId) {
        auto article =
            ifThere(loadArticle(workspace, *articleId, findArticle ? request.event : std::nullopt));
        if (!article)
            return tl::unexpected(article.error());
        page.article = std::move(*article);
    }

    const bool findEvent = !request.event && request.follow && page.article;
    if (const auto eventId = findEvent ? bestEvent(*page.article) : std::nullopt) {
        auto event = ifThere(loadEvent(workspace, *eventId));
        if (!event)
            return tl::unexpected(event.error());
        page.event = std::move(*event);
    }
    return page;
}

} // namespace ui
