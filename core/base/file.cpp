#include "core/base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <random>
#include <system_error>

namespace core {

namespace {

/// Closes a file descriptor at the end of its scope.
class Descriptor {
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int value() const { return m_descriptor; }
    int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

std::string because(int error)
{
    return std::generic_category().message(error);
}

std::string megabytes(std::uint64_t bytes)
{
    return std::to_string(bytes / 1'000'000) + " MB";
}

/// Reads until the end; the name stands in errors.
Result<std::string> readAll(int descriptor, const std::string& name, std::uint64_t limit)
{
    constexpr std::size_t kStep = 1U << 18U;
    std::string bytes;
    for (;;) {
        const std::size_t filled = bytes.size();
        bytes.resize(filled + kStep);
        const ssize_t got = ::read(descriptor, bytes.data() + filled, kStep);
        const int error = errno;
        bytes.resize(filled + static_cast<std::size_t>(got > 0 ? got : 0));
        if (got < 0 && error == EINTR)
            continue;
        if (got < 0)
            return fail(ErrorCode::Io, name + " cannot be read: " + because(error) + ".");
        if (got == 0)
            return bytes;
        if (bytes.size() > limit)
            return fail(ErrorCode::Format,
                        name + " is larger than " + megabytes(limit) + ", the limit for its kind.");
    }
}

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t wrote = ::write(descriptor, bytes.data(), bytes.size());
        if (wrote < 0 && errno != EINTR)
            return false;
        if (wrote > 0)
            bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
    return true;
}

/// Makes the rename itself durable; a file system that cannot sync folders is left alone.
void syncFolder(const std::filesystem::path& folder)
{
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.value() >= 0)
        ::fsync(descriptor.value());
}

} // namespace

Result<std::string> readFile(const std::filesystem::path& path, std::uint64_t limit)
{
    const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (descriptor.value() < 0) {
        const int error = errno;
        if (error == ENOENT || error == ENOTDIR)
            return fail(ErrorCode::NotFound, "There is no file " + path.string() + ".");
        return fail(ErrorCode::Io, path.string() + " cannot be read: " + because(error) + ".");
    }
    struct stat status { };
    if (::fstat(descriptor.value(), &status) != 0)
        return fail(ErrorCode::Io, path.string() + " cannot be read: " + because(errno) + ".");
    if (S_ISDIR(status.st_mode))
        return fail(ErrorCode::Io, path.string() + " is a folder, not a file.");
    if (!S_ISREG(status.st_mode) && !S_ISFIFO(status.st_mode))
        return fail(ErrorCode::Io, path.string() + " is not a regular file.");
    // A FIFO was opened without waiting for its writer; reading it waits.
    ::fcntl(descriptor.value(), F_SETFL, 0);
    return readAll(descriptor.value(), path.string(), limit);
}

Result<std::string> readStandardInput(std::uint64_t limit)
{
    return readAll(STDIN_FILENO, "Standard input", limit);
}

int openTemporaryBeside(const std::filesystem::path& path, std::string& name)
{
    // mkostemp would make it private, and what the umask allows cannot be asked for without
    // changing it under the feet of other threads.
    constexpr int kTries = 100;
    std::random_device random;
    for (int tries = 0; tries < kTries; ++tries) {
        name = path.string() + '.' + std::to_string(random()) + ".tmp";
        const int descriptor = ::open(name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0 || errno != EEXIST)
            return descriptor;
    }
    return -1;
}

Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes,
                                 Durability durability)
{
    const bool waits = durability == Durability::Waited;
    const auto failed = [&](int error) {
        return fail(ErrorCode::Io, path.string() + " cannot be written: " + because(error) + ".");
    };
    if (std::error_code ignored; std::filesystem::is_directory(path, ignored))
        return failed(EISDIR);

    std::string temporary;
    Descriptor descriptor(openTemporaryBeside(path, temporary));
    if (descriptor.value() < 0)
        return failed(errno);
    const bool written = writeAll(descriptor.value(), bytes)
        && (!waits || ::fsync(descriptor.value()) == 0) && ::close(descriptor.release()) == 0
        && ::rename(temporary.c_str(), path.c_str()) == 0;
    if (!written) {
        const int error = errno;
        ::unlink(temporary.c_str());
        return failed(error);
    }
    if (waits)
        syncFolder(path.has_parent_path() ? path.parent_path() : std::filesystem::path("."));
    return {};
}

} // namespace core
