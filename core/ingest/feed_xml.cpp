#include "core/ingest/feed_xml.h"

#include "core/base/unicode.h"
#include "core/ingest/language.h"
#include "core/ingest/web_address.h"
#include "core/ingest/xml_document.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace core {

namespace {

/// What the address of a namespace begins with, and its customary prefix.
struct Namespace {
    std::string_view address{};
    std::string_view prefix{};
};

constexpr auto kNamespaces = std::to_array<Namespace>({
    {"http://purl.org/rss/1.0/modules/content", "content"},
    {"http://purl.org/rss/1.0/modules/", "other"},
    {"http://purl.org/rss/1.0/", ""},
    {"http://my.netscape.com/", ""},
    {"http://channel.netscape.com/", ""},
    {"http://backend.userland.com/", ""},
    {"http://blogs.law.harvard.edu/tech/rss", ""},
    {"http://www.rssboard.org/rss-specification", ""},
    {"http://purl.org/atom/ns#", "atom"},
    {"http://www.w3.org/2005/atom", "atom"},
    {"http://purl.org/dc/elements/", "dc"},
    {"http://purl.org/dc/terms/", "dcterms"},
    {"http://search.yahoo.com/mrss", "media"},
    {"http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"},
    {"http://www.w3.org/1999/xhtml", "xhtml"},
    {"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"},
});

/// In any case of ASCII letters. REQUIRES: `front` is in small ones.
bool beginsWith(std::string_view text, std::string_view front)
{
    return text.size() >= front.size()
        && std::ranges::equal(front, text.substr(0, front.size()), {}, {}, [](char c) {
               return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
           });
}

bool isCustomary(std::string_view prefix)
{
    return prefix.empty()
        || std::ranges::find(kNamespaces, prefix, &Namespace::prefix) != kNamespaces.end();
}

} // namespace

std::string canonicalName(pugi::xml_node node)
{
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    const std::string prefix(colon == std::string_view::npos ? "" : name.substr(0, colon));
    const std::string_view address =
        trimmed(inheritedAttribute(node, prefix.empty() ? "xmlns" : "xmlns:" + prefix)
                    .value_or(std::string_view{}));
    const auto known = std::ranges::find_if(
        kNamespaces, [&](const Namespace& space) { return beginsWith(address, space.address); });
    std::string canonical = "other";
    if (address.empty() && isCustomary(prefix))
        canonical = prefix;
    else if (!address.empty() && known != kNamespaces.end())
        canonical = known->prefix;
    else if (prefix.empty() && attributeOf(node, "xmlns").empty())
        canonical.clear(); // a namespace of the whole document, whatever its name
    const std::string_view local = localName(name);
    return canonical.empty() ? std::string(local) : std::move(canonical.append(":").append(local));
}

NamedChildren::NamedChildren(pugi::xml_node node, std::string_view own)
{
    for (const pugi::xml_node child : node.children()) {
        if (child.type() != pugi::node_element)
            continue;
        std::string name = canonicalName(child);
        if (!own.empty() && name.starts_with(own))
            name.erase(0, own.size());
        m_children.emplace_back(std::move(name), child);
    }
}

pugi::xml_node NamedChildren::first(std::initializer_list<std::string_view> names) const
{
    for (const std::string_view name : names) {
        for (const auto& [childName, child] : m_children) {
            if (childName == name && child.first_child())
                return child;
        }
    }
    return {};
}

std::vector<pugi::xml_node> NamedChildren::all(std::string_view name) const
{
    std::vector<pugi::xml_node> nodes;
    for (const auto& [childName, child] : m_children) {
        if (childName == name)
            nodes.push_back(child);
    }
    return nodes;
}

std::string baseAddress(pugi::xml_node node, std::string_view base)
{
    std::vector<std::string_view> stated; // the innermost first
    for (; node.type() == pugi::node_element; node = node.parent()) {
        if (const std::string_view value = attributeOf(node, "xml:base"); !value.empty())
            stated.push_back(value);
    }
    std::string resolved(base);
    for (auto value = stated.rbegin(); value != stated.rend(); ++value) {
        if (std::string next = webAddress(*value, resolved); !next.empty())
            resolved = std::move(next);
    }
    return resolved;
}

std::string languageAt(std::initializer_list<pugi::xml_node> nodes, std::string_view shared)
{
    for (const pugi::xml_node node : nodes) {
        if (!node)
            continue;
        const auto stated = inheritedAttribute(node, "xml:lang");
        constexpr std::size_t kLongest = 64;
        if (stated && stated->size() > kLongest)
            return {};
        return stated ? languageCode(*stated) : std::string(shared);
    }
    return std::string(shared);
}

} // namespace core
