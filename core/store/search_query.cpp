#include "core/store/search_query.h"

#include "core/base/unicode.h"
#include "core/store/search_fields.h"
#include "core/store/search_words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kMaxBytes = 4096;
constexpr int kMaxWords = 64;
constexpr int kMaxDepth = 8; ///< SQLite's own parser goes little deeper
constexpr std::string_view kBlanks = " \t\r\n";

using Kind = SearchNode::Kind;
using Nodes = std::vector<SearchNode>;

/// Takes the words out of `nodes`, joined.
std::string takeWords(Nodes& nodes, std::string_view with)
{
    std::string words;
    std::size_t count = 0;
    for (const SearchNode& node : nodes) {
        if (node.kind == Kind::Words && ++count > 0)
            words += (words.empty() ? "" : std::string(with)) + node.value;
    }
    std::erase_if(nodes, [](const SearchNode& node) { return node.kind == Kind::Words; });
    return count > 1 ? "(" + words + ")" : words;
}

SearchNode without(SearchNode node)
{
    return {.kind = Kind::Not, .parts = {std::move(node)}};
}

SearchNode joined(Kind kind, Nodes parts)
{
    if (parts.empty())
        return {};
    if (parts.size() == 1)
        return SearchNode(std::move(parts.front()));
    return {.kind = kind, .parts = std::move(parts)};
}

SearchNode any(Nodes nodes)
{
    const std::string words = takeWords(nodes, " OR ");
    if (!words.empty())
        nodes.insert(nodes.begin(), SearchNode{.kind = Kind::Words, .value = words});
    return joined(Kind::Any, std::move(nodes));
}

SearchNode all(Nodes wanted, Nodes unwanted)
{
    std::string words = takeWords(wanted, " AND ");
    const std::string others = takeWords(unwanted, " OR ");
    if (!words.empty() && !others.empty())
        words = "(" + words + " NOT " + others + ")";
    Nodes parts;
    if (!words.empty())
        parts.push_back({.kind = Kind::Words, .value = words});
    std::ranges::move(wanted, std::back_inserter(parts));
    if (words.empty() && !others.empty())
        parts.push_back(without({.kind = Kind::Words, .value = others}));
    for (SearchNode& node : unwanted)
        parts.push_back(without(std::move(node)));
    return joined(Kind::All, std::move(parts));
}

class Parser {
public:
    explicit Parser(std::string_view text)
        : m_rest(text)
    {
    }

    /// alternatives = all { OR all }
    SearchNode alternatives(int depth, SearchField field)
    {
        Nodes found;
        do
            found.push_back(together(depth, field));
        while (takeOperator("OR"));
        std::erase_if(found, [](const SearchNode& node) { return node.kind == Kind::Nothing; });
        return any(std::move(found));
    }

    /// The first term that cannot be understood.
    const std::optional<SearchNode>& unclear() const { return m_unclear; }

private:
    /// all = { [AND] [NOT | "-"] term }
    SearchNode together(int depth, SearchField field)
    {
        Nodes wanted;
        Nodes unwanted;
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
            excludes = takeMinus() || excludes;
            SearchNode found = term(depth, field);
            if (found.kind == Kind::Not) {
                found = SearchNode(std::move(found.parts.front()));
                excludes = !excludes;
            }
            if (found.kind != Kind::Nothing)
                (excludes ? unwanted : wanted).push_back(std::move(found));
        }
        return all(std::move(wanted), std::move(unwanted));
    }

    /// term = [field] ( word | phrase | "(" alternatives ")" )
    SearchNode term(int depth, SearchField field)
    {
        field = takeSearchField(m_rest).value_or(field);
        if (!m_rest.starts_with('('))
            return wordOrPhrase(field);
        skipOne();
        if (depth == kMaxDepth)
            return {};
        SearchNode inside = alternatives(depth + 1, field);
        if (m_rest.starts_with(')'))
            skipOne();
        return inside;
    }

    SearchNode wordOrPhrase(SearchField field)
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
        SearchNode leaf = searchLeaf(field, text, beginning);
        if (leaf.kind != Kind::Unclear)
            return leaf;
        if (!m_unclear)
            m_unclear = std::move(leaf);
        return {};
    }

    bool atEnd()
    {
        m_rest = trimmed(m_rest);
        return m_rest.empty();
    }

    void skipOne() { m_rest.remove_prefix(1); }

    /// A minus that stands before something.
    bool takeMinus()
    {
        bool taken = false;
        while (m_rest.size() > 1 && m_rest.front() == '-'
               && kBlanks.find(m_rest[1]) == std::string_view::npos) {
            skipOne();
            taken = true;
        }
        return taken;
    }

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
    std::optional<SearchNode> m_unclear{};
    int m_words = 0;
};

} // namespace

SearchNode parseSearch(std::string_view text)
{
    const std::string valid = toValidUtf8(text.substr(0, kMaxBytes));
    Parser parser(valid);
    SearchNode query = parser.alternatives(0, SearchField::Text);
    return parser.unclear() ? *parser.unclear() : query;
}

std::string wantedWords(const SearchNode& query)
{
    if (query.kind == Kind::Words)
        return query.value;
    if (query.kind != Kind::All && query.kind != Kind::Any)
        return {};
    std::string words;
    for (const SearchNode& part : query.parts) {
        const std::string found = wantedWords(part);
        if (!found.empty())
            words += (words.empty() ? "" : " OR ") + found;
    }
    return words.empty() ? words : "(" + words + ")";
}

} // namespace core
