#include "core/ingest/price_evidence.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kTellingRows = 200;
constexpr std::size_t kRowsPerReport = 65536;
constexpr std::size_t kReadWhole = std::size_t{2} << 20; // bytes
constexpr std::size_t kPieces = 64;
constexpr std::size_t kRowsOfPiece = 40;

bool isEnough(const PriceEvidence& evidence)
{
    using Numbers = NumberEvidence::Verdict;
    const auto numbersSay = evidence.numbers.verdict();
    return (numbersSay == Numbers::Point || numbersSay == Numbers::Comma)
        && evidence.dates.verdict() != DateEvidence::Verdict::Ambiguous;
}

void addRow(PriceEvidence& evidence, const CsvRow& row, const PriceLayout& layout)
{
    const auto add = [&](const Column& column, bool isPrice) {
        if (column && *column < row.fields.size())
            evidence.numbers.add(row.fields[*column], isPrice);
    };
    if (layout.date < row.fields.size())
        evidence.dates.add(row.fields[layout.date]);
    const std::string_view ticker = layout.ticker && *layout.ticker < row.fields.size()
        ? row.fields[*layout.ticker]
        : std::string_view{};
    const bool isTelling = evidence.numbers.verdict() == NumberEvidence::Verdict::Point
        || evidence.numbers.verdict() == NumberEvidence::Verdict::Comma;
    for (const PriceColumns& columns : layout.instruments) {
        add(columns.open, true);
        add(columns.high, true);
        add(columns.low, true);
        add(columns.close, true);
        add(columns.volume, false);
        if (!isTelling && columns.close < row.fields.size())
            evidence.readings.add(row, columns, ticker);
    }
}

void addPieces(PriceEvidence& evidence, std::string_view rows, const PriceLayout& layout)
{
    for (std::size_t piece = 1; piece < kPieces; ++piece) {
        const std::size_t end = rows.find('\n', rows.size() / kPieces * piece);
        if (end == std::string_view::npos)
            return;
        CsvTokenizer tokenizer(rows.substr(end + 1), layout.delimiter);
        CsvRow row;
        for (std::size_t count = 0; count < kRowsOfPiece && tokenizer.next(row); ++count) {
            // A piece may begin within a quoted field.
            if (row.fields.size() == layout.columnCount)
                addRow(evidence, row, layout);
        }
    }
}

} // namespace

Result<PriceEvidence> gatherEvidence(std::string_view text, const PriceLayout& layout,
                                     Progress& progress)
{
    const std::string_view rows = text.substr(layout.dataBegin);
    CsvTokenizer tokenizer(rows, layout.delimiter, layout.dataLine);
    PriceEvidence evidence;
    CsvRow row;
    for (std::size_t count = 1; tokenizer.next(row); ++count) {
        addRow(evidence, row, layout);
        if (count >= kTellingRows && rows.size() > kReadWhole && isEnough(evidence)) {
            addPieces(evidence, rows, layout);
            break;
        }
        if (count % kRowsPerReport == 0 && !progress.report(0.0, "Looking at numbers and dates"))
            return fail(ErrorCode::Cancelled, "The import was stopped.");
    }
    return evidence;
}

} // namespace core
