#include "core/ingest/front_matter.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace core {

namespace {

constexpr std::size_t kLongest = std::size_t{64} << 10;

/// A value without its quotes, or without the comment behind it.
std::string unquoted(std::string_view value)
{
    value = trimmed(value);
    const char quote = value.empty() ? ' ' : value.front();
    if (quote != '"' && quote != '\'')
        return std::string(trimmed(value.substr(0, value.find(" #"))));
    std::string text;
    for (std::size_t at = 1; at < value.size(); ++at) {
        const bool twice = quote == '\'' && value.substr(at).starts_with("''");
        if (twice || (quote == '"' && value[at] == '\\' && at + 1 < value.size()))
            ++at;
        else if (value[at] == quote)
            return text;
        text += value[at];
    }
    return std::string(value); // nothing closes it
}

/// The parts of "[a, "b, c"]".
std::vector<std::string> partsOf(std::string_view list)
{
    std::vector<std::string> parts;
    std::string part;
    char quote = '\0';
    for (const char c : list) {
        if (quote == '\0' && c == ',') {
            parts.push_back(unquoted(part));
            part.clear();
            continue;
        }
        if (quote == '\0' && (c == '"' || c == '\'') && trimmed(part).empty())
            quote = c;
        else if (c == quote)
            quote = '\0';
        part += c;
    }
    parts.push_back(unquoted(part));
    return parts;
}

class Reader {
public:
    explicit Reader(FrontMatter& matter)
        : m_matter(matter)
    {
    }

    void take(std::string_view line, std::size_t number)
    {
        const bool indented = line.starts_with(' ') || line.starts_with('\t');
        const std::string_view words = trimmed(line);
        if (words.empty() || words.starts_with('#'))
            return;
        if (words.starts_with("- ")) {
            add(unquoted(words.substr(2)));
            return;
        }
        const std::size_t colon = words.find(':');
        if (indented || colon == std::string_view::npos) {
            if (m_isBlock)
                add(std::string(words));
            return;
        }
        begin(words.substr(0, colon), trimmed(words.substr(colon + 1)), number);
    }

    void end()
    {
        if (m_field && *m_field != ArticleField::Keywords)
            m_matter.values.set(*m_field, m_value);
        m_field = std::nullopt;
    }

private:
    void begin(std::string_view key, std::string_view value, std::size_t number)
    {
        end();
        const auto named = articleField(unquoted(key));
        m_field = named ? std::optional(named->field) : std::nullopt;
        m_matter.known = m_matter.known || named.has_value();
        m_value.clear();
        if (m_field == ArticleField::Published)
            m_matter.line = number;
        m_isBlock = value.starts_with('|') || value.starts_with('>');
        if (m_isBlock || value.empty())
            return;
        if (value.starts_with('[') && value.ends_with(']')) {
            for (const std::string& part : partsOf(value.substr(1, value.size() - 2)))
                add(part);
        } else if (m_field == ArticleField::Keywords) {
            m_matter.values.set(*m_field, unquoted(value));
        } else {
            add(unquoted(value));
        }
    }

    void add(const std::string& part)
    {
        if (!m_field)
            return;
        if (*m_field == ArticleField::Keywords)
            m_matter.values.addKeyword(part);
        else
            m_value.append(m_value.empty() ? "" : m_isBlock ? " " : ", ").append(part);
    }

    FrontMatter& m_matter;
    std::optional<ArticleField> m_field{};
    std::string m_value{};
    bool m_isBlock = false; ///< the value stands in the lines below
};

} // namespace

FrontMatter readFrontMatter(std::string_view text)
{
    FrontMatter matter;
    Reader reader(matter);
    std::size_t at = 0;
    for (std::size_t number = 1; at < std::min(text.size(), kLongest); ++number) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        const std::string_view words = trimmed(line);
        at = std::min(end + 1, text.size());
        if (number == 1 && words != "---")
            return {};
        if (number > 1 && (words == "---" || words == "...")) {
            reader.end();
            matter.length = at;
            return matter;
        }
        if (number > 1)
            reader.take(line, number);
    }
    return {};
}

} // namespace core
