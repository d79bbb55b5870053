#include "core/ingest/page_facts.h"

#include "core/base/unicode.h"
#include "core/ingest/article_date.h"
#include "core/ingest/page_hints.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::size_t kLongestName = 150; // bytes

/// What an itemprop says: its content or date, else its text.
std::string valueOf(const HtmlPage& page, std::size_t node)
{
    for (const char* attribute : {"content", "datetime"}) {
        if (const auto value = trimmed(page.attribute(node, attribute)); !value.empty())
            return std::string(value);
    }
    return textWithin(page, node);
}

void setIfEmpty(std::string& field, const std::string& value)
{
    if (field.empty())
        field = value;
}

/// The name within a person, where that is marked too.
std::string authorOf(const HtmlPage& page, std::size_t node)
{
    constexpr std::size_t kMostNodes = 40;
    const std::size_t end = std::min(page.nodes()[node].end, node + kMostNodes);
    for (std::size_t at = node + 1; at < end; ++at) {
        if (page.attribute(at, "itemprop") == "name")
            return valueOf(page, at);
    }
    return valueOf(page, node);
}

void addAuthor(PageFacts& facts, std::string name)
{
    constexpr std::size_t kMost = 20;
    if (name.size() <= kLongestName && facts.authors.size() < kMost)
        facts.authors.push_back(std::move(name));
}

void takeProperty(PageFacts& facts, const HtmlPage& page, std::size_t node)
{
    const std::string_view property = page.attribute(node, "itemprop");
    if (property == "datePublished")
        setIfEmpty(facts.published, valueOf(page, node));
    else if (property == "dateModified")
        setIfEmpty(facts.updated, valueOf(page, node));
    else if (property == "headline")
        setIfEmpty(facts.headline, valueOf(page, node));
    else if (property == "alternativeHeadline")
        setIfEmpty(facts.subhead, valueOf(page, node));
    else if (property == "description")
        setIfEmpty(facts.description, valueOf(page, node));
    else if (property == "inLanguage")
        setIfEmpty(facts.language, valueOf(page, node));
    else if (property == "author")
        addAuthor(facts, authorOf(page, node));
}

/// The better, the higher; 0 if it names no author.
int authorMark(const HtmlPage& page, std::size_t node)
{
    if (page.attribute(node, "rel") == "author")
        return 3;
    if (hasClassWord(page, node, "author") || hasClassWord(page, node, "autor")
        || hasClassWord(page, node, "autoren"))
        return 2;
    return hasClassWord(page, node, "byline") ? 1 : 0;
}

/// The first line within a mark, or the first link in it that may be a name: jobs and dates stand
/// behind them.
std::string nameWithin(const HtmlPage& page, std::size_t node)
{
    constexpr std::size_t kMostWords = 5;
    constexpr std::size_t kMostNodes = 40;
    std::string first;
    const std::size_t end = std::min(page.nodes()[node].end, node + kMostNodes);
    for (std::size_t at = node + 1; at < end; ++at) {
        const HtmlNode& one = page.nodes()[at];
        const std::string text = textWithin(page, at);
        const auto words = static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
        if (one.name == "a" && words > 1 && words <= kMostWords)
            return text;
        if (first.empty() && words > 1 && text.size() <= kLongestName
            && (one.isText() || one.name == "div" || one.name == "p" || one.name == "li"))
            first = text;
    }
    const std::string whole = textWithin(page, node);
    if (whole.size() <= kLongestName && first.empty())
        return whole;
    return first;
}

bool isDateMark(const HtmlPage& page, std::size_t node)
{
    return std::ranges::any_of(
        std::to_array<std::string_view>({"date", "datum", "datetime", "published", "timestamp",
                                         "pubdate", "dateline", "time", "stand"}),
        [&](std::string_view word) { return hasClassWord(page, node, word); });
}

/// "Stand: 27.01.2025, 22:10 Uhr" without the word before it.
std::string dateWithin(const std::string& text)
{
    if (text.size() > kLongestName)
        return {};
    for (std::size_t at = 0; at < text.size(); at = text.find(' ', at) + 1) {
        const std::string_view rest = std::string_view(text).substr(at);
        if (const auto date = leadingDate(rest, {}); date && !date->withoutYear)
            return std::string(rest.substr(0, date->length));
        if (text.find(' ', at) == std::string::npos)
            break;
    }
    return {};
}

/// The first date on a short line behind the first heading.
std::string dateBelowHeadline(const HtmlPage& page)
{
    constexpr std::size_t kNear = 100; // nodes
    const std::span<const HtmlNode> nodes = page.nodes();
    const auto heading = std::ranges::find(nodes, std::string_view("h1"), &HtmlNode::name);
    const auto begin = static_cast<std::size_t>(heading - nodes.begin());
    for (std::size_t at = begin; at < std::min(begin + kNear, nodes.size()); ++at) {
        if (!nodes[at].isText())
            continue;
        if (std::string date = dateWithin(textWithin(page, at)); !date.empty())
            return date;
    }
    return {};
}

} // namespace

PageFacts factsOfMarks(const HtmlPage& page)
{
    PageFacts facts;
    std::string author;
    int mark = 0;
    std::string date;
    std::string printed;
    for (std::size_t node = 0; node < page.nodes().size(); ++node) {
        if (page.nodes()[node].isText())
            continue;
        takeProperty(facts, page, node);
        if (const int found = authorMark(page, node); found > mark) {
            if (std::string name = nameWithin(page, node); !name.empty()) {
                author = std::move(name);
                mark = found;
            }
        }
        if (page.nodes()[node].name == "time" && date.empty())
            date = valueOf(page, node);
        if (printed.empty() && isDateMark(page, node))
            printed = dateWithin(textWithin(page, node));
    }
    if (facts.authors.empty() && !author.empty())
        facts.authors.push_back(author);
    setIfEmpty(facts.published, date);
    setIfEmpty(facts.published, printed);
    setIfEmpty(facts.published, dateBelowHeadline(page));
    return facts;
}

} // namespace core
