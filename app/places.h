#pragma once

#include <filesystem>

namespace app {

/// The archive of somebody who names none: $PRESSMARK_ARCHIVE, else in the user's data folder (XDG
/// Base Directory Specification).
std::filesystem::path defaultArchive();

/// The user's own calendars (README, "A calendar of your own").
std::filesystem::path calendarFolder();

/// Becomes the program of the window, on `archive`; `name` is what this program was called by.
/// Comes back only where that cannot be done, with the exit code.
int openWindow(const char* name, const std::filesystem::path& archive);

} // namespace app
