#include "core/ingest/atom_reader.h"

#include "core/base/unicode.h"
#include "core/ingest/article_text.h"
#include "core/ingest/feed_xml.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/language.h"
#include "core/ingest/web_address.h"
#include "core/ingest/xml_document.h"
#include "core/ingest/xml_root.h"
#include "core/ingest/xml_text.h"

#include <array>
#include <utility>

namespace core {

namespace {

constexpr std::string_view kOwn = "atom:";

bool isPlainType(std::string_view type)
{
    return type.empty() || type == "text" || (type.starts_with("text/") && type != "text/html");
}

/// A text construct or content of Atom 1.0 by its `type`, of Atom 0.3 by its `mode` too.
std::vector<std::string> paragraphsIn(pugi::xml_node node)
{
    const std::string type = foldCase(trimmed(attributeOf(node, "type")));
    const std::string_view mode = attributeOf(node, "mode");
    if (mode == "base64")
        return base64Paragraphs(textOf(node));
    const bool inside = holdsElements(node);
    const bool xml = type == "xhtml" || type.ends_with("+xml") || type.ends_with("/xml");
    if (isPlainType(type) && !inside)
        return paragraphsOf(textOf(node));
    if (xml && mode != "escaped" && inside)
        return markupParagraphs(node);
    if (xml || mode == "escaped" || type == "html" || type == "text/html")
        return escapedParagraphs(node);
    return inside ? markupParagraphs(node) : base64Paragraphs(textOf(node));
}

std::string lineIn(pugi::xml_node node)
{
    std::string line;
    for (const std::string& paragraph : paragraphsIn(node))
        line.append(line.empty() ? "" : " ").append(paragraph);
    return line;
}

std::string authorsOf(const NamedChildren& children)
{
    std::string byline;
    for (const pugi::xml_node author : children.all("author")) {
        std::string name = textOf(childNamed(author, "name"));
        if (trimmed(name).empty())
            name = textOf(childNamed(author, "email"));
        addName(byline, personName(name));
    }
    for (const pugi::xml_node creator : children.all("dc:creator"))
        addName(byline, personName(lineOf(creator)));
    return byline;
}

/// What a feed, or the feed that an entry was taken from, says of itself.
Article readShared(pugi::xml_node node)
{
    const NamedChildren children(node, kOwn);
    Article shared;
    shared.publisher = lineIn(children.first({"title"}));
    shared.rights = lineIn(children.first({"rights", "copyright", "dc:rights"}));
    shared.byline = authorsOf(children);
    shared.language =
        languageAt({node}, languageCode(textOf(children.first({"dc:language", "language"}))));
    return limited(std::move(shared));
}

/// The page of an entry: its alternate link, HTML before other types.
std::string addressOf(const NamedChildren& children)
{
    std::string address;
    bool isPage = false;
    for (const pugi::xml_node link : children.all("link")) {
        const std::string_view relation = attributeOf(link, "rel");
        if (!relation.empty() && relation != "alternate")
            continue;
        const std::string_view type = attributeOf(link, "type");
        const bool page = type.empty() || type.find("html") != std::string_view::npos;
        if (!address.empty() && (isPage || !page))
            continue;
        std::string found = webAddress(attributeOf(link, "href"), baseAddress(link, {}));
        if (found.empty())
            found = webAddress(textOf(link)); // as in RSS
        if (found.empty())
            continue;
        address = std::move(found);
        isPage = page;
    }
    return address;
}

FeedEntry readEntry(const XmlElement& element, const Article& shared, std::string_view zone)
{
    const NamedChildren children(element.node, kOwn);
    FeedEntry entry{.line = element.line, .source = element.source};
    Article& article = entry.article;
    const pugi::xml_node title = children.first({"title"});
    pugi::xml_node summary = children.first({"summary", "media:description"});
    if (!summary) // as video platforms write it
        summary = childNamed(children.first({"media:group"}), "description");
    const pugi::xml_node content = children.first({"content"});
    article.title = lineIn(title);
    article.lead = joinParagraphs(paragraphsIn(summary));
    article.body = joinParagraphs(paragraphsIn(content));
    article.language = languageAt({content, summary, title, element.node}, shared.language);
    article.guid = trimmed(textOf(children.first({"id"})));
    article.address = addressOf(children);
    article.rights = lineIn(children.first({"rights", "copyright", "dc:rights"}));
    article.byline = authorsOf(children);
    article.published = entryDate(
        entry, textOf(children.first({"published", "issued", "created", "dc:date"})), zone);
    article.updated = entryDate(entry, textOf(children.first({"updated", "modified"})), zone);
    for (const pugi::xml_node category : children.all("category")) {
        const std::string_view label = attributeOf(category, "label");
        addKeyword(article.keywords, label.empty() ? attributeOf(category, "term") : label);
    }
    for (const pugi::xml_node subject : children.all("dc:subject"))
        addKeyword(article.keywords, lineOf(subject));
    if (const pugi::xml_node source = children.first({"source"}))
        inherit(entry, readShared(source));
    inherit(entry, shared);
    return entry;
}

} // namespace

std::optional<std::string> sniffAtom(std::string_view text, std::string_view)
{
    const auto root = xmlRootOf(text);
    if (!root || (root->name != "feed" && root->name != "entry"))
        return std::nullopt;
    const std::string tag = foldCase(root->tag);
    const bool isAtom = tag.find("purl.org/atom/ns#") != std::string::npos
        || tag.find("w3.org/2005/atom") != std::string::npos;
    if (!isAtom && (root->name == "entry" || tag.find("xmlns=") != std::string::npos))
        return std::nullopt;
    return root->name == "feed" ? "it is an Atom feed" : "it is an Atom entry";
}

Result<Feed> parseAtom(std::string_view text, std::string_view path, std::string_view zone)
{
    const auto tag = xmlRootOf(text);
    if (!tag || (tag->name != "feed" && tag->name != "entry"))
        return fail(ErrorCode::Format, displayPath(path) + " is no Atom feed.");
    auto document = XmlDocument::parse(text, path);
    if (!document)
        return tl::unexpected(document.error());
    const bool isFeed = tag->name == "feed";
    const pugi::xml_node parent = isFeed ? document->root() : document->document();
    Feed feed;
    if (isFeed)
        feed.shared = readShared(parent);
    constexpr auto kEntry = std::to_array<std::string_view>({"entry"});
    for (const XmlElement& entry : document->takeEntries(parent, kEntry))
        feed.entries.push_back(readEntry(entry, feed.shared, zone));
    feed.warnings = document->notes();
    return feed;
}

Result<ReadContent> readAtom(std::string_view text, std::string_view path,
                             const ImportOptions& options)
{
    auto feed = parseAtom(text, path, options.timezone);
    if (!feed)
        return tl::unexpected(feed.error());
    return settleFeed(std::move(*feed), path, "atom", options);
}

} // namespace core
