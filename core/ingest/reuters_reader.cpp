#include "core/ingest/reuters_reader.h"

#include "core/base/unicode.h"
#include "core/ingest/article_text.h"
#include "core/ingest/feed.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/nitf.h"
#include "core/ingest/xml_document.h"
#include "core/ingest/xml_root.h"
#include "core/ingest/xml_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

constexpr auto kLists = std::to_array<std::string_view>(
    {"TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES", "COMPANIES"});

/// Paragraphs begin with blanks; the last line is the agency's sign-off.
std::vector<std::string> storyParagraphs(std::string_view text)
{
    std::vector<std::string> paragraphs;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        const std::string_view words = trimmed(line);
        if (!words.empty() && (paragraphs.empty() || line.starts_with("   ")))
            paragraphs.emplace_back(words);
        else if (!words.empty())
            paragraphs.back().append(" ").append(words);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return paragraphs;
}

/// Cuts the line "Reuter" at the end, which credits and is no text.
std::string_view withoutSignOff(std::string_view text)
{
    // Their SGML closes stories with the control character ETX.
    while (!text.empty() && (static_cast<unsigned char>(text.back()) <= 0x20U))
        text.remove_suffix(1);
    const std::size_t line = text.rfind('\n');
    if (line == std::string_view::npos || foldCase(trimmed(text.substr(line))) != "reuter")
        return text;
    return text.substr(0, line);
}

/// The text of a story; what stands beside the elements of one that was never cut into parts.
std::string bodyOf(pugi::xml_node text)
{
    if (const pugi::xml_node body = childNamed(text, "BODY"))
        return textOf(body);
    std::string body;
    for (const pugi::xml_node child : text.children())
        body += child.value();
    return body;
}

FeedEntry readStory(const XmlElement& story, std::string_view zone)
{
    FeedEntry entry{.line = story.line, .source = story.source};
    Article& article = entry.article;
    const pugi::xml_node text = childNamed(story.node, "TEXT");
    article.title = textOf(childNamed(text, "TITLE"));
    article.byline = namesOfByline(textOf(childNamed(text, "AUTHOR")));
    article.body = joinParagraphs(storyParagraphs(withoutSignOff(bodyOf(text))));
    const std::string dateline = textOf(childNamed(text, "DATELINE"));
    article.place = trimmed(std::string_view(dateline).substr(0, dateline.find(',')));
    article.publisher = "Reuters";
    article.agency = "Reuters";
    article.language = "en";
    if (const std::string_view id = attributeOf(story.node, "NEWID"); !id.empty())
        article.guid = "reuters-21578:" + std::string(id);
    article.published = entryDate(entry, textOf(childNamed(story.node, "DATE")), zone);
    for (const std::string_view list : kLists) {
        for (const pugi::xml_node word : childNamed(story.node, list).children())
            addKeyword(article.keywords, textOf(word));
    }
    return entry;
}

} // namespace

std::optional<std::string> sniffReuters(std::string_view text, std::string_view)
{
    const auto root = xmlRootOf(text);
    if (!root || root->name != "REUTERS")
        return std::nullopt;
    return "it is of the Reuters-21578 collection";
}

Result<ReadContent> readReuters(std::string_view text, std::string_view path,
                                const ImportOptions& options)
{
    if (!sniffReuters(text, path))
        return fail(ErrorCode::Format,
                    displayPath(path) + " is not of the Reuters-21578 collection.");
    auto document = XmlDocument::parse(text, path);
    if (!document)
        return tl::unexpected(document.error());
    Feed feed;
    constexpr auto kStory = std::to_array<std::string_view>({"REUTERS"});
    for (const XmlElement& story : document->takeEntries(document->document(), kStory))
        feed.entries.push_back(readStory(story, options.timezone));
    feed.warnings = document->notes();
    return settleFeed(std::move(feed), path, "reuters-21578", options);
}

} // namespace core
