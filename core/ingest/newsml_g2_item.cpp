#include "core/ingest/newsml_g2_item.h"

#include "core/base/unicode.h"
#include "core/ingest/article_text.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/language.h"
#include "core/ingest/newsml_g2_content.h"
#include "core/ingest/nitf.h"
#include "core/ingest/xml_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace core {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto kOtherItems = std::to_array<Pair>(
    {{"packageItem", "it is a package: a list of other items, without a text of its own."},
     {"conceptItem", "it describes a concept (a term, person, place or event) and is no article."},
     {"knowledgeItem", "it is a list of concepts (a vocabulary) and is no article."},
     {"planningItem", "it is a plan of coverage to come and is no article."},
     {"catalogItem", "it is a catalogue of vocabularies and is no article."},
     {"groupSet", "it is the list of references of a package, without a text of its own."}});

constexpr auto kOtherMedia =
    std::to_array<std::string_view>({"picture", "graphic", "video", "audio", "animation"});

/// The code of "ninat:text": "text".
std::string_view codeOf(std::string_view qcode)
{
    const std::size_t colon = qcode.find(':');
    return colon == std::string_view::npos ? qcode : qcode.substr(colon + 1);
}

/// By qcode or, where vocabularies are named by addresses, its uri's last part.
std::string_view codeOf(pugi::xml_node node)
{
    if (const std::string_view qcode = attributeOf(node, "qcode"); !qcode.empty())
        return codeOf(qcode);
    const std::string_view uri = attributeOf(node, "uri");
    const std::size_t slash = uri.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : uri.substr(slash + 1);
}

/// The child `name` in the language of the item; else the first that is there.
pugi::xml_node nameIn(pugi::xml_node node, std::string_view name, std::string_view language)
{
    pugi::xml_node first;
    for (const pugi::xml_node child : node.children()) {
        if (localName(child) != name || child.type() != pugi::node_element)
            continue;
        const std::string_view stated = attributeOf(child, "xml:lang");
        if (stated.empty() || languageCode(stated) == language)
            return child;
        if (!first)
            first = child;
    }
    return first;
}

/// A party's name: as printed, else its code, else the host of its address.
std::string partyName(pugi::xml_node party, std::string_view language)
{
    if (std::string name = lineOf(nameIn(party, "name", language)); !name.empty())
        return name;
    for (const char* attribute : {"literal", "qcode"}) {
        if (const std::string_view code = codeOf(attributeOf(party, attribute)); !code.empty())
            return std::string(code);
    }
    std::string_view uri = attributeOf(party, "uri");
    if (const std::size_t scheme = uri.find("://"); scheme != std::string_view::npos)
        uri.remove_prefix(scheme + 3);
    return std::string(uri.substr(0, uri.find('/')));
}

std::string languageOf(pugi::xml_node item, pugi::xml_node meta)
{
    const std::string code = languageCode(attributeOf(childNamed(meta, "language"), "tag"));
    return !code.empty() ? code : languageCode(inheritedAttribute(item, "xml:lang").value_or(""));
}

void readSubjects(Article& article, pugi::xml_node meta)
{
    const auto add = [&](pugi::xml_node concept_) {
        addKeyword(article.keywords, lineOf(nameIn(concept_, "name", article.language)));
    };
    for (const pugi::xml_node child : meta.children()) {
        if (localName(child) == "keyword")
            addKeyword(article.keywords, lineOf(child));
        if (localName(child) != "subject")
            continue;
        add(child);
        for (const pugi::xml_node part : child.children()) {
            if (localName(part) == "mainConcept" || localName(part) == "facetConcept")
                add(part);
        }
    }
}

/// Headlines, and descriptions that are a summary.
void readHeadlines(Article& article, pugi::xml_node meta)
{
    for (const pugi::xml_node child : meta.children()) {
        const std::string_view role = codeOf(attributeOf(child, "role"));
        if (localName(child) == "headline") {
            const bool isSub = role.starts_with("sub");
            std::string& field = isSub ? article.subhead : article.title;
            if (field.empty())
                field = lineOf(child);
        } else if (localName(child) == "description" && role != "caption" && role != "script") {
            if (article.lead.empty())
                article.lead = joinParagraphs(markupParagraphs(child));
        }
    }
}

void readCredits(Article& article, pugi::xml_node item, pugi::xml_node meta)
{
    article.byline = namesOfByline(textOf(childNamed(meta, "by")));
    if (article.byline.empty()) {
        for (const pugi::xml_node child : meta.children()) {
            if (localName(child) == "creator")
                addName(article.byline, lineOf(nameIn(child, "name", article.language)));
        }
    }
    article.agency = lineOf(nameIn(childNamed(meta, "infoSource"), "name", article.language));
    article.place = lineOf(nameIn(childNamed(meta, "located"), "name", article.language));
    const pugi::xml_node rights = childNamed(item, "rightsInfo");
    const std::string notice = lineOf(childNamed(rights, "copyrightNotice"));
    const std::string terms = lineOf(childNamed(rights, "usageTerms"));
    const bool ended = notice.empty() || terms.empty() || notice.ends_with('.');
    article.rights = notice + (ended ? "" : ".") + " " + terms;
    const pugi::xml_node provider = descendant(item, "itemMeta/provider");
    article.publisher = lineOf(nameIn(provider, "name", article.language));
    const pugi::xml_node holder = childNamed(rights, "copyrightHolder");
    if (article.publisher.empty() && attributeOf(provider, "qcode").empty())
        article.publisher = lineOf(nameIn(holder, "name", article.language));
    if (article.publisher.empty())
        article.publisher = partyName(provider, article.language);
}

void readDates(FeedEntry& entry, pugi::xml_node meta, std::string_view zone)
{
    entry.article.published = entryDate(entry, textOf(childNamed(meta, "firstCreated")), zone);
    entry.article.updated = entryDate(entry, textOf(childNamed(meta, "versionCreated")), zone);
}

} // namespace

std::optional<ImportIssue> refusalOfG2Item(const XmlElement& item)
{
    const auto issue = [&](std::string_view code, std::string message) {
        return ImportIssue{.line = item.line,
                           .code = std::string(code),
                           .message = std::move(message),
                           .text = excerpt(item.source)};
    };
    const auto other = std::ranges::find(kOtherItems, localName(item.node), &Pair::first);
    if (other != kOtherItems.end())
        return issue("no_article", std::string(other->second));
    const std::string_view status = codeOf(descendant(item.node, "itemMeta/pubStatus"));
    if (status == "canceled" || status == "withheld")
        return issue("withdrawn", "its provider has " + std::string(status) + " it.");
    const std::string_view itemClass = codeOf(descendant(item.node, "itemMeta/itemClass"));
    if (std::ranges::find(kOtherMedia, itemClass) != kOtherMedia.end())
        return issue("no_article",
                     "it is of the class " + std::string(itemClass) + ", and no article.");
    if (const auto content = foreignContent(childNamed(item.node, "contentSet")))
        return issue("no_article", "its content is " + *content + ", and no text.");
    return std::nullopt;
}

FeedEntry readG2Item(const XmlElement& item, std::string_view zone,
                     std::vector<ImportIssue>& warnings)
{
    FeedEntry entry{.line = item.line, .source = item.source};
    Article& article = entry.article;
    const pugi::xml_node itemMeta = childNamed(item.node, "itemMeta");
    const pugi::xml_node meta = childNamed(item.node, "contentMeta");
    article.language = languageOf(item.node, meta);
    article.guid = trimmed(attributeOf(item.node, "guid"));
    article.version = versionOf(attributeOf(item.node, "version"), article.version);
    readHeadlines(article, meta);
    if (article.title.empty())
        article.title = lineOf(childNamed(itemMeta, "title"));
    readSubjects(article, meta);
    readCredits(article, item.node, meta);
    readDates(entry, itemMeta, zone);
    readG2Content(entry, childNamed(item.node, "contentSet"), zone);
    if (const std::string until = lineOf(childNamed(itemMeta, "embargoed")); !until.empty())
        warnings.push_back({.line = item.line,
                            .code = "embargoed",
                            .message = "it is not to be published before " + until + "."});
    return entry;
}

} // namespace core
