#include "core/workspace/source_files.h"

#include "core/base/file.h"
#include "core/ingest/preview.h"
#include "core/ingest/reader.h"
#include "core/ingest/sniff.h"
#include "core/workspace/opened_source.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kStandardInputLimit = 1'000'000'000;
constexpr std::string_view kNeedsOption = "needs_option";

bool isHidden(const fs::path& path)
{
    return path.filename().string().starts_with('.');
}

/// Not a link that leads out of `root`, which somebody else may have laid there.
bool isFileOf(const fs::path& root, const fs::directory_entry& entry)
{
    std::error_code error;
    if (!entry.is_regular_file(error))
        return false;
    if (!entry.is_symlink(error))
        return true;
    const fs::path target = fs::canonical(entry.path(), error);
    const fs::path way = target.lexically_relative(fs::canonical(root, error));
    return !error && !way.empty() && *way.begin() != "..";
}

std::string codeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::NotFound:
        return "not_found";
    case ErrorCode::InvalidArgument:
        return std::string(kNeedsOption);
    case ErrorCode::Format:
        return "bad_format";
    case ErrorCode::Io:
    case ErrorCode::Conflict:
    case ErrorCode::InsufficientData:
        break;
    }
    return "failed";
}

} // namespace

FolderContent filesBelow(const fs::path& folder, const SearchWatch& goesOn)
{
    FolderContent content;
    std::vector<fs::path> folders{folder};
    while (!folders.empty() && (!goesOn || goesOn(content.files.size()))) {
        const fs::path next = std::move(folders.back());
        folders.pop_back();
        std::error_code error;
        fs::directory_iterator entry(next, error);
        for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
            std::error_code unknown;
            if (isHidden(entry->path()))
                continue;
            if (entry->is_directory(unknown) && !entry->is_symlink(unknown))
                folders.push_back(entry->path());
            else if (isFileOf(folder, *entry))
                content.files.push_back(entry->path().string());
        }
        (error ? content.unreadable : content.folders).push_back(next.string());
    }
    std::ranges::sort(content.files);
    return content;
}

std::vector<std::string> sourceFiles(std::span<const std::string> paths, const SearchWatch& goesOn)
{
    std::vector<std::string> named;
    for (const std::string& path : paths) {
        std::error_code error;
        if (path == "-" || !fs::is_directory(path, error)) {
            named.push_back(path);
            continue;
        }
        FolderContent content = filesBelow(
            path, [&](std::size_t found) { return !goesOn || goesOn(named.size() + found); });
        std::ranges::copy(content.unreadable, std::back_inserter(content.files));
        std::ranges::sort(content.files);
        std::ranges::move(content.files, std::back_inserter(named));
    }
    std::vector<std::string> files;
    for (const std::string& path : named) {
        if (goesOn && !goesOn(named.size()))
            break;
        std::ranges::copy(filesIn(path), std::back_inserter(files));
    }
    return files;
}

Result<ImportPreview> previewFile(const fs::path& path, const ImportOptions& options,
                                  Progress& progress)
{
    const auto file = openSource(path, progress);
    if (!file)
        return tl::unexpected(file.error());
    return previewSource({.path = path.string(), .bytes = file->bytes()}, options, progress);
}

Result<ImportReport> importOne(Workspace& workspace, OpenArchive& archive, const std::string& file,
                               const ImportOptions& options, Instant now, bool dryRun,
                               Progress& progress)
{
    if (file == "-") {
        auto bytes = readStandardInput(kStandardInputLimit);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const auto opened = unpackedSource(OpenedSource(std::move(*bytes)), "-", progress);
        if (!opened)
            return tl::unexpected(opened.error());
        return workspace.importBytes("-", opened->bytes(), options, now, dryRun, progress);
    }
    const auto within = archive.open(file, progress);
    if (!within)
        return tl::unexpected(within.error());
    if (*within)
        return workspace.importBytes(file, (*within)->bytes(), options, now, dryRun, progress);
    return workspace.importFile(file, options, now, dryRun, progress);
}

std::vector<DialectInfo> dialectInfos()
{
    return dialects();
}

Result<ImportReport> importArticles(Workspace& workspace, const std::string& name,
                                    std::string_view bytes, Instant now, Progress& progress)
{
    // What it is has to be seen first: told that it is articles, a reader would take anything.
    const auto source = sniffSource({.path = name, .bytes = bytes}, {});
    if (!source)
        return tl::unexpected(source.error());
    const ImportKind kind = source->sniffed.kind;
    if (kind != ImportKind::Articles)
        return fail(ErrorCode::Format,
                    name + " holds " + std::string(toString(kind))
                        + "; a feed brings nothing but articles.");
    return workspace.importBytes(name, bytes, {.as = ImportKind::Articles}, now, false, progress);
}

std::vector<ImportReport> importAll(Workspace& workspace, std::span<const std::string> files,
                                    const ImportOptions& options, Instant now, bool dryRun,
                                    Progress& progress)
{
    std::vector<ImportReport> reports;
    OpenArchive archive;
    for (const std::string& file : files) {
        auto report = importOne(workspace, archive, file, options, now, dryRun, progress);
        if (report) {
            reports.push_back(std::move(*report));
            continue;
        }
        const Error& error = report.error();
        ImportReport failed{.path = file, .kind = options.as.value_or(likelyKind(file))};
        failed.rejected.push_back(
            {.line = error.line, .code = codeOf(error.code), .message = error.message});
        reports.push_back(std::move(failed));
        if (error.code == ErrorCode::Cancelled)
            break;
    }
    return reports;
}

ImportOutcome outcomeOf(std::span<const ImportReport> reports)
{
    const bool rejected =
        std::ranges::any_of(reports, [](const auto& report) { return !report.rejected.empty(); });
    const bool used = std::ranges::any_of(reports, [](const auto& report) {
        return report.accepted + report.duplicates + report.updated > 0;
    });
    if (!rejected)
        return ImportOutcome::Done;
    const bool asked = std::ranges::any_of(reports, [](const auto& report) {
        return std::ranges::any_of(report.rejected,
                                   [](const auto& issue) { return issue.code == kNeedsOption; });
    });
    return used || asked ? ImportOutcome::PartlyRejected : ImportOutcome::Failed;
}

} // namespace core
