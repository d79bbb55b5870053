#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace core {

/// Whether texts that a spreadsheet would take for a formula ("=1+1") get an apostrophe ahead;
/// those that are a number ("-1") or windows of sessions ("-250:-31") get none.
enum class FormulaGuard { On, Off };

/// Builds a table of comma-separated values (RFC 4180), row by row and cell by cell.
class CsvTable {
public:
    explicit CsvTable(std::span<const std::string_view> header,
                      FormulaGuard guard = FormulaGuard::On);

    CsvTable& text(std::string_view cell);
    /// As shortestDecimal(); an empty cell for none, and for one that is not finite.
    CsvTable& number(std::optional<double> cell);
    CsvTable& whole(std::int64_t cell);
    CsvTable& flag(bool cell); ///< 1 or 0
    void endRow();

    std::string finish() { return std::move(m_text); }

private:
    void plain(std::string_view cell);

    FormulaGuard m_guard;
    bool m_beginsRow = true;
    std::string m_text{};
};

} // namespace core
