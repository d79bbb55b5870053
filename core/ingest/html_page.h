#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct _xmlDoc;
struct _xmlNode;

namespace core {

/// An element or a text of a page.
struct HtmlNode {
    std::string_view name{}; ///< in small letters; empty for a text
    std::string_view text{};
    std::size_t parent = 0;
    std::size_t end = 0; ///< behind the last node within it
    _xmlNode* source = nullptr;

    bool isText() const { return name.empty(); }
};

/// The tree of a page, its nodes in the order in which they begin; the first is the root. What
/// stands within node i are the nodes from i + 1 to nodes()[i].end.
class HtmlPage {
public:
    /// REQUIRES: `text` is what safeHtml() makes of a page: no tree of it takes long or is deep.
    explicit HtmlPage(std::string_view text);

    std::span<const HtmlNode> nodes() const { return m_nodes; }

    /// Empty if there is none of that name.
    std::string_view attribute(std::size_t node, const char* name) const;

    bool hasAttribute(std::size_t node, const char* name) const;

private:
    struct FreeDocument {
        void operator()(_xmlDoc* document) const;
    };
    void addNodes();

    std::unique_ptr<_xmlDoc, FreeDocument> m_document;
    std::vector<HtmlNode> m_nodes{};
};

/// The texts within a node, a blank for white space, none at the ends; cut off behind 10,000
/// bytes, so that it may be asked for every node of a page.
std::string textWithin(const HtmlPage& page, std::size_t node);

} // namespace core
