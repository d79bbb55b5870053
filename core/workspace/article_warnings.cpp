#include "core/workspace/article_warnings.h"

#include "core/base/quote.h"

#include <utility>

namespace core {

namespace {

/// A file of thousands of articles need not name each.
constexpr std::size_t kMostOfOneCode = 20;

std::string numbered(ArticleId article)
{
    return "article " + std::to_string(article.value);
}

} // namespace

void ArticleWarnings::warn(const std::string& code, std::string message)
{
    if (++m_counts[code] <= kMostOfOneCode)
        m_warnings.push_back({.code = code, .message = std::move(message)});
}

Result<void> ArticleWarnings::add(const Article& article, const StoredArticle& stored)
{
    for (const LostAnnotation& lost : stored.lost)
        m_warnings.push_back(
            {.code = "annotation_lost",
             .message = std::string(lost.isNote ? "A note" : "A claim") + " of "
                 + numbered(lost.article)
                 + " is anchored in words that the corrected text does not have: \"" + lost.quote
                 + "\"."});
    if (stored.arrival == Arrival::OlderVersion)
        warn("older_version",
             quotedBriefly(article.title) + " is older than what " + numbered(stored.id)
                 + " shows; it is kept as a former version.");
    return stored.sameBody ? addSameText(article, *stored.sameBody) : Result<void>();
}

Result<void> ArticleWarnings::addSameText(const Article& article, ArticleId same)
{
    if (m_counts["same_text"] >= kMostOfOneCode) { // the other one need not be read to be counted
        ++m_counts["same_text"];
        return {};
    }
    const auto other = m_articles.find(same);
    if (!other)
        return tl::unexpected(other.error());
    const std::string title = *other ? " (" + quotedBriefly((*other)->title) + ")" : "";
    warn("same_text",
         quotedBriefly(article.title) + " has the same text as " + numbered(same) + title
             + "; they stay two articles.");
    return {};
}

void ArticleWarnings::finish()
{
    for (const auto& [code, count] : m_counts) {
        if (count > kMostOfOneCode)
            m_warnings.push_back({.code = code,
                                  .message = "So it is with "
                                      + std::to_string(count - kMostOfOneCode)
                                      + " more articles."});
    }
}

} // namespace core
