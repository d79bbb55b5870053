#include "core/ingest/packed_files.h"

#include "core/base/unicode.h"
#include "core/ingest/gzip.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/packed.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cassert>
#include <limits>
#include <unordered_map>
#include <unordered_set>

namespace core {

namespace {

constexpr std::size_t kBytesPerReport = std::size_t{16} << 20;

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

/// A name as it can follow a path.
std::string relative(std::string_view name)
{
    return std::string(name.substr(std::min(name.find_first_not_of('/'), name.size())));
}

/// Makes names differ.
class DistinctNames {
public:
    std::string distinct(const std::string& name)
    {
        std::string free = name;
        const std::size_t ending =
            std::min(name.find('.', name.find_last_of('/') + 1), name.size());
        while (!m_taken.insert(free).second)
            free = name.substr(0, ending) + " ("
                + std::to_string(++m_last.try_emplace(name, 1).first->second) + ")"
                + name.substr(ending);
        return free;
    }

private:
    std::unordered_set<std::string> m_taken{};
    std::unordered_map<std::string, std::size_t> m_last{}; ///< the last number of a name
};

/// What the archive says that the file has.
std::size_t sizeOf(archive_entry* entry)
{
    return static_cast<std::size_t>(archive_entry_size(entry));
}

tl::unexpected<Error> stopped()
{
    return fail(ErrorCode::Cancelled, "The import was stopped.");
}

} // namespace

void PackedFiles::FreeArchive::operator()(archive* opened) const
{
    archive_read_free(opened);
}

PackedFiles::PackedFiles(const SourceFile& file, const UnpackLimits& limits)
    : m_path(file.path)
    , m_bytes(file.bytes)
    , m_limits(limits)
    , m_isAlone(isPackedAlone(file.bytes))
{
}

Result<PackedFiles> PackedFiles::open(const SourceFile& file, const UnpackLimits& limits)
{
    PackedFiles files(file, limits);
    if (files.m_isAlone)
        files.m_names.emplace_back();
    else if (auto listed = files.list(); !listed)
        return tl::unexpected(listed.error());
    return files;
}

tl::unexpected<Error> PackedFiles::damaged() const
{
    const char* const why = m_archive ? archive_error_string(m_archive.get()) : nullptr;
    return fail(ErrorCode::Format,
                displayPath(m_path) + " is damaged and cannot be unpacked"
                    + (why == nullptr ? std::string{} : " (" + toValidUtf8(why) + ")") + ".");
}

tl::unexpected<Error> PackedFiles::tooLarge() const
{
    return fail(ErrorCode::Format,
                displayPath(m_path) + " unpacks to far more than files of prices or articles do.");
}

std::size_t PackedFiles::limitOf(std::size_t most) const
{
    return std::min(most, m_limits.always + m_bytes.size() * m_limits.ratio);
}

/// Opens the archive, before its first file.
Result<void> PackedFiles::rewind()
{
    m_next = 0;
    m_archive.reset(archive_read_new());
    archive* const opened = m_archive.get();
    archive_read_support_filter_xz(opened);
    archive_read_support_filter_bzip2(opened);
    archive_read_support_filter_zstd(opened);
    if (m_isAlone)
        archive_read_support_format_raw(opened);
    else
        archive_read_support_format_zip_seekable(opened);
    if (archive_read_open_memory(opened, m_bytes.data(), m_bytes.size()) != ARCHIVE_OK)
        return damaged();
    return {};
}

/// The next file that counts, nullptr at the end.
Result<archive_entry*> PackedFiles::nextFile()
{
    archive_entry* entry = nullptr;
    for (;;) {
        const int read = archive_read_next_header(m_archive.get(), &entry);
        if (read == ARCHIVE_EOF)
            return nullptr;
        if (read != ARCHIVE_OK && read != ARCHIVE_WARN)
            return damaged();
        if (archive_entry_is_encrypted(entry) != 0)
            return fail(ErrorCode::Format,
                        displayPath(m_path) + " is encrypted; unpack it yourself.");
        const bool isFile = m_isAlone || archive_entry_filetype(entry) == AE_IFREG;
        if (!isFile || (!m_isAlone && isHidden(nameOf(entry))))
            continue;
        ++m_next;
        return entry;
    }
}

Result<void> PackedFiles::list()
{
    if (auto opened = rewind(); !opened)
        return opened;
    DistinctNames names;
    std::size_t left = limitOf(m_limits.archive);
    for (;;) {
        const auto entry = nextFile();
        if (!entry)
            return tl::unexpected(entry.error());
        if (*entry == nullptr)
            break;
        const std::size_t size = sizeOf(*entry);
        if (size > left)
            return tooLarge();
        left -= size;
        m_names.push_back(names.distinct(relative(nameOf(*entry))));
    }
    m_archive.reset();
    if (m_names.empty())
        return fail(ErrorCode::Format, displayPath(m_path) + " holds no file.");
    return {};
}

Result<archive_entry*> PackedFiles::goTo(std::size_t index)
{
    if (!m_archive || m_next > index) {
        if (auto opened = rewind(); !opened)
            return tl::unexpected(opened.error());
    }
    for (;;) {
        auto entry = nextFile();
        if (entry && *entry != nullptr && m_next <= index)
            continue;
        if (entry && *entry == nullptr)
            entry = damaged();
        if (!entry)
            m_archive.reset();
        return entry;
    }
}

Result<std::string> PackedFiles::unpack(std::size_t index, Progress& progress)
{
    assert(index < m_names.size());
    if (m_bytes.starts_with("\x1F\x8B")) // libarchive does not look at its checksum
        return readGzip(progress);
    const auto entry = goTo(index);
    if (!entry)
        return tl::unexpected(entry.error());
    // Of a damaged head no filter knows that it is its own: the bytes would come as they are.
    constexpr int kItsFilterAndItself = 2;
    if (m_isAlone && archive_filter_count(m_archive.get()) < kItsFilterAndItself)
        return damaged();
    return readEntry(m_isAlone ? std::numeric_limits<std::size_t>::max() : sizeOf(*entry),
                     progress);
}

/// `said`: how many bytes the archive says it has.
Result<std::string> PackedFiles::readEntry(std::size_t said, Progress& progress)
{
    const std::size_t limit = limitOf(m_limits.file);
    if (said > limit && !m_isAlone)
        return tooLarge();
    std::string bytes;
    std::size_t reportAt = 0;
    for (;;) {
        const void* block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int read = archive_read_data_block(m_archive.get(), &block, &size, &offset);
        if (read == ARCHIVE_EOF)
            return bytes;
        const auto begin = static_cast<std::size_t>(offset);
        if (read != ARCHIVE_OK || begin > said || size > said - begin) {
            auto why = damaged();
            if (read == ARCHIVE_FATAL)
                m_archive.reset();
            return why;
        }
        if (begin > limit || size > limit - begin)
            return tooLarge();
        bytes.resize(begin); // a hole is zeros
        bytes.append(static_cast<const char*>(block), size);
        if (bytes.size() < reportAt)
            continue;
        if (!progress.report(0.0, "Unpacking " + m_path))
            return stopped();
        reportAt = bytes.size() + kBytesPerReport;
    }
}

Result<std::string> PackedFiles::readGzip(Progress& progress) const
{
    Gunzipped unpacked = gunzip(m_bytes, limitOf(m_limits.file),
                                [&] { return progress.report(0.0, "Unpacking " + m_path); });
    switch (unpacked.fault) {
    case GzipFault::None:
        return std::move(unpacked.bytes);
    case GzipFault::TooLarge:
        return tooLarge();
    case GzipFault::Stopped:
        return stopped();
    case GzipFault::Damaged:
        break;
    }
    return damaged();
}

} // namespace core
