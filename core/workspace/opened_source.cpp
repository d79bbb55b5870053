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

/// A file in an archive, as one path. Names in archives are not paths of this system: one that
/// begins with "/" must not lead out.
std::string nameWithin(const std::string& archive, std::string_view name)
{
    return archive + "/"
        + std::string(name.substr(std::min(name.find_first_not_of('/'), name.size())));
}

/// The archive that `path` leads into; empty if there is none.
fs::path archiveIn(const fs::path& path)
{
    fs::path archive = path.parent_path();
    std::error_code error;
    while (archive.has_relative_path() && !fs::exists(archive, error))
        archive = archive.parent_path();
    return fs::is_regular_file(archive, error) ? archive : fs::path{};
}

Result<OpenedSource> unpacked(const SourceFile& file, std::size_t index)
{
    auto bytes = unpack(file, index);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return OpenedSource(std::move(*bytes));
}

Result<OpenedSource> openInArchive(const fs::path& archive, const std::string& path)
{
    const auto opened = openPlain(archive);
    if (!opened)
        return tl::unexpected(opened.error());
    const SourceFile file{.path = archive.string(), .bytes = opened->bytes()};
    const auto names = packedFiles(file);
    if (!names)
        return tl::unexpected(names.error());
    const auto found = std::ranges::find_if(
        *names, [&](const std::string& name) { return nameWithin(file.path, name) == path; });
    if (found == names->end())
        return fail(ErrorCode::NotFound, archive.string() + " holds no " + path + ".");
    return unpacked(file, static_cast<std::size_t>(found - names->begin()));
}

} // namespace

Result<OpenedSource> unpackedSource(OpenedSource opened, const std::string& path)
{
    if (!isPacked(opened.bytes()))
        return opened;
    const SourceFile file{.path = path, .bytes = opened.bytes()};
    const auto names = packedFiles(file);
    if (!names)
        return tl::unexpected(names.error());
    if (names->size() > 1)
        return fail(ErrorCode::Format,
                    path + " holds " + std::to_string(names->size()) + " files; name one of them ("
                        + nameWithin(path, names->front()) + ").");
    return unpacked(file, 0);
}

Result<OpenedSource> openSource(const fs::path& path)
{
    std::error_code error;
    if (!fs::exists(path, error)) {
        if (const fs::path archive = archiveIn(path); !archive.empty())
            return openInArchive(archive, path.string());
    }
    auto opened = openPlain(path);
    if (!opened)
        return opened;
    return unpackedSource(std::move(*opened), path.string());
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
        files.push_back(nameWithin(path.string(), name));
    return files;
}

} // namespace core
