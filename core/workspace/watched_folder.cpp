#include "core/workspace/watched_folder.h"

#include "core/base/mapped_file.h"
#include "core/base/sha256.h"
#include "core/workspace/opened_source.h"
#include "core/workspace/source_files.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <system_error>

namespace core {

namespace fs = std::filesystem;

namespace {

/// Who copies a file slowly still writes to it every few seconds.
constexpr std::chrono::minutes kSurelyWhole{1};

Instant toInstant(fs::file_time_type time)
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::file_clock::to_sys(time));
}

/// None: it went away meanwhile.
std::optional<FoundFile> found(const std::string& path)
{
    std::error_code error;
    const auto size = fs::file_size(path, error);
    if (error)
        return std::nullopt;
    const auto modified = fs::last_write_time(path, error);
    if (error)
        return std::nullopt;
    return FoundFile{path, static_cast<std::int64_t>(size), toInstant(modified)};
}

/// What browsers and editors call a file that they are still writing; and archives: that a look
/// is noted in an archive would be the next change of the folder it lies in.
bool isLeftOut(const fs::path& path)
{
    constexpr std::array<std::string_view, 7> kEndings{
        ".part", ".partial", ".crdownload", ".download", ".tmp", ".swp", "~"};
    const std::string name = path.filename().string();
    return isArchiveName(path) || std::ranges::any_of(kEndings, [&](std::string_view ending) {
               return name.ends_with(ending);
           });
}

template<typename File>
const File* fileOf(std::span<const File> files, const std::string& path)
{
    const auto place = std::ranges::lower_bound(files, path, {}, &File::path);
    return place != files.end() && place->path == path ? &*place : nullptr;
}

} // namespace

Result<FolderLook> lookAtFolder(const fs::path& folder, Progress& progress)
{
    std::error_code error;
    if (!fs::is_directory(folder, error))
        return fail(ErrorCode::NotFound, folder.string() + " is no folder that can be read.");
    const auto below = filesBelow(folder, [&](std::size_t) { return progress.report(0.0, {}); });
    if (!progress.report(0.0, {}))
        return fail(ErrorCode::Cancelled, "Looking for files was stopped.");
    FolderLook look{.folders = below.folders};
    for (const std::string& path : below.unreadable) {
        if (path == folder.string())
            return fail(ErrorCode::NotFound, path + " is no folder that can be read.");
        look.unreadable.push_back({.path = path, .problem = path + " cannot be read."});
    }
    for (const std::string& path : below.files) {
        if (isLeftOut(path))
            continue;
        if (auto file = found(path))
            look.files.push_back(std::move(*file));
    }
    return look;
}

FolderNews newsIn(const FolderLook& look, std::span<const FoundFile> before,
                  std::span<const SeenFile> seen, Instant now)
{
    FolderNews news;
    for (const FoundFile& file : look.files) {
        const SeenFile* known = fileOf(seen, file.path);
        if (known != nullptr && known->size == file.size && known->modified == file.modified)
            continue;
        const FoundFile* earlier = fileOf(before, file.path);
        const bool isStill = earlier != nullptr && *earlier == file;
        const bool isWhole = isStill || now - file.modified >= kSurelyWhole;
        (isWhole ? news.due : news.growing).push_back(file);
    }
    for (const SeenFile& file : seen) {
        if (fileOf(std::span<const FoundFile>(look.files), file.path) == nullptr)
            news.gone.push_back(file.path);
    }
    return news;
}

SeenFile* fileImportedAs(std::span<SeenFile> files, std::string_view path)
{
    while (!path.empty()) {
        const auto place = std::ranges::lower_bound(files, path, {}, &SeenFile::path);
        if (place != files.end() && place->path == path)
            return &*place;
        const std::size_t slash = path.rfind('/');
        path = path.substr(0, slash == std::string_view::npos ? 0 : slash);
    }
    return nullptr;
}

Result<SeenFile> fingerprint(const FoundFile& file, Progress& progress)
{
    const auto bytes = MappedFile::open(file.path, std::numeric_limits<std::uint64_t>::max());
    if (!bytes)
        return tl::unexpected(bytes.error());
    constexpr std::size_t kPiece = std::size_t{8} << 20;
    Sha256 hash;
    for (std::size_t at = 0; at < bytes->bytes().size(); at += kPiece) {
        if (!progress.report(0.0, {}))
            return fail(ErrorCode::Cancelled, "Looking for files was stopped.");
        const std::string_view piece = bytes->bytes().substr(at, kPiece);
        hash.add(piece);
        bytes->forget(piece);
    }
    return SeenFile{file.path, file.size, file.modified, hash.finish(), {}};
}

} // namespace core
