#include "core/base/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace core {

namespace {

tl::unexpected<Error> unreadable(const std::filesystem::path& path, int error)
{
    if (error == ENOENT || error == ENOTDIR)
        return fail(ErrorCode::NotFound, "There is no file " + path.string() + ".");
    return fail(ErrorCode::Io,
                path.string() + " cannot be read: " + std::generic_category().message(error) + ".");
}

} // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path& path, std::uint64_t limit)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return unreadable(path, errno);
    struct stat status { };
    const bool known = ::fstat(descriptor, &status) == 0;
    const auto size = static_cast<std::uint64_t>(status.st_size);
    void* address = nullptr;
    int error = known ? 0 : errno;
    if (known && S_ISREG(status.st_mode) && size > 0 && size <= limit) {
        address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
        if (address == MAP_FAILED)
            error = errno;
    }
    ::close(descriptor);

    if (error != 0)
        return unreadable(path, error);
    if (S_ISDIR(status.st_mode))
        return fail(ErrorCode::Io, path.string() + " is a folder, not a file.");
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::Io, path.string() + " is not a regular file.");
    if (size > limit)
        return fail(ErrorCode::Format,
                    path.string() + " is larger than " + std::to_string(limit / 1'000'000)
                        + " MB, the limit for its kind.");
    return MappedFile(address == nullptr
                          ? std::string_view{}
                          : std::string_view(static_cast<const char*>(address), size));
}

MappedFile::~MappedFile()
{
    if (!m_bytes.empty())
        ::munmap(const_cast<char*>(m_bytes.data()), m_bytes.size());
}

void MappedFile::forget(std::string_view part) const
{
    // A page that holds something else too stays.
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto begin = reinterpret_cast<std::uintptr_t>(part.data());
    const std::uintptr_t first = (begin + page - 1) / page * page;
    const std::uintptr_t last = (begin + part.size()) / page * page;
    if (first < last)
        ::madvise(reinterpret_cast<void*>(first), last - first, MADV_DONTNEED);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

} // namespace core
