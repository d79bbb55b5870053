#pragma once

#include <pugixml.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

/// The name of an element as readers of feeds compare it: "title" in RSS and without a namespace,
/// "atom:title", "dc:creator", "content:encoded" with the customary prefix of its namespace,
/// whatever prefix the document uses. A prefix that is not declared is taken for the customary one.
/// In a namespace that is not known here the name begins with "other:".
std::string canonicalName(pugi::xml_node node);

/// The child elements of a node by their canonical names.
class NamedChildren {
public:
    /// `own` is the prefix of the document's own format, which is left out ("atom:").
    explicit NamedChildren(pugi::xml_node node, std::string_view own = {});

    /// The first child that holds anything, of the first of these names that has one; a null node
    /// if there is none.
    pugi::xml_node first(std::initializer_list<std::string_view> names) const;

    /// All of one name.
    std::vector<pugi::xml_node> all(std::string_view name) const;

private:
    std::vector<std::pair<std::string, pugi::xml_node>> m_children{};
};

/// The address that relative ones in `node` are meant from: xml:base of it and what is around it.
std::string baseAddress(pugi::xml_node node, std::string_view base);

/// The language that xml:lang states for the first of the nodes that is none null, as "de";
/// `shared` where nothing is stated.
std::string languageAt(std::initializer_list<pugi::xml_node> nodes, std::string_view shared);

} // namespace core
