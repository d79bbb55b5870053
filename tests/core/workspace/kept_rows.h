#pragma once

#include "core/domain/query.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace core {

using Rows = std::vector<std::string>;

/// Keeps each row of a query as one text.
struct KeptRows final : QuerySink {
    Result<void> columns(std::span<const std::string>) override { return {}; }

    Result<void> row(std::span<const QueryValue> values) override
    {
        std::string line;
        for (const QueryValue& value : values)
            line += "|" + textOf(value);
        rows.push_back(std::move(line));
        return {};
    }

    static std::string textOf(const QueryValue& value)
    {
        if (const auto* integer = std::get_if<std::int64_t>(&value))
            return std::to_string(*integer);
        if (const auto* real = std::get_if<double>(&value))
            return std::to_string(*real);
        if (const auto* text = std::get_if<std::string_view>(&value))
            return std::string(*text);
        return "NULL";
    }

    Rows rows{};
};

} // namespace core
