#include "core/ingest/page_hints.h"

#include "core/base/unicode.h"
#include "core/ingest/page_words.h"

#include <algorithm>
#include <span>
#include <string>

namespace core {

namespace {

/// "article-bodyText" is "article", "body", "text".
std::vector<std::string> wordsOf(std::string_view names)
{
    std::vector<std::string> words;
    bool inWord = false;
    bool wasSmall = false;
    for (const char c : names) {
        const bool small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        const bool large = c >= 'A' && c <= 'Z';
        if ((small || large) && (!inWord || (large && wasSmall)))
            words.emplace_back();
        inWord = small || large;
        wasSmall = small;
        if (inWord)
            words.back() += large ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return words;
}

std::vector<std::string> classWords(const HtmlPage& page, std::size_t node)
{
    constexpr std::size_t kLongest = 500;
    std::vector<std::string> words = wordsOf(page.attribute(node, "class").substr(0, kLongest));
    // The ids of headings and paragraphs are what a table of contents leads to.
    const std::string_view name = page.nodes()[node].name;
    const bool isAnchor = name == "p" || (name.size() == 2 && name[0] == 'h');
    const std::string_view id = isAnchor ? std::string_view{} : page.attribute(node, "id");
    for (std::string& word : wordsOf(id.substr(0, kLongest)))
        words.push_back(std::move(word));
    return words;
}

bool isHidden(const HtmlPage& page, std::size_t node)
{
    const std::string style = foldCase(page.attribute(node, "style"));
    return page.hasAttribute(node, "hidden") || page.attribute(node, "aria-hidden") == "true"
        || style.find("display:none") != std::string::npos
        || style.find("display: none") != std::string::npos
        || style.find("visibility:hidden") != std::string::npos;
}

/// The stronger, the later.
enum class Hint { None, Links, Small, Side, CommentsOrText, Comments };

/// What a node is by its classes.
Hint hintOf(const HtmlPage& page, std::size_t node, const PageWords& known)
{
    const std::vector<std::string> words = classWords(page, node);
    Hint hint = Hint::None;
    bool isText = false;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (at > 0 && known.negations.holds(words[at - 1]))
            continue;
        if (known.comments.holds(words[at]))
            hint = std::max(hint, Hint::Comments);
        else if (known.side.holds(words[at]))
            hint = std::max(hint, Hint::Side);
        else if (known.small.holds(words[at]))
            hint = std::max(hint, Hint::Small);
        else if (known.links.holds(words[at]))
            hint = std::max(hint, Hint::Links);
        isText |= known.text.holds(words[at]);
    }
    if (hint == Hint::Comments && isText)
        return Hint::CommentsOrText;
    return hint == Hint::Small && isText && words.size() > 2 ? Hint::None : hint;
}

/// How much running text stands in each node, and whether it holds the headline or says itself
/// that it is the text.
struct Shares {
    std::vector<std::size_t> running{}; ///< bytes of texts that are no words or two, and no links
    std::vector<std::size_t> all{};
    std::vector<std::size_t> linked{};
    std::vector<bool> holdsText{};
    std::vector<bool> isWithin{}; ///< in an element that says so
};

Shares sharesOf(const HtmlPage& page)
{
    constexpr std::size_t kRunning = 80;
    const std::span<const HtmlNode> nodes = page.nodes();
    Shares shares{.running = std::vector<std::size_t>(nodes.size()),
                  .all = std::vector<std::size_t>(nodes.size()),
                  .linked = std::vector<std::size_t>(nodes.size()),
                  .holdsText = std::vector<bool>(nodes.size()),
                  .isWithin = std::vector<bool>(nodes.size())};
    std::size_t linkEnd = 0;
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        if (nodes[node].name == "a")
            linkEnd = std::max(linkEnd, nodes[node].end);
        const std::size_t length = trimmed(nodes[node].text).size();
        shares.all[node] = length;
        shares.linked[node] = node < linkEnd ? length : 0;
        shares.isWithin[node] = shares.isWithin[nodes[node].parent] || nodes[node].name == "article"
            || nodes[node].name == "main";
        shares.running[node] = length >= kRunning && node >= linkEnd ? length : 0;
        shares.holdsText[node] = nodes[node].name == "h1" || nodes[node].name == "main"
            || page.attribute(node, "itemprop") == "articleBody";
    }
    for (std::size_t node = nodes.size(); node-- > 1;) {
        const std::size_t parent = nodes[node].parent;
        shares.running[parent] += shares.running[node];
        shares.all[parent] += shares.all[node];
        shares.linked[parent] += shares.linked[node];
        shares.holdsText[parent] = shares.holdsText[parent] || shares.holdsText[node];
    }
    return shares;
}

bool isBeside(const HtmlPage& page, std::size_t node, const Shares& shares, const PageWords& known)
{
    constexpr std::size_t kSmall = 400;      // bytes of a line about the author
    constexpr std::size_t kParagraphs = 150; // bytes that may be all of an article
    constexpr std::size_t kArticle = 400;    // bytes that may be the larger part of one
    const std::string_view name = page.nodes()[node].name;
    if (name.empty() || name == "body" || name == "html")
        return false;
    const std::size_t whole = shares.running[0];
    const std::size_t here = shares.running[node];
    const bool most = here * 10 > whole * 6 && here >= kParagraphs;
    const bool large = most || (here * 10 > whole * 3 && here >= kArticle);
    if (known.elements.holds(name) || known.roles.holds(page.attribute(node, "role")))
        return !most;
    if (isHidden(page, node))
        return !large;
    if (name == "sup")
        return hasClassWord(page, node, "reference");
    if (name == "header")
        return !large && !shares.holdsText[node] && !shares.isWithin[node];
    switch (hintOf(page, node, known)) {
    case Hint::Comments:
        return !shares.holdsText[node] && (!large || whole - here >= kArticle);
    case Hint::CommentsOrText:
        return !shares.holdsText[node] && (!large || (!most && whole - here >= kArticle));
    case Hint::Side:
        return !shares.holdsText[node] && !large;
    case Hint::Small:
        return !shares.holdsText[node] && shares.all[node] < kSmall;
    case Hint::Links:
        return !shares.holdsText[node] && !large
            && (here == 0 || shares.linked[node] * 5 > shares.all[node]);
    case Hint::None:
        break;
    }
    return false;
}

} // namespace

std::vector<bool> nodesBesideText(const HtmlPage& page)
{
    const Shares shares = sharesOf(page);
    const PageWords known;
    std::vector<bool> beside(page.nodes().size());
    for (std::size_t node = 1; node < beside.size(); ++node)
        beside[node] = beside[page.nodes()[node].parent] || isBeside(page, node, shares, known);
    return beside;
}

bool hasClassWord(const HtmlPage& page, std::size_t node, std::string_view word)
{
    return std::ranges::count(classWords(page, node), word) > 0;
}

} // namespace core
