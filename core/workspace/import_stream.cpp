#include "core/workspace/import_stream.h"

#include "core/base/sha256.h"
#include "core/ingest/price_stream.h"
#include "core/workspace/fuller_bars.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <map>
#include <string>
#include <thread>
#include <utility>

namespace core {

namespace {

/// Whole blocks are not rewritten when more bars come.
constexpr std::size_t kBarsOfPiece = 4096;

/// The hash of a large file, on a thread of its own: it takes as long as a quarter of the import.
class BackgroundHash {
public:
    explicit BackgroundHash(const SourceFile& file)
        : m_done(m_value.get_future().share())
        , m_thread([this, &file](const std::stop_token& stop) { run(file, stop); })
    {
    }

    /// Waits for it. Fails with Cancelled.
    Result<std::string> value(Progress& progress) const
    {
        constexpr std::chrono::milliseconds kLook{100};
        while (m_done.wait_for(kLook) != std::future_status::ready) {
            if (!progress.report(m_read, "Looking whether the file is known"))
                return fail(ErrorCode::Cancelled, "The import was stopped.");
        }
        return m_done.get();
    }

private:
    void run(const SourceFile& file, const std::stop_token& stop)
    {
        constexpr std::size_t kPiece = std::size_t{8} << 20;
        try {
            Sha256 hash;
            for (std::size_t at = 0; at < file.bytes.size(); at += kPiece) {
                if (stop.stop_requested())
                    return; // nobody waits any more
                const std::string_view piece = file.bytes.substr(at, kPiece);
                hash.add(piece);
                if (file.forget)
                    file.forget(piece);
                m_read = static_cast<double>(at) / static_cast<double>(file.bytes.size());
            }
            m_value.set_value(hash.finish());
        } catch (...) {
            m_value.set_exception(std::current_exception());
        }
    }

    std::promise<std::string> m_value;
    std::shared_future<std::string> m_done;
    std::atomic<double> m_read{0.0};
    std::jthread m_thread; ///< the last: it ends before the rest goes
};

/// Puts pieces of series into the archive.
class PieceStore {
public:
    PieceStore(Workspace::State& state, ImportId import)
        : m_state(state)
        , m_import(import)
    {
    }

    Result<void> take(const ReadSeries& piece)
    {
        const auto instrument = instrumentOf(piece);
        if (!instrument)
            return tl::unexpected(instrument.error());
        if (auto looked = m_fuller.look(m_state, *instrument, piece); !looked)
            return looked;
        const auto written = m_state.archive.bars().write(m_import, *instrument, piece.bars);
        if (!written)
            return tl::unexpected(written.error());
        m_counts.accepted += written->accepted;
        m_counts.duplicates += written->duplicates;
        m_counts.updated += written->updated;
        return {};
    }

    void countIn(ImportReport& report) const
    {
        report.accepted = m_counts.accepted;
        report.duplicates = m_counts.duplicates;
        report.updated = m_counts.updated;
        m_fuller.reportIn(report);
    }

private:
    Result<InstrumentId> instrumentOf(const ReadSeries& piece)
    {
        if (const auto known = m_known.find(piece.symbol); known != m_known.end())
            return known->second;
        const auto instrument = m_state.instrumentFor(
            {.symbol = piece.symbol, .mic = piece.mic, .currency = piece.currency}, m_import);
        if (instrument)
            m_known.emplace(piece.symbol, *instrument);
        return instrument;
    }

    Workspace::State& m_state;
    ImportId m_import;
    std::map<std::string, InstrumentId> m_known{};
    FullerBars m_fuller{};
    BarCounts m_counts{};
};

/// One file on its way into the archive.
class StreamedImport {
public:
    StreamedImport(Workspace::State& state, const SourceFile& file, const ImportOptions& options,
                   Progress& progress)
        : m_state(state)
        , m_file(file)
        , m_options(options)
        , m_progress(progress)
        , m_hash(file)
    {
    }

    /// The import that makes another one of this file needless.
    Result<std::optional<ImportRecord>> before()
    {
        const auto records = m_state.archive.imports().list();
        if (!records)
            return tl::unexpected(records.error());
        const bool isNew = std::ranges::none_of(
            *records, [this](const ImportRecord& record) { return isNamed(record, m_file.path); });
        if (isNew)
            return std::nullopt;
        const auto hash = m_hash.value(m_progress);
        if (!hash)
            return tl::unexpected(hash.error());
        auto same = m_state.archive.imports().findBySha256(*hash);
        m_isKnown = same && *same && isNamed(**same, m_file.path);
        return same;
    }

    Result<std::optional<ImportReport>> dryRun()
    {
        FullerBars fuller;
        auto content = streamPrices(
            m_file, m_options, m_progress,
            {.take = [&](const ReadSeries& piece) { return fuller.look(m_state, piece); },
             .unit = kBarsOfPiece});
        if (!content)
            return tl::unexpected(content.error());
        if (!*content)
            return std::nullopt;
        fuller.reportIn((*content)->report);
        return std::optional(std::move((*content)->report));
    }

    Result<std::optional<ImportReport>> store(Instant now)
    {
        std::optional<ImportReport> report;
        bool goesBack = false;
        const auto stored = m_state.archive.transaction([&]() -> Result<void> {
            ImportStore imports = m_state.archive.imports();
            const auto import = imports.begin({.path = m_file.path, .at = now});
            if (!import)
                return tl::unexpected(import.error());
            PieceStore pieces(m_state, *import);
            auto content =
                streamPrices(m_file, m_options, m_progress,
                             {.take = [&](const ReadSeries& piece) { return pieces.take(piece); },
                              .unit = kBarsOfPiece});
            if (!content)
                return tl::unexpected(content.error());
            if (*content) {
                report = std::move((*content)->report);
                pieces.countIn(*report);
            }
            goesBack = !report || holdsNothing(*report);
            if (goesBack) // takes the transaction back
                return fail(ErrorCode::Conflict, m_file.path + " is not stored.");
            report->import = *import;
            return finish(imports, *report);
        });
        if (!stored && !goesBack)
            return tl::unexpected(stored.error());
        return report;
    }

    Result<std::string> hash() const { return m_hash.value(m_progress); }

private:
    /// Of a file that is known and holds nothing new, no import stays.
    bool holdsNothing(const ImportReport& report) const
    {
        const std::int64_t rows = report.accepted + report.updated;
        return rows == 0 && (m_isKnown || report.duplicates == 0);
    }

    Result<void> finish(ImportStore& imports, const ImportReport& report)
    {
        const auto hash = m_hash.value(m_progress);
        if (!hash)
            return tl::unexpected(hash.error());
        if (auto named = imports.identify(*report.import, *hash, report.dialect); !named)
            return named;
        return finishImport(imports, report, m_options);
    }

    Workspace::State& m_state;
    const SourceFile& m_file;
    const ImportOptions& m_options;
    Progress& m_progress;
    bool m_isKnown = false;
    BackgroundHash m_hash;
};

} // namespace

Result<Streamed> streamFile(Workspace::State& state, const SourceFile& file,
                            const ImportOptions& options, Instant now, bool dryRun,
                            Progress& progress)
{
    StreamedImport import(state, file, options, progress);
    const auto before = import.before();
    if (!before)
        return tl::unexpected(before.error());
    if (*before && saysNothingNew(**before, file.path, options))
        return Streamed{.report = alreadyThere(file.path, **before)};
    auto report = dryRun ? import.dryRun() : import.store(now);
    if (!report)
        return tl::unexpected(report.error());
    if (*report)
        return Streamed{.report = std::move(*report)};
    auto hash = import.hash();
    if (!hash)
        return tl::unexpected(hash.error());
    return Streamed{.sha256 = std::move(*hash)};
}

} // namespace core
