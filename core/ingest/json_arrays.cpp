#include "core/ingest/json_prices.h"

#include "core/ingest/column_roles.h"
#include "core/ingest/number_style.h"
#include "core/ingest/row_time.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using simdjson::SUCCESS;
using simdjson::dom::element;
using JsonArray = simdjson::dom::array;
using Fields = std::vector<std::string>;

constexpr std::size_t kDeepest = 3;
constexpr std::size_t kMembersLooked = 64;

/// The orders in which exchanges list the prices of a bar behind its time.
constexpr auto kOrders =
    std::to_array<std::array<std::string_view, 4>>({{"open", "high", "low", "close"},
                                                    {"low", "high", "open", "close"},
                                                    {"open", "close", "high", "low"}});

Fields fieldsOf(JsonArray list)
{
    Fields fields;
    for (const element value : list)
        fields.push_back(fieldOfJson(value));
    return fields;
}

/// Rows of at least a time and four prices.
std::vector<Fields> rowsOf(JsonArray list)
{
    constexpr std::size_t kFewest = 5;
    std::vector<Fields> rows;
    for (const element one : list) {
        JsonArray row;
        if (one.get(row) != SUCCESS || row.size() < kFewest)
            return {};
        rows.push_back(fieldsOf(row));
        if (rows.back().size() != rows.front().size()
            || !parseRowTime(rows.back().front(), DateOrder::DayFirst))
            return {};
    }
    return rows;
}

std::vector<Fields> findRows(element value, std::size_t depth)
{
    JsonArray list;
    simdjson::dom::object members;
    if (value.get(list) == SUCCESS)
        return rowsOf(list);
    if (value.get(members) != SUCCESS || depth == kDeepest)
        return {};
    std::size_t looked = 0;
    for (const auto& [name, member] : members) {
        if (++looked > kMembersLooked)
            break;
        if (auto rows = findRows(member, depth + 1); !rows.empty())
            return rows;
    }
    return {};
}

double priceIn(const Fields& row, std::span<const std::string_view> order, std::string_view name)
{
    const auto at = static_cast<std::size_t>(std::ranges::find(order, name) - order.begin());
    return parseNumber(row[at + 1], DecimalSign::Point).value;
}

bool isInOrder(const Fields& row, std::span<const std::string_view> order)
{
    const double open = priceIn(row, order, "open");
    const double high = priceIn(row, order, "high");
    const double low = priceIn(row, order, "low");
    const double close = priceIn(row, order, "close");
    return low <= open && low <= close && open <= high && close <= high;
}

/// Bars whose four prices are one say nothing about the order.
bool isFlat(const Fields& row)
{
    return std::all_of(row.begin() + 2, row.begin() + 5,
                       [&](const std::string& price) { return price == row[1]; });
}

/// The only order that no row contradicts; the usual one where every bar is flat.
const std::array<std::string_view, 4>* orderOf(const std::vector<Fields>& rows)
{
    if (std::ranges::all_of(rows, isFlat))
        return kOrders.data();
    const std::array<std::string_view, 4>* only = nullptr;
    for (const auto& order : kOrders) {
        if (!std::ranges::all_of(rows, [&](const Fields& row) { return isInOrder(row, order); }))
            continue;
        if (only != nullptr)
            return nullptr;
        only = &order;
    }
    return only;
}

/// Kraken puts an average before the volume and a count behind it.
std::size_t volumeColumn(std::size_t columns)
{
    constexpr std::size_t kOfKraken = 8;
    return columns == kOfKraken ? 6 : 5;
}

std::optional<std::string> textOfRows(const std::vector<Fields>& rows)
{
    const auto* order = rows.empty() ? nullptr : orderOf(rows);
    if (order == nullptr)
        return std::nullopt;
    const std::size_t volume = volumeColumn(rows.front().size());
    const bool hasVolume = volume < rows.front().size();
    Fields headers{"date"};
    headers.insert(headers.end(), order->begin(), order->end());
    if (hasVolume)
        headers.emplace_back("volume");
    PriceTableWriter writer(headers);
    for (const Fields& row : rows) {
        Fields fields(row.begin(), row.begin() + 5);
        if (hasVolume)
            fields.push_back(row[volume]);
        writer.add(fields);
    }
    return writer.take();
}

/// {"t": [...], "o": [...], ...}
std::optional<std::string> textOfColumns(element root)
{
    constexpr auto kColumns =
        std::to_array<std::pair<std::string_view, std::string_view>>({{"t", "timestamp"},
                                                                      {"o", "open"},
                                                                      {"h", "high"},
                                                                      {"l", "low"},
                                                                      {"c", "close"},
                                                                      {"v", "volume"}});
    std::vector<Fields> columns;
    Fields headers;
    for (const auto& [name, header] : kColumns) {
        JsonArray list;
        if (root[name].get(list) != SUCCESS)
            continue;
        columns.push_back(fieldsOf(list));
        headers.emplace_back(header);
        if (columns.back().size() != columns.front().size())
            return std::nullopt;
    }
    const bool bars = headers.size() >= 2 && headers.front() == "timestamp"
        && std::ranges::find(headers, "close") != headers.end();
    if (!bars)
        return std::nullopt;
    PriceTableWriter writer(headers);
    for (std::size_t row = 0; row < columns.front().size(); ++row) {
        Fields fields;
        for (const Fields& column : columns)
            fields.push_back(column[row]);
        writer.add(fields);
    }
    return writer.take();
}

} // namespace

std::optional<PriceTable> arrayTable(element root, std::string_view)
{
    auto text = textOfColumns(root);
    if (!text)
        text = textOfRows(findRows(root, 0));
    if (!text)
        return std::nullopt;
    PriceTable table{.text = std::move(*text), .dialect = "json", .decimal = DecimalSign::Point};
    if (root.is_object())
        nameByMembers(table, root);
    return table;
}

} // namespace core
