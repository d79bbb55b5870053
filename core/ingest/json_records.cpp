#include "core/base/unicode.h"
#include "core/ingest/json_parse.h"
#include "core/ingest/json_values.h"
#include "core/ingest/records.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

using simdjson::SUCCESS;
using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

/// The array of objects in a document; none if it has none.
std::optional<array> arrayOf(const element& root, std::string_view member, std::size_t& depth)
{
    array list;
    depth = 1;
    if (root.get(list) == SUCCESS)
        return list;
    object document;
    depth = 2;
    if (root.get(document) == SUCCESS && document.at_key(member).get(list) == SUCCESS)
        return list;
    return std::nullopt;
}

std::string scalar(const element& value)
{
    std::string_view string;
    if (value.get(string) == SUCCESS)
        return std::string(string);
    if (value.is_null() || value.is_array() || value.is_object())
        return {};
    return simdjson::minify(value);
}

std::string member(const object& from, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        element value;
        if (from.at_key(name).get(value) == SUCCESS)
            return scalar(value);
    }
    return {};
}

void addAlias(Record& record, const element& value)
{
    object described;
    if (value.get(described) != SUCCESS) {
        record.aliases.push_back({.text = scalar(value)});
        return;
    }
    Alias alias{.text = member(described, {"text", "name"}),
                .language = member(described, {"language"})};
    array words;
    if (described.at_key("needs_near").get(words) == SUCCESS) {
        for (const element word : words)
            alias.needsNear.push_back(scalar(word));
    }
    record.aliases.push_back(std::move(alias));
}

void addInstrument(Record& record, const element& value)
{
    object described;
    if (value.get(described) != SUCCESS) {
        record.instruments.push_back(scalar(value));
        return;
    }
    const std::string mic = member(described, {"mic"});
    const std::string symbol = member(described, {"symbol", "instrument"});
    const std::string market = mic.empty() ? std::string{} : mic + ":";
    record.instruments.push_back(market + symbol + ":" + member(described, {"expected", "sign"}));
}

void addRelation(Record& record, const element& value)
{
    object described;
    record.relations.push_back(value.get(described) == SUCCESS ? member(described, {"kind"}) + ":"
                                       + member(described, {"event", "other", "name"})
                                                               : scalar(value));
}

/// False if a name stands twice in the object.
bool addMember(Record& record, const std::string& name, const element& value)
{
    using Add = void (*)(Record&, const element&);
    Add add = nullptr;
    if (name == "aliases")
        add = addAlias;
    else if (name == "instruments")
        add = addInstrument;
    else if (name == "relations")
        add = addRelation;
    array list;
    if (add != nullptr && value.get(list) == SUCCESS) {
        for (const element part : list)
            add(record, part);
        return true;
    }
    return record.fields.emplace(name, scalar(value)).second;
}

/// The entries of a document's list, or the document itself if it is one object; `depth` is that
/// at which they stand.
std::vector<element> elementsOf(const element& root, std::string_view memberName,
                                std::size_t& depth)
{
    std::vector<element> elements;
    if (const auto list = arrayOf(root, memberName, depth)) {
        for (const element one : *list)
            elements.push_back(one);
    } else if (root.is_object()) {
        depth = 0;
        elements.push_back(root);
    }
    return elements;
}

} // namespace

Result<std::vector<Record>> readJsonRecords(std::string_view text, std::string_view path,
                                            std::string_view memberName, IssueList& rejected)
{
    simdjson::dom::parser parser;
    const auto root = parseJson(parser, text, path);
    if (!root)
        return tl::unexpected(root.error());
    std::size_t depth = 0;
    const std::vector<element> elements = elementsOf(*root, memberName, depth);
    if (elements.empty() && !root->is_array() && !root->is_object())
        return fail(ErrorCode::Format, displayPath(path) + " holds no list of objects.");
    const std::vector<std::size_t> lines = linesOfObjects(text, depth);
    std::vector<Record> records;
    const auto isObject = [](const element& one) { return one.is_object(); };
    // Objects of other arrays at the same depth would stand between them.
    const bool linesKnown =
        static_cast<std::size_t>(std::ranges::count_if(elements, isObject)) == lines.size();
    std::size_t objects = 0;
    for (const element& one : elements) {
        Record record{.text = excerpt(simdjson::minify(one))};
        object members;
        if (one.get(members) != SUCCESS) {
            rejectRecord(rejected, path, record, "not_an_object", "an entry is not an object.");
            continue;
        }
        record.line = linesKnown ? lines[objects] : 0;
        ++objects;
        bool once = true;
        for (const auto& [key, value] : members)
            once = addMember(record, foldCase(key), value) && once;
        if (once)
            records.push_back(std::move(record));
        else
            rejectRecord(rejected, path, record, "name_twice",
                         "a name stands twice in one object.");
    }
    return records;
}

Result<std::optional<ImportKind>> kindOfJson(std::string_view text, std::string_view path)
{
    simdjson::dom::parser parser;
    const auto root = parseJson(parser, text, path);
    if (!root)
        return tl::unexpected(root.error());
    for (const ImportKind kind : {ImportKind::Events, ImportKind::Instruments}) {
        std::size_t depth = 0;
        object first;
        const auto list = arrayOf(*root, toString(kind), depth);
        const bool found = list ? list->size() > 0 && list->at(0).get(first) == SUCCESS
                                : root->get(first) == SUCCESS;
        if (!found)
            continue;
        const bool isEvent =
            first.at_key("name").error() == SUCCESS && first.at_key("when").error() == SUCCESS;
        const bool isInstrument = first.at_key("symbol").error() == SUCCESS
            && (first.at_key("name").error() == SUCCESS || first.at_key("mic").error() == SUCCESS);
        if (kind == ImportKind::Events ? isEvent : isInstrument && !isEvent)
            return kind;
    }
    for (const std::string_view name : {"facts", "actions"}) {
        std::size_t depth = 0;
        object first;
        const auto list = arrayOf(*root, name, depth);
        const bool found = list ? list->size() > 0 && list->at(0).get(first) == SUCCESS
                                : root->get(first) == SUCCESS;
        if (found && first.at_key("kind").error() == SUCCESS
            && first.at_key("value").error() == SUCCESS)
            return ImportKind::Facts;
    }
    return std::nullopt;
}

} // namespace core
