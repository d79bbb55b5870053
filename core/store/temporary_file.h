#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace core {

/// A file of its own name beside another, which is gone at the end unless it was published.
class TemporaryFile {
public:
    /// Fails with Io when the folder cannot be written; the error speaks of `target`.
    static Result<TemporaryFile> beside(const std::filesystem::path& target);

    ~TemporaryFile();
    TemporaryFile(TemporaryFile&& other) noexcept;
    TemporaryFile& operator=(TemporaryFile&&) = delete;

    const std::filesystem::path& path() const { return m_path; }

    /// Makes its content durable and gives it the name `target`. Fails with Conflict when there
    /// is such a file and `replace` is false, also when it appeared this moment.
    Result<void> publish(const std::filesystem::path& target, bool replace);

private:
    explicit TemporaryFile(std::filesystem::path path);

    std::filesystem::path m_path; ///< empty: published
};

} // namespace core
