#include "core/ingest/xml_text.h"

#include "core/base/unicode.h"
#include "core/ingest/article_text.h"
#include "core/ingest/html_text.h"
#include "core/ingest/html_tokens.h"
#include "core/ingest/xml_document.h"

#include <glib.h>

#include <memory>

namespace core {

namespace {

bool isText(pugi::xml_node node)
{
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

/// Visits what is in `top`, in the order of the text and without recursion. `enter` says whether to
/// go into a node; `leave` is told of every node that was gone into.
template<typename Enter, typename Leave>
void walk(pugi::xml_node top, const Enter& enter, const Leave& leave)
{
    pugi::xml_node node = top.first_child();
    while (node) {
        if (enter(node)) {
            if (const pugi::xml_node child = node.first_child()) {
                node = child;
                continue;
            }
            leave(node);
        }
        while (node != top && !node.next_sibling()) {
            node = node.parent();
            if (node != top)
                leave(node);
        }
        if (node == top)
            return;
        node = node.next_sibling();
    }
}

void appendEscaped(std::string& html, std::string_view text)
{
    for (const char c : text) {
        if (c == '<')
            html += "&lt;";
        else if (c == '&')
            html += "&amp;";
        else
            html += c;
    }
}

enum class Texts { Escape, Keep };

/// An element's content as HTML without attributes.
std::string htmlOf(pugi::xml_node top, HtmlNames names, Texts texts)
{
    const auto nameOf = [&](pugi::xml_node node) {
        return names == nullptr ? localName(node) : names(localName(node));
    };
    std::string html;
    walk(
        top,
        [&](pugi::xml_node node) {
            if (isText(node)) {
                if (texts == Texts::Escape)
                    appendEscaped(html, node.value());
                else
                    html += node.value();
                return false;
            }
            const std::string_view name = nameOf(node);
            if (name.empty())
                return false;
            html.append("<").append(name).append(">");
            return true;
        },
        [&](pugi::xml_node node) {
            if (const std::string_view name = nameOf(node); name != "br" && name != "hr")
                html.append("</").append(name).append(">");
        });
    return html;
}

} // namespace

std::string textOf(pugi::xml_node node)
{
    std::string text;
    walk(
        node,
        [&](pugi::xml_node inner) {
            if (isText(inner))
                text += inner.value();
            return !isText(inner);
        },
        [](pugi::xml_node) {});
    return text;
}

std::string lineOf(pugi::xml_node node)
{
    const std::string html = htmlOf(node, nullptr, Texts::Keep);
    return holdsElements(node) ? onOneLine(htmlParagraphs(html)) : htmlLine(html);
}

std::vector<std::string> markupParagraphs(pugi::xml_node node, HtmlNames names)
{
    return htmlParagraphs(htmlOf(node, names, Texts::Escape));
}

std::vector<std::string> escapedParagraphs(pugi::xml_node node)
{
    const std::string html = htmlOf(node, nullptr, Texts::Keep);
    return holdsElements(node) ? htmlParagraphs(html) : likelyHtmlParagraphs(html);
}

std::vector<std::string> likelyHtmlParagraphs(std::string_view text)
{
    if (hasHtmlTags(text))
        return htmlParagraphs(text);
    std::string decoded;
    appendDecoded(decoded, text);
    return paragraphsOf(decoded);
}

std::vector<std::string> base64Paragraphs(std::string_view text)
{
    const std::string ended(text);
    gsize size = 0;
    const std::unique_ptr<guchar, decltype(&g_free)> bytes(g_base64_decode(ended.c_str(), &size),
                                                           &g_free);
    const std::string_view decoded(reinterpret_cast<const char*>(bytes.get()), size);
    if (!isValidUtf8(decoded) || decoded.find('\0') != std::string_view::npos)
        return {};
    return likelyHtmlParagraphs(decoded);
}

bool holdsElements(pugi::xml_node node)
{
    return static_cast<bool>(
        node.find_child([](pugi::xml_node child) { return child.type() == pugi::node_element; }));
}

} // namespace core
