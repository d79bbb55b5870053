#include "core/store/temporary_file.h"

#include "core/base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

namespace core {

namespace fs = std::filesystem;

namespace {

bool syncPath(const fs::path& path, int flags)
{
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    return ::close(descriptor) == 0 && synced;
}

fs::path folderOf(const fs::path& path)
{
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

tl::unexpected<Error> cannotWrite(const fs::path& target, int error)
{
    return fail(ErrorCode::Io,
                target.string() + " cannot be written: " + std::generic_category().message(error)
                    + ".");
}

} // namespace

TemporaryFile::TemporaryFile(fs::path path)
    : m_path(std::move(path))
{
}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : m_path(std::exchange(other.m_path, {}))
{
}

TemporaryFile::~TemporaryFile()
{
    if (m_path.empty())
        return;
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm", "-journal"})
        fs::remove(m_path.string() + ending, ignored);
}

Result<TemporaryFile> TemporaryFile::beside(const fs::path& target)
{
    std::string name;
    const int descriptor = openTemporaryBeside(target, name);
    if (descriptor < 0)
        return cannotWrite(target, errno);
    TemporaryFile file{fs::path(name)};
    if (::close(descriptor) != 0)
        return cannotWrite(target, errno);
    return file;
}

Result<void> TemporaryFile::publish(const fs::path& target, bool replace)
{
    bool done = syncPath(m_path, O_RDWR);
    if (done && replace) {
        done = ::rename(m_path.c_str(), target.c_str()) == 0;
    } else if (done) {
        // A link, unlike a rename, does not replace; file systems without links get a look first.
        done = ::link(m_path.c_str(), target.c_str()) == 0;
        if (!done && (errno == EPERM || errno == ENOTSUP || errno == ENOSYS)) {
            std::error_code ignored;
            done = !fs::exists(target, ignored) && ::rename(m_path.c_str(), target.c_str()) == 0;
        } else if (done) {
            ::unlink(m_path.c_str());
        }
    }
    if (!done && errno == EEXIST)
        return fail(ErrorCode::Conflict, target.string() + " exists already.");
    if (!done)
        return cannotWrite(target, errno);
    m_path.clear();
    syncPath(folderOf(target), O_RDONLY | O_DIRECTORY);
    return {};
}

} // namespace core
