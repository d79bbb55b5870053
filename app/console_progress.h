#pragma once

#include "core/base/progress.h"

#include <chrono>

namespace app {

/// Shows progress on standard error, if that is a terminal and the work takes longer than half a
/// second, and stops the work when the user interrupts the program (Ctrl+C).
class ConsoleProgress final : public core::Progress {
public:
    /// Installs the handler of SIGINT: there is one ConsoleProgress in a program.
    ConsoleProgress();
    ~ConsoleProgress() override;

    [[nodiscard]] bool report(double fraction, std::string_view what) override;

private:
    std::chrono::steady_clock::time_point m_begun;
    std::chrono::steady_clock::time_point m_shown;
    bool m_terminal;
    bool m_visible = false;
};

} // namespace app
