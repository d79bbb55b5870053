#pragma once

#include "core/base/mapped_file.h"
#include "core/base/result.h"

#include <filesystem>
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

/// A file that is packed is unpacked; "prices.zip/NVDA.csv" is a file in an archive.
///
/// Fails with NotFound, with Io when it is a folder or cannot be read, and with Format when it is
/// larger than any file of articles or prices, damaged, or an archive of several files.
Result<OpenedSource> openSource(const std::filesystem::path& path);

/// The same of bytes that are read already; `path` stands in messages.
Result<OpenedSource> unpackedSource(OpenedSource opened, const std::string& path);

/// The files in a ZIP archive of several, as openSource() opens them; else `path` alone.
std::vector<std::string> filesIn(const std::filesystem::path& path);

} // namespace core
