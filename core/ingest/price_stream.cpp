#include "core/ingest/price_stream.h"

#include "core/ingest/charset.h"
#include "core/ingest/price_chunks.h"
#include "core/ingest/sniff.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <utility>

namespace core {

namespace {

/// Bars that are held at most before they go to the sink: some 100 MB.
constexpr std::size_t kHeldBars = 2'000'000;
/// Of an instrument that has so many, they go at once, so that reading and storing go side by side.
constexpr std::size_t kManyBars = 32768;

/// Files of daily bars that are smaller are judged by the quality gate when they are read whole,
/// and hardly need the memory for it.
constexpr std::size_t kWholeDays = std::size_t{128} << 20;

bool isWorthIt(const PreparedPrices& prepared)
{
    return isIntraday(prepared.conventions.interval) || prepared.text().size() > kWholeDays;
}

/// Whether the rows say nothing but bars, each on its own.
bool areBarsOnly(const PreparedPrices& prepared, const ImportOptions& options)
{
    const auto hasMore = [](const PriceColumns& columns) {
        return columns.adjustedClose || columns.dividend || columns.split;
    };
    return !prepared.table && !prepared.layout.period && options.instrument.empty()
        && std::ranges::none_of(prepared.layout.instruments, hasMore);
}

/// The file as if all of it were UTF-8, which is seen while it is read.
DecodedText asUtf8(std::string_view bytes)
{
    constexpr std::string_view kMark = "\uFEFF";
    return {.original = bytes.starts_with(kMark) ? bytes.substr(kMark.size()) : bytes,
            .encoding = "UTF-8",
            .reason = "all of its bytes are valid so"};
}

/// Whether that is what its beginning is taken for.
bool decodesAs(const DecodedText& decoded, const SourceFile& file)
{
    constexpr std::size_t kLooked = std::size_t{1} << 16;
    std::string_view head = file.bytes.substr(0, kLooked);
    head = head.substr(0, head.find_last_of('\n') + 1); // no half a character
    const auto looked = decodeText({.path = file.path, .bytes = head}, {});
    return looked && looked->encoding == decoded.encoding && looked->warnings.empty();
}

/// A price file on its way to a sink.
class PriceStream {
public:
    PriceStream(const PreparedPrices& prepared, const SourceFile& file,
                const ImportOptions& options, const SeriesSink& sink)
        : m_prepared(prepared)
        , m_file(file)
        , m_options(options)
        , m_sink(sink)
        , m_rows(prepared.text(), file.path, prepared.layout, prepared.conventions)
    {
    }

    /// False where the file has to be read whole.
    Result<bool> run(Progress& progress)
    {
        PriceChunks chunks(m_prepared, m_file.path);
        const std::string what =
            "Reading " + std::filesystem::path(m_file.path).filename().string();
        const char* const begin = m_prepared.text().data();
        while (auto chunk = chunks.next()) {
            if (!chunk->isPlain || chunk->rows.readsByOrder())
                return false;
            m_rows.append(std::move(chunk->rows));
            if (m_file.forget)
                m_file.forget(chunk->text);
            const auto read = static_cast<double>(chunk->text.data() - begin)
                + static_cast<double>(chunk->text.size());
            if (!progress.report(read / static_cast<double>(m_prepared.text().size()), what))
                return fail(ErrorCode::Cancelled, "The import was stopped.");
            if (auto handed = makeRoom(); !handed || !*handed)
                return handed;
        }
        return handOver(1, 1);
    }

    Result<ReadContent> content(const DecodedText& decoded, PreparedPrices& prepared)
    {
        if (m_rows.rows() == 0)
            return fail(ErrorCode::Format, displayPath(m_file.path) + " has headers but no rows.");
        auto& decisions = prepared.decisions;
        if (const auto named =
                nameSeries(m_named, m_prepared.layout, m_file.path, m_options, decisions);
            !named)
            return tl::unexpected(named.error());
        m_rows.finish(); // there is nothing left but what it has to say
        decisions.push_back(decisionOf(decoded));
        ReadContent content{.report = {.path = m_file.path,
                                       .kind = ImportKind::Prices,
                                       .dialect = std::string(m_prepared.layout.dialect->name),
                                       .encoding = decoded.encoding,
                                       .accepted = m_bars,
                                       .decisions = std::move(decisions),
                                       .warnings = decoded.warnings,
                                       .rejected = m_rows.rejected().take()}};
        std::ranges::move(prepared.warnings.take(), std::back_inserter(content.report.warnings));
        std::ranges::move(m_rows.warnings().take(), std::back_inserter(content.report.warnings));
        return content;
    }

private:
    /// Hands over what there is much of, and when there is too much in all, the rest too.
    Result<bool> makeRoom()
    {
        auto handed = handOver(kManyBars, m_sink.unit);
        if (!handed || !*handed || m_rows.bars() < kHeldBars)
            return handed;
        handed = handOver(1, m_sink.unit);
        if (handed && *handed && m_rows.bars() >= kHeldBars / 2)
            handed = handOver(1, 1);
        return handed;
    }

    /// See PriceCollector::takeRising.
    Result<bool> handOver(std::size_t least, std::size_t unit)
    {
        auto series = m_rows.takeRising(least, unit);
        if (!series)
            return false;
        std::vector<ImportDecision> saidLater;
        for (const ReadSeries& one : *series) {
            if (m_symbols.insert(one.symbol).second)
                m_named.push_back({.symbol = one.symbol, .currency = one.currency});
        }
        if (const auto named =
                nameSeries(*series, m_prepared.layout, m_file.path, m_options, saidLater);
            !named)
            return tl::unexpected(named.error());
        for (const ReadSeries& one : *series) {
            if (auto taken = m_sink.take(one); !taken)
                return tl::unexpected(taken.error());
            m_bars += static_cast<std::int64_t>(one.bars.size());
        }
        return true;
    }

    const PreparedPrices& m_prepared;
    const SourceFile& m_file;
    const ImportOptions& m_options;
    const SeriesSink& m_sink;
    PriceCollector m_rows;
    std::vector<ReadSeries> m_named{}; ///< as the file names them, without bars
    std::set<std::string> m_symbols{}; ///< of those
    std::int64_t m_bars = 0;
};

} // namespace

Result<std::optional<ReadContent>> streamPrices(const SourceFile& file,
                                                const ImportOptions& options, Progress& progress,
                                                const SeriesSink& sink)
{
    if (const auto checked = checkOptions(options); !checked)
        return tl::unexpected(checked.error());
    const DecodedText decoded = asUtf8(file.bytes);
    if (!options.encoding.empty() || !decodesAs(decoded, file))
        return std::nullopt;
    const auto sniffed = sniff(decoded.text(), file.path, options);
    if (!sniffed)
        return std::nullopt;
    if (sniffed->kind != ImportKind::Prices || sniffed->form != Sniffed::Form::Csv)
        return std::nullopt;
    auto prepared = preparePrices(decoded.text(), file.path, options, progress);
    if (!prepared)
        return tl::unexpected(prepared.error());
    if (!prepared->conventions.question.empty() || !areBarsOnly(*prepared, options)
        || !isWorthIt(*prepared))
        return std::nullopt;
    PriceStream stream(*prepared, file, options, sink);
    const auto streamed = stream.run(progress);
    if (!streamed)
        return tl::unexpected(streamed.error());
    if (!*streamed)
        return std::nullopt;
    auto content = stream.content(decoded, *prepared);
    if (!content)
        return tl::unexpected(content.error());
    return std::optional(std::move(*content));
}

} // namespace core
