#pragma once

#include "core/domain/article.h"
#include "core/domain/corporate_action.h"
#include "core/domain/dated_fact.h"
#include "core/domain/event.h"
#include "core/domain/instrument.h"
#include "core/domain/link.h"
#include "core/domain/mention.h"
#include "core/domain/quality_finding.h"
#include "core/time/trading_date.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// What lists show: a row of each kind, without its text or its bars.

namespace core {

/// Days, both included.
struct DayRange {
    TradingDate first{};
    TradingDate last{};

    bool operator==(const DayRange&) const = default;
};

/// What a price did from one close to the next.
struct PriceMove {
    TradingDate day{}; ///< of the later one
    double change = 0.0;

    bool operator==(const PriceMove&) const = default;
};

/// Near a day on which the price of an instrument moved far.
struct NearMove {
    InstrumentId instrument{};
    double leastChange = 0.05; ///< from close to close, up or down
    int sessions = 0;          ///< how many of the instrument's exchange it may be away
};

/// Which articles to list; every part that is given must hold.
struct ArticleQuery {
    std::string search{};              ///< see parseSearch(); empty: all
    std::optional<TradingDate> from{}; ///< published on this day or later, as far as is known
    std::optional<TradingDate> to{};
    std::optional<EventId> event{}; ///< linked to it, and not rejected
    std::optional<NearMove> nearMove{};
    std::optional<std::vector<DayRange>> days{}; ///< published within one of them, as from and to
    std::optional<std::size_t> limit{};
};

struct ArticleSummary {
    ArticleId id{};
    std::string title{};
    std::string creditedTo{}; ///< see creditedTo(Article)
    PartialDate published{};
    std::string language{};
    std::string snippet{}; ///< around the words that were searched; empty without a search
    /// Where the searched words stand in `snippet`: code points, begin and end.
    std::vector<std::pair<std::size_t, std::size_t>> highlights{};
    std::optional<PriceMove> nearMove{}; ///< the largest of those asked for; none without

    bool operator==(const ArticleSummary&) const = default;
};

inline constexpr std::size_t kRecentCloses = 60;

struct InstrumentSummary {
    Instrument instrument{};
    std::optional<TradingDate> first{}; ///< of the daily bars; none without bars
    std::optional<TradingDate> last{};
    std::int64_t bars = 0; ///< of every interval
    std::optional<double> lastClose{};
    std::optional<double> previousClose{};
    std::vector<double> recentCloses{}; ///< up to kRecentCloses of days, oldest first: a spark line
    /// By day. The closes are adjusted for them, as charts are.
    std::vector<CorporateAction> splits{};

    bool operator==(const InstrumentSummary&) const = default;
};

/// Sets the closes: the recent ones, oldest first, and with them the last and the one before it.
inline void setRecentCloses(InstrumentSummary& summary, std::vector<double> closes)
{
    summary.recentCloses = std::move(closes);
    const std::size_t count = summary.recentCloses.size();
    if (count > 0)
        summary.lastClose = summary.recentCloses[count - 1];
    if (count > 1)
        summary.previousClose = summary.recentCloses[count - 2];
}

/// A corporate action with its instrument's symbol and who says so.
struct ActionListing {
    CorporateAction action{};
    std::string symbol{};             ///< qualified where the market is known
    std::string author{};             ///< empty: an import says so
    std::optional<ImportId> import{}; ///< none where a person says so
    /// Of a split: the daily bars are adjusted for it already; none where no bars tell.
    std::optional<bool> inPrices{};

    bool operator==(const ActionListing&) const = default;
};

/// The same of a dated fact.
struct FactListing {
    DatedFact fact{};
    std::string symbol{};
    std::string author{};
    std::optional<ImportId> import{};

    bool operator==(const FactListing&) const = default;
};

/// Which links to list; every part that is given must hold.
struct LinkQuery {
    std::optional<EventId> event{};
    std::optional<ArticleId> article{};
    std::optional<LinkStatus> status{};
};

/// The session in which a market first could react to an event.
struct FirstSession {
    InstrumentId instrument{};
    std::optional<TradingDate> session{}; ///< none: the event's day or the calendar is not known
    std::string closure{}; ///< why the event's own day was none: "Martin Luther King Day"
    std::string reason{};  ///< why this session, or none, as a sentence

    bool operator==(const FirstSession&) const = default;
};

/// What another event says of one: "DeepSeek release" causes it.
struct RelatedFrom {
    RelationKind kind = RelationKind::Causes;
    std::string other{};

    bool operator==(const RelatedFrom&) const = default;
};

/// An event with the symbols and first sessions of its instruments, and the names of the events
/// that it is related to, in their order; and the events that are related to it.
struct EventListing {
    Event event{};
    std::vector<std::string> symbols{}; ///< qualified where the market is known
    std::vector<FirstSession> sessions{};
    std::vector<std::string> related{};
    std::vector<RelatedFrom> relatedFrom{};
};

/// A mention with what it names.
struct MentionListing {
    Mention mention{};
    std::string name{};
    std::string symbol{}; ///< qualified; empty for an event

    bool isEvent() const { return std::holds_alternative<EventId>(mention.subject); }
    bool isInArchive() const { return !std::holds_alternative<KnownInstrument>(mention.subject); }
};

/// A finding of the quality gate with the instrument that it is about.
struct QualityListing {
    std::string symbol{}; ///< qualified where the archive has it in several markets
    QualityFinding finding{};
};

/// What linking found.
struct LinkSummary {
    std::int64_t articles = 0; ///< that were read; those that nothing changed for are not
    std::int64_t mentions = 0; ///< in the whole archive
    std::int64_t links = 0;    ///< in the whole archive, of any status
};

} // namespace core
