#include "ui/document/import_outcome.h"

#include <algorithm>
#include <system_error>

namespace ui {

namespace fs = std::filesystem;

namespace {

bool isHidden(const fs::path& path)
{
    return path.filename().string().starts_with('.');
}

core::Result<std::vector<fs::path>> filesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code unreadable; // a file that cannot be looked at is reported when it is read
        if (isHidden(entry->path()))
            entry.disable_recursion_pending();
        else if (!entry->is_directory(unreadable))
            files.push_back(entry->path());
    }
    if (error)
        return core::fail(core::ErrorCode::Io,
                          "The folder " + folder.string() + " cannot be read: " + error.message()
                              + ".");
    std::ranges::sort(files);
    return files;
}

} // namespace

core::Result<std::vector<fs::path>> filesAt(const std::vector<fs::path>& paths)
{
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        std::error_code unreadable;
        if (!fs::is_directory(path, unreadable)) {
            files.push_back(path);
            continue;
        }
        auto inside = filesIn(path);
        if (!inside)
            return inside;
        files.insert(files.end(), inside->begin(), inside->end());
    }
    return files;
}

} // namespace ui
