#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace core {

/// Bytes that are no text.
struct QueryBlob {
    std::string_view bytes{};

    bool operator==(const QueryBlob&) const = default;
};

/// One value in the answer to a query: NULL, an integer, a number, a text or bytes. What it views
/// belongs to whoever shows it.
using QueryValue = std::variant<std::monostate, std::int64_t, double, std::string_view, QueryBlob>;

/// Takes the rows of a query one by one, as they are found; nothing is collected on the way.
class QuerySink {
public:
    virtual ~QuerySink() = default;

    /// Once, before the first row. Two columns may bear the same name.
    virtual Result<void> columns(std::span<const std::string> names) = 0;

    /// A value a column, valid during the call. An error ends the query and is its error.
    virtual Result<void> row(std::span<const QueryValue> values) = 0;
};

} // namespace core
