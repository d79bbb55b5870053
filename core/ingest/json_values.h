#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The strings of a JSON array of strings ('["DeepSeek","R1"]'); nullopt for anything else.
std::optional<std::vector<std::string>> parseStringArray(std::string_view text);

/// The lines, from 1, in which the objects at one depth of a valid JSON text begin: at depth 1
/// those of a top-level array, at depth 2 those of arrays in a top-level object.
std::vector<std::size_t> linesOfObjects(std::string_view text, std::size_t depth);

/// Where a text stops being JSON, and why: "a comma or a closing bracket is expected".
struct JsonFault {
    std::size_t line = 0; ///< from 1
    std::string_view what{};
};

/// The first fault in how brackets, quotes, commas and colons stand; nullopt if there is none, or
/// only inside a word, a number or a string.
std::optional<JsonFault> findJsonFault(std::string_view text);

} // namespace core
