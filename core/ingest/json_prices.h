#pragma once

#include "core/ingest/price_table.h"

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The parts of priceTableOfJson(), a function a form; nullopt where the text has another form.

namespace core {

/// A single JSON value as a field of a table: a number as short as it stays exact, nothing for
/// null, an array or an object.
std::string fieldOfJson(simdjson::dom::element value);

/// A member that is a text; empty if there is none.
std::string_view textMember(simdjson::dom::element object, std::string_view name);

/// `symbol` and `currency` of a table from members with such names.
void nameByMembers(PriceTable& table, simdjson::dom::element object);

/// Yahoo's chart: parallel arrays below "chart", with dividends and splits beside them.
std::optional<PriceTable> yahooChartTable(simdjson::dom::element root, std::string_view text);

/// Objects, one a bar: in an array, or as members whose names are their dates.
std::optional<PriceTable> objectTable(simdjson::dom::element root, std::string_view text);

/// Arrays of numbers: one a bar (time, then prices in an order that only one reading of their
/// highs and lows allows), or one a column ("t", "o", "h", "l", "c").
std::optional<PriceTable> arrayTable(simdjson::dom::element root, std::string_view text);

} // namespace core
