#include "core/base/resources.h"
#include "core/base/sha256.h"
#include "core/ingest/reader.h"
#include "core/workspace/fuller_bars.h"
#include "core/workspace/import_stream.h"
#include "core/workspace/opened_source.h"

#include <algorithm>
#include <optional>
#include <variant>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kDemoFolder = "demo/";
/// Smaller files are read whole, which is simpler and takes them no longer.
constexpr std::size_t kStreamedSize = std::size_t{32} << 20;

bool holdsNothing(const ReadContent& content)
{
    return std::visit([](const auto& values) { return values.empty(); }, content.values);
}

bool isDemoFile(const EmbeddedFile& file)
{
    return !file.name.ends_with(".md");
}

void warnOfKeptDate(ImportReport& report)
{
    report.warnings.push_back({.code = "date_kept",
                               .message =
                                   "An article that is in the archive already keeps its date; "
                                   "--published is for new ones."});
}

/// Stores one file in one transaction. Of a file that `isKnown` and holds nothing new, no import
/// stays; the same things in another file are one more source of them.
Result<void> storeFile(Workspace::State& state, ReadContent& content, const ImportRecord& record,
                       const ImportOptions& options, bool isKnown, Progress& progress)
{
    ImportReport& report = content.report;
    bool isRepeated = false;
    auto stored = state.archive.transaction([&]() -> Result<void> {
        ImportStore imports = state.archive.imports();
        const auto import = imports.begin(record);
        if (!import)
            return tl::unexpected(import.error());
        if (auto kept = storeContent(state, content, *import, progress); !kept)
            return kept;
        isRepeated = isKnown && report.accepted + report.updated == 0;
        if (isRepeated) // takes the transaction back
            return fail(ErrorCode::Conflict, record.path + " holds nothing new.");
        report.import = *import;
        return finishImport(imports, report, options);
    });
    return isRepeated ? Result<void>() : stored;
}

/// What there is to say before anything is stored; what is stored tells of fuller bars itself.
Result<void> warnBeforehand(Workspace::State& state, ReadContent& content, bool dryRun)
{
    auto warned = warnOfQuality(state, content);
    return warned && dryRun ? warnOfFuller(state, content) : warned;
}

Result<ImportReport> importSource(Workspace::State& state, const SourceFile& file,
                                  const ImportOptions& options, Instant now, bool dryRun,
                                  Progress& progress)
{
    std::string hash;
    if (file.bytes.size() >= kStreamedSize) {
        auto streamed = streamFile(state, file, options, now, dryRun, progress);
        if (!streamed)
            return tl::unexpected(streamed.error());
        if (streamed->report)
            return std::move(*streamed->report);
        hash = std::move(streamed->sha256);
    } else {
        hash = sha256(file.bytes);
    }
    const auto before = state.archive.imports().findBySha256(hash);
    if (!before)
        return tl::unexpected(before.error());
    if (*before && saysNothingNew(**before, file.path, options))
        return alreadyThere(file.path, **before);

    auto content = readSource(file, options, progress);
    if (!content)
        return tl::unexpected(content.error());
    if (auto warned = warnBeforehand(state, *content, dryRun); !warned)
        return tl::unexpected(warned.error());
    ImportReport& report = content->report;
    if (dryRun || holdsNothing(*content))
        return std::move(report);

    const ImportRecord record{.path = file.path,
                              .sha256 = hash,
                              .at = now,
                              .kind = report.kind,
                              .dialect = report.dialect};
    const bool isKnown = *before && isNamed(**before, file.path);
    if (auto stored = storeFile(state, *content, record, options, isKnown, progress); !stored)
        return tl::unexpected(stored.error());
    if (report.kind == ImportKind::Articles && report.duplicates > 0 && !options.published.empty())
        warnOfKeptDate(report);
    return std::move(report);
}

} // namespace

bool isNamed(const ImportRecord& before, const std::string& name)
{
    return fs::path(before.path).filename() == fs::path(name).filename();
}

/// A price file is known by its bytes, so that a large one is not read again. What it says also
/// depends on its name, which may be the symbol, and on the options. Small kinds of files are
/// read again: what they brought may have been changed or removed since.
bool saysNothingNew(const ImportRecord& before, const std::string& name,
                    const ImportOptions& options)
{
    return before.kind == ImportKind::Prices && before.wholeRows && options == ImportOptions{}
    && isNamed(before, name);
}

Result<void> finishImport(ImportStore& imports, const ImportReport& report,
                          const ImportOptions& options)
{
    const std::int64_t rows = report.accepted + report.updated;
    // Closes that gave way to a fuller bar are news again once that is taken back.
    const bool isWhole =
        options == ImportOptions{} && report.rejected.empty() && report.fullerKept == 0;
    return imports.finish(*report.import, rows,
                          isWhole ? std::optional(rows + report.duplicates) : std::nullopt);
}

ImportReport alreadyThere(const std::string& name, const ImportRecord& before)
{
    ImportReport report{.path = name,
                        .kind = before.kind,
                        .dialect = before.dialect,
                        .duplicates = *before.wholeRows};
    report.warnings.push_back({.code = "already_imported",
                               .message = name + " is the file of import "
                                   + std::to_string(before.id.value) + " (" + before.path
                                   + "); nothing in it is new."});
    return report;
}

Result<ImportReport> Workspace::importFile(const fs::path& path, const ImportOptions& options,
                                           Instant now, bool dryRun, Progress& progress)
{
    const auto file = openSource(path, progress);
    if (!file)
        return tl::unexpected(file.error());
    const SourceFile source{.path = path.string(),
                            .bytes = file->bytes(),
                            .forget = [&](std::string_view part) { file->forget(part); }};
    return importSource(*m_state, source, options, now, dryRun, progress);
}

Result<ImportReport> Workspace::importBytes(const std::string& name, std::string_view bytes,
                                            const ImportOptions& options, Instant now, bool dryRun,
                                            Progress& progress)
{
    return importSource(*m_state, {.path = name, .bytes = bytes}, options, now, dryRun, progress);
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
