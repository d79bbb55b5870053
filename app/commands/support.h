#pragma once

#include "app/commands/command.h"
#include "core/base/result.h"
#include "core/domain/event.h"

#include <cstddef>
#include <filesystem>
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

/// Takes an archive that this command made away again when there is nothing in it.
void discardIfEmpty(core::Workspace workspace);

/// Says on standard error what is wrong with calendars of the user's that the command asked for.
void warnOfCalendars(const core::Workspace& workspace);

/// Opens the archive, lets `use` work on it, and reports an archive that cannot be opened.
/// `use` takes a core::Workspace& and gives the exit code. An archive that was made for a command
/// that then had nothing to put into it does not stay.
template<typename Function>
int withWorkspace(const Invocation& invocation, core::Workspace::Access access, Function&& use)
{
    std::error_code unknown;
    const bool isNew = access == core::Workspace::Access::Create
        && !std::filesystem::exists(invocation.archive, unknown) && !unknown;
    auto workspace = core::Workspace::open(invocation.archive, access, invocation.calendars);
    if (!workspace)
        return failed(workspace.error());
    const int code = std::forward<Function>(use)(*workspace);
    warnOfCalendars(*workspace);
    if (isNew)
        discardIfEmpty(std::move(*workspace));
    return code;
}

/// Prints columns, left-aligned unless their header ends with a blank-separated '#', which is not
/// printed; widths count code points. Cells wider than `widest` do not widen their column.
class Table {
public:
    explicit Table(std::vector<std::string> headers, std::size_t widest = std::size_t(-1));

    void add(std::vector<std::string> cells);

    /// To standard output; `nothing` instead of a table without rows. Rows that are added
    /// afterwards continue the table, in columns as wide, when it is called again.
    void print(std::string_view nothing);

private:
    void begin();
    void printRow(const std::vector<std::string>& cells) const;

    std::vector<std::string> m_headers;
    std::size_t m_widest;
    std::vector<bool> m_toTheRight{};
    std::vector<std::size_t> m_widths{}; ///< none: nothing was printed yet
    std::vector<std::vector<std::string>> m_rows{};
};

/// "NVDA", "NVDA:-", "XNAS:NVDA:+": an instrument and the sign that is expected.
core::NamedInstrument splitSign(std::string_view text);

/// From --from to --to, both days included; without one there is no bound.
struct DaySpan {
    std::optional<core::TradingDate> from{};
    std::optional<core::TradingDate> to{};
};

/// Fails with InvalidArgument when one is not a day, or --from lies after --to.
core::Result<DaySpan> spanOptions(const std::string& from, const std::string& to);

/// Reads the day of an option; an empty text is no day. Fails with InvalidArgument.
core::Result<std::optional<core::TradingDate>> dayOption(std::string_view option,
                                                         const std::string& text);

/// A number above zero with a decimal point; `what` begins the sentence. Fails with
/// InvalidArgument.
core::Result<double> positiveNumber(std::string_view what, const std::string& text);

/// The instrument of that symbol; none for an empty one. Fails with NotFound.
core::Result<std::optional<core::InstrumentId>> instrumentIfNamed(const core::Workspace& workspace,
                                                                  const std::string& symbol);

/// A text for people: "ann (10-Q)", "import 3".
std::string saidBy(const std::string& author, const std::optional<core::ImportId>& import,
                   const std::string& source);

/// A text for people: the date as it is known, or "-".
std::string dateText(const core::PartialDate& date);

} // namespace app
