#include "core/ingest/json_values.h"

#include "core/base/unicode.h"

#include <simdjson.h>

#include <algorithm>

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

namespace {

constexpr std::string_view kEnds = "the text ends too early";

/// Reads the brackets and marks of a text; values that are words or numbers are skipped unseen.
class JsonScanner {
public:
    explicit JsonScanner(std::string_view text)
        : m_text(text)
    {
    }

    /// Empty when the whole text is read without a fault.
    std::string_view read()
    {
        std::string_view fault = readValue();
        while (fault.empty() && !m_open.empty())
            fault = readBehindValue();
        skipBlanks();
        if (fault.empty() && m_at < m_text.size())
            return "something stands behind the end of the list";
        return fault;
    }

    std::size_t line() const
    {
        return 1 + static_cast<std::size_t>(std::ranges::count(m_text.substr(0, m_at), '\n'));
    }

private:
    void skipBlanks() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }

    bool take(char c)
    {
        skipBlanks();
        if (m_at == m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    std::string_view expected(std::string_view what)
    {
        skipBlanks();
        return m_at == m_text.size() ? kEnds : what;
    }

    std::string_view readString()
    {
        const std::size_t begin = m_at - 1;
        for (; m_at < m_text.size() && m_text[m_at] != '\n'; ++m_at) {
            if (m_text[m_at] == '"') {
                ++m_at;
                return {};
            }
            m_at += m_text[m_at] == '\\' ? 1 : 0;
        }
        m_at = begin;
        return "a quote opens and is not closed in its line";
    }

    /// A name and the colon behind it.
    std::string_view readName()
    {
        if (!take('"'))
            return expected("a name between quotes is expected");
        if (const std::string_view fault = readString(); !fault.empty())
            return fault;
        return take(':') ? std::string_view{} : expected("a colon is expected");
    }

    /// A value, or the first one of each list and object that opens.
    std::string_view readValue()
    {
        for (;;) {
            if (take('"'))
                return readString();
            const bool isObject = take('{');
            if (!isObject && !take('['))
                return readWord();
            m_open += isObject ? '}' : ']';
            if (closes())
                return {};
            if (const std::string_view fault = isObject ? readName() : std::string_view{};
                !fault.empty())
                return fault;
        }
    }

    std::string_view readWord()
    {
        const std::size_t begin = m_at;
        m_at = std::min(m_text.find_first_of(" \t\r\n,:[]{}\"", m_at), m_text.size());
        return m_at > begin ? std::string_view{} : expected("a value is expected");
    }

    bool closes()
    {
        if (!take(m_open.back()))
            return false;
        m_open.pop_back();
        return true;
    }

    std::string_view readBehindValue()
    {
        if (closes())
            return {};
        if (!take(','))
            return expected("a comma or a closing bracket is expected");
        if (const std::string_view fault = m_open.back() == '}' ? readName() : std::string_view{};
            !fault.empty())
            return fault;
        return readValue();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_open{}; ///< the brackets that must close, the next one last
};

} // namespace

std::optional<JsonFault> findJsonFault(std::string_view text)
{
    JsonScanner scanner(text);
    const std::string_view fault = scanner.read();
    return fault.empty() ? std::nullopt : std::optional(JsonFault{scanner.line(), fault});
}

} // namespace core
