#include "core/ingest/json_parse.h"
#include "core/ingest/json_prices.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace core {

namespace {

std::string textOfNumber(double value)
{
    std::array<char, 32> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), written.ptr};
}

} // namespace

std::string fieldOfJson(simdjson::dom::element value)
{
    using Type = simdjson::dom::element_type;
    switch (value.type()) {
    case Type::INT64:
        return std::to_string(value.get_int64().value_unsafe());
    case Type::UINT64:
        return std::to_string(value.get_uint64().value_unsafe());
    case Type::DOUBLE:
        return textOfNumber(value.get_double().value_unsafe());
    case Type::STRING:
        return std::string(value.get_string().value_unsafe());
    default:
        return {};
    }
}

std::string_view textMember(simdjson::dom::element object, std::string_view name)
{
    std::string_view text;
    return object[name].get(text) == simdjson::SUCCESS ? text : std::string_view{};
}

void nameByMembers(PriceTable& table, simdjson::dom::element object)
{
    for (const std::string_view name : {"ticker", "symbol", "Symbol", "code"}) {
        if (table.symbol.empty())
            table.symbol = textMember(object, name);
    }
    const std::string_view currency = textMember(object, "currency");
    constexpr std::size_t kLetters = 3;
    if (table.currency.empty() && currency.size() == kLetters
        && std::ranges::all_of(currency, [](char c) { return c >= 'A' && c <= 'Z'; }))
        table.currency = currency;
}

Result<std::optional<PriceTable>> priceTableOfJson(std::string_view text, std::string_view path)
{
    simdjson::dom::parser parser;
    const auto root = parseJson(parser, text, path);
    if (!root)
        return tl::unexpected(root.error());
    if (auto chart = yahooChartTable(*root, text))
        return chart;
    if (auto objects = objectTable(*root, text))
        return objects;
    return arrayTable(*root, text);
}

} // namespace core
