#include "app/places.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <string>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

namespace {

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

/// Where this program keeps what is the user's own.
fs::path dataFolder()
{
    const std::string data = environment("XDG_DATA_HOME");
    const fs::path base =
        data.empty() ? fs::path(environment("HOME")) / ".local" / "share" : fs::path(data);
    return base / "pressmark";
}

} // namespace

fs::path defaultArchive()
{
    if (const std::string named = environment("PRESSMARK_ARCHIVE"); !named.empty())
        return named;
    return dataFolder() / "default.pressmark";
}

fs::path calendarFolder()
{
    return dataFolder() / "calendars";
}

int openWindow(const char* name, const fs::path& archive)
{
    std::error_code unknown;
    fs::path program = fs::read_symlink("/proc/self/exe", unknown);
    if (program.is_absolute()) {
        program.replace_filename("pressmark-window");
        ::execl(program.c_str(), name, archive.c_str(), nullptr);
    }
    std::cerr << "pressmark: The window cannot be opened: " << program.string() << ": "
              << std::strerror(errno) << '\n';
    return EXIT_FAILURE;
}

} // namespace app
