#include "ui/document/article_events.h"

#include "ui/document/document.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

using Known = std::vector<std::pair<core::ArticleId, std::vector<core::EventId>>>;

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
    , m_document(document)
{
    connect(document, &Document::opened, this, &ArticleEvents::forget);
    connect(document, &Document::closed, this, &ArticleEvents::forget);
    connect(document, &Document::linksChanged, this, &ArticleEvents::forget);
    connect(document, &Document::articlesChanged, this, &ArticleEvents::forget);
}

std::vector<core::EventId> ArticleEvents::of(core::ArticleId article)
{
    const auto known = m_known.find(article);
    if (known != m_known.end())
        return known->second;
    if (std::ranges::find(m_wanted, article) == m_wanted.end())
        m_wanted.push_back(article);
    // All rows of one painting come together in one batch.
    if (!std::exchange(m_lookUpDue, true))
        QTimer::singleShot(0, this, &ArticleEvents::lookUp);
    return {};
}

void ArticleEvents::lookUp()
{
    m_lookUpDue = false;
    const std::vector<core::ArticleId> wanted = m_wanted;
    m_document->read(
        m_request, this,
        [wanted](const core::Workspace& workspace) { return eventsOf(workspace, wanted); },
        [this](Known answer) {
            std::vector<core::ArticleId> articles;
            for (auto& [article, events] : answer) {
                m_known[article] = std::move(events);
                std::erase(m_wanted, article);
                articles.push_back(article);
            }
            emit known(articles);
        });
}

void ArticleEvents::forget()
{
    m_request.drop();
    m_known.clear();
    m_wanted.clear();
    emit forgotten();
}

} // namespace ui
