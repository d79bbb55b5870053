#include "app/commands/support.h"

#include "core/base/unicode.h"

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

Table::Table(std::vector<std::string> headers)
    : m_headers(std::move(headers))
{
}

void Table::add(std::vector<std::string> cells)
{
    m_rows.push_back(std::move(cells));
}

void Table::print(std::string_view nothing) const
{
    if (m_rows.empty()) {
        std::cerr << nothing << '\n';
        return;
    }
    std::vector<bool> toTheRight;
    std::vector<std::string> headers = m_headers;
    for (std::string& header : headers) {
        toTheRight.push_back(header.ends_with(" #"));
        if (toTheRight.back())
            header.resize(header.size() - 2);
    }
    std::vector<std::size_t> widths(headers.size(), 0);
    const auto widen = [&](const std::vector<std::string>& cells) {
        for (std::size_t column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], core::codePointCount(cells[column]));
    };
    widen(headers);
    std::ranges::for_each(m_rows, widen);

    const auto printRow = [&](const std::vector<std::string>& cells) {
        std::string line;
        for (std::size_t column = 0; column < widths.size(); ++column) {
            const std::string padding(widths[column] - core::codePointCount(cells[column]), ' ');
            line += toTheRight[column] ? padding + cells[column] : cells[column] + padding;
            line += "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        std::cout << line << '\n';
    };
    printRow(headers);
    std::ranges::for_each(m_rows, printRow);
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

std::string dateText(const core::PartialDate& date)
{
    const std::string text = core::toIso(date);
    return text.empty() ? "-" : text;
}

} // namespace app
