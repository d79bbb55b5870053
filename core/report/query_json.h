#pragma once

#include "core/domain/query.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace core {

/// The text of a value: numbers with the fewest digits that read back as the same ("118.42",
/// "818830900", "1e+300", "Inf"), texts as they are, bytes as hexadecimal digits; "NULL".
std::string toText(const QueryValue& value);

/// Writes the rows of a query as one JSON array of objects, a line a row, as they come. Keys are
/// the names of the columns; where one occurs again, "_2", "_3" ... is added. Numbers and bytes are
/// written as toText has them, bytes in quotes; an infinite number, which JSON does not know, as
/// 1e999.
class QueryJson final : public QuerySink {
public:
    explicit QueryJson(std::ostream& out)
        : m_out(out)
    {
    }

    Result<void> columns(std::span<const std::string> names) override;

    /// Fails with Io when the stream takes no more.
    Result<void> row(std::span<const QueryValue> values) override;

    /// Ends the document. What ends without it is no document, and so cannot be taken for one.
    Result<void> finish();

private:
    std::ostream& m_out;
    std::vector<std::string> m_keys{}; ///< quoted, with what stands around them
    std::string m_line{};
    bool m_begun = false;
};

} // namespace core
