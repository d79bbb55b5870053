#pragma once

#include "core/ingest/price_rows.h"
#include "core/ingest/zone_clock.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Reads the rows of a price file and sorts them by instrument.
class PriceCollector {
public:
    /// What it refers to outlives it. `text` begins with the headers.
    PriceCollector(std::string_view text, std::string_view path, const PriceLayout& layout,
                   const PriceConventions& conventions);

    void add(const CsvRow& row);

    /// Makes room for about as many rows as `row` fits into the text.
    void reserveFor(const CsvRow& row);

    /// Takes in what another one of the same file read of the rows that follow.
    void append(PriceCollector&& later);

    /// Whether rows were read that mean something else behind other rows: times that happened
    /// twice when the clocks were set back.
    bool readsByOrder() const { return m_clock.repeated() > 0; }

    /// Whether it has something to say about single lines.
    bool namesLines() const
    {
        return m_warnings.count() + m_rejected.count() + m_withoutPrices > 0;
    }

    /// How many bars it holds.
    std::size_t bars() const;

    /// Bars of every instrument that has at least `least` of them, in multiples of `unit`; they are
    /// its own no longer. nullopt where those of an instrument do not follow each other in time.
    std::optional<std::vector<ReadSeries>> takeRising(std::size_t least, std::size_t unit);

    /// The series in the order in which the file names them, those without bars left out, with
    /// the symbols that the file gives (empty if it gives none).
    std::vector<ReadSeries> finish();

    IssueList& warnings() { return m_warnings; }
    IssueList& rejected() { return m_rejected; }
    std::int64_t duplicates() const { return m_duplicates; }

    /// Rows read, whatever became of them.
    std::size_t rows() const { return m_rows; }

private:
    struct Collected {
        std::string symbol{};
        std::string currency{};
        bool currencySought = false; ///< the first bar tells it, or none
        SeriesBuilder builder;
        std::vector<CorporateAction> actions{};
    };

    std::optional<Instant> instantOf(const CsvRow& row);
    Collected& collectedFor(const CsvRow& row, std::size_t instrument);
    Collected& collectedFor(std::string_view ticker);
    std::string_view currencyOf(const CsvRow& row, const PriceColumns& columns) const;
    bool isOfPeriod(const CsvRow& row);
    void addActions(const CsvRow& row, std::size_t instrument);
    void addAction(const CsvRow& row, std::size_t instrument, const ActionReading& reading,
                   CorporateActionKind kind);
    std::vector<CorporateAction> onceEach(std::vector<CorporateAction> actions);
    void addBar(const CsvRow& row, Instant time, std::size_t instrument);
    void addAdjustedClose(const CsvRow& row, const PriceColumns& columns, BarValues& values);
    void reject(const CsvRow& row, std::string_view code, std::string message);
    void warn(const CsvRow& row, const RowFault& fault);
    void warnOfSkipped();

    std::string_view m_text;
    std::string_view m_path;
    const PriceLayout& m_layout;
    const PriceConventions& m_conventions;
    ZoneClock m_clock;
    std::vector<Collected> m_collected;
    std::map<std::string, std::size_t, std::less<>> m_bySymbol; ///< only with a ticker column
    /// In files by time, rows in turn have the same one. It must not depend on the rows before.
    std::string_view m_lastField{};
    std::optional<Instant> m_lastTime{}; ///< what `m_lastField` means, if that was looked up
    std::size_t m_last = 0; ///< of m_collected: rows of one ticker mostly follow each other
    std::string m_period;   ///< of the first row, where rows name theirs
    IssueList m_warnings;
    IssueList m_rejected;
    std::int64_t m_duplicates = 0;
    std::size_t m_rows = 0;
    std::size_t m_withoutPrices = 0;
    std::size_t m_firstWithoutPrices = 0; ///< its line
};

} // namespace core
