#pragma once

#include <filesystem>

namespace ui {

/// Opens the window and stays until it is closed; returns the program's exit code. `archive` is
/// opened; the user's own one is made when it is not there, and gives way to the archive that was
/// open last. `calendars` is the folder of the user's own calendars.
int runWindow(int argc, char** argv, const std::filesystem::path& archive,
              const std::filesystem::path& calendars);

} // namespace ui
