#include "core/report/figure_spec_json.h"

#include "core/report/json_document.h"

#include <cmath>
#include <functional>
#include <map>

namespace core {

namespace {

std::string_view unitName(LengthUnit unit)
{
    return unit == LengthUnit::Millimetres ? "mm" : "px";
}

std::string_view themeName(FigureTheme theme)
{
    return theme == FigureTheme::Dark ? "dark" : "light";
}

/// Each takes one field's value into the specification; false when it is not what it should be.
using Take = std::function<bool(const Json&, FigureSpec&)>;

bool takeText(const Json& json, std::string& text)
{
    if (!json.is_string())
        return false;
    text = json.get<std::string>();
    return true;
}

bool takeTexts(const Json& json, std::vector<std::string>& texts)
{
    if (!json.is_array())
        return false;
    texts.clear();
    for (const Json& item : json) {
        if (!takeText(item, texts.emplace_back()))
            return false;
    }
    return true;
}

bool takeFlag(const Json& json, bool& flag)
{
    if (!json.is_boolean())
        return false;
    flag = json.get<bool>();
    return true;
}

bool takeLength(const Json& json, double& length)
{
    if (!json.is_number())
        return false;
    length = json.get<double>();
    return std::isfinite(length) && length > 0.0;
}

bool takeDay(const Json& json, std::optional<TradingDate>& day)
{
    if (json.is_null()) {
        day.reset();
        return true;
    }
    day = json.is_string() ? parseTradingDate(json.get<std::string>()) : std::nullopt;
    return day.has_value();
}

bool takeSize(const Json& json, FigureSize& size)
{
    if (!json.is_object())
        return false;
    for (const auto& [field, value] : json.items()) {
        std::string unit;
        if (field == "width" ? takeLength(value, size.width)
                             : field == "height" && takeLength(value, size.height))
            continue;
        if (field != "unit" || !takeText(value, unit) || (unit != "px" && unit != "mm"))
            return false;
        size.unit = unit == "mm" ? LengthUnit::Millimetres : LengthUnit::Pixels;
    }
    return true;
}

/// The enumerator that `named` finds for the text.
template<typename Enum>
bool takeNamed(const Json& json, Enum& value, std::optional<Enum> (*named)(std::string_view))
{
    const auto known = json.is_string() ? named(json.get<std::string>()) : std::nullopt;
    value = known.value_or(value);
    return known.has_value();
}

/// What "axis" says too, as a flag.
bool takeLog(const Json& json, AxisScale& axis)
{
    bool isLog = false;
    const bool taken = takeFlag(json, isLog);
    axis = isLog && axis == AxisScale::Linear ? AxisScale::Log : axis;
    return taken;
}

bool takeAnnotations(const Json& json, FigureAnnotations& annotations)
{
    annotations = {.all = json == "all"};
    if (annotations.all || !json.is_array())
        return annotations.all;
    for (const Json& id : json) {
        if (!id.is_number_integer() || id.get<std::int64_t>() <= 0)
            return false;
        annotations.ids.push_back(NoteId{id.get<std::int64_t>()});
    }
    return true;
}

Json annotationsJson(const FigureAnnotations& annotations)
{
    Json ids = Json::array();
    for (const NoteId id : annotations.ids)
        ids.push_back(id.value);
    return annotations.all ? Json("all") : ids;
}

bool takeTheme(const Json& json, FigureTheme& theme)
{
    theme = json == "dark" ? FigureTheme::Dark : FigureTheme::Light;
    return json == "dark" || json == "light";
}

bool takeLocale(const Json& json, std::string& locale)
{
    return takeText(json, locale) && (locale == "de" || locale == "en");
}

std::map<std::string, Take, std::less<>> fields()
{
    return {
        {"instruments", [](auto& json, auto& spec) { return takeTexts(json, spec.instruments); }},
        {"events", [](auto& json, auto& spec) { return takeTexts(json, spec.events); }},
        {"from", [](auto& json, auto& spec) { return takeDay(json, spec.from); }},
        {"to", [](auto& json, auto& spec) { return takeDay(json, spec.to); }},
        {"style",
         [](auto& json, auto& spec) { return takeNamed(json, spec.style, chartStyleFromString); }},
        {"adjust",
         [](auto& json, auto& spec) {
             return takeNamed(json, spec.adjust, priceAdjustmentFromString);
         }},
        {"axis",
         [](auto& json, auto& spec) { return takeNamed(json, spec.axis, axisScaleFromString); }},
        {"log", [](auto& json, auto& spec) { return takeLog(json, spec.axis); }},
        {"panels", [](auto& json, auto& spec) { return takeFlag(json, spec.panels); }},
        {"base_day", [](auto& json, auto& spec) { return takeDay(json, spec.baseDay); }},
        {"annotations",
         [](auto& json, auto& spec) { return takeAnnotations(json, spec.annotations); }},
        {"size", [](auto& json, auto& spec) { return takeSize(json, spec.size); }},
        {"scale", [](auto& json, auto& spec) { return takeLength(json, spec.scale); }},
        {"theme", [](auto& json, auto& spec) { return takeTheme(json, spec.theme); }},
        {"transparent", [](auto& json, auto& spec) { return takeFlag(json, spec.transparent); }},
        {"locale", [](auto& json, auto& spec) { return takeLocale(json, spec.locale); }},
        {"title", [](auto& json, auto& spec) { return takeText(json, spec.title); }},
        {"subtitle", [](auto& json, auto& spec) { return takeText(json, spec.subtitle); }},
        {"source", [](auto& json, auto& spec) { return takeText(json, spec.source); }},
        {"byline", [](auto& json, auto& spec) { return takeText(json, spec.byline); }},
        {"notes", [](auto& json, auto& spec) { return takeTexts(json, spec.notes); }},
        {"alt_text", [](auto& json, auto& spec) { return takeText(json, spec.altText); }},
        {"caption", [](auto& json, auto& spec) { return takeText(json, spec.caption); }},
        {"format",
         [](auto& json, auto& spec) {
             return takeNamed(json, spec.format, figureFormatFromString);
         }},
    };
}

} // namespace

std::string figureSpecToJson(const FigureSpec& spec)
{
    Json json;
    json["instruments"] = spec.instruments;
    json["events"] = spec.events;
    json["from"] = spec.from ? Json(toIso(*spec.from)) : Json();
    json["to"] = spec.to ? Json(toIso(*spec.to)) : Json();
    json["style"] = toString(spec.style);
    json["adjust"] = toString(spec.adjust);
    json["axis"] = toString(spec.axis);
    json["panels"] = spec.panels;
    json["base_day"] = spec.baseDay ? Json(toIso(*spec.baseDay)) : Json();
    json["annotations"] = annotationsJson(spec.annotations);
    json["size"] = {{"width", spec.size.width},
                    {"height", spec.size.height},
                    {"unit", unitName(spec.size.unit)}};
    json["scale"] = spec.scale;
    json["theme"] = themeName(spec.theme);
    json["transparent"] = spec.transparent;
    json["locale"] = spec.locale;
    json["title"] = spec.title;
    json["subtitle"] = spec.subtitle;
    json["source"] = spec.source;
    json["byline"] = spec.byline;
    json["notes"] = spec.notes;
    json["alt_text"] = spec.altText;
    json["caption"] = spec.caption;
    json["format"] = toString(spec.format);
    return jsonDocument(json);
}

Result<FigureSpec> figureSpecFromJson(std::string_view json, std::string_view name)
{
    std::string twice;
    const Json document = parsedJson(json, twice);
    if (document.is_discarded() || !document.is_object())
        return fail(ErrorCode::Format, std::string(name) + " is not a JSON object.");
    if (!twice.empty())
        return fail(ErrorCode::Format,
                    std::string(name) + ": the field \"" + twice + "\" stands there twice.");
    FigureSpec spec;
    const auto known = fields();
    for (const auto& [field, value] : document.items()) {
        const auto take = known.find(field);
        if (take == known.end())
            return fail(ErrorCode::Format,
                        std::string(name) + ": a figure has no field \"" + field + "\".");
        if (!take->second(value, spec))
            return fail(ErrorCode::Format,
                        std::string(name) + ": the value of \"" + field
                            + "\" is not one that it can have.");
    }
    const bool isCompared = spec.instruments.size() > 1 && !spec.panels;
    if (isCompared && !document.contains("style"))
        spec.style = ChartStyle::Rebased;
    if (document.contains("log") && document["log"] == true && spec.axis != AxisScale::Log)
        return fail(ErrorCode::Format,
                    std::string(name) + ": \"log\" and \"axis\" contradict each other.");
    return spec;
}

} // namespace core
