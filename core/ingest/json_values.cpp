#include "core/ingest/json_values.h"

#include "core/base/unicode.h"

#include <simdjson.h>

namespace core {

std::optional<std::vector<std::string>> parseStringArray(std::string_view text)
{
    text = trimmed(text);
    if (!text.starts_with('['))
        return std::nullopt;
    simdjson::dom::parser parser;
    simdjson::dom::array array;
    if (parser.parse(text.data(), text.size()).get(array) != simdjson::SUCCESS)
        return std::nullopt;
    std::vector<std::string> strings;
    for (const simdjson::dom::element element : array) {
        std::string_view string;
        if (element.get(string) != simdjson::SUCCESS)
            return std::nullopt;
        strings.emplace_back(string);
    }
    return strings;
}

std::vector<std::size_t> linesOfObjects(std::string_view text, std::size_t depth)
{
    std::vector<std::size_t> lines;
    std::size_t line = 1;
    std::size_t nested = 0;
    bool inString = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        line += c == '\n' ? 1 : 0;
        if (inString) {
            at += c == '\\' ? 1 : 0;
            inString = c != '"';
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (c == '{' && nested == depth)
                lines.push_back(line);
            ++nested;
        } else if ((c == '}' || c == ']') && nested > 0) {
            --nested;
        }
    }
    return lines;
}

} // namespace core
