#include "core/ingest/json_article.h"

#include "core/base/unicode.h"
#include "core/ingest/article_text.h"
#include "core/ingest/article_values.h"
#include "core/ingest/json_values.h"
#include "core/ingest/number_parts.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace core {

namespace {

using simdjson::SUCCESS;
using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

/// The name of what a member describes by an object: {"id": "x", "name": "Example Times"}.
std::string nameIn(const element& value)
{
    object described;
    if (value.get(described) != SUCCESS)
        return jsonText(value);
    for (const std::string_view name : {"name", "title", "value", "label", "#text"}) {
        element member;
        if (described.at_key(name).get(member) == SUCCESS && member.is_string())
            return jsonText(member);
    }
    return {};
}

/// A list as one text: paragraphs of a text, names behind each other.
std::string joined(const array& list, ArticleField field)
{
    const bool paragraphs = field == ArticleField::Text || field == ArticleField::Lead;
    std::string text;
    for (const element one : list) {
        const std::string part = nameIn(one);
        if (!part.empty())
            text.append(text.empty() ? "" : paragraphs ? "\n\n" : ", ").append(part);
    }
    return text;
}

std::string valueOf(const element& value, ArticleField field)
{
    array list;
    return value.get(list) == SUCCESS ? joined(list, field) : nameIn(value);
}

void setKeywords(ArticleValues& values, const element& value)
{
    array list;
    if (value.get(list) != SUCCESS)
        return values.set(ArticleField::Keywords, nameIn(value));
    for (const element one : list)
        values.addKeyword(nameIn(one));
}

std::optional<RankedField> fieldOf(std::string_view name, std::span<const NamedColumn> named)
{
    constexpr int kSaid = 100;
    for (const NamedColumn& one : named) {
        if (foldCase(one.column) == foldCase(name))
            return RankedField{.field = one.field, .rank = kSaid};
    }
    return articleField(name);
}

/// NewsAPI cuts texts off and says so: "... [+1234 chars]".
std::string_view withoutCutMark(std::string_view text)
{
    constexpr std::string_view kEnd = " chars]";
    const std::size_t begin = text.rfind("[+");
    if (!text.ends_with(kEnd) || begin == std::string_view::npos)
        return text;
    const std::string_view count = text.substr(begin + 2, text.size() - begin - 2 - kEnd.size());
    return !count.empty() && std::ranges::all_of(count, isDigit) ? trimmed(text.substr(0, begin))
                                                                 : text;
}

ArticleValues valuesOf(const object& members, std::span<const NamedColumn> named)
{
    ArticleValues values;
    std::array<int, kArticleFieldCount> ranks{};
    for (const auto& [name, value] : members) {
        const auto found = fieldOf(name, named);
        if (!found)
            continue;
        if (found->field == ArticleField::Keywords) {
            setKeywords(values, value);
            continue;
        }
        int& rank = ranks[static_cast<std::size_t>(found->field)];
        // A number that is called "article" counts them.
        const bool isNumber = value.is_number() && found->field == ArticleField::Text;
        const std::string text = valueOf(value, found->field);
        if (text.empty() || isNumber || found->rank <= rank)
            continue;
        rank = found->rank;
        values.set(found->field, text);
    }
    return values;
}

/// The array of objects that a document's member holds.
std::optional<array> listIn(const element& root, std::span<const std::string_view> members)
{
    object document;
    if (root.get(document) != SUCCESS)
        return std::nullopt;
    for (const std::string_view name : members) {
        array list;
        if (document.at_key(name).get(list) == SUCCESS && list.size() > 0
            && list.at(0).value_unsafe().is_object())
            return list;
    }
    return std::nullopt;
}

} // namespace

std::string jsonText(const element& value)
{
    std::string_view string;
    if (value.get(string) == SUCCESS)
        return std::string(string);
    if (value.is_null() || value.is_array() || value.is_object())
        return {};
    return simdjson::minify(value);
}

std::optional<element> jsonMember(const object& from, std::string_view name)
{
    element value;
    if (from.at_key_case_insensitive(name).get(value) == SUCCESS)
        return value;
    return std::nullopt;
}

std::optional<std::string_view> nameTwice(const object& members)
{
    std::set<std::string_view> names;
    for (const auto& [name, value] : members) {
        if (!names.insert(name).second)
            return name;
    }
    return std::nullopt;
}

JsonEntries jsonEntries(const element& root, std::string_view text,
                        std::span<const std::string_view> members)
{
    JsonEntries found;
    array list;
    std::size_t depth = 1;
    if (root.get(list) != SUCCESS) {
        const auto inside = listIn(root, members);
        depth = inside ? 2 : 0;
        if (!inside) {
            found.entries.push_back(root);
            found.lines = linesOfObjects(text, depth);
            found.lines.resize(1);
            return found;
        }
        list = *inside;
    }
    for (const element one : list)
        found.entries.push_back(one);
    const std::vector<std::size_t> lines = linesOfObjects(text, depth);
    const auto isObject = [](const element& one) { return one.is_object(); };
    // Objects of other arrays at the same depth would stand between them.
    const bool known =
        static_cast<std::size_t>(std::ranges::count_if(found.entries, isObject)) == lines.size();
    std::size_t next = 0;
    for (const element& one : found.entries)
        found.lines.push_back(known && one.is_object() ? lines[next++] : 0);
    return found;
}

bool isArticleObject(const object& members)
{
    constexpr int kSure = 6;
    constexpr std::size_t kSentence = 80; // bytes of a text that stands alone
    const auto has = [](const ArticleValues& values, ArticleField field) {
        return hasWords(values.get(field));
    };
    std::size_t texts = 0;
    for (const auto& [name, value] : members) {
        if (name == "$schema" || name == "$id")
            return false;
        const auto found = articleField(name);
        texts += found && found->field == ArticleField::Text && found->rank >= kSure
                && !value.is_number()
            ? 1
            : 0;
    }
    const ArticleValues values = valuesOf(members, {});
    const bool dated = !values.get(ArticleField::Published).empty()
        || values.get(ArticleField::Address).find("://") != std::string::npos;
    if (texts > 0 && has(values, ArticleField::Text))
        return dated || has(values, ArticleField::Title)
            || values.get(ArticleField::Text).size() >= kSentence;
    return dated && has(values, ArticleField::Title) && has(values, ArticleField::Lead);
}

void addJsonArticle(const element& entry, std::size_t line, std::span<const NamedColumn> named,
                    const ImportOptions& options, ArticleCollector& articles)
{
    object members;
    const std::string text = excerpt(simdjson::minify(entry));
    if (entry.get(members) != SUCCESS)
        return articles.reject(line, "not_an_object", "an entry is not an object.", text);
    if (const auto twice = nameTwice(members))
        return articles.reject(line, "name_twice",
                               "the name " + inQuotes(*twice) + " stands twice in one object.",
                               text);
    ArticleValues values = valuesOf(members, named);
    const std::string& body = values.get(ArticleField::Text);
    if (const std::string kept(withoutCutMark(body)); kept.size() < body.size()) {
        articles.warn(line, "cut_off", "the source cut the text off.");
        values.set(ArticleField::Text, kept);
    }
    articles.add(values.article(options, articles, line), line, text);
}

} // namespace core
