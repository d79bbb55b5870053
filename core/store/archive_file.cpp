#include "core/store/archive_file.h"

#include "core/store/database.h"
#include "core/store/schema.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

namespace core {

namespace fs = std::filesystem;

namespace {

// https://www.sqlite.org/fileformat2.html, 1.3 "The Database Header"
constexpr std::size_t kHeaderSize = 100;
constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::size_t kPageSizeAt = 16;
constexpr std::size_t kChangeCounterAt = 24;
constexpr std::size_t kPageCountAt = 28;
constexpr std::size_t kUserVersionAt = 60;
constexpr std::size_t kApplicationIdAt = 68;
constexpr std::size_t kVersionValidForAt = 92;

using Header = std::array<char, kHeaderSize>;

std::uint32_t bigEndian(const Header& header, std::size_t at, std::size_t bytes)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        value = value << 8U | static_cast<unsigned char>(header[at + i]);
    return value;
}

std::string because(int error)
{
    return std::generic_category().message(error);
}

Result<std::uint64_t> regularFileSize(const fs::path& path)
{
    struct stat status { };
    if (::stat(path.c_str(), &status) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return fail(ErrorCode::NotFound, "There is no file " + path.string() + ".");
        return fail(ErrorCode::Io, path.string() + " cannot be read: " + because(errno) + ".");
    }
    if (S_ISDIR(status.st_mode))
        return fail(ErrorCode::Format, path.string() + " is a folder, not a Pressmark archive.");
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::Format, path.string() + " is not a Pressmark archive.");
    return static_cast<std::uint64_t>(status.st_size);
}

Result<void> checkIdentity(const fs::path& path, const Header& header, std::int64_t newestSchema)
{
    if (std::string_view(header.data(), kMagic.size()) != kMagic)
        return fail(ErrorCode::Format, path.string() + " is not a Pressmark archive.");
    if (bigEndian(header, kApplicationIdAt, 4) != kApplicationId)
        return fail(ErrorCode::Format,
                    path.string()
                        + " is a SQLite file of another program, not a Pressmark archive.");
    const std::int64_t schema = bigEndian(header, kUserVersionAt, 4);
    if (schema > newestSchema)
        return tl::unexpected(newerSchemaError(path, schema, newestSchema));
    if (schema < 1)
        return fail(ErrorCode::Format, path.string() + " is damaged: it has no schema number.");
    return {};
}

/// While a log is waiting to be written into the file, the file may be shorter than it says.
Result<void> checkSize(const fs::path& path, const Header& header, std::uint64_t size)
{
    const std::uint64_t raw = bigEndian(header, kPageSizeAt, 2);
    const std::uint64_t pageSize = raw == 1 ? 65'536 : raw;
    const std::uint64_t expected = pageSize * bigEndian(header, kPageCountAt, 4);
    const bool known =
        bigEndian(header, kChangeCounterAt, 4) == bigEndian(header, kVersionValidForAt, 4);
    if (size < std::max<std::uint64_t>(kHeaderSize, pageSize) || (known && size < expected))
        return fail(ErrorCode::Format,
                    path.string() + " is truncated: " + std::to_string(size)
                        + " bytes of it are there.");
    return {};
}

fs::path folderOf(const fs::path& path)
{
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

} // namespace

Error newerSchemaError(const fs::path& path, std::int64_t schema, std::int64_t newestSchema)
{
    return {ErrorCode::Format,
            path.string() + " was made by a newer Pressmark (schema " + std::to_string(schema)
                + "; this one knows " + std::to_string(newestSchema) + ")."};
}

fs::path logOf(const fs::path& path)
{
    std::error_code failed;
    const fs::path real = fs::canonical(path, failed);
    return (failed ? path : real).string() + "-wal";
}

Result<ArchiveFile> inspectArchiveFile(const fs::path& path, std::int64_t newestSchema)
{
    const auto size = regularFileSize(path);
    if (!size)
        return tl::unexpected(size.error());
    if (*size == 0)
        return fail(ErrorCode::Format, path.string() + " is empty: it is not a Pressmark archive.");
    if (::access(path.c_str(), R_OK) != 0)
        return fail(ErrorCode::Io, path.string() + " cannot be read: " + because(errno) + ".");
    const auto bytes = Database::firstBytes(path, kHeaderSize);
    if (!bytes)
        return tl::unexpected(bytes.error());
    Header header{};
    std::ranges::copy(*bytes, header.begin());

    if (auto identity = checkIdentity(path, header, newestSchema); !identity)
        return tl::unexpected(identity.error());
    ArchiveFile found{.schema = bigEndian(header, kUserVersionAt, 4)};
    std::error_code absent;
    const auto logSize = fs::file_size(logOf(path), absent);
    found.hasLog = !absent;
    found.logEmpty = absent || logSize == 0;
    if (found.logEmpty) {
        if (auto whole = checkSize(path, header, *size); !whole)
            return tl::unexpected(whole.error());
    }
    const fs::path real = fs::canonical(path, absent);
    found.writable =
        ::access(path.c_str(), W_OK) == 0 && ::access(folderOf(real).c_str(), W_OK | X_OK) == 0;
    return found;
}

} // namespace core
