#pragma once

#include "app/commands/command.h"
#include "core/base/result.h"
#include "core/domain/event.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kUsage = 2;
inline constexpr int kPartlyRejected = 3;

/// Says on standard error why the command failed; kFailed.
int failed(const core::Error& error);

/// Says on standard error what is wrong with the command's arguments; kUsage.
int misused(std::string_view message);

/// Opens the archive, lets `use` work on it, and reports an archive that cannot be opened.
/// `use` takes a core::Workspace& and gives the exit code.
template<typename Function>
int withWorkspace(const Invocation& invocation, core::Workspace::Access access, Function&& use)
{
    auto workspace = core::Workspace::open(invocation.archive, access);
    return workspace ? std::forward<Function>(use)(*workspace) : failed(workspace.error());
}

/// Prints columns, left-aligned unless their header ends with a blank-separated '#', which is not
/// printed; widths count code points.
class Table {
public:
    explicit Table(std::vector<std::string> headers);

    void add(std::vector<std::string> cells);

    /// To standard output; `nothing` instead of a table without rows.
    void print(std::string_view nothing) const;

private:
    std::vector<std::string> m_headers;
    std::vector<std::vector<std::string>> m_rows;
};

/// "NVDA", "NVDA:-", "XNAS:NVDA:+": an instrument and the sign that is expected.
struct SignedSymbol {
    std::string symbol{};
    core::ExpectedSign expected = core::ExpectedSign::Unknown;
};
SignedSymbol splitSign(std::string_view text);

/// Reads the day of an option; an empty text is no day. Fails with InvalidArgument.
core::Result<std::optional<core::TradingDate>> dayOption(std::string_view option,
                                                         const std::string& text);

/// A text for people: the date as it is known, or "-".
std::string dateText(const core::PartialDate& date);

} // namespace app
