#include "core/workspace/opened_source.h"

#include "core/base/file.h"

#include <cstdint>
#include <system_error>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kFileLimit = 64'000'000'000;
/// A file that shrinks while it is mapped ends the program; only those too large to copy are.
constexpr std::uint64_t kCopyLimit = 16'000'000;

} // namespace

Result<OpenedSource> openSource(const fs::path& path)
{
    std::error_code unknown; // of a pipe, say
    const std::uint64_t size = fs::file_size(path, unknown);
    if (!unknown && size > kCopyLimit) {
        auto file = MappedFile::open(path, kFileLimit);
        if (!file)
            return tl::unexpected(file.error());
        return OpenedSource(std::move(*file));
    }
    auto bytes = readFile(path, kFileLimit);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return OpenedSource(std::move(*bytes));
}

} // namespace core
