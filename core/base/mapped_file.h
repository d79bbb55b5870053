#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace core {

/// A file's bytes as the operating system pages them in: for files too large to copy. The file
/// must not shrink while it is mapped.
class MappedFile {
public:
    /// Fails with NotFound when there is no such file, with Io when it is a folder or cannot be
    /// read, and with Format when it is larger than `limit` bytes.
    static Result<MappedFile> open(const std::filesystem::path& path, std::uint64_t limit);

    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;

    /// Valid as long as this object; empty for an empty file.
    std::string_view bytes() const { return m_bytes; }

    /// Lets the memory of some of the bytes go, for they will hardly be read again; if they are,
    /// they are paged in anew.
    void forget(std::string_view part) const;

private:
    explicit MappedFile(std::string_view bytes)
        : m_bytes(bytes)
    {
    }

    std::string_view m_bytes;
};

} // namespace core
