#include "core/ingest/preview.h"

#include "core/ingest/issue_list.h"
#include "core/ingest/price_reader.h"
#include "core/ingest/sniff.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

/// The first lines as they stand.
std::vector<PreviewRow> linesOf(std::string_view text)
{
    std::vector<PreviewRow> rows;
    for (std::size_t line = 1; rows.size() < ImportPreview::kRows && !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        rows.push_back({.line = line, .text = excerpt(text.substr(0, end))});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return rows;
}

ImportPreview previewOfOthers(const Sniffed& sniffed, std::string_view text,
                              const ImportOptions& options)
{
    const std::string kind(toString(sniffed.kind));
    std::string dialect = options.dialect;
    if (sniffed.kind == ImportKind::Articles)
        dialect = sniffed.format->name;
    else if (dialect.empty())
        dialect = kind + (sniffed.form == Sniffed::Form::Json ? "-json" : "-csv");
    return {.kind = sniffed.kind,
            .dialect = dialect,
            .decisions = {{.what = "dialect", .value = dialect, .reason = sniffed.reason}},
            .rows = linesOf(text)};
}

} // namespace

Result<ImportPreview> previewSource(const SourceFile& file, const ImportOptions& options,
                                    Progress& progress)
{
    auto source = sniffSource(file, options);
    if (!source)
        return tl::unexpected(source.error());
    Sniffed& sniffed = source->sniffed;
    const std::string_view text = source->decoded.text();
    auto preview = sniffed.kind == ImportKind::Prices
        ? previewPrices(text, file.path, options, progress, std::move(sniffed.table))
        : Result<ImportPreview>(previewOfOthers(sniffed, text, options));
    if (preview)
        addDecoding(*preview, source->decoded);
    return preview;
}

} // namespace core
