#include "core/workspace/opened_source.h"

#include "core/base/file.h"
#include "core/ingest/packed.h"

#include <algorithm>
#include <cstdint>
#include <system_error>
#include <utility>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kFileLimit = 64'000'000'000;
/// A file that shrinks while it is mapped ends the program; only those too large to copy are.
constexpr std::uint64_t kCopyLimit = 16'000'000;

Result<OpenedSource> openPlain(const fs::path& path)
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

/// The archive that `path` leads into, and the name behind it; empty paths if there is none.
std::pair<fs::path, fs::path> archiveIn(const fs::path& path)
{
    fs::path archive = path.parent_path();
    std::error_code error;
    while (archive.has_relative_path() && !fs::exists(archive, error))
        archive = archive.parent_path();
    if (!fs::is_regular_file(archive, error))
        return {};
    return {archive, path.lexically_relative(archive)};
}

Result<OpenedSource> unpacked(const SourceFile& file, std::size_t index)
{
    auto bytes = unpack(file, index);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return OpenedSource(std::move(*bytes));
}

Result<OpenedSource> openInArchive(const fs::path& archive, const fs::path& name)
{
    const auto opened = openPlain(archive);
    if (!opened)
        return tl::unexpected(opened.error());
    const SourceFile file{.path = archive.string(), .bytes = opened->bytes()};
    const auto names = packedFiles(file);
    if (!names)
        return tl::unexpected(names.error());
    const auto found = std::ranges::find(*names, name.generic_string());
    if (found == names->end())
        return fail(ErrorCode::NotFound,
                    archive.string() + " holds no file " + name.string() + ".");
    return unpacked(file, static_cast<std::size_t>(found - names->begin()));
}

} // namespace

Result<OpenedSource> openSource(const fs::path& path)
{
    std::error_code error;
    if (!fs::exists(path, error)) {
        if (const auto [archive, name] = archiveIn(path); !archive.empty())
            return openInArchive(archive, name);
    }
    auto opened = openPlain(path);
    if (!opened || !isPacked(opened->bytes()))
        return opened;
    const SourceFile file{.path = path.string(), .bytes = opened->bytes()};
    const auto names = packedFiles(file);
    if (!names)
        return tl::unexpected(names.error());
    if (names->size() > 1)
        return fail(ErrorCode::Format,
                    path.string() + " holds " + std::to_string(names->size())
                        + " files; name one of them (" + (path / names->front()).string() + ").");
    return unpacked(file, 0);
}

std::vector<std::string> filesIn(const fs::path& path)
{
    std::error_code error;
    const fs::path ending = path.extension();
    if ((ending != ".zip" && ending != ".ZIP") || !fs::is_regular_file(path, error))
        return {path.string()};
    const auto opened = openPlain(path);
    if (!opened || !isPacked(opened->bytes()))
        return {path.string()};
    const auto names = packedFiles({.path = path.string(), .bytes = opened->bytes()});
    if (!names || names->size() < 2)
        return {path.string()};
    std::vector<std::string> files;
    for (const std::string& name : *names)
        files.push_back((path / name).string());
    return files;
}

} // namespace core
