#include "core/store/search_query.h"

#include "core/base/unicode.h"
#include "core/store/indexed_spelling.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace core {

namespace {

constexpr std::size_t kMaxBytes = 4096;
constexpr int kMaxWords = 64;
constexpr int kMaxDepth = 8; ///< SQLite's own parser goes little deeper

bool hasWord(std::string_view text)
{
    for (std::size_t position = 0; position < text.size();) {
        const char32_t codePoint = nextCodePoint(text, position);
        if (isWordCharacter(codePoint) && codePoint != U'\u00AD')
            return true;
    }
    return false;
}

std::string joined(const std::vector<std::string>& parts, std::string_view with)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : std::string(with)) + part;
    return parts.size() > 1 ? "(" + text + ")" : text;
}

class Parser {
public:
    explicit Parser(std::string_view text)
        : m_rest(text)
    {
    }

    /// alternatives = all { OR all }
    SearchQuery alternatives(int depth)
    {
        std::vector<SearchQuery> found;
        do
            found.push_back(all(depth));
        while (takeOperator("OR"));
        std::erase_if(found, [](const SearchQuery& query) { return query.match.empty(); });
        if (found.size() == 1)
            return found.front();
        std::vector<std::string> wanted;
        for (const SearchQuery& query : found) {
            if (!query.excludes)
                wanted.push_back(query.match);
        }
        return {joined(wanted, " OR "), false};
    }

private:
    /// all = { [AND] [NOT] term }
    SearchQuery all(int depth)
    {
        std::vector<std::string> wanted;
        std::vector<std::string> unwanted;
        for (;;) {
            bool excludes = false;
            while (takeOperator("AND") || takeOperator("NOT")) {
                if (m_lastOperator == "NOT")
                    excludes = true;
            }
            while (depth == 0 && !atEnd() && m_rest.front() == ')')
                skipOne();
            if (atEnd() || m_rest.front() == ')' || operatorLength("OR") > 0)
                break;
            const SearchQuery found = term(depth);
            if (!found.match.empty())
                (found.excludes != excludes ? unwanted : wanted).push_back(found.match);
        }
        if (wanted.empty())
            return {joined(unwanted, " OR "), true};
        std::string match = joined(wanted, " AND ");
        if (!unwanted.empty())
            match = "(" + match + " NOT " + joined(unwanted, " OR ") + ")";
        return {match, false};
    }

    /// term = [title: | body:] ( word | phrase | "(" alternatives ")" )
    SearchQuery term(int depth)
    {
        std::string field;
        for (const std::string_view name : {"title:", "body:"}) {
            if (m_rest.starts_with(name)) {
                m_rest.remove_prefix(name.size());
                field = std::string(name.substr(0, name.size() - 1)) + " : ";
                break;
            }
        }
        if (m_rest.starts_with('(')) {
            skipOne();
            if (depth == kMaxDepth)
                return {};
            const SearchQuery inside = alternatives(depth + 1);
            if (m_rest.starts_with(')'))
                skipOne();
            if (inside.match.empty())
                return {};
            return {field.empty() ? inside.match : field + "(" + inside.match + ")",
                    inside.excludes};
        }
        const std::string word = wordOrPhrase();
        return {word.empty() ? word : field + word, false};
    }

    std::string wordOrPhrase()
    {
        const bool phrase = m_rest.starts_with('"');
        if (phrase)
            skipOne();
        const std::size_t end = std::min(
            phrase ? m_rest.find('"') : m_rest.find_first_of(" \t\r\n()\""), m_rest.size());
        std::string_view text = m_rest.substr(0, end);
        m_rest.remove_prefix(end);
        if (phrase && !m_rest.empty())
            skipOne();
        bool beginning = false;
        while (!phrase && text.ends_with('*')) {
            text.remove_suffix(1);
            beginning = true;
        }
        if (phrase && m_rest.starts_with('*')) {
            skipOne();
            beginning = true;
        }
        if (!hasWord(text) || ++m_words > kMaxWords)
            return {};
        return '"' + indexedSpelling(text) + (beginning ? "\" *" : "\"");
    }

    bool atEnd()
    {
        m_rest = trimmed(m_rest);
        return m_rest.empty();
    }

    void skipOne() { m_rest.remove_prefix(1); }

    /// Bytes of the operator if it stands here as a word of its own.
    std::size_t operatorLength(std::string_view word)
    {
        m_rest = trimmed(m_rest);
        const bool here = m_rest.starts_with(word)
            && (m_rest.size() == word.size()
                || std::string_view(" \t\r\n()\"").find(m_rest[word.size()])
                    != std::string_view::npos);
        return here ? word.size() : 0;
    }

    bool takeOperator(std::string_view word)
    {
        const std::size_t length = operatorLength(word);
        m_rest.remove_prefix(length);
        if (length > 0)
            m_lastOperator = word;
        return length > 0;
    }

    std::string_view m_rest;
    std::string_view m_lastOperator;
    int m_words = 0;
};

} // namespace

SearchQuery parseSearch(std::string_view text)
{
    const std::string valid = toValidUtf8(text.substr(0, kMaxBytes));
    Parser parser(valid);
    return parser.alternatives(0);
}

} // namespace core
