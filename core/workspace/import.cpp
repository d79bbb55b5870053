#include "core/workspace/workspace_state.h"

#include "core/base/mapped_file.h"
#include "core/base/resources.h"
#include "core/base/sha256.h"
#include "core/ingest/reader.h"

#include <algorithm>
#include <variant>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kFileLimit = 64'000'000'000;
constexpr std::string_view kDemoFolder = "demo/";

/// A file that was imported before, letter for letter, has nothing new to say.
ImportReport alreadyThere(const std::string& name, const ImportRecord& before)
{
    ImportReport report{
        .path = name, .kind = before.kind, .dialect = before.dialect, .duplicates = before.rows};
    report.warnings.push_back({.code = "already_imported",
                               .message = name + " is the file of import "
                                   + std::to_string(before.id.value) + " (" + before.path
                                   + "); nothing in it is new."});
    return report;
}

bool holdsNothing(const ReadContent& content)
{
    return std::visit([](const auto& values) { return values.empty(); }, content.values);
}

bool isDemoFile(const EmbeddedFile& file)
{
    return !file.name.ends_with(".md");
}

} // namespace

Result<ImportReport> Workspace::importFile(const fs::path& path, const ImportOptions& options,
                                           Instant now, bool dryRun, Progress& progress)
{
    const auto file = MappedFile::open(path, kFileLimit);
    if (!file)
        return tl::unexpected(file.error());
    return importBytes(path.string(), file->bytes(), options, now, dryRun, progress);
}

Result<ImportReport> Workspace::importBytes(const std::string& name, std::string_view bytes,
                                            const ImportOptions& options, Instant now, bool dryRun,
                                            Progress& progress)
{
    const std::string hash = sha256(bytes);
    const auto before = m_state->archive.imports().findBySha256(hash);
    if (!before)
        return tl::unexpected(before.error());
    // What the user says about a file may make another thing of the same bytes.
    if (*before && options == ImportOptions{})
        return alreadyThere(name, **before);

    auto content = readSource({name, bytes}, options, progress);
    if (!content)
        return tl::unexpected(content.error());
    ImportReport& report = content->report;
    if (dryRun || holdsNothing(*content))
        return std::move(report);

    const auto stored = m_state->archive.transaction([&]() -> Result<void> {
        ImportStore imports = m_state->archive.imports();
        const auto import = imports.begin({.path = name,
                                           .sha256 = hash,
                                           .at = now,
                                           .kind = report.kind,
                                           .dialect = report.dialect});
        if (!import)
            return tl::unexpected(import.error());
        if (auto kept = storeContent(*m_state, *content, *import, progress); !kept)
            return kept;
        report.import = *import;
        return imports.finish(*import, report.accepted + report.updated);
    });
    if (!stored)
        return tl::unexpected(stored.error());
    return std::move(report);
}

Result<void> Workspace::importDemo(Instant now, Progress& progress)
{
    const auto records = imports();
    if (!records)
        return tl::unexpected(records.error());
    const auto own = std::ranges::find_if(
        *records, [](const ImportRecord& record) { return !record.path.starts_with(kDemoFolder); });
    if (own != records->end())
        return fail(ErrorCode::Conflict,
                    path().string() + " holds your own data (" + own->path
                        + "); name another file for the demo.");

    // Prices first: the events name their instruments.
    std::vector<EmbeddedFile> files;
    std::ranges::copy_if(embeddedFiles(kDemoFolder), std::back_inserter(files), isDemoFile);
    std::ranges::stable_partition(files,
                                  [](const auto& file) { return file.name.ends_with(".csv"); });
    for (const EmbeddedFile& file : files) {
        const auto report =
            importBytes(std::string(file.name), file.bytes, {}, now, false, progress);
        if (!report)
            return tl::unexpected(report.error());
    }
    const auto linked = link(false, progress);
    if (!linked)
        return tl::unexpected(linked.error());
    return {};
}

} // namespace core
