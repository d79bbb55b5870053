#include "core/report/fact_json.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

Json orNull(const std::string& text)
{
    return text.empty() ? Json() : Json(text);
}

/// Who says so: the last members of both kinds.
void addOrigin(Json& json, const std::string& source, const std::string& author,
               const std::optional<ImportId>& import)
{
    json["source"] = orNull(source);
    json["author"] = orNull(author);
    json["import"] = import ? Json(import->value) : Json();
}

std::string document(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

std::string actionsToJson(std::span<const ActionListing> actions)
{
    Json array = Json::array();
    for (const ActionListing& listing : actions) {
        const CorporateAction& action = listing.action;
        const bool isSplit = action.kind == CorporateActionKind::Split;
        Json json{{"action", action.id.value},
                  {"instrument", listing.symbol},
                  {"kind", toString(action.kind)},
                  {"on", toIso(action.day)},
                  {"value", action.value},
                  {"ratio", isSplit ? Json(splitRatioText(action.value)) : Json()},
                  {"in_prices", listing.inPrices ? Json(*listing.inPrices) : Json()},
                  {"currency", orNull(action.currency)}};
        addOrigin(json, action.source, listing.author, listing.import);
        array.push_back(std::move(json));
    }
    return document(array);
}

std::string factsToJson(std::span<const FactListing> facts)
{
    Json array = Json::array();
    for (const FactListing& listing : facts) {
        const DatedFact& fact = listing.fact;
        Json json{{"fact", fact.id.value},
                  {"instrument", listing.symbol},
                  {"kind", toString(fact.kind)},
                  {"from", toIso(fact.firstDay)},
                  {"value", fact.value}};
        addOrigin(json, fact.source, listing.author, listing.import);
        array.push_back(std::move(json));
    }
    return document(array);
}

} // namespace core
