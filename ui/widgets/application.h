#pragma once

#include <filesystem>

namespace ui {

/// Opens the window and stays until it is closed; returns the program's exit code. `name` is what
/// the program was called by; desktops know its windows by it. `archive` is opened; the user's own
/// one is made when it is not there, and gives way to the archive that was open last. `calendars`
/// is the folder of the user's own calendars.
int runWindow(char* name, const std::filesystem::path& archive,
              const std::filesystem::path& calendars);

} // namespace ui
