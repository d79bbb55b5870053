#include "core/ingest/page_score.h"

#include <algorithm>
#include <array>
#include <optional>

namespace core {

namespace {

using Kind = PageBlock::Kind;

bool isLinks(const PageBlock& block)
{
    return block.linked * 2 > block.text.size();
}

/// What a block says for the element around it being the article, in bytes.
double scoreOf(const PageBlock& block)
{
    constexpr double kMostAgainst = 80.0;
    constexpr double kLine = 10.0;
    const auto plain = static_cast<double>(block.text.size() - block.linked);
    if (block.kind == Kind::Heading)
        return 0.0;
    if (isLinks(block))
        return -std::min(static_cast<double>(block.text.size()), kMostAgainst);
    if (readsLikeSentences(block))
        return plain;
    if (block.text.size() >= kParagraph || endsSentence(block.text))
        return plain / 2;
    return block.kind == Kind::Item ? 0.0 : -kLine;
}

bool isTextElement(const HtmlPage& page, std::size_t node)
{
    const HtmlNode& element = page.nodes()[node];
    return element.name == "article" || page.attribute(node, "itemprop") == "articleBody"
        || page.attribute(node, "role") == "article";
}

std::size_t bestWithin(const HtmlPage& page, const PageSums& sums, std::size_t node)
{
    std::size_t best = node;
    for (std::size_t at = node + 1; at < page.nodes()[node].end; ++at) {
        if (!page.nodes()[at].isText() && sums.score[at] >= sums.score[best])
            best = at;
    }
    return best;
}

/// The first of several articles on a page that goes on with others as one scrolls: each has a
/// main heading of its own.
std::optional<std::size_t> firstOfSeveral(const HtmlPage& page, const PageSums& sums,
                                          std::size_t top)
{
    constexpr double kLeast = 300.0;
    std::optional<std::size_t> first;
    std::size_t count = 0;
    for (std::size_t at = top; at < page.nodes()[top].end; ++at) {
        if (page.nodes()[at].name != "article" || sums.score[at] < kLeast)
            continue;
        const auto within = page.nodes().subspan(at, page.nodes()[at].end - at);
        if (std::ranges::find(within, std::string_view("h1"), &HtmlNode::name) == within.end())
            continue;
        if (!first)
            first = at;
        ++count;
        at = page.nodes()[at].end - 1;
    }
    return count > 1 ? first : std::nullopt;
}

} // namespace

bool endsSentence(std::string_view text)
{
    constexpr auto kEnds = std::to_array<std::string_view>(
        {".", "!", "?", ":", "…", ".\"", "!\"", "?\"", "“", "”", "«", "»", ".)", "’", ".'"});
    return std::ranges::any_of(kEnds, [&](std::string_view end) { return text.ends_with(end); });
}

bool readsLikeSentences(const PageBlock& block)
{
    return block.kind != Kind::Heading && !isLinks(block) && block.text.size() >= kParagraph
        && (endsSentence(block.text) || block.text.find(", ") != std::string::npos
            || block.text.find(". ") != std::string::npos);
}

PageSums sumsOf(const HtmlPage& page, const std::vector<PageBlock>& blocks)
{
    const std::size_t count = page.nodes().size();
    PageSums sums{.score = std::vector<double>(count),
                  .length = std::vector<std::size_t>(count),
                  .linked = std::vector<std::size_t>(count),
                  .sentences = std::vector<std::size_t>(count)};
    for (const PageBlock& block : blocks) {
        sums.score[block.node] += scoreOf(block);
        sums.length[block.node] += block.text.size();
        sums.linked[block.node] += block.linked;
        sums.sentences[block.node] += readsLikeSentences(block) ? block.text.size() : 0;
    }
    for (std::size_t node = count; node-- > 1;) {
        const std::size_t parent = page.nodes()[node].parent;
        sums.score[parent] += sums.score[node];
        sums.length[parent] += sums.length[node];
        sums.linked[parent] += sums.linked[node];
        sums.sentences[parent] += sums.sentences[node];
    }
    return sums;
}

std::size_t findText(const HtmlPage& page, const PageSums& sums)
{
    constexpr double kNearlyAll = 0.8;
    std::size_t top = bestWithin(page, sums, 0);
    if (const auto first = firstOfSeveral(page, sums, top))
        return *first;
    const double whole = sums.score[top];
    for (std::size_t at = top; at < page.nodes()[top].end && !isTextElement(page, top); ++at) {
        if (!page.nodes()[at].isText() && at != top && sums.score[at] >= kNearlyAll * whole)
            top = at;
    }
    return top;
}

} // namespace core
