#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <string_view>

// What `pressmark` is: it becomes the window or the command line, which are programs of their own
// beside it. A process loads every library that it is linked with, before it knows what for; those
// of the window alone took a command as long as drawing a figure does. This one has none to load.

namespace {

/// `pressmark`, `pressmark FILE.pressmark` and `pressmark --archive FILE`.
bool wantsWindow(int argc, char** argv)
{
    if (argc == 1)
        return true;
    const std::string_view first = argv[1];
    return (argc == 2 && first.ends_with(".pressmark"))
        || (argc == 3 && first == "--archive" && argv[2][0] != '-');
}

/// Becomes the program `name` of this program's folder; comes back if that is not possible.
void become(const char* name, char** argv)
{
    std::array<char, PATH_MAX> path{};
    const std::size_t most = path.size() - NAME_MAX - 1;
    const ssize_t length = ::readlink("/proc/self/exe", path.data(), most);
    char* const slash = length > 0 ? std::strrchr(path.data(), '/') : nullptr;
    if (slash == nullptr || static_cast<std::size_t>(length) >= most) {
        std::fprintf(stderr, "pressmark: Where the program lies cannot be found out.\n");
        return;
    }
    std::strcpy(slash + 1, name);
    ::execv(path.data(), argv); // it keeps the name that this one was called by
    std::fprintf(stderr, "pressmark: %s: %s\n", path.data(), std::strerror(errno));
}

} // namespace

int main(int argc, char** argv)
{
    become(wantsWindow(argc, argv) ? "pressmark-window" : "pressmark-command", argv);
    return 1;
}
