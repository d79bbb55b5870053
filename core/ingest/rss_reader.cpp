#include "core/ingest/rss_reader.h"

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

bool isRss(const XmlRoot& root)
{
    if (root.name == "rss")
        return true;
    const bool describesFeed = root.tag.find("purl.org/rss/") != std::string_view::npos
        || root.tag.find("netscape.com/") != std::string_view::npos;
    return root.name == "RDF" && describesFeed;
}

std::string paragraphsIn(pugi::xml_node node)
{
    return joinParagraphs(holdsElements(node) ? markupParagraphs(node) : escapedParagraphs(node));
}

std::string bylineOf(const NamedChildren& children)
{
    std::string byline;
    for (const pugi::xml_node creator : children.all("dc:creator"))
        addName(byline, personName(lineOf(creator)));
    for (const char* name : {"author", "atom:author", "dc:author", "itunes:author"}) {
        for (const pugi::xml_node author : children.all(name)) {
            if (byline.empty())
                byline =
                    personName(textOf(holdsElements(author) ? childNamed(author, "name") : author));
        }
    }
    return byline;
}

std::string rightsOf(const NamedChildren& children)
{
    return lineOf(children.first(
        {"copyright", "dc:rights", "dcterms:rights", "atom:rights", "rights", "media:copyright"}));
}

bool isBefore(pugi::xml_node node, pugi::xml_node sibling)
{
    while (node && node != sibling)
        node = node.next_sibling();
    return static_cast<bool>(node);
}

/// Where an item has its texts; either may be a null node.
struct Texts {
    pugi::xml_node summary{};
    pugi::xml_node content{};
};

Texts textsOf(const NamedChildren& item)
{
    Texts texts{.summary = item.first({"description", "dc:description", "media:description"}),
                .content = item.first({"content:encoded", "xhtml:body", "body", "fullitem"})};
    const pugi::xml_node summary = item.first({"summary"});
    const pugi::xml_node abstract = item.first({"dcterms:abstract"});
    if (!texts.summary) {
        texts.summary = summary ? summary : abstract;
    } else if (!texts.content && summary) {
        texts.content = summary; // of two, the first is the shorter one
        if (isBefore(texts.content, texts.summary))
            std::swap(texts.content, texts.summary);
    } else if (!texts.content && abstract) {
        texts.content = std::exchange(texts.summary, abstract);
    }
    return texts;
}

/// What the channel says that its items inherit, and the address that theirs are meant from.
struct Channel {
    Article shared{};
    std::string address{};
};

Channel readChannel(pugi::xml_node node)
{
    const NamedChildren children(node);
    Channel channel;
    channel.shared.publisher = lineOf(children.first({"title", "dc:title", "dc:publisher"}));
    channel.shared.rights = rightsOf(children);
    channel.shared.byline = bylineOf(children);
    const std::string stated = textOf(children.first({"language", "dc:language"}));
    channel.shared.language = languageAt({node}, languageCode(stated));
    channel.shared = limited(std::move(channel.shared));
    channel.address = webAddress(textOf(children.first({"link"})), baseAddress(node, {}));
    return channel;
}

/// One item of a feed while it is read.
class Item {
public:
    Item(const XmlElement& element, const Channel& channel, std::string_view zone)
        : m_node(element.node)
        , m_children(element.node)
        , m_channel(channel)
        , m_zone(zone)
        , m_entry({.line = element.line, .source = element.source})
    {
    }

    FeedEntry read()
    {
        readTexts();
        readAddress();
        readCredits();
        readKeywords();
        inherit(m_entry, m_channel.shared);
        return std::move(m_entry);
    }

private:
    void readTexts()
    {
        const Texts texts = textsOf(m_children);
        const pugi::xml_node title = m_children.first({"title", "dc:title"});
        Article& article = m_entry.article;
        article.title = lineOf(title);
        article.lead = paragraphsIn(texts.summary);
        article.body = paragraphsIn(texts.content);
        const std::string stated = textOf(m_children.first({"dc:language"}));
        article.language =
            languageAt({texts.content, texts.summary, title, m_node},
                       stated.empty() ? m_channel.shared.language : languageCode(stated));
        article.published = entryDate(
            m_entry,
            textOf(m_children.first({"pubDate", "dc:date", "dcterms:issued", "dcterms:created",
                                     "atom:published", "published", "date"})),
            m_zone);
        article.updated = entryDate(
            m_entry, textOf(m_children.first({"dcterms:modified", "atom:updated", "updated"})),
            m_zone);
    }

    void readAddress()
    {
        const pugi::xml_node guid = m_children.first({"guid", "atom:id", "dc:identifier"});
        Article& article = m_entry.article;
        article.guid = trimmed(textOf(guid));
        if (article.guid.empty())
            article.guid = attributeOf(m_node, "rdf:about");
        const pugi::xml_node link = m_children.first({"link"});
        article.address =
            webAddress(textOf(link), baseAddress(link ? link : m_node, m_channel.address));
        for (const char* name : {"atom:link", "link"}) {
            for (const pugi::xml_node other : m_children.all(name)) {
                const std::string_view relation = attributeOf(other, "rel");
                if (article.address.empty() && (relation.empty() || relation == "alternate"))
                    article.address = webAddress(attributeOf(other, "href"),
                                                 baseAddress(other, m_channel.address));
            }
        }
        if (article.address.empty() && attributeOf(guid, "isPermaLink") != "false")
            article.address = webAddress(article.guid);
    }

    void readCredits()
    {
        Article& article = m_entry.article;
        article.byline = bylineOf(m_children);
        article.rights = rightsOf(m_children);
        article.publisher = personName(lineOf(m_children.first({"source", "dc:publisher"})));
    }

    void readKeywords()
    {
        std::vector<std::string>& keywords = m_entry.article.keywords;
        for (const char* name : {"tags", "media:keywords", "itunes:keywords", "keywords"}) {
            for (const pugi::xml_node list : m_children.all(name))
                addKeywords(keywords, textOf(list));
        }
        for (const char* name : {"category", "dc:subject"}) {
            for (const pugi::xml_node keyword : m_children.all(name))
                addKeyword(keywords, lineOf(keyword));
        }
    }

    pugi::xml_node m_node;
    NamedChildren m_children;
    const Channel& m_channel;
    std::string_view m_zone;
    FeedEntry m_entry;
};

} // namespace

std::optional<std::string> sniffRss(std::string_view text, std::string_view)
{
    const auto root = xmlRootOf(text);
    if (!root || !isRss(*root))
        return std::nullopt;
    return "it is an RSS feed";
}

Result<Feed> parseRss(std::string_view text, std::string_view path, std::string_view zone)
{
    const auto tag = xmlRootOf(text);
    if (!tag || (tag->name != "rss" && tag->name != "RDF"))
        return fail(ErrorCode::Format, displayPath(path) + " is no RSS feed.");
    auto document = XmlDocument::parse(text, path);
    if (!document)
        return tl::unexpected(document.error());
    const pugi::xml_node root = document->root();
    const pugi::xml_node node = childNamed(root, "channel");
    const bool besideChannel = localName(root) == "RDF" || (!node || childNamed(root, "item"));
    const Channel channel = readChannel(node ? node : root);
    Feed feed{.shared = channel.shared};
    constexpr auto kItem = std::to_array<std::string_view>({"item"});
    for (const XmlElement& item : document->takeEntries(besideChannel ? root : node, kItem))
        feed.entries.push_back(Item(item, channel, zone).read());
    feed.warnings = document->notes();
    return feed;
}

Result<ReadContent> readRss(std::string_view text, std::string_view path,
                            const ImportOptions& options)
{
    auto feed = parseRss(text, path, options.timezone);
    if (!feed)
        return tl::unexpected(feed.error());
    return settleFeed(std::move(*feed), path, "rss", options);
}

} // namespace core
