#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/adjusted_closes.h"
#include "core/domain/article.h"
#include "core/domain/corporate_action.h"
#include "core/domain/dated_fact.h"
#include "core/domain/event.h"
#include "core/domain/import_options.h"
#include "core/domain/import_preview.h"
#include "core/domain/import_report.h"
#include "core/domain/instrument.h"
#include "core/domain/price_series.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace core {

/// The bytes of one file, which outlive the reading; a memory map will do. `path` stands in
/// messages, its ending and name are evidence.
struct SourceFile {
    std::string path{};
    std::string_view bytes{};
    /// Is told which bytes will hardly be read again, so that their memory can be used otherwise.
    std::function<void(std::string_view part)> forget{};
};

/// The prices of one instrument in a file.
struct ReadSeries {
    std::string symbol{};   ///< as the file spells it ("NVDA.US", "^GDAXI"), or as the user does
    std::string currency{}; ///< empty if not said
    std::string mic{};      ///< empty if not said
    PriceSeries bars{};     ///< sorted, each time once
    AdjustedCloses adjustedCloses{}; ///< where they stand beside the closes
    /// Those that stand beside the prices, by day and kind, each once.
    std::vector<CorporateAction> actions{};
};

/// A corporate action or dated fact of an instrument by what a file calls it.
struct ReadFact {
    std::string symbol{};
    std::string mic{}; ///< empty if not said
    std::variant<CorporateAction, DatedFact> fact{};

    bool operator==(const ReadFact&) const = default;
};

/// An instrument by what a file calls it; it gets its id where instruments are known.
struct ReadEventInstrument {
    std::string symbol{};
    std::string mic{}; ///< empty if not said
    ExpectedSign expected = ExpectedSign::Unknown;

    bool operator==(const ReadEventInstrument&) const = default;
};

/// A relation to another event by that event's name.
struct ReadEventRelation {
    RelationKind kind = RelationKind::Causes;
    std::string other{};

    bool operator==(const ReadEventRelation&) const = default;
};

/// An event whose own `instruments` and `relations` are empty, because a file knows names, not ids.
struct ReadEvent {
    Event event{};
    std::vector<ReadEventInstrument> instruments{};
    std::vector<ReadEventRelation> relations{};
};

/// What a file holds. `report.accepted` counts the bars, articles, events, instruments or
/// facts in `values`, `report.duplicates` the rows that said the same twice; whoever stores them
/// counts again against the archive.
struct ReadContent {
    std::variant<std::vector<ReadSeries>, std::vector<Article>, std::vector<ReadEvent>,
                 std::vector<Instrument>, std::vector<ReadFact>>
        values{};
    ImportReport report{};
};

/// Fails with InvalidArgument where an option names what does not exist (a zone, an encoding, a
/// dialect) or has not the form of what it names (a symbol, a currency, a market, a date).
Result<void> checkOptions(const ImportOptions& options);

/// Reads one file. Rows that cannot be read are `report.rejected`, and the rest is returned, even
/// if nothing is left.
///
/// Fails with Format when the bytes are not of a kind that is read here (empty, binary, no price
/// column, no words, headers without rows), with InvalidArgument as checkOptions() does or when
/// the file can be read in two ways and an option has to say which, and with Cancelled.
Result<ReadContent> readSource(const SourceFile& file, const ImportOptions& options,
                               Progress& progress);

/// What a file most likely is that could not be read, by the ending of its name: articles for
/// texts, pages, JSON and documents, else prices. For the report of a failure.
ImportKind likelyKind(std::string_view path);

/// Every format, prices first; for people to choose from.
std::vector<DialectInfo> dialects();

} // namespace core
