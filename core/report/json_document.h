#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace core {

/// Members in the order in which they are written.
using Json = nlohmann::ordered_json;

/// The text of a whole document, with the line feed at its end.
std::string jsonDocument(const Json& json);

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
