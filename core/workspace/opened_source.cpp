#include "core/workspace/opened_source.h"

#include "core/base/file.h"
#include "core/ingest/packed.h"
#include "core/ingest/packed_files.h"

#include <cstdint>
#include <string_view>
#include <system_error>
#include <unordered_map>
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
    if (isArchiveName(path) && fs::exists(path, unknown))
        return fail(ErrorCode::Format,
                    path.string() + " is an archive of Pressmark's: it is opened, not imported.");
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

/// The archive that `path` leads into; empty if there is none.
fs::path archiveIn(const fs::path& path)
{
    fs::path archive = path.parent_path();
    std::error_code error;
    while (archive.has_relative_path() && !fs::exists(archive, error))
        archive = archive.parent_path();
    return fs::is_regular_file(archive, error) ? archive : fs::path{};
}

Result<OpenedSource> unpacked(PackedFiles& files, std::size_t index, Progress& progress)
{
    auto bytes = files.unpack(index, progress);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return OpenedSource(std::move(*bytes));
}

} // namespace

bool isArchiveName(const fs::path& path)
{
    constexpr std::string_view kEnding = ".pressmark";
    const std::string name = path.filename().string();
    const std::size_t ending = name.rfind(kEnding);
    if (ending == std::string::npos)
        return false;
    const std::string_view rest = std::string_view(name).substr(ending + kEnding.size());
    return rest.empty() || rest.starts_with('-') || rest.starts_with(".schema");
}

struct OpenArchive::State {
    fs::path path{};
    fs::file_time_type changed{};
    OpenedSource source;
    std::optional<PackedFiles> files{};
    std::unordered_map<std::string, std::size_t> places{}; ///< of the names among `files`
};

OpenArchive::OpenArchive() = default;
OpenArchive::~OpenArchive() = default;

Result<void> OpenArchive::enter(const fs::path& archive)
{
    std::error_code unknown;
    const auto changed = fs::last_write_time(archive, unknown);
    if (m_state && m_state->path == archive && m_state->changed == changed)
        return {};
    m_state.reset();
    auto opened = openPlain(archive);
    if (!opened)
        return tl::unexpected(opened.error());
    auto state = std::make_unique<State>(
        State{.path = archive, .changed = changed, .source = std::move(*opened)});
    auto files = PackedFiles::open({.path = archive.string(), .bytes = state->source.bytes()});
    if (!files)
        return tl::unexpected(files.error());
    for (std::size_t index = 0; index < files->names().size(); ++index)
        state->places.emplace(files->names()[index], index);
    state->files = std::move(*files);
    m_state = std::move(state);
    return {};
}

Result<std::optional<OpenedSource>> OpenArchive::open(const fs::path& path, Progress& progress)
{
    std::error_code error;
    const fs::path archive = fs::exists(path, error) ? fs::path{} : archiveIn(path);
    if (archive.empty())
        return std::nullopt;
    if (auto entered = enter(archive); !entered)
        return tl::unexpected(entered.error());
    const auto found = m_state->places.find(path.string().substr(archive.string().size() + 1));
    if (found == m_state->places.end())
        return fail(ErrorCode::NotFound, archive.string() + " holds no " + path.string() + ".");
    auto source = unpacked(*m_state->files, found->second, progress);
    if (!source)
        return tl::unexpected(source.error());
    return std::optional(std::move(*source));
}

Result<OpenedSource> unpackedSource(OpenedSource opened, const std::string& path,
                                    Progress& progress)
{
    if (!isPacked(opened.bytes()))
        return opened;
    auto files = PackedFiles::open({.path = path, .bytes = opened.bytes()});
    if (!files)
        return tl::unexpected(files.error());
    const std::vector<std::string>& names = files->names();
    if (names.size() > 1)
        return fail(ErrorCode::Format,
                    path + " holds " + std::to_string(names.size()) + " files; name one of them ("
                        + path + "/" + names.front() + ").");
    return unpacked(*files, 0, progress);
}

Result<OpenedSource> openSource(const fs::path& path, Progress& progress)
{
    OpenArchive archive;
    auto within = archive.open(path, progress);
    if (!within)
        return tl::unexpected(within.error());
    if (*within)
        return std::move(**within);
    auto opened = openPlain(path);
    if (!opened)
        return opened;
    return unpackedSource(std::move(*opened), path.string(), progress);
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
    const auto packed = PackedFiles::open({.path = path.string(), .bytes = opened->bytes()});
    if (!packed || packed->names().size() < 2)
        return {path.string()};
    std::vector<std::string> files;
    for (const std::string& name : packed->names())
        files.push_back(path.string() + "/" + name);
    return files;
}

} // namespace core
