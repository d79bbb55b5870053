#include "app/console_progress.h"

#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <string>

namespace app {

namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free); // a signal handler may touch nothing else

void onInterrupt(int)
{
    interrupted = true;
}

} // namespace

ConsoleProgress::ConsoleProgress()
    : m_begun(std::chrono::steady_clock::now())
    , m_shown(m_begun)
    , m_terminal(::isatty(STDERR_FILENO) == 1)
{
    std::signal(SIGINT, onInterrupt);
}

ConsoleProgress::~ConsoleProgress()
{
    if (m_visible)
        std::fputs("\r\x1b[K", stderr);
}

bool ConsoleProgress::report(double fraction, std::string_view what)
{
    using namespace std::chrono_literals;
    const auto now = std::chrono::steady_clock::now();
    if (m_terminal && !what.empty() && now - m_begun > 500ms && now - m_shown > 100ms) {
        std::fprintf(stderr, "\r\x1b[K%3.0f %% %.*s", fraction * 100.0,
                     static_cast<int>(what.size()), what.data());
        std::fflush(stderr);
        m_shown = now;
        m_visible = true;
    }
    return !interrupted;
}

} // namespace app
