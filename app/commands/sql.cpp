#include "app/commands/support.h"

#include "core/base/file.h"
#include "core/base/unicode.h"
#include "core/report/query_json.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdint>
#include <iostream>
#include <memory>
#include <optional>

namespace app {

namespace {

constexpr std::uint64_t kLongestStatement = 1'000'000;

/// How many rows decide the widths of the columns. Those behind them are printed as they come.
constexpr std::size_t kRowsForWidths = 500;

/// Wider cells shift the rest of their line.
constexpr std::size_t kWidestColumn = 60;

std::atomic<bool> readerIsGone{false};
static_assert(std::atomic<bool>::is_always_lock_free); // a signal handler may touch nothing else

void onBrokenPipe(int)
{
    readerIsGone = true;
}

/// A cell in one line. Texts are strangers': what a terminal would obey is not for it.
std::string cellText(const core::QueryValue& value)
{
    std::string text = core::toText(value);
    if (!core::isValidUtf8(text))
        text = core::toValidUtf8(text);
    std::string line;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        const char32_t c = core::nextCodePoint(text, position);
        if (c == U'\n' || c == U'\r' || c == U'\t')
            line += ' ';
        else if (c < 0x20 || (c >= 0x7f && c < 0xa0))
            core::appendUtf8(line, 0xfffd);
        else
            line.append(text, begin, position - begin);
    }
    return line;
}

bool isTextOrBytes(const core::QueryValue& value)
{
    return std::holds_alternative<std::string_view>(value)
        || std::holds_alternative<core::QueryBlob>(value);
}

/// Prints rows as an aligned table, of which it holds the beginning only.
class RowPrinter final : public core::QuerySink {
public:
    core::Result<void> columns(std::span<const std::string> names) override
    {
        m_names.assign(names.begin(), names.end());
        m_isNumber.assign(names.size(), true);
        return {};
    }

    core::Result<void> row(std::span<const core::QueryValue> values) override
    {
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < values.size(); ++i) {
            m_isNumber[i] = m_isNumber[i] && !isTextOrBytes(values[i]);
            cells.push_back(cellText(values[i]));
        }
        m_rows.push_back(std::move(cells));
        return m_table || m_rows.size() == kRowsForWidths ? print() : core::Result<void>();
    }

    /// What is left. Without a row, says so on standard error.
    core::Result<void> finish()
    {
        if (!m_table && m_rows.empty())
            std::cerr << "There is no such row.\n";
        auto printed = m_rows.empty() ? core::Result<void>() : print();
        std::cout.flush();
        return printed && !std::cout ? cannotPrint() : printed;
    }

    bool holdsRows() const { return !m_rows.empty(); }

private:
    core::Result<void> print()
    {
        if (!m_table) {
            std::vector<std::string> headers;
            for (std::size_t i = 0; i < m_names.size(); ++i)
                headers.push_back(cellText(m_names[i]) + (m_isNumber[i] ? " #" : ""));
            m_table.emplace(std::move(headers), kWidestColumn);
        }
        for (std::vector<std::string>& cells : m_rows)
            m_table->add(std::move(cells));
        m_rows.clear();
        m_table->print({});
        return std::cout ? core::Result<void>() : cannotPrint();
    }

    static core::Result<void> cannotPrint()
    {
        return core::fail(core::ErrorCode::Io, "The rows cannot be written.");
    }

    std::vector<std::string> m_names{};
    std::vector<bool> m_isNumber{};
    std::vector<std::vector<std::string>> m_rows{}; ///< not printed yet
    std::optional<Table> m_table{};
};

core::Result<void> printRows(core::Workspace& workspace, std::string_view sql,
                             const Invocation& invocation)
{
    RowPrinter rows;
    auto done = workspace.query(sql, rows, *invocation.progress);
    // What was found before an error or Ctrl+C is shown.
    if (done || rows.holdsRows()) {
        auto printed = rows.finish();
        if (done)
            done = std::move(printed);
    }
    return done;
}

core::Result<void> printJson(core::Workspace& workspace, std::string_view sql,
                             const Invocation& invocation)
{
    core::QueryJson rows(std::cout);
    auto done = workspace.query(sql, rows, *invocation.progress);
    return done ? rows.finish() : done;
}

int runSql(const std::string& statement, const Invocation& invocation)
{
    const auto read = statement == "-" ? core::readStandardInput(kLongestStatement)
                                       : core::Result<std::string>(statement);
    if (!read)
        return failed(read.error());
    const std::string& sql = *read;
    if (sql.find_first_not_of("; \t\r\n") == std::string::npos)
        return misused("A statement is needed, such as \"SELECT name FROM event\".");
    std::signal(SIGPIPE, onBrokenPipe);

    using core::Workspace;
    return withWorkspace(invocation, Workspace::Access::ReadOnly, [&](Workspace& workspace) {
        const auto done = invocation.json ? printJson(workspace, sql, invocation)
                                          : printRows(workspace, sql, invocation);
        if (done)
            return kDone;
        // Who reads only the beginning, such as head, knows why it ends.
        return readerIsGone ? kFailed : failed(done.error());
    });
}

} // namespace

void addSqlCommand(CLI::App& root, Action& action)
{
    CLI::App* command = root.add_subcommand(
        "sql", "Ask the archive in SQL; every bar is a row of the table \"bar\"");
    const auto statement = std::make_shared<std::string>();
    command->add_option("statement", *statement, "One statement that reads; - takes standard input")
        ->required();
    command->callback([&action, statement] {
        action = [statement](const Invocation& invocation) {
            return runSql(*statement, invocation);
        };
    });
}

} // namespace app
