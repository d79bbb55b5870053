#include "app/commands/support.h"

#include "core/base/unicode.h"
#include "core/ingest/number_style.h"

#include <algorithm>
#include <iostream>

namespace app {

int failed(const core::Error& error)
{
    std::cerr << "pressmark: " << error.message << '\n';
    return kFailed;
}

int misused(std::string_view message)
{
    std::cerr << "pressmark: " << message << '\n';
    return kUsage;
}

void warnOfCalendars(const core::Workspace& workspace)
{
    for (const std::string& sentence : workspace.calendarProblems())
        std::cerr << "pressmark: " << sentence << '\n';
}

void discardIfEmpty(core::Workspace workspace)
{
    const auto isEmpty = [](const auto& rows) { return rows && rows->empty(); };
    if (!isEmpty(workspace.imports()) || !isEmpty(workspace.instruments())
        || !isEmpty(workspace.events()))
        return;
    const std::string path = workspace.path().string();
    {
        const core::Workspace closed = std::move(workspace);
    }
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm"})
        std::filesystem::remove(path + ending, ignored);
}

Table::Table(std::vector<std::string> headers, std::size_t widest)
    : m_headers(std::move(headers))
    , m_widest(widest)
{
}

void Table::add(std::vector<std::string> cells)
{
    m_rows.push_back(std::move(cells));
}

void Table::print(std::string_view nothing)
{
    const bool isNew = m_widths.empty();
    if (isNew && m_rows.empty()) {
        std::cerr << nothing << '\n';
        return;
    }
    if (isNew)
        begin();
    for (const std::vector<std::string>& cells : m_rows)
        printRow(cells);
    m_rows.clear();
}

/// Measures the columns and prints the headers.
void Table::begin()
{
    for (std::string& header : m_headers) {
        m_toTheRight.push_back(header.ends_with(" #"));
        if (m_toTheRight.back())
            header.resize(header.size() - 2);
    }
    m_widths.assign(m_headers.size(), 0);
    const auto widen = [&](const std::vector<std::string>& cells) {
        for (std::size_t column = 0; column < m_widths.size(); ++column)
            m_widths[column] =
                std::max(m_widths[column], std::min(core::codePointCount(cells[column]), m_widest));
    };
    widen(m_headers);
    std::ranges::for_each(m_rows, widen);
    printRow(m_headers);
}

void Table::printRow(const std::vector<std::string>& cells) const
{
    std::string line;
    for (std::size_t column = 0; column < m_widths.size(); ++column) {
        const std::size_t width = core::codePointCount(cells[column]);
        const std::string padding(std::max(m_widths[column], width) - width, ' ');
        line += m_toTheRight[column] ? padding + cells[column] : cells[column] + padding;
        line += "  ";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    std::cout << line << '\n';
}

core::NamedInstrument splitSign(std::string_view text)
{
    if (text.ends_with(":+"))
        return {std::string(text.substr(0, text.size() - 2)), core::ExpectedSign::Up};
    if (text.ends_with(":-"))
        return {std::string(text.substr(0, text.size() - 2)), core::ExpectedSign::Down};
    return {std::string(text)};
}

core::Result<std::optional<core::TradingDate>> dayOption(std::string_view option,
                                                         const std::string& text)
{
    if (text.empty())
        return std::nullopt;
    const auto day = core::parseTradingDate(text);
    if (!day)
        return core::fail(core::ErrorCode::InvalidArgument,
                          std::string(option) + " takes a day such as 2025-01-27, not \"" + text
                              + "\".");
    return day;
}

core::Result<DaySpan> spanOptions(const std::string& from, const std::string& to)
{
    const auto first = dayOption("--from", from);
    if (!first)
        return tl::unexpected(first.error());
    const auto last = dayOption("--to", to);
    if (!last)
        return tl::unexpected(last.error());
    if (*first && *last && **last < **first)
        return core::fail(core::ErrorCode::InvalidArgument,
                          "--to " + to + " lies before --from " + from + ".");
    return DaySpan{*first, *last};
}

core::Result<double> positiveNumber(std::string_view what, const std::string& text)
{
    const auto number = core::parseNumber(text, core::DecimalSign::Point);
    if (number.fault != core::NumberFault::None || !(number.value > 0.0))
        return core::fail(core::ErrorCode::InvalidArgument,
                          std::string(what) + " is a number above zero, not \"" + text + "\".");
    return number.value;
}

core::Result<std::optional<core::InstrumentId>> instrumentIfNamed(const core::Workspace& workspace,
                                                                  const std::string& symbol)
{
    if (symbol.empty())
        return std::nullopt;
    const auto instrument = workspace.instrument(symbol);
    if (!instrument)
        return tl::unexpected(instrument.error());
    return instrument->id;
}

std::string saidBy(const std::string& author, const std::optional<core::ImportId>& import,
                   const std::string& source)
{
    const std::string who = import ? "import " + std::to_string(import->value) : author;
    return source.empty() ? who : who + " (" + source + ")";
}

std::string dateText(const core::PartialDate& date)
{
    const std::string text = core::toIso(date);
    return text.empty() ? "-" : text;
}

} // namespace app
