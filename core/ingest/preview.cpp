#include "core/ingest/preview.h"

#include "core/ingest/charset.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/price_reader.h"
#include "core/ingest/sniff.h"

#include <algorithm>
#include <iterator>
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
    if (dialect.empty() && sniffed.form == Sniffed::Form::Text)
        dialect = "text";
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
    if (const auto checked = checkOptions(options); !checked)
        return tl::unexpected(checked.error());
    auto decoded = decodeText(file, options.encoding);
    if (!decoded)
        return tl::unexpected(decoded.error());
    auto sniffed = sniff(decoded->text(), file.path, options);
    if (!sniffed)
        return tl::unexpected(sniffed.error());
    auto preview = sniffed->kind == ImportKind::Prices
        ? previewPrices(decoded->text(), file.path, options, progress, std::move(sniffed->table))
        : Result<ImportPreview>(previewOfOthers(*sniffed, decoded->text(), options));
    if (!preview)
        return preview;
    preview->encoding = decoded->encoding;
    preview->decisions.push_back(decisionOf(*decoded));
    preview->warnings.insert(preview->warnings.begin(),
                             std::make_move_iterator(decoded->warnings.begin()),
                             std::make_move_iterator(decoded->warnings.end()));
    return preview;
}

} // namespace core
