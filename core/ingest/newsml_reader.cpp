#include "core/ingest/newsml_reader.h"

#include "core/base/unicode.h"
#include "core/ingest/article_text.h"
#include "core/ingest/feed.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/language.h"
#include "core/ingest/nitf.h"
#include "core/ingest/number_parts.h"
#include "core/ingest/xml_document.h"
#include "core/ingest/xml_root.h"
#include "core/ingest/xml_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

std::string nameOf(pugi::xml_node node)
{
    return std::string(attributeOf(node, "FormalName"));
}

/// A public identifier without the revision at its end (":3N", or ":3" where that is the
/// revision), so that versions share it.
std::string withoutRevision(std::string_view identifier, int version)
{
    const std::size_t colon = identifier.rfind(':');
    if (colon == std::string_view::npos || !identifier.starts_with("urn:"))
        return std::string(identifier);
    std::string_view revision = identifier.substr(colon + 1);
    const bool marked =
        revision.ends_with('N') || revision.ends_with('A') || revision.ends_with('U');
    revision.remove_suffix(marked ? 1 : 0);
    const bool isRevision = !revision.empty() && std::ranges::all_of(revision, isDigit)
        && (marked || versionOf(revision, 0) == version);
    return std::string(isRevision ? identifier.substr(0, colon) : identifier);
}

/// "urn:newsml:x.org:20250127:A17": what versions of an item share.
void readIdentifier(Article& article, pugi::xml_node item)
{
    const pugi::xml_node news = descendant(item, "Identification/NewsIdentifier");
    article.version = versionOf(textOf(childNamed(news, "RevisionId")), article.version);
    std::string guid = "urn:newsml";
    bool isWhole = true;
    for (const char* name : {"ProviderId", "DateId", "NewsItemId"}) {
        const std::string part = lineOf(childNamed(news, name));
        isWhole = isWhole && !part.empty();
        guid.append(":").append(part);
    }
    article.guid = isWhole
        ? guid
        : withoutRevision(lineOf(childNamed(news, "PublicIdentifier")), article.version);
    if (article.guid.empty()
        && guid.find_first_not_of(':', std::string("urn:newsml").size()) != std::string::npos)
        article.guid = std::move(guid);
}

/// The next node in document order behind `node` that is inside `top`.
pugi::xml_node nextIn(pugi::xml_node node, pugi::xml_node top)
{
    if (const pugi::xml_node child = node.first_child())
        return child;
    while (node != top && !node.next_sibling())
        node = node.parent();
    return node == top ? pugi::xml_node() : node.next_sibling();
}

bool isTextItem(pugi::xml_node contentItem)
{
    const std::string type = foldCase(nameOf(childNamed(contentItem, "MediaType")));
    return (type.empty() || type == "text") && childNamed(contentItem, "DataContent");
}

/// The first ContentItem that is text; a null node if there is none.
pugi::xml_node findText(pugi::xml_node item)
{
    for (pugi::xml_node node = item; node; node = nextIn(node, item)) {
        if (localName(node) == "ContentItem" && isTextItem(node))
            return node;
    }
    return {};
}

/// The first element of that name down a path in the components around `content`, the nearest
/// first.
pugi::xml_node around(pugi::xml_node content, std::string_view path)
{
    constexpr int kDeepest = 20; // components in components
    for (int depth = 0; depth < kDeepest && content; ++depth) {
        if (const pugi::xml_node found = descendant(content, path))
            return found;
        content = content.parent();
    }
    return {};
}

std::string newsLine(pugi::xml_node content, std::string_view name)
{
    return lineOf(around(content, "NewsLines/" + std::string(name)));
}

void readLines(Article& article, pugi::xml_node content)
{
    article.title = newsLine(content, "HeadLine");
    article.subhead = newsLine(content, "SubHeadLine");
    article.byline = namesOfByline(newsLine(content, "ByLine"));
    article.rights = newsLine(content, "CopyrightLine");
    const std::string dateline = newsLine(content, "DateLine");
    article.place = dateline.substr(0, dateline.find_first_of(",("));
    article.agency = newsLine(content, "CreditLine");
    for (const pugi::xml_node line : around(content, "NewsLines").children()) {
        if (localName(line) == "KeywordLine")
            addKeywords(article.keywords, lineOf(line));
    }
    article.publisher = nameOf(around(content, "AdministrativeMetadata/Provider/Party"));
    article.language = languageCode(nameOf(around(content, "DescriptiveMetadata/Language")));
    if (article.language.empty())
        article.language = languageCode(inheritedAttribute(content, "xml:lang").value_or(""));
}

void readContent(FeedEntry& entry, pugi::xml_node content, std::string_view zone)
{
    const pugi::xml_node data = childNamed(content, "DataContent");
    const bool base64 = nameOf(childNamed(content, "Encoding")) == "base64"
        || attributeOf(childNamed(content, "Encoding"), "Notation") == "base64";
    if (const pugi::xml_node nitf = childNamed(data, "nitf"))
        readNitfInto(entry, nitf, zone);
    else if (base64)
        entry.article.body = joinParagraphs(base64Paragraphs(textOf(data)));
    else
        entry.article.body =
            joinParagraphs(holdsElements(data) ? markupParagraphs(data) : escapedParagraphs(data));
}

void addItem(Feed& feed, const XmlElement& item, std::string_view zone)
{
    const auto refuse = [&](std::string_view code, std::string message) {
        feed.refused.push_back({.line = item.line,
                                .code = std::string(code),
                                .message = std::move(message),
                                .text = excerpt(item.source)});
    };
    const pugi::xml_node management = childNamed(item.node, "NewsManagement");
    const std::string status = foldCase(nameOf(childNamed(management, "Status")));
    if (status == "canceled" || status == "cancelled" || status == "withheld")
        return refuse("withdrawn", "its provider has " + status + " it.");
    const pugi::xml_node content = findText(item.node);
    if (!content)
        return refuse("no_article", "it holds no text, but pictures, updates or references.");
    FeedEntry entry{.line = item.line, .source = item.source};
    readIdentifier(entry.article, item.node);
    readLines(entry.article, content);
    entry.article.published =
        entryDate(entry, textOf(childNamed(management, "FirstCreated")), zone);
    entry.article.updated =
        entryDate(entry, textOf(childNamed(management, "ThisRevisionCreated")), zone);
    readContent(entry, content, zone);
    inherit(entry, feed.shared);
    feed.entries.push_back(std::move(entry));
}

} // namespace

std::optional<std::string> sniffNewsml(std::string_view text, std::string_view)
{
    const auto root = xmlRootOf(text);
    if (!root || root->name != "NewsML")
        return std::nullopt;
    return "it is NewsML 1";
}

Result<ReadContent> readNewsml(std::string_view text, std::string_view path,
                               const ImportOptions& options)
{
    if (!sniffNewsml(text, path))
        return fail(ErrorCode::Format, displayPath(path) + " is no NewsML 1.");
    auto document = XmlDocument::parse(text, path);
    if (!document)
        return tl::unexpected(document.error());
    Feed feed;
    feed.shared.publisher = nameOf(descendant(document->root(), "NewsEnvelope/SentFrom/Party"));
    feed.shared = limited(std::move(feed.shared));
    constexpr auto kItem = std::to_array<std::string_view>({"NewsItem"});
    for (const XmlElement& item : document->takeEntries(document->root(), kItem))
        addItem(feed, item, options.timezone);
    feed.warnings = document->notes();
    return settleFeed(std::move(feed), path, "newsml", options);
}

} // namespace core
