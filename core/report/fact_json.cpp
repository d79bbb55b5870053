#include "core/report/fact_json.h"

#include "core/report/json_document.h"

#include <utility>

namespace core {

namespace {

/// Who says so: the last members of both kinds.
void addOrigin(Json& json, const std::string& source, const std::string& author,
               const std::optional<ImportId>& import)
{
    json["source"] = jsonOrNull(source);
    json["author"] = jsonOrNull(author);
    json["import"] = import ? Json(import->value) : Json();
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
                  {"currency", jsonOrNull(action.currency)}};
        addOrigin(json, action.source, listing.author, listing.import);
        array.push_back(std::move(json));
    }
    return jsonDocument(array);
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
    return jsonDocument(array);
}

} // namespace core
