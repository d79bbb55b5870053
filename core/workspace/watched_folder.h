#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/source.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A file as a look at its folder found it.
struct FoundFile {
    std::string path{};
    std::int64_t size = 0;
    Instant modified{};

    bool operator==(const FoundFile&) const = default;
};

/// What lies below a watched folder at one moment.
struct FolderLook {
    std::vector<FoundFile> files{};     ///< by path, without hidden ones
    std::vector<std::string> folders{}; ///< it and those below it
    std::vector<SeenFile> unreadable{}; ///< folders and files, each with its problem
};

/// Looks at a folder and at all below it, without following links to folders. What other programs
/// have not finished ("x.part"), and archives of ours, is left out. Fails with NotFound when there
/// is no such folder or it cannot be read, and with Cancelled.
Result<FolderLook> lookAtFolder(const std::filesystem::path& folder, Progress& progress);

/// What there is to do after a look.
struct FolderNews {
    std::vector<FoundFile> due{};     ///< new or changed, and whole as far as can be told
    std::vector<FoundFile> growing{}; ///< new or changed a moment ago: to be looked at again
    std::vector<std::string> gone{};  ///< seen earlier, not there any more
};

/// A file is whole when the look before found it just so, or when nobody has written to it for
/// a minute. `seen` is by path; what is there just as it was seen is not due, whether it could
/// be imported then or not.
FolderNews newsIn(const FolderLook& look, std::span<const FoundFile> before,
                  std::span<const SeenFile> seen, Instant now);

/// The one of `files`, which are by path, that was imported as `path`: itself, or the ZIP archive
/// that `path` lies in. nullptr if there is none.
SeenFile* fileImportedAs(std::span<SeenFile> files, std::string_view path);

/// What `file` is to be remembered as. Fails as MappedFile::open(), and with Cancelled.
Result<SeenFile> fingerprint(const FoundFile& file, Progress& progress);

} // namespace core
