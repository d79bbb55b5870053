#include "core/ingest/page_claim.h"

#include "core/base/unicode.h"
#include "core/ingest/article_text.h"

#include <algorithm>
#include <span>
#include <string>

namespace core {

namespace {

std::size_t countWithin(const HtmlPage& page, std::size_t node, std::string_view name)
{
    const auto within = page.nodes().subspan(node, page.nodes()[node].end - node);
    return static_cast<std::size_t>(std::ranges::count(within, name, &HtmlNode::name));
}

bool overlap(const HtmlPage& page, std::size_t one, std::size_t other)
{
    return one < page.nodes()[other].end && other < page.nodes()[one].end;
}

/// True for the first <main>: only that is looked through, which keeps the time linear.
bool mainClaims(const HtmlPage& page, std::size_t main)
{
    return countWithin(page, main, "h1") > 0 && countWithin(page, main, "form") == 0
        && countWithin(page, main, "article") < 2;
}

/// Likewise of the outermost <article> around or within a node.
bool articleClaims(const HtmlPage& page, std::size_t article, std::size_t articles)
{
    return countWithin(page, article, "h1") > 0
        || (articles == 1 && countWithin(page, 0, "h1") > 0);
}

} // namespace

bool claimsArticle(const HtmlPage& page, std::size_t node)
{
    const std::size_t articles = countWithin(page, 0, "article");
    bool sawMain = false;
    std::size_t articleEnd = 0;
    for (std::size_t at = 0; at < page.nodes().size(); ++at) {
        const HtmlNode& element = page.nodes()[at];
        if (element.isText() || !overlap(page, at, node))
            continue;
        if (page.attribute(at, "itemprop") == "articleBody")
            return true;
        if (element.name == "main" && !sawMain) {
            sawMain = true;
            if (mainClaims(page, at))
                return true;
        }
        if (element.name == "article" && at >= articleEnd) {
            articleEnd = element.end;
            if (articleClaims(page, at, articles))
                return true;
        }
    }
    return false;
}

bool asksForPassword(const HtmlPage& page)
{
    for (std::size_t at = 0; at < page.nodes().size(); ++at) {
        if (page.nodes()[at].name == "input" && foldCase(page.attribute(at, "type")) == "password")
            return true;
    }
    return false;
}

bool hasHeading(const HtmlPage& page)
{
    for (std::size_t at = 0; at < page.nodes().size(); ++at) {
        const std::string_view name = page.nodes()[at].name;
        if ((name == "h1" || name == "h2") && countWithin(page, at, "a") == 0
            && hasWords(textWithin(page, at)))
            return true;
    }
    return false;
}

} // namespace core
