#include "core/workspace/feed_links.h"

#include "core/base/unicode.h"
#include "core/ingest/html_tokens.h"

#include <algorithm>
#include <array>
#include <optional>

namespace core {

namespace {

constexpr std::size_t kMostLinks = 20;
constexpr std::size_t kMostAttributes = 50;
constexpr std::string_view kBlanks = " \t\r\n\f";
constexpr std::array<std::string_view, 4> kFeedTypes{
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"};

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return lowered(c); });
    return result;
}

bool beginsWith(std::string_view text, std::string_view lowerCase)
{
    return text.size() >= lowerCase.size()
        && std::ranges::equal(text.substr(0, lowerCase.size()), lowerCase, {},
                              [](char c) { return lowered(c); });
}

std::string_view withoutBlanks(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(kBlanks);
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

std::string decoded(std::string_view text)
{
    std::string result;
    appendDecoded(result, text);
    return toValidUtf8(result);
}

struct Attribute {
    std::string name{};
    std::string_view value{};
};

/// Takes one attribute from the front of what stands in a tag; none at its end.
std::optional<Attribute> takeAttribute(std::string_view& tag)
{
    const std::size_t begin = tag.find_first_not_of(" \t\r\n\f/");
    if (begin == std::string_view::npos)
        return std::nullopt;
    tag.remove_prefix(begin);
    const std::size_t nameEnd = std::min(tag.find_first_of(" \t\r\n\f/=", 1), tag.size());
    Attribute attribute{.name = lowered(tag.substr(0, nameEnd))};
    tag = withoutBlanks(tag.substr(nameEnd));
    if (!tag.starts_with('='))
        return attribute;
    tag = withoutBlanks(tag.substr(1));
    const bool isQuoted = tag.starts_with('"') || tag.starts_with('\'');
    const std::size_t from = isQuoted ? 1 : 0;
    const std::size_t end =
        std::min(isQuoted ? tag.find(tag.front(), 1) : tag.find_first_of(kBlanks), tag.size());
    attribute.value = tag.substr(from, end - from);
    tag.remove_prefix(std::min(end + from, tag.size()));
    return attribute;
}

bool hasWord(const std::string& words, std::string_view word)
{
    std::size_t at = 0;
    while ((at = words.find_first_not_of(kBlanks, at)) != std::string::npos) {
        const std::size_t end = std::min(words.find_first_of(kBlanks, at), words.size());
        if (std::string_view(words).substr(at, end - at) == word)
            return true;
        at = end;
    }
    return false;
}

/// `tag`: what stands between "<link" and ">".
std::optional<FeedLink> feedIn(std::string_view tag)
{
    FeedLink link;
    std::string relation;
    std::string type;
    for (std::size_t count = 0; count < kMostAttributes; ++count) {
        const auto attribute = takeAttribute(tag);
        if (!attribute)
            break;
        if (attribute->name == "rel")
            relation = lowered(attribute->value);
        else if (attribute->name == "type")
            type = lowered(attribute->value);
        else if (attribute->name == "href")
            link.address = decoded(withoutBlanks(attribute->value));
        else if (attribute->name == "title")
            link.title = decoded(attribute->value);
    }
    type = type.substr(0, type.find_first_of("; \t"));
    const bool isFeed = hasWord(relation, "alternate")
        && std::ranges::find(kFeedTypes, type) != kFeedTypes.end() && !link.address.empty();
    return isFeed ? std::optional(std::move(link)) : std::nullopt;
}

} // namespace

std::vector<FeedLink> feedLinks(std::string_view html)
{
    std::vector<FeedLink> links;
    std::size_t at = 0;
    while (links.size() < kMostLinks && (at = html.find('<', at)) != std::string_view::npos) {
        const std::string_view rest = html.substr(at);
        if (beginsWith(rest, "<body"))
            break;
        const bool isComment = rest.starts_with("<!--");
        const std::size_t end = isComment ? html.find("-->", at) : html.find('>', at);
        if (end == std::string_view::npos)
            break;
        const bool isLink = beginsWith(rest, "<link") && rest.size() > 5
            && kBlanks.find(rest[5]) != std::string_view::npos;
        if (isLink && end - at <= HtmlTokenizer::kTagLimit) {
            if (auto link = feedIn(html.substr(at + 5, end - at - 5));
                link && std::ranges::find(links, *link) == links.end())
                links.push_back(std::move(*link));
        }
        at = end + 1;
    }
    return links;
}

bool isHtmlPage(std::string_view contentType, std::string_view bytes)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (bytes.starts_with(kByteOrderMark))
        bytes.remove_prefix(kByteOrderMark.size());
    bytes = withoutBlanks(bytes);
    if (beginsWith(bytes, "<!doctype html") || beginsWith(bytes, "<html"))
        return true;
    // Feeds that are sent as text/html are common enough.
    const bool isXmlOrJson = bytes.starts_with("<?xml") || bytes.starts_with("<rss")
        || bytes.starts_with("<feed") || bytes.starts_with("<rdf") || bytes.starts_with('{');
    return !isXmlOrJson
        && (beginsWith(contentType, "text/html") || beginsWith(contentType, "application/xhtml"));
}

} // namespace core
