#include "app/open_window.h"

#include "app/commands/support.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <iostream>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

int openWindow(const char* name, const fs::path& archive, const fs::path& own)
{
    std::error_code unknown;
    const fs::path program =
        fs::read_symlink("/proc/self/exe", unknown).replace_filename("pressmark-window");
    // The window keeps the name that this program was called by: desktops go by it.
    ::execl(program.c_str(), name, archive.c_str(), own.c_str(), nullptr);
    std::cerr << "pressmark: The window cannot be opened: " << program.string() << ": "
              << std::strerror(errno) << '\n';
    return kFailed;
}

} // namespace app
