#pragma once

#include "core/domain/quality_finding.h"
#include "core/domain/replaced_bars.h"
#include "core/series/adjust.h"
#include "core/store/archive.h"
#include "core/time/exchange_calendars.h"
#include "core/workspace/linking_tools.h"
#include "core/workspace/workspace.h"

#include <charconv>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace core {

struct ReadContent;
struct ReadSeries;

/// What a Workspace owns. Stores are handles on the archive and cost nothing to make; reading
/// changes nothing that can be seen, so const functions of Workspace use them too.
struct Workspace::State {
    std::filesystem::path path{};
    std::filesystem::path calendarFolder{};
    Archive archive;
    ExchangeCalendars calendars;
    std::int64_t dataVersion = 0; ///< see Database::dataVersion; the last that was asked for
    std::unique_ptr<const LinkingTools> tools{}; ///< of the last state that was asked for

    /// The instrument of that symbol and market; with an empty `mic` also "XNAS:NVDA", and other
    /// providers' spellings of an instrument of the vocabulary. Fails with Conflict when several
    /// fit.
    Result<std::optional<Instrument>> findInstrument(std::string_view symbol, std::string_view mic);

    /// `instrument` with what it leaves empty filled in from the vocabulary.
    Instrument completed(Instrument instrument) const;

    /// How the vocabulary calls an instrument; its symbol where it does not know it.
    std::string nameOf(const KnownInstrument& known) const;

    /// For the names and events as they are now; valid until the next call.
    Result<const LinkingTools*> linkingTools();

    /// The same; where the archive is another than `seen` (see Database::dataVersion), articles for
    /// which something changed then wait for linking. To be called in a transaction.
    Result<const LinkingTools*> currentTools(std::int64_t& seen);

    /// One key for all names and events, as they are now; see stateKey().
    Result<std::string> linkingState();

    /// What the article names, by place.
    Result<std::vector<Mention>> currentMentions(const Article& article);

    Result<void> linkAll(std::span<const ArticleId> waiting, std::int64_t& seen,
                         Progress& progress);

    /// Fails with InvalidArgument where the archive has the instrument's prices in another
    /// currency.
    Result<void> checkCurrency(const Instrument& said);

    /// The id of the instrument, which is added when it is not there yet. Fails with
    /// InvalidArgument where its market has to be named, or as checkCurrency() does.
    Result<InstrumentId> instrumentFor(const Instrument& instrument, const Origin& origin);

    Result<std::vector<CorporateAction>> corporateActions(InstrumentId instrument);

    /// What the quality gate finds in bars of `instrument` as they are printed; `replaced`: what
    /// stood in their place before.
    Result<std::vector<QualityFinding>> findings(const Instrument& instrument,
                                                 std::span<const CorporateAction> actions,
                                                 const PriceSeries& bars,
                                                 std::span<const ReplacedBars> replaced);

    /// What the instrument's actions do to its stored bars; reads only the bars around each.
    Result<std::vector<Adjustment>> adjustments(InstrumentId instrument, Interval interval,
                                                PriceAdjustment mode);
};

/// What a person may write in place of a name: the number of a row.
template<typename Id>
std::optional<Id> idIn(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value <= 0)
        return std::nullopt;
    return Id{value};
}

/// Adds a warning for each instrument in whose prices something blocks once the archive holds those
/// of the file too: on a day of the file's, or on another one because of them. Only daily and
/// longer bars are looked at, and only of files of no more than half a million: of these the import
/// hardly takes longer for it. To be called before the file is stored.
Result<void> warnOfQuality(Workspace::State& state, ReadContent& content);

/// Says how many stored bars of an instrument get other prices from a file, and which first; none
/// where no bar does. Fuller bars get none, see mergeBars(). To be called before its bars are
/// stored.
Result<std::optional<ImportIssue>> replacedPrices(Workspace::State& state, InstrumentId instrument,
                                                  const ReadSeries& read);

/// Puts what a reader found into the archive, counting in `report`. To be called in a transaction.
Result<void> storeContent(Workspace::State& state, ReadContent& content, ImportId import,
                          Progress& progress);

} // namespace core
