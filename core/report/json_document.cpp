#include "core/report/json_document.h"

#include <cmath>
#include <cstdint>
#include <set>
#include <utility>

namespace core {

std::string jsonDocument(const Json& json)
{
    // Every text in core is valid UTF-8; a path need not be.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json parsedJson(std::string_view json, std::string& twice)
{
    constexpr int kDeepest = 8;
    std::set<std::string> seen;
    bool tooDeep = false;
    const Json::parser_callback_t watch = [&](int depth, Json::parse_event_t event, Json& parsed) {
        tooDeep = tooDeep || depth > kDeepest;
        if (event == Json::parse_event_t::key && depth == 1) {
            const auto field = parsed.get<std::string>();
            if (!seen.insert(field).second)
                twice = field;
        }
        return !tooDeep;
    };
    Json document = Json::parse(json, watch, false);
    return tooDeep ? Json(Json::value_t::discarded) : document;
}

Json parsedJson(std::string_view json)
{
    std::string twice;
    return parsedJson(json, twice);
}

Json jsonNumber(double value)
{
    constexpr double kExact = 9007199254740992.0; // 2^53
    if (!std::isfinite(value))
        return {};
    if (std::abs(value) < kExact && value == std::trunc(value))
        return static_cast<std::int64_t>(value);
    return value;
}

Json jsonNumber(const std::optional<double>& value)
{
    return value ? jsonNumber(*value) : Json();
}

Json jsonOrNull(std::string text)
{
    return text.empty() ? Json() : Json(std::move(text));
}

Json jsonOrNull(const std::optional<TradingDate>& date)
{
    return date ? Json(toIso(*date)) : Json();
}

std::string_view jsonName(TextField field)
{
    return field == TextField::Title ? "title" : "body";
}

} // namespace core
