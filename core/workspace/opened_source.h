#pragma once

#include "core/base/mapped_file.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

/// The bytes of a file to import, for as long as this object lives.
class OpenedSource {
public:
    explicit OpenedSource(std::string bytes)
        : m_copy(std::move(bytes))
    {
    }
    explicit OpenedSource(MappedFile file)
        : m_map(std::move(file))
    {
    }

    std::string_view bytes() const { return m_map ? m_map->bytes() : std::string_view(m_copy); }

    /// See MappedFile::forget.
    void forget(std::string_view part) const
    {
        if (m_map)
            m_map->forget(part);
    }

private:
    std::string m_copy;
    std::optional<MappedFile> m_map{};
};

/// The ZIP archive that a run of imports is at, so that it is listed once and not for each of its
/// files. Owned by the run.
class OpenArchive {
public:
    OpenArchive();
    ~OpenArchive();
    OpenArchive(const OpenArchive&) = delete;
    OpenArchive& operator=(const OpenArchive&) = delete;

    /// A file in an archive, see filesIn(); nullopt where `path` leads into none. Files in the
    /// order of filesIn() are each read once.
    ///
    /// Fails as openSource().
    Result<std::optional<OpenedSource>> open(const std::filesystem::path& path, Progress& progress);

private:
    struct State;
    Result<void> enter(const std::filesystem::path& archive);

    std::unique_ptr<State> m_state;
};

/// Whether the name is that of an archive of ours, of its log or of a copy of it. Such a file is no
/// source, and may be open: to close it here would take away the locks of its connections (see
/// Database::firstBytes).
bool isArchiveName(const std::filesystem::path& path);

/// A file that is packed is unpacked; "prices.zip/NVDA.csv" is a file in an archive.
///
/// Fails with NotFound, with Io when it is a folder or cannot be read, with Format when it is
/// larger than any file of articles or prices, damaged, or an archive of several files, and with
/// Cancelled.
Result<OpenedSource> openSource(const std::filesystem::path& path, Progress& progress);

/// The same of bytes that are read already; `path` stands in messages.
Result<OpenedSource> unpackedSource(OpenedSource opened, const std::string& path,
                                    Progress& progress);

/// The files in a ZIP archive of several, as openSource() opens them; else `path` alone.
std::vector<std::string> filesIn(const std::filesystem::path& path);

} // namespace core
