#include "core/ingest/packed.h"

#include "core/base/unicode.h"
#include "core/ingest/gzip.h"
#include "core/ingest/issue_list.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>

namespace core {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kGzip = "\x1F\x8B"sv;
constexpr std::string_view kXz = "\xFD\x37zXZ\0"sv;
constexpr std::string_view kBzip2 = "BZh"sv;
constexpr std::string_view kZstd = "\x28\xB5\x2F\xFD"sv;
constexpr std::array kAlone{kGzip, kXz, kBzip2, kZstd};
constexpr std::string_view kZip = "PK\x03\x04"sv;

/// Tables of prices pack to a tenth, the dullest to a hundredth of their size.
constexpr std::size_t kLargestRatio = 500;
constexpr std::size_t kAlwaysAllowed = std::size_t{64} << 20;

struct FreeArchive {
    void operator()(archive* opened) const { archive_read_free(opened); }
};
using Archive = std::unique_ptr<archive, FreeArchive>;

bool isAlone(std::string_view bytes)
{
    return std::ranges::any_of(kAlone,
                               [&](std::string_view magic) { return bytes.starts_with(magic); });
}

tl::unexpected<Error> damaged(std::string_view path, archive* opened)
{
    const char* const why = opened == nullptr ? nullptr : archive_error_string(opened);
    return fail(ErrorCode::Format,
                displayPath(path) + " is damaged and cannot be unpacked"
                    + (why == nullptr ? std::string{} : " (" + toValidUtf8(why) + ")") + ".");
}

Result<Archive> openArchive(const SourceFile& file)
{
    Archive opened(archive_read_new());
    archive_read_support_filter_xz(opened.get());
    archive_read_support_filter_bzip2(opened.get());
    archive_read_support_filter_zstd(opened.get());
    if (isAlone(file.bytes))
        archive_read_support_format_raw(opened.get());
    else
        archive_read_support_format_zip_seekable(opened.get());
    if (archive_read_open_memory(opened.get(), file.bytes.data(), file.bytes.size()) != ARCHIVE_OK)
        return damaged(file.path, opened.get());
    return opened;
}

std::string nameOf(archive_entry* entry)
{
    // Without a locale the first knows only ASCII.
    for (const char* name : {archive_entry_pathname_utf8(entry), archive_entry_pathname(entry)}) {
        if (name != nullptr)
            return toValidUtf8(name);
    }
    return {};
}

bool isHidden(std::string_view name)
{
    const std::string_view last = name.substr(name.find_last_of('/') + 1);
    return name.starts_with("__MACOSX/") || last.starts_with('.');
}

/// The next file that counts, nullptr at the end.
Result<archive_entry*> nextFile(archive* opened, std::string_view path, bool alone)
{
    archive_entry* entry = nullptr;
    for (;;) {
        const int read = archive_read_next_header(opened, &entry);
        if (read == ARCHIVE_EOF)
            return nullptr;
        if (read != ARCHIVE_OK && read != ARCHIVE_WARN)
            return damaged(path, opened);
        if (archive_entry_is_encrypted(entry) != 0)
            return fail(ErrorCode::Format,
                        displayPath(path) + " is encrypted; unpack it yourself.");
        const bool isFile = alone || archive_entry_filetype(entry) == AE_IFREG;
        if (isFile && (alone || !isHidden(nameOf(entry))))
            return entry;
    }
}

std::size_t limitOf(const SourceFile& file)
{
    return std::min(kUnpackedLimit, std::max(kAlwaysAllowed, file.bytes.size() * kLargestRatio));
}

tl::unexpected<Error> tooLarge(std::string_view path)
{
    return fail(ErrorCode::Format,
                displayPath(path) + " unpacks to far more than a file of prices or articles is.");
}

Result<std::string> readFileIn(archive* opened, const SourceFile& file)
{
    const std::size_t limit = limitOf(file);
    std::string bytes;
    for (;;) {
        const void* block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int read = archive_read_data_block(opened, &block, &size, &offset);
        if (read == ARCHIVE_EOF)
            return bytes;
        if (read != ARCHIVE_OK)
            return damaged(file.path, opened);
        if (static_cast<std::size_t>(offset) > limit
            || size > limit - static_cast<std::size_t>(offset))
            return tooLarge(file.path);
        bytes.resize(static_cast<std::size_t>(offset)); // a hole is zeros
        bytes.append(static_cast<const char*>(block), size);
    }
}

Result<std::string> readGzip(const SourceFile& file)
{
    Gunzipped unpacked = gunzip(file.bytes, limitOf(file));
    if (unpacked.fault == GzipFault::TooLarge)
        return tooLarge(file.path);
    if (unpacked.fault == GzipFault::Damaged)
        return damaged(file.path, nullptr);
    return std::move(unpacked.bytes);
}

} // namespace

bool isPacked(std::string_view bytes)
{
    if (isAlone(bytes))
        return true;
    // Office documents are ZIP archives that hold a file of these names.
    constexpr std::size_t kName = 30;
    return bytes.starts_with(kZip) && bytes.size() > kName
        && !bytes.substr(kName).starts_with("mimetype")
        && bytes.find("[Content_Types].xml") == std::string_view::npos;
}

std::filesystem::path unpackedPath(std::string_view path)
{
    constexpr auto kEndings =
        std::to_array<std::string_view>({".gz", ".xz", ".bz2", ".zst", ".zip"});
    std::filesystem::path unpacked(path);
    if (std::ranges::find(kEndings, std::string_view(foldCase(unpacked.extension().string())))
        != kEndings.end())
        unpacked.replace_extension();
    return unpacked;
}

Result<std::vector<std::string>> packedFiles(const SourceFile& file)
{
    if (isAlone(file.bytes))
        return std::vector<std::string>{std::string{}};
    const auto opened = openArchive(file);
    if (!opened)
        return tl::unexpected(opened.error());
    constexpr std::size_t kMostFiles = 10000;
    std::vector<std::string> names;
    for (;;) {
        const auto entry = nextFile(opened->get(), file.path, false);
        if (!entry)
            return tl::unexpected(entry.error());
        if (*entry == nullptr || names.size() == kMostFiles)
            break;
        names.push_back(nameOf(*entry));
    }
    if (names.empty())
        return fail(ErrorCode::Format, displayPath(file.path) + " holds no file.");
    return names;
}

Result<std::string> unpack(const SourceFile& file, std::size_t index)
{
    if (file.bytes.starts_with(kGzip)) // libarchive does not look at its checksum
        return readGzip(file);
    const auto opened = openArchive(file);
    if (!opened)
        return tl::unexpected(opened.error());
    const bool alone = isAlone(file.bytes);
    for (std::size_t at = 0;; ++at) {
        const auto entry = nextFile(opened->get(), file.path, alone);
        if (!entry)
            return tl::unexpected(entry.error());
        if (*entry == nullptr)
            return fail(ErrorCode::Format, displayPath(file.path) + " holds no such file.");
        if (at != index)
            continue;
        // Of a damaged head no filter knows that it is its own: the bytes would come as they are.
        constexpr int kItsFilterAndItself = 2;
        if (alone && archive_filter_count(opened->get()) < kItsFilterAndItself)
            return damaged(file.path, opened->get());
        return readFileIn(opened->get(), file);
    }
}

} // namespace core
