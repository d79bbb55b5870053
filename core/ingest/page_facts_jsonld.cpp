#include "core/ingest/page_facts.h"

#include "core/base/unicode.h"
#include "core/ingest/html_text.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>

namespace core {

namespace {

using simdjson::dom::element;

constexpr int kDeepest = 8;
constexpr std::size_t kMost = 10'000; ///< things looked at in one script

/// From the first bracket to the last, without line breaks in strings and commas before closing
/// brackets, which pages write and JSON does not know.
std::string repaired(std::string_view script)
{
    constexpr std::string_view kSection = "<![CDATA[";
    if (const std::size_t at = script.find(kSection); at != std::string_view::npos)
        script = script.substr(at + kSection.size(), script.rfind("]]>") - at - kSection.size());
    const std::size_t begin = script.find_first_of("{[");
    const std::size_t end = script.find_last_of("}]");
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin)
        return {};
    std::string json;
    bool inString = false;
    bool escaped = false;
    for (const char c : script.substr(begin, end + 1 - begin)) {
        const bool control = static_cast<unsigned char>(c) < 0x20;
        if (!inString && (c == '}' || c == ']')) {
            const std::size_t last = json.find_last_not_of(' ');
            if (last != std::string::npos && json[last] == ',')
                json.resize(last);
        }
        if (c == '"' && !escaped)
            inString = !inString;
        escaped = inString && c == '\\' && !escaped;
        json += control ? ' ' : c;
    }
    return json;
}

std::string textOf(element value)
{
    std::string_view text;
    return value.get(text) == simdjson::SUCCESS ? std::string(trimmed(text)) : std::string{};
}

std::optional<element> memberOf(element value, std::string_view name)
{
    element found;
    if (value.is_object() && value.at_key(name).get(found) == simdjson::SUCCESS)
        return found;
    return std::nullopt;
}

std::string textMemberOf(element value, std::string_view name)
{
    const auto member = memberOf(value, name);
    return member ? textOf(*member) : std::string{};
}

template<typename Visit>
void forEach(element value, const Visit& visit)
{
    simdjson::dom::array array;
    if (value.get(array) != simdjson::SUCCESS)
        return visit(value);
    for (const element one : array)
        visit(one);
}

bool isArticleType(std::string_view type)
{
    return type.find("Article") != std::string_view::npos || type.ends_with("Posting")
        || type == "Report" || type == "Review";
}

bool isArticle(element thing)
{
    bool found = false;
    if (const auto type = memberOf(thing, "@type"))
        forEach(*type, [&](element one) { found |= isArticleType(textOf(one)); });
    return found && textMemberOf(thing, "headline").size() + textMemberOf(thing, "name").size() > 0;
}

/// Reads the things of one script.
class Graph {
public:
    explicit Graph(element root) { collect(root, 0); }

    std::optional<element> article() const
    {
        const auto found = std::ranges::find_if(m_things, isArticle);
        return found == m_things.end() ? std::nullopt : std::optional(*found);
    }

    /// The name of a person or an organisation, which may stand elsewhere.
    std::string nameOf(element value) const
    {
        if (std::string text = textOf(value); !text.empty())
            return text;
        if (std::string name = textMemberOf(value, "name"); !name.empty())
            return name;
        const std::string id = textMemberOf(value, "@id");
        for (const element& thing : m_things) {
            if (!id.empty() && textMemberOf(thing, "@id") == id) {
                if (std::string name = textMemberOf(thing, "name"); !name.empty())
                    return name;
            }
        }
        return {};
    }

    std::vector<std::string> namesOf(element thing, std::string_view member) const
    {
        std::vector<std::string> names;
        if (const auto value = memberOf(thing, member))
            forEach(*value, [&](element one) {
                const auto name = memberOf(one, "name");
                // Some write one person with an array of names for several.
                forEach(name && name->is_array() ? *name : one, [&](element named) {
                    if (std::string found = nameOf(named); !found.empty() && names.size() < kMost)
                        names.push_back(std::move(found));
                });
            });
        return names;
    }

private:
    void collect(element value, int depth)
    {
        if (depth > kDeepest || m_things.size() >= kMost)
            return;
        forEach(value, [&](element one) {
            if (!one.is_object() || m_things.size() >= kMost)
                return;
            m_things.push_back(one);
            for (const char* inner : {"@graph", "mainEntity", "mainEntityOfPage"}) {
                if (const auto member = memberOf(one, inner))
                    collect(*member, depth + 1);
            }
        });
    }

    std::vector<element> m_things{};
};

std::vector<std::string> keywordsOf(const Graph& graph, element thing)
{
    std::vector<std::string> keywords;
    for (const std::string& listed : graph.namesOf(thing, "keywords")) {
        for (std::size_t at = 0; at <= listed.size();) {
            const std::size_t end = std::min(listed.find(',', at), listed.size());
            keywords.emplace_back(trimmed(std::string_view(listed).substr(at, end - at)));
            at = end + 1;
        }
    }
    return keywords;
}

std::string addressOf(element thing)
{
    for (const char* member : {"url", "mainEntityOfPage", "@id"}) {
        const auto value = memberOf(thing, member);
        if (!value)
            continue;
        for (const std::string& text : {textOf(*value), textMemberOf(*value, "@id")}) {
            if (text.starts_with("http"))
                return text;
        }
    }
    return {};
}

PageFacts factsOf(const Graph& graph, element thing)
{
    const auto first = [&](std::string_view member) {
        const auto names = graph.namesOf(thing, member);
        return names.empty() ? std::string{} : names.front();
    };
    PageFacts facts{.headline = htmlLine(textMemberOf(thing, "headline")),
                    .subhead = htmlLine(textMemberOf(thing, "alternativeHeadline")),
                    .description = htmlLine(textMemberOf(thing, "description")),
                    .authors = graph.namesOf(thing, "author"),
                    .publisher = first("publisher"),
                    .published = textMemberOf(thing, "datePublished"),
                    .updated = textMemberOf(thing, "dateModified"),
                    .language = first("inLanguage"),
                    .keywords = keywordsOf(graph, thing),
                    .rights = first("copyrightNotice"),
                    .address = addressOf(thing),
                    .guid = textMemberOf(thing, "identifier"),
                    .body = textMemberOf(thing, "articleBody"),
                    .isArticle = true};
    if (facts.headline.empty())
        facts.headline = htmlLine(textMemberOf(thing, "name"));
    if (facts.published.empty())
        facts.published = textMemberOf(thing, "dateCreated");
    return facts;
}

} // namespace

PageFacts factsOfJsonLd(const std::vector<std::string_view>& scripts)
{
    PageFacts facts;
    simdjson::dom::parser parser;
    for (const std::string_view script : scripts) {
        element root;
        const std::string json = repaired(script);
        if (parser.parse(json).get(root) != simdjson::SUCCESS)
            continue;
        const Graph graph(root);
        if (const auto article = graph.article())
            complete(facts, factsOf(graph, *article));
    }
    return facts;
}

} // namespace core
