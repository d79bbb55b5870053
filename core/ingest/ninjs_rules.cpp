#include "core/ingest/ninjs_rules.h"

#include "core/base/unicode.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/json_article.h"
#include "core/ingest/ninjs_members.h"
#include "core/ingest/number_parts.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using simdjson::SUCCESS;
using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr int kNewestSingular = 14; // those known here
constexpr int kNewestPlural = 21;
constexpr int kNewest = 31;

/// 14 for "1.4"; nullopt if it is no number.
std::optional<int> versionNumber(std::string_view text)
{
    if (text.size() < 3 || !isDigit(text[0]) || text[1] != '.' || !isDigit(text[2]))
        return std::nullopt;
    return (text[0] - '0') * 10 + (text[2] - '0');
}

/// What "standard" or "$standard" says.
void takeStandard(NinjsVersion& version, const object& standard)
{
    const auto text = [&](std::string_view name) {
        const auto member = jsonMember(standard, name);
        return member ? jsonText(*member) : std::string();
    };
    const std::string schema = text("schema");
    auto number = versionNumber(text("version"));
    constexpr std::string_view kSchema = "schema_";
    if (const std::size_t at = schema.rfind(kSchema); !number && at != std::string::npos)
        number = versionNumber(std::string_view(schema).substr(at + kSchema.size()));
    const std::string name = foldCase(text("name"));
    version.isStated = number.has_value();
    version.number = number.value_or(version.number);
    version.isExtended = (!name.empty() && name != "ninjs")
        || (!schema.empty() && schema.find("iptc.org") == std::string::npos);
}

/// The version that the members of an item are those of. One that came later than 1.0 may be a
/// mistake, two are not.
int versionOf(const object& item)
{
    int found = 10;
    std::size_t later = 0;
    for (const auto& [name, value] : item) {
        const auto member = ninjsMember(name, found);
        const auto plural = ninjsMember(name, kNewestPlural);
        if (!member || !plural)
            continue;
        if (std::ranges::any_of(name, [](char c) { return c >= 'A' && c <= 'Z'; }))
            return kNewest;
        if (plural->first == 20 && (value.is_array() || plural->kind == NinjsKind::Text))
            found = kNewestPlural;
        later += member->first > 10 && member->first < 20 ? 1 : 0;
    }
    return found == 10 && later > 1 ? kNewestSingular : found;
}

bool isKind(const element& value, NinjsKind kind)
{
    const auto allObjects = [](const auto& values) {
        return std::ranges::all_of(values, [](const element& one) { return one.is_object(); });
    };
    array list;
    object map;
    switch (kind) {
    case NinjsKind::Text:
        return value.is_string();
    case NinjsKind::Number:
        return value.is_number();
    case NinjsKind::Object:
        return value.is_object();
    case NinjsKind::Objects:
        return value.get(list) == SUCCESS
            && allObjects(std::vector<element>(list.begin(), list.end()));
    case NinjsKind::ObjectMap:
        break;
    }
    if (value.get(map) != SUCCESS)
        return false;
    return std::all_of(map.begin(), map.end(),
                       [](const auto& member) { return member.value.is_object(); });
}

std::string_view kindName(NinjsKind kind)
{
    constexpr auto kNames = std::to_array<std::string_view>(
        {"a string", "a number", "an object", "an array of objects", "an object of objects"});
    return kNames[static_cast<std::size_t>(kind)];
}

std::string named(std::string_view name)
{
    return "the member " + inQuotes(name);
}

std::optional<std::string> wordFault(std::string_view name, const element& value, int version)
{
    const auto words = ninjsWords(name, version);
    const std::string text = jsonText(value);
    if (words.empty() || std::ranges::find(words, std::string_view(text)) != words.end())
        return std::nullopt;
    std::string list;
    for (const std::string_view word : words)
        list.append(list.empty() ? "" : ", ").append(word);
    return named(name) + " is " + inQuotes(std::string_view(text)) + ", which is none of " + list
        + ".";
}

/// The first member of the objects in a list that is absent, or no string, though it has to be.
std::optional<std::string> missingText(std::string_view name, const array& list,
                                       std::string_view member)
{
    for (const element one : list) {
        std::string_view text;
        if (one.at_key(member).get(text) != SUCCESS)
            return named(name) + " holds an object whose " + inQuotes(member) + " is no string.";
    }
    return std::nullopt;
}

std::optional<std::string> placeFault(std::string_view name, const array& places)
{
    constexpr auto kShapes = std::to_array<std::string_view>(
        {"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
         "GeometryCollection", "Feature", "FeatureCollection"});
    constexpr auto kContents =
        std::to_array<std::string_view>({"coordinates", "geometries", "geometry", "features"});
    for (const element place : places) {
        object members;
        if (place.get(members) != SUCCESS)
            continue;
        const auto shape = jsonMember(members, "geojson");
        if (!shape)
            continue;
        std::string_view type;
        const bool known = shape->is_object() && shape->at_key("type").get(type) == SUCCESS
            && std::ranges::find(kShapes, type) != kShapes.end();
        if (!known)
            return named(name) + " holds a \"geojson\" whose \"type\" is no shape.";
        if (std::ranges::none_of(kContents, [&](std::string_view content) {
                return shape->at_key(content).error() == SUCCESS;
            }))
            return named(name) + " holds a \"geojson\" without coordinates.";
    }
    return std::nullopt;
}

std::optional<std::string> rightsFault(std::string_view name, const element& value)
{
    object rights;
    if (value.get(rights) != SUCCESS)
        return std::nullopt;
    const bool linked = jsonMember(rights, "linkedrights").has_value();
    const bool encoded = jsonMember(rights, "encodedrights").has_value();
    if (linked != encoded)
        return std::nullopt;
    return named(name) + " must hold either \"linkedrights\" or \"encodedrights\""
        + (linked ? ", not both." : ".");
}

std::optional<std::string> itemFault(const object& item, const NinjsVersion& version,
                                     std::vector<std::string>& unknown, bool isAssociation);

std::optional<std::string> associationFault(std::string_view name, const element& value,
                                            const NinjsVersion& version,
                                            std::vector<std::string>& unknown)
{
    std::vector<element> items;
    array list;
    object map;
    if (value.get(list) == SUCCESS)
        items.assign(list.begin(), list.end());
    else if (value.get(map) == SUCCESS)
        std::ranges::for_each(map, [&](const auto& member) { items.push_back(member.value); });
    for (const element& one : items) {
        object item;
        if (one.get(item) != SUCCESS)
            continue;
        if (const auto fault = itemFault(item, version, unknown, true))
            return named(name) + " holds an object with a fault: " + *fault;
    }
    return std::nullopt;
}

std::optional<std::string> contentFault(std::string_view name, const element& value,
                                        const NinjsVersion& version,
                                        std::vector<std::string>& unknown)
{
    const std::string folded = foldCase(name);
    if (folded == "associations")
        return associationFault(name, value, version, unknown);
    if (folded == "rightsinfo")
        return rightsFault(name, value);
    array list;
    if (value.get(list) != SUCCESS)
        return wordFault(name, value, version.number);
    if (folded == "bodies" || folded == "headlines" || folded == "descriptions")
        return missingText(name, list, "value");
    return folded == "places" ? placeFault(name, list) : std::nullopt;
}

/// True for a member that came later in 1.x and that a file without a version may have: a string or
/// a number is what it is, but a list may be a mistake.
bool mayBeLater(const NinjsMember& member, const NinjsVersion& version)
{
    return !version.isStated && member.first / 10 == version.number / 10
        && (member.kind == NinjsKind::Text || member.kind == NinjsKind::Number);
}

std::string nameOf(const NinjsVersion& version)
{
    return version.isStated
        ? "ninjs " + std::to_string(version.number / 10) + "." + std::to_string(version.number % 10)
        : "ninjs " + std::to_string(version.number / 10) + ".x";
}

/// True for a name that belongs to ninjs, but not so, or not there.
bool isMistaken(std::string_view name)
{
    return name == "linkedrights" || name == "encodedrights" || name.starts_with("body_")
        || name.starts_with("description_") || name.starts_with("headline_");
}

std::optional<std::string> memberFault(std::string_view name, const element& value,
                                       const NinjsVersion& version,
                                       std::vector<std::string>& unknown)
{
    const auto member = ninjsMember(name, version.number);
    const bool fits = member && version.number >= member->first && version.number <= member->last;
    if (!fits && !(member && mayBeLater(*member, version))) {
        if ((member || isMistaken(name)) && !version.isExtended)
            return named(name) + " is not known to " + nameOf(version) + ".";
        unknown.emplace_back(name);
        return std::nullopt;
    }
    if (!isKind(value, member->kind))
        return named(name) + " is not " + std::string(kindName(member->kind)) + ".";
    return contentFault(name, value, version, unknown);
}

std::optional<std::string> itemFault(const object& item, const NinjsVersion& version,
                                     std::vector<std::string>& unknown, bool isAssociation)
{
    const auto uri = jsonMember(item, "uri");
    if (!uri)
        return std::string("the member \"uri\" is missing.");
    if (const auto twice = nameTwice(item))
        return named(*twice) + " stands twice in it.";
    if (isAssociation && version.isPlural() && !jsonMember(item, "name"))
        return std::string("the member \"name\" is missing.");
    for (const auto& [name, value] : item) {
        if (isAssociation && (name == "name" || name == "rel") && version.isPlural())
            continue;
        if (auto fault = memberFault(name, value, version, unknown))
            return fault;
    }
    return std::nullopt;
}

} // namespace

NinjsVersion ninjsVersion(const object& item)
{
    NinjsVersion version{.number = versionOf(item)};
    for (const std::string_view name : {"$standard", "standard"}) {
        const auto member = jsonMember(item, name);
        object standard;
        if (member && member->get(standard) == SUCCESS)
            takeStandard(version, standard);
    }
    const int newest = version.number < 20 ? kNewestSingular
        : version.number < 30              ? kNewestPlural
                                           : kNewest;
    version.isExtended = version.isExtended || version.number > newest;
    return version;
}

std::optional<std::string> ninjsFault(const object& item, std::vector<std::string>& unknown)
{
    return itemFault(item, ninjsVersion(item), unknown, false);
}

} // namespace core
