#include "core/ingest/page_body.h"

#include "core/base/unicode.h"
#include "core/ingest/article_date.h"
#include "core/ingest/article_text.h"
#include "core/ingest/page_blocks.h"
#include "core/ingest/page_hints.h"
#include "core/ingest/page_score.h"
#include "core/ingest/page_words.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace core {

namespace {

constexpr std::size_t kLongestHeading = 150;

using Kind = PageBlock::Kind;

/// Marks what announces other articles: elements that are small beside the page and have a heading
/// that is a link.
std::vector<bool> teasersOf(const HtmlPage& page, const std::vector<PageBlock>& blocks,
                            const PageSums& sums)
{
    constexpr int kLevels = 3; // from the heading to what holds the whole teaser
    std::vector<bool> teasers(page.nodes().size());
    for (const PageBlock& block : blocks) {
        if (block.kind != Kind::Heading || (block.linked - block.outside) * 2 <= block.text.size())
            continue;
        std::size_t around = block.node;
        for (std::size_t at = around, level = 0; level < kLevels; ++level) {
            at = page.nodes()[at].parent;
            if (sums.length[at] * 4 > sums.length[0])
                break;
            const std::string_view name = page.nodes()[at].name;
            if (level == 0 || name == "article" || name == "li")
                around = at;
        }
        teasers[around] = teasers[around] || around != block.node;
    }
    for (std::size_t node = 1; node < teasers.size(); ++node)
        teasers[node] = teasers[node] || teasers[page.nodes()[node].parent];
    return teasers;
}

/// Marks the boxes of links within the text, and what is in them.
std::vector<bool> linkBoxes(const HtmlPage& page, const PageSums& sums, std::size_t top)
{
    std::vector<bool> boxes(page.nodes().size());
    for (std::size_t node = top + 1; node < page.nodes()[top].end; ++node) {
        const std::string_view name = page.nodes()[node].name;
        const bool mayBe = name == "div" || name == "ul" || name == "ol" || name == "section"
            || name == "table" || name == "article" || name == "dl" || name == "p" || name == "li";
        const bool is = mayBe && sums.linked[node] * 2 > sums.length[node]
            && sums.sentences[node] * 4 < sums.length[node] * 3
            && sums.length[node] * 2 < sums.length[top];
        boxes[node] = boxes[page.nodes()[node].parent] || is;
    }
    return boxes;
}

/// A date or an author on a line of their own.
bool isCredit(const PageBlock& block)
{
    constexpr std::size_t kLongest = 120;
    if (block.text.size() > kLongest)
        return false;
    std::string_view text = block.text;
    for (const std::string_view word :
         {"Stand:", "Stand ", "Veröffentlicht am", "Published", "Updated", "Aktualisiert"}) {
        if (text.starts_with(word))
            text = trimmed(text.substr(word.size()));
    }
    const auto date = leadingDate(text, {});
    return bylineOf(block.text) || (date && date->length * 2 > text.size() && !endsSentence(text));
}

/// The blocks of the article in their order, cleaned of what leads elsewhere.
class BlockChoice {
public:
    BlockChoice(const HtmlPage& page, const PageSums& sums, std::size_t top)
        : m_page(page)
        , m_boxes(linkBoxes(page, sums, top))
        , m_top(top)
    {
    }

    void take(const PageBlock& block)
    {
        if (block.node < m_top || block.node >= m_page.nodes()[m_top].end || isLeftOut(block))
            return;
        const bool heading =
            block.kind == Kind::Heading || (block.isStrong && block.text.size() < kLongestHeading);
        const bool sentence = block.text.size() >= kParagraph
            || (endsSentence(block.text) && !block.text.ends_with(':'));
        if (heading)
            return m_pending.push_back(&block);
        if (!sentence && m_chosen.empty())
            return;
        if (!sentence && block.kind != Kind::Item)
            return m_pending.push_back(&block);
        m_chosen.insert(m_chosen.end(), m_pending.begin(), m_pending.end());
        m_pending.clear();
        m_chosen.push_back(&block);
    }

    /// Headings and single lines with no text behind them are none of it.
    std::vector<std::string> paragraphs() const
    {
        std::vector<std::string> paragraphs;
        for (const PageBlock* block : m_chosen)
            paragraphs.push_back(block->text);
        return paragraphs;
    }

private:
    bool isLeftOut(const PageBlock& block) const
    {
        constexpr std::size_t kMostlyLinks = 7;
        // A heading that leads to what the text is about is none of another article.
        const bool own = block.kind == Kind::Heading || m_page.nodes()[block.node].name == "p";
        const std::size_t linked = block.linked - (own ? block.outside : 0);
        const bool aside = block.text.starts_with('[') && block.text.ends_with(']') && linked > 0;
        if (m_boxes[block.node] || linked * 10 > block.text.size() * kMostlyLinks || aside
            || isSideLine(block.text))
            return true;
        return m_chosen.empty() && isCredit(block);
    }

    const HtmlPage& m_page;
    std::vector<bool> m_boxes;
    std::size_t m_top;
    std::vector<const PageBlock*> m_chosen{};
    std::vector<const PageBlock*> m_pending{}; ///< headings and lines whose text is not reached
};

/// What stands between the headline and the text, if that is a paragraph or two: a standfirst that
/// is no part of the element that holds the text.
std::vector<std::string> standfirstOf(const HtmlPage& page, const std::vector<PageBlock>& blocks,
                                      std::size_t text)
{
    constexpr std::size_t kMost = 2;
    std::vector<std::string> found;
    std::size_t headline = 0;
    for (std::size_t node = 0; node < text; ++node) {
        if (page.nodes()[node].name == "h1")
            headline = node;
    }
    for (const PageBlock& block : blocks) {
        if (headline > 0 && block.node > headline && block.node < text && readsLikeSentences(block)
            && endsSentence(block.text) && !isSideLine(block.text))
            found.push_back(block.text);
    }
    return found.size() <= kMost ? std::move(found) : std::vector<std::string>{};
}

} // namespace

PageBody bodyOf(const HtmlPage& page, std::string_view address)
{
    PageBody body;
    if (page.nodes().empty())
        return body;
    std::vector<PageBlock> blocks = blocksOf(page, nodesBesideText(page), address);
    const std::vector<bool> teasers = teasersOf(page, blocks, sumsOf(page, blocks));
    std::erase_if(blocks, [&](const PageBlock& block) {
        body.teasers += teasers[block.node] && block.kind == Kind::Heading ? 1 : 0;
        return teasers[block.node];
    });
    const PageSums sums = sumsOf(page, blocks);
    body.node = findText(page, sums);
    BlockChoice choice(page, sums, body.node);
    for (const PageBlock& block : blocks)
        choice.take(block);
    body.paragraphs = standfirstOf(page, blocks, body.node);
    std::ranges::move(choice.paragraphs(), std::back_inserter(body.paragraphs));
    body.sentences = sums.sentences[body.node];
    body.length = sums.length[0];
    body.linked = sums.linked[0];
    return body;
}

} // namespace core
