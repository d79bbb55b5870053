#include "core/ingest/newsml_g2_content.h"

#include "core/base/unicode.h"
#include "core/ingest/article_text.h"
#include "core/ingest/nitf.h"
#include "core/ingest/xml_document.h"
#include "core/ingest/xml_text.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// Elements with which text in XML begins.
constexpr auto kText =
    std::to_array<std::string_view>({"html", "body", "div", "article", "section", "p"});

pugi::xml_node firstElement(pugi::xml_node node)
{
    return node.find_child([](pugi::xml_node child) { return child.type() == pugi::node_element; });
}

bool isText(pugi::xml_node inlineXml)
{
    const std::string_view name = localName(firstElement(inlineXml));
    return name.empty() || name == "nitf" || std::ranges::find(kText, name) != kText.end();
}

std::string inlineData(pugi::xml_node node)
{
    const std::string_view type = attributeOf(node, "contenttype");
    if (attributeOf(node, "encoding").find("base64") != std::string_view::npos)
        return joinParagraphs(base64Paragraphs(textOf(node)));
    if (holdsElements(node))
        return joinParagraphs(markupParagraphs(node));
    return joinParagraphs(type.find("html") != std::string_view::npos ? escapedParagraphs(node)
                                                                      : paragraphsOf(textOf(node)));
}

void readInlineXml(FeedEntry& entry, pugi::xml_node inlineXml, std::string_view zone)
{
    const pugi::xml_node first = firstElement(inlineXml);
    if (localName(first) == "nitf")
        return readNitfInto(entry, first, zone);
    entry.article.body = joinParagraphs(markupParagraphs(inlineXml));
    if (entry.article.title.empty())
        entry.article.title = lineOf(descendant(first, "head/title"));
}

} // namespace

std::optional<std::string> foreignContent(pugi::xml_node contentSet)
{
    std::optional<std::string> foreign;
    for (const pugi::xml_node content : contentSet.children()) {
        const std::string_view name = localName(content);
        const bool text = name == "inlineData" || (name == "inlineXML" && isText(content));
        if (text)
            return std::nullopt;
        if (name == "inlineXML")
            foreign = std::string(localName(firstElement(content))) + " in XML";
        else if (name == "remoteContent" && !foreign)
            foreign = "a file elsewhere";
    }
    return foreign;
}

void readG2Content(FeedEntry& entry, pugi::xml_node contentSet, std::string_view zone)
{
    for (const pugi::xml_node content : contentSet.children()) {
        if (!trimmed(entry.article.body).empty())
            return; // further ones say the same in other forms
        if (localName(content) == "inlineXML" && isText(content))
            readInlineXml(entry, content, zone);
        else if (localName(content) == "inlineData")
            entry.article.body = inlineData(content);
    }
}

} // namespace core
