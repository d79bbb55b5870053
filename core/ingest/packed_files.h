#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/ingest/reader.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct archive;
struct archive_entry;

namespace core {

/// How much may come out of a packed file. Tables of prices pack to a tenth with gzip and a
/// thirtieth with xz, so that what is honest stays far below; what was made to fill the memory
/// packs to a thousandth.
struct UnpackLimits {
    std::size_t always = std::size_t{64} << 20; ///< bytes, of however few
    std::size_t ratio = 100;                    ///< beyond these, times the packed size
    std::size_t file = 4'000'000'000;           ///< bytes of one file
    std::size_t archive = 64'000'000'000;       ///< bytes of all files in one ZIP archive
};

/// The files in a packed file: one whose name is empty of a file that is packed alone. Hidden ones
/// are left out. Files of a ZIP archive that are unpacked in their order are each read once.
class PackedFiles {
public:
    /// `file.bytes` outlive this object.
    ///
    /// Fails with Format when it is damaged, encrypted or holds no file, and when the files of a
    /// ZIP archive have together more bytes than the limits allow, by what the archive says.
    static Result<PackedFiles> open(const SourceFile& file, const UnpackLimits& limits = {});

    /// In the order of the archive, without "/" at their beginning, each once: of files of one
    /// name, all but the first have a number: "NVDA (2).csv".
    const std::vector<std::string>& names() const { return m_names; }

    /// The bytes of one of these, by its place among them.
    ///
    /// Fails with Format when it is damaged, larger than the archive says or than the limits
    /// allow, and with Cancelled.
    Result<std::string> unpack(std::size_t index, Progress& progress);

private:
    struct FreeArchive {
        void operator()(archive* opened) const;
    };
    using Archive = std::unique_ptr<archive, FreeArchive>;

    PackedFiles(const SourceFile& file, const UnpackLimits& limits);

    Result<void> list();
    Result<void> rewind();
    Result<archive_entry*> goTo(std::size_t index);
    Result<archive_entry*> nextFile();
    Result<std::string> readGzip(Progress& progress) const;
    Result<std::string> readEntry(std::size_t said, Progress& progress);
    std::size_t limitOf(std::size_t most) const;
    tl::unexpected<Error> damaged() const;
    tl::unexpected<Error> tooLarge() const;

    std::string m_path;
    std::string_view m_bytes;
    UnpackLimits m_limits;
    bool m_isAlone;
    std::vector<std::string> m_names{};
    Archive m_archive{};
    std::size_t m_next = 0; ///< the file that m_archive comes to next
};

} // namespace core
