#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/store/bar_block.h"
#include "core/store/bar_changes.h"
#include "core/store/block_rows.h"
#include "core/store/database.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// One row of `bar_journal`.
struct JournalSpan {
    std::int64_t id = 0;
    ImportId import{};
    Instant first{};
    Instant last{};
};

/// The rows of `bar_journal` of one series.
class JournalRows {
public:
    JournalRows(Database& database, const SeriesRow& series)
        : m_database(database)
        , m_series(series)
    {
    }

    /// All rows of one import, by time.
    Result<std::vector<JournalSpan>> of(ImportId import);

    /// The rows of later imports that may speak of times from `first` to `last`, by import.
    Result<std::vector<JournalSpan>> after(ImportId import, Instant first, Instant last);

    /// The rows of all imports that replaced bars, by import and time.
    Result<std::vector<JournalSpan>> replacing();

    /// Whether a later import than `import` has written to the series.
    Result<bool> hasAfter(ImportId import);

    Result<BarChanges> read(const JournalSpan& row);

    /// Notes what `import` did, but for times of which `own`, its rows, speak already.
    Result<void> append(ImportId import, const BarChanges& changes,
                        std::span<const JournalSpan> own);

    Result<void> remove(std::int64_t row);

private:
    Result<void> insertAll(ImportId import, const BarChanges& changes);
    Result<void> insert(ImportId import, std::string_view kind, std::span<const Instant> times,
                        const std::string& payload);

    Database& m_database;
    SeriesRow m_series;
    BarBlockCodec m_codec;
};

} // namespace core
