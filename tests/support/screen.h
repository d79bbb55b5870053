#pragma once

#include "tests/support/running_program.h"
#include "tests/support/temporary_folder.h"

#include <memory>
#include <string>
#include <vector>

namespace tests {

/// A part of a screen, in pixels.
struct ScreenPart {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
};

/// An X screen of its own (Xvfb) with a mouse and a keyboard (xdotool).
class Screen {
public:
    static constexpr int kWidth = 1600;
    static constexpr int kHeight = 1000;

    /// False where Xvfb or xdotool is absent: the test then skips with its reason. With CI set it
    /// is always true, so that the test runs and fails.
    static bool isAvailable();

    Screen(); ///< a test failure where it does not come up

    const std::string& display() const { return m_display; } ///< ":1"

    /// Events as a person makes them, one after another: "mousemove", "20", "30", "click", "1".
    /// A test failure where they cannot be made.
    void act(const std::vector<std::string>& events) const;

    /// Puts the window of that title to a place and gives it the keyboard, as soon as there is one;
    /// there is nobody else here who would. False where none comes.
    bool takeUpWindow(const std::string& title, int left, int top) const;

    /// That part as a portable pixmap (PPM), the same for the same pixels.
    std::string picture(const ScreenPart& part) const;

    /// Whether all that was asked of it is done, at this moment.
    bool isWaiting() const { return m_server->isWaiting(); }

private:
    TemporaryFolder m_folder;
    std::unique_ptr<RunningProgram> m_server;
    std::string m_display;
};

} // namespace tests
