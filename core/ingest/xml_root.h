#pragma once

#include <optional>
#include <string_view>

namespace core {

/// The tag with which the content of an XML text begins.
struct XmlRoot {
    std::string_view name{}; ///< without prefix
    std::string_view tag{};  ///< all of it, its attributes too
};

/// The first element behind declaration, comments and DOCTYPE, found without parsing the rest;
/// nullopt for what does not begin like XML.
std::optional<XmlRoot> xmlRootOf(std::string_view text);

} // namespace core
