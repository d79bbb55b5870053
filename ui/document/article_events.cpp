#include "ui/document/article_events.h"

#include "ui/document/document.h"

#include <utility>

namespace ui {

namespace {

using Known = ArticleBatches<std::vector<core::EventId>>::Answer;

core::Result<Known> eventsOf(const core::Workspace& workspace,
                             const std::vector<core::ArticleId>& articles)
{
    Known known;
    for (const core::ArticleId article : articles) {
        const auto links = workspace.links({.article = article});
        if (!links)
            return tl::unexpected(links.error());
        std::vector<core::EventId> events;
        for (const core::Link& link : *links) {
            if (link.status != core::LinkStatus::Rejected)
                events.push_back(link.event);
        }
        known.emplace_back(article, std::move(events));
    }
    return known;
}

} // namespace

ArticleEvents::ArticleEvents(Document* document, QObject* parent)
    : QObject(parent)
    , m_batches(
          this,
          [this, document](const std::vector<core::ArticleId>& wanted, auto done) {
              document->read(
                  m_request, this,
                  [wanted](const core::Workspace& workspace) {
                      return eventsOf(workspace, wanted);
                  },
                  done);
          },
          [this](const std::vector<core::ArticleId>& articles) { emit known(articles); })
{
    connect(document, &Document::opened, this, &ArticleEvents::forget);
    connect(document, &Document::closed, this, &ArticleEvents::forget);
    connect(document, &Document::linksChanged, this, &ArticleEvents::forget);
    connect(document, &Document::articlesChanged, this, &ArticleEvents::forget);
}

void ArticleEvents::forget()
{
    m_request.drop();
    m_batches.forget();
    emit forgotten();
}

} // namespace ui
