#pragma once

#include "core/domain/query.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tests {

using Rows = std::vector<std::vector<std::string>>;

/// A sink that keeps all, as a test may: every value as a text of its own.
struct KeptRows final : core::QuerySink {
    core::Result<void> columns(std::span<const std::string> given) override
    {
        names.assign(given.begin(), given.end());
        return {};
    }

    core::Result<void> row(std::span<const core::QueryValue> values) override
    {
        std::vector<std::string> texts;
        for (const core::QueryValue& value : values)
            texts.push_back(textOf(value));
        rows.push_back(std::move(texts));
        return {};
    }

    static std::string textOf(const core::QueryValue& value)
    {
        if (const auto* integer = std::get_if<std::int64_t>(&value))
            return std::to_string(*integer);
        if (const auto* real = std::get_if<double>(&value))
            return std::to_string(*real);
        if (const auto* text = std::get_if<std::string_view>(&value))
            return std::string(*text);
        if (const auto* blob = std::get_if<core::QueryBlob>(&value))
            return std::to_string(blob->bytes.size()) + " bytes";
        return "NULL";
    }

    std::vector<std::string> names{};
    Rows rows{};
};

} // namespace tests
