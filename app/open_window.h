#pragma once

#include <filesystem>

namespace app {

/// Becomes the program of the window (pressmark-window, beside this program), on `archive`; `own`
/// are the user's own calendars. Comes back only where that cannot be done, with the exit code.
///
/// The window is a program of its own because a process loads every library that it is linked with:
/// those of the window took a command as long as drawing a figure does.
int openWindow(const char* name, const std::filesystem::path& archive,
               const std::filesystem::path& own);

} // namespace app
