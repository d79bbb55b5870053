#include "core/ingest/html_page.h"

#include "core/base/unicode.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

std::string_view viewOf(const xmlChar* text)
{
    return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

const xmlAttr* attributeOf(const HtmlNode& node, const char* name)
{
    if (node.isText())
        return nullptr;
    for (const xmlAttr* one = node.source->properties; one != nullptr; one = one->next) {
        if (viewOf(one->name) == name)
            return one;
    }
    return nullptr;
}

/// The next node in the order in which they begin; nullptr behind the last. `depth` is kept.
xmlNode* following(xmlNode* node, std::size_t& depth)
{
    if (node->type == XML_ELEMENT_NODE && node->children != nullptr) {
        ++depth;
        return node->children;
    }
    // What stands beside the root is no part of the page.
    while (depth == 0 || node->next == nullptr) {
        if (depth == 0)
            return nullptr;
        --depth;
        node = node->parent;
    }
    return node->next;
}

bool isInline(std::string_view name)
{
    constexpr auto kInline = std::to_array<std::string_view>(
        {"a", "abbr", "b", "cite", "code", "em", "font", "i", "mark", "q", "small", "span",
         "strong", "sub", "sup", "time", "u"});
    return std::ranges::find(kInline, name) != kInline.end();
}

} // namespace

void HtmlPage::FreeDocument::operator()(_xmlDoc* document) const
{
    xmlFreeDoc(document);
}

HtmlPage::HtmlPage(std::string_view text)
    : m_document(htmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
                                HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                    | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC))
{
    addNodes();
}

void HtmlPage::addNodes()
{
    xmlNode* const root = m_document ? xmlDocGetRootElement(m_document.get()) : nullptr;
    std::vector<std::size_t> open; // the index of the last node at each depth
    std::size_t depth = 0;
    for (xmlNode* node = root; node != nullptr; node = following(node, depth)) {
        const bool element = node->type == XML_ELEMENT_NODE;
        const bool text = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
        if ((!element && !text) || (text && viewOf(node->content).empty()))
            continue;
        for (; open.size() > depth; open.pop_back())
            m_nodes[open.back()].end = m_nodes.size();
        const std::size_t parent = open.empty() ? 0 : open.back();
        open.push_back(m_nodes.size());
        m_nodes.push_back({.name = element ? viewOf(node->name) : std::string_view{},
                           .text = element ? std::string_view{} : viewOf(node->content),
                           .parent = parent,
                           .source = node});
    }
    for (const std::size_t node : open)
        m_nodes[node].end = m_nodes.size();
}

std::string_view HtmlPage::attribute(std::size_t node, const char* name) const
{
    const xmlAttr* const found = attributeOf(m_nodes[node], name);
    return found == nullptr || found->children == nullptr ? std::string_view{}
                                                          : viewOf(found->children->content);
}

bool HtmlPage::hasAttribute(std::size_t node, const char* name) const
{
    return attributeOf(m_nodes[node], name) != nullptr;
}

std::string textWithin(const HtmlPage& page, std::size_t node)
{
    constexpr std::size_t kLongest = 10'000;
    constexpr std::size_t kMostNodes = 1'000;
    std::string text;
    const std::size_t end = std::min(page.nodes()[node].end, node + kMostNodes);
    for (std::size_t at = node; at < end && text.size() < kLongest; ++at) {
        const HtmlNode& one = page.nodes()[at];
        if (!one.isText() && !isInline(one.name) && !text.empty() && !text.ends_with(' '))
            text += ' ';
        for (const char c : one.text) {
            const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
            // Not within a character.
            if (text.size() >= kLongest && (static_cast<unsigned char>(c) & 0xC0U) != 0x80U)
                break;
            if (!blank)
                text += c;
            else if (!text.empty() && !text.ends_with(' '))
                text += ' ';
        }
    }
    return std::string(trimmed(text));
}

} // namespace core
