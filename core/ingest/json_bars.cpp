#include "core/ingest/json_prices.h"

#include "core/ingest/column_roles.h"
#include "core/ingest/json_values.h"
#include "core/ingest/number_parts.h"
#include "core/ingest/row_time.h"
#include "core/time/instant.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

using simdjson::SUCCESS;
using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t kDeepest = 4;
constexpr std::size_t kMembersLooked = 64;

/// Objects, one a bar, and how deep they stand; the names of members are their dates, or not.
struct Bars {
    std::vector<std::pair<std::string, object>> rows{};
    std::size_t depth = 0;
    bool byDate = false;
};

/// What a column's header would be: "t" is a timestamp, "1. open" an open.
std::string headerOfMember(std::string_view name)
{
    if (name == "T")
        return "ticker";
    if (name.size() > 2 && isDigit(name[0]) && name.find(". ") < 3)
        name = name.substr(name.find(". ") + 2);
    const std::string word = headerWord(name);
    constexpr std::pair<std::string_view, std::string_view> kLetters[] = {
        {"t", "timestamp"}, {"o", "open"},  {"h", "high"},
        {"l", "low"},       {"c", "close"}, {"v", "volume"}};
    for (const auto& [letter, header] : kLetters) {
        if (word == letter)
            return std::string(header);
    }
    return word;
}

bool hasRole(object bar, std::initializer_list<ColumnRole> roles)
{
    return std::any_of(bar.begin(), bar.end(), [&](const auto& member) {
        const auto role = columnRole(headerOfMember(member.key));
        return role && std::ranges::find(roles, role->role) != roles.end();
    });
}

bool isBar(object bar, bool dated)
{
    const auto bookkeeping = std::count_if(bar.begin(), bar.end(), [](const auto& member) {
        return isBookkeepingWord(headerOfMember(member.key));
    });
    return hasRole(bar, {ColumnRole::Close, ColumnRole::AdjustedClose})
        && (dated || hasRole(bar, {ColumnRole::Date, ColumnRole::Time})) && bookkeeping < 2;
}

std::optional<Bars> barsOfArray(array list, std::size_t depth)
{
    Bars bars{.depth = depth};
    for (const element one : list) {
        object row;
        if (one.get(row) != SUCCESS || (bars.rows.empty() && !isBar(row, false)))
            return std::nullopt;
        bars.rows.emplace_back(std::string{}, row);
    }
    return bars.rows.empty() ? std::nullopt : std::optional(std::move(bars));
}

std::optional<Bars> barsByDate(object list, std::size_t depth)
{
    Bars bars{.depth = depth, .byDate = true};
    for (const auto& [date, value] : list) {
        object row;
        const bool first = bars.rows.empty();
        if (value.get(row) != SUCCESS
            || (first && (!isBar(row, true) || !parseRowTime(date, DateOrder::DayFirst))))
            return std::nullopt;
        bars.rows.emplace_back(std::string(date), row);
    }
    return bars.rows.empty() ? std::nullopt : std::optional(std::move(bars));
}

/// The first list of bars in a value, outer ones first.
std::optional<Bars> findBars(element value, std::size_t depth)
{
    array list;
    object members;
    if (value.get(list) == SUCCESS)
        return barsOfArray(list, depth + 1);
    if (value.get(members) != SUCCESS || depth >= kDeepest)
        return std::nullopt;
    if (auto bars = barsByDate(members, depth + 1))
        return bars;
    std::size_t looked = 0;
    for (const auto& [name, member] : members) {
        if (++looked > kMembersLooked)
            break;
        if (auto bars = findBars(member, depth + 1))
            return bars;
    }
    return std::nullopt;
}

/// The names of the members that prices need, in the order of the first bar.
std::vector<std::string> columnsOf(const Bars& bars)
{
    std::vector<std::string> names;
    for (const auto& [name, value] : bars.rows.front().second) {
        if (names.size() < kMembersLooked && columnRole(headerOfMember(name))
            && std::ranges::find(names, name) == names.end())
            names.emplace_back(name);
    }
    return names;
}

bool areNumbers(const Bars& bars, const std::vector<std::string>& names)
{
    return std::ranges::all_of(names, [&](const std::string& name) {
        element value;
        const auto role = columnRole(headerOfMember(name))->role;
        const bool isText = role == ColumnRole::Date || role == ColumnRole::Time
            || role == ColumnRole::Ticker || role == ColumnRole::Currency
            || role == ColumnRole::Period;
        return isText || bars.rows.front().second[name].get(value) != SUCCESS || !value.is_string();
    });
}

std::string textOf(const Bars& bars, const std::vector<std::string>& names, std::string_view text)
{
    std::vector<std::string> headers;
    if (bars.byDate)
        headers.emplace_back("date");
    for (const std::string& name : names)
        headers.push_back(headerOfMember(name));
    PriceTableWriter writer(headers);
    const auto lines = linesOfObjects(text, bars.depth);
    const bool known = lines.size() == bars.rows.size();
    for (std::size_t index = 0; index < bars.rows.size(); ++index) {
        const auto& [date, bar] = bars.rows[index];
        std::vector<std::string> fields;
        if (bars.byDate)
            fields.push_back(date);
        for (const std::string& name : names) {
            element value;
            fields.push_back(bar[name].get(value) == SUCCESS ? fieldOfJson(value) : std::string{});
        }
        writer.add(fields, known ? lines[index] : 0);
    }
    return writer.take();
}

/// What the members beside the bars say: of the document, and of the objects in it.
void nameByDocument(PriceTable& table, element root)
{
    object document;
    if (root.get(document) != SUCCESS)
        return;
    nameByMembers(table, root);
    for (const auto& [name, value] : document) {
        object meta;
        if (value.get(meta) != SUCCESS || meta.size() > kMembersLooked)
            continue;
        nameByMembers(table, value);
        for (const auto& [key, said] : meta) {
            std::string_view text;
            if (said.get(text) != SUCCESS)
                continue;
            const std::string word = headerOfMember(key);
            if (word == "symbol" && table.symbol.empty())
                table.symbol = text;
            if ((word == "time zone" || word == "timezone" || word == "exchange timezone")
                && isKnownZone(text))
                table.zone = text;
        }
    }
}

} // namespace

std::optional<PriceTable> objectTable(element root, std::string_view text)
{
    const auto bars = findBars(root, 0);
    if (!bars)
        return std::nullopt;
    element unused;
    PriceTable table{.dialect = "json"};
    if (root["Meta Data"].get(unused) == SUCCESS)
        table.dialect = "alphavantage-json";
    else if (root["results"].get(unused) == SUCCESS && root["ticker"].get(unused) == SUCCESS)
        table.dialect = "polygon";
    const std::vector<std::string> names = columnsOf(*bars);
    if (table.dialect == "alphavantage-json" || areNumbers(*bars, names))
        table.decimal = DecimalSign::Point;
    table.text = textOf(*bars, names, text);
    nameByDocument(table, root);
    return table;
}

} // namespace core
