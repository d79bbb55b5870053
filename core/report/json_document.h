#pragma once

#include "core/domain/article.h"
#include "core/time/trading_date.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Members in the order in which they are written.
using Json = nlohmann::ordered_json;

/// The text of a whole document, with the line feed at its end.
std::string jsonDocument(const Json& json);

/// A document about a figure that people or other programs may have written. Discarded when it is
/// none, or nested deeper than any of ours; into `twice` goes a field of the outermost object that
/// is repeated, of which the library would keep the last without a word.
Json parsedJson(std::string_view json, std::string& twice);
Json parsedJson(std::string_view json);

/// Whole numbers without a decimal point, as files print volumes; null for one that is none.
Json jsonNumber(double value);
Json jsonNumber(const std::optional<double>& value);

/// Null for an empty text that stands for "not known".
Json jsonOrNull(std::string text);
Json jsonOrNull(const std::optional<TradingDate>& date);

/// "title", "body".
std::string_view jsonName(TextField field);

/// `function` of each value of a range.
template<typename Range, typename Function>
Json jsonArrayOf(const Range& range, Function&& function)
{
    Json array = Json::array();
    for (const auto& value : range)
        array.push_back(function(value));
    return array;
}

} // namespace core
