#pragma once

#include "core/ingest/article_formats.h"
#include "core/ingest/charset.h"
#include "core/ingest/price_table.h"
#include "core/ingest/reader.h"

#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What a file is, and how that was seen.
struct Sniffed {
    enum class Form { Text, Csv, Json };
    ImportKind kind = ImportKind::Articles;
    Form form = Form::Text;
    std::string reason{}; ///< for people: "it has columns for dates and prices"
    /// The prices of a file that is no table itself, where they were found already.
    std::optional<PriceTable> table{};
    const ArticleFormat* format = nullptr; ///< of articles
};

/// A file as text, and what it is.
struct SniffedSource {
    DecodedText decoded{};
    Sniffed sniffed{};
};

/// Decodes a file and sniffs it. Fails as checkOptions(), decodeText() and sniff() do.
Result<SniffedSource> sniffSource(const SourceFile& file, const ImportOptions& options);

/// Says in a report or a preview how its file was decoded.
template<typename Said>
void addDecoding(Said& said, DecodedText& decoded)
{
    said.encoding = decoded.encoding;
    said.decisions.push_back(decisionOf(decoded));
    said.warnings.insert(said.warnings.begin(), std::make_move_iterator(decoded.warnings.begin()),
                         std::make_move_iterator(decoded.warnings.end()));
}

/// True for what may be a JSON document, and is no table of prices.
bool beginsLikeJson(std::string_view text);

/// True for an HTML page, whole or a piece of one.
bool isHtml(std::string_view text);

/// Chooses the reader for a text by what the user says (`as`, `dialect`), by its content, and by
/// the ending of its name where the content leaves it open.
///
/// Fails with Format and the reason when no reader fits.
Result<Sniffed> sniff(std::string_view text, std::string_view path, const ImportOptions& options);

} // namespace core
