#pragma once

#include "core/ingest/price_rows.h"
#include "core/ingest/zone_clock.h"

#include <cstdint>
#include <functional>
#include <map>
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
