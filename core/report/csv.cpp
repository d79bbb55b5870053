#include "core/report/csv.h"

#include "core/report/bar_rows.h"

#include <charconv>
#include <cmath>
#include <system_error>

namespace core {

namespace {

constexpr std::string_view kLineEnd = "\r\n";

/// What LibreOffice and Excel read as the beginning of a formula; OWASP, "CSV Injection".
bool beginsFormula(std::string_view text)
{
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != text.npos;
}

/// "-1", "+0.5", "-1.5e-05".
bool isNumber(std::string_view text)
{
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(value);
}

/// "-250:-31".
bool isWindow(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == text.npos)
        return false;
    return isNumber(text.substr(0, colon)) && isNumber(text.substr(colon + 1));
}

/// Windows with a space between, and perhaps a star behind them.
bool isWindows(std::string_view text)
{
    if (text.ends_with(" *"))
        text.remove_suffix(2);
    for (auto space = text.find(' '); space != text.npos; space = text.find(' ')) {
        if (!isWindow(text.substr(0, space)))
            return false;
        text.remove_prefix(space + 1);
    }
    return isWindow(text);
}

bool looksLikeFormula(std::string_view text)
{
    return beginsFormula(text) && !isNumber(text) && !isWindows(text);
}

bool needsQuotes(std::string_view text)
{
    return text.find_first_of(",\"\r\n") != text.npos;
}

} // namespace

CsvTable::CsvTable(std::span<const std::string_view> header, FormulaGuard guard)
    : m_guard(guard)
{
    for (const std::string_view name : header)
        plain(name);
    endRow();
}

void CsvTable::plain(std::string_view cell)
{
    if (!m_beginsRow)
        m_text += ',';
    m_beginsRow = false;
    m_text += cell;
}

CsvTable& CsvTable::text(std::string_view cell)
{
    std::string written;
    if (m_guard == FormulaGuard::On && looksLikeFormula(cell))
        written += '\'';
    written += cell;
    if (!needsQuotes(written)) {
        plain(written);
        return *this;
    }
    std::string quoted = "\"";
    for (const char c : written) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    plain(quoted + '"');
    return *this;
}

CsvTable& CsvTable::number(std::optional<double> cell)
{
    plain(cell && std::isfinite(*cell) ? shortestDecimal(*cell) : std::string());
    return *this;
}

CsvTable& CsvTable::whole(std::int64_t cell)
{
    plain(std::to_string(cell));
    return *this;
}

CsvTable& CsvTable::flag(bool cell)
{
    plain(cell ? "1" : "0");
    return *this;
}

void CsvTable::endRow()
{
    m_text += kLineEnd;
    m_beginsRow = true;
}

} // namespace core
