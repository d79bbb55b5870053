#include "core/workspace/workspace_state.h"

#include "core/ingest/reader.h"
#include "core/series/quality.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace core {

namespace {

using Days = std::chrono::days;

/// Intraday series are judged in pieces, so that the largest need no more memory than one; each
/// with more around it than any finding looks at.
constexpr Days kPiece{366};
constexpr Days kMargin{30};
/// A file of hundreds of instruments need not name each.
constexpr std::size_t kMostWarnings = 20;
/// Files of more bars are judged when somebody asks, not at their import: it would take them
/// longer.
constexpr std::size_t kMostBars = 500'000;

Result<std::vector<CorporateAction>> corporateActionsOf(Workspace::State& state,
                                                        InstrumentId instrument)
{
    const auto listings = state.archive.actions().list(instrument);
    if (!listings)
        return tl::unexpected(listings.error());
    std::vector<CorporateAction> actions;
    std::ranges::transform(*listings, std::back_inserter(actions), &ActionListing::action);
    return actions;
}

struct Span {
    TradingDate from{};
    TradingDate to{};

    bool holds(TradingDate day) const { return from <= day && day <= to; }
};

/// Judges the series of one instrument.
class InstrumentCheck {
public:
    InstrumentCheck(Workspace::State& state, const Instrument& instrument,
                    std::vector<CorporateAction> actions, const Span& span)
        : m_state(state)
        , m_instrument(instrument)
        , m_actions(std::move(actions))
        , m_span(span)
    {
    }

    Result<std::vector<QualityFinding>> check()
    {
        const auto extents = m_state.archive.bars().extents(m_instrument.id);
        if (!extents)
            return tl::unexpected(extents.error());
        for (const bool intraday : {false, true}) {
            for (const SeriesExtent& extent : *extents) {
                if (isIntraday(extent.interval) != intraday)
                    continue;
                auto checked = intraday ? checkPieces(extent) : checkWhole(extent.interval);
                if (!checked)
                    return tl::unexpected(checked.error());
            }
        }
        return std::move(m_findings);
    }

private:
    Result<void> checkWhole(Interval interval)
    {
        const auto replaced = m_state.archive.bars().replaced(m_instrument.id, interval);
        if (!replaced)
            return tl::unexpected(replaced.error());
        return judge(interval, std::nullopt, std::nullopt, m_span, *replaced);
    }

    Result<void> checkPieces(const SeriesExtent& extent)
    {
        const TradingDate last = std::min(m_span.to, dateOf(extent.last));
        TradingDate first = std::max(m_span.from, dateOf(extent.first));
        while (first <= last) {
            const Span piece{first, std::min(last, TradingDate{first.day() + kPiece})};
            auto judged = judge(extent.interval, timeOf(piece.from) - kMargin,
                                timeOf(piece.to) + kMargin, piece, {});
            if (!judged)
                return judged;
            first = TradingDate{piece.to.day() + Days{1}};
        }
        return {};
    }

    /// Judges the bars from `from` to `to` and keeps what is found in `span`.
    Result<void> judge(Interval interval, std::optional<Instant> from, std::optional<Instant> to,
                       const Span& span, std::span<const ReplacedBars> replaced)
    {
        const auto bars = m_state.archive.bars().read(m_instrument.id, interval, from, to);
        if (!bars)
            return tl::unexpected(bars.error());
        const auto closes = adjustedCloses(interval);
        if (!closes)
            return tl::unexpected(closes.error());
        auto findings = findQualityFaults({.bars = *bars,
                                           .kind = m_instrument.kind,
                                           .currency = m_instrument.currency,
                                           .calendar = m_state.calendars.forMic(m_instrument.mic),
                                           .actions = m_actions,
                                           .adjustedCloses = *closes,
                                           .replacements = replaced});
        for (QualityFinding& finding : findings) {
            if (span.holds(finding.day))
                m_findings.push_back(std::move(finding));
        }
        return {};
    }

    /// Only daily series are held to them.
    Result<std::vector<AdjustedCloses>> adjustedCloses(Interval interval)
    {
        if (interval != Interval::Day1)
            return std::vector<AdjustedCloses>{};
        return m_state.archive.adjustedCloses().read(m_instrument.id, interval);
    }

    Workspace::State& m_state;
    const Instrument& m_instrument;
    std::vector<CorporateAction> m_actions;
    Span m_span;
    std::vector<QualityFinding> m_findings;
};

/// The symbol alone where that says which instrument is meant.
std::string symbolOf(const Instrument& instrument, std::span<const Instrument> all)
{
    const auto count = std::ranges::count(all, instrument.symbol, &Instrument::symbol);
    return count > 1 ? qualifiedSymbol(instrument) : instrument.symbol;
}

/// What is known of the instrument that a file gives prices of.
Result<Instrument> instrumentOf(Workspace::State& state, const ReadSeries& series)
{
    const auto found = state.findInstrument(series.symbol, series.mic);
    if (found && *found)
        return **found;
    if (!found && found.error().code != ErrorCode::Conflict)
        return tl::unexpected(found.error());
    return state.completed(
        {.symbol = series.symbol, .mic = series.mic, .currency = series.currency});
}

/// The actions that will hold when the file is stored: its own, and what the archive knows beside
/// them. A person's word outranks the file's.
Result<std::vector<CorporateAction>> actionsWith(Workspace::State& state,
                                                 const Instrument& instrument,
                                                 std::vector<CorporateAction> actions)
{
    if (instrument.id == InstrumentId{})
        return actions;
    const auto known = state.archive.actions().list(instrument.id);
    if (!known)
        return tl::unexpected(known.error());
    for (const ActionListing& listing : *known) {
        const auto same = std::ranges::find_if(actions, [&](const CorporateAction& action) {
            return action.kind == listing.action.kind && action.day == listing.action.day;
        });
        if (same == actions.end())
            actions.push_back(listing.action);
        else if (!listing.author.empty())
            *same = listing.action;
    }
    return actions;
}

/// How many days have a finding that blocks; findings are ordered by day.
std::size_t blockedDays(std::span<const QualityFinding> findings)
{
    std::size_t days = 0;
    TradingDate last{};
    for (const QualityFinding& finding : findings) {
        if (finding.severity != QualitySeverity::Blocks || (days > 0 && finding.day == last))
            continue;
        ++days;
        last = finding.day;
    }
    return days;
}

std::size_t barsIn(const std::vector<ReadSeries>& series)
{
    std::size_t bars = 0;
    for (const ReadSeries& read : series)
        bars += read.bars.size();
    return bars;
}

ImportIssue warningOf(const Instrument& instrument, std::span<const QualityFinding> findings)
{
    const auto first =
        std::ranges::find(findings, QualitySeverity::Blocks, &QualityFinding::severity);
    const std::size_t days = blockedDays(findings);
    return {.code = "quality",
            .message = instrument.symbol + " has "
                + (days == 1 ? "1 day" : std::to_string(days) + " days")
                + " on which nothing can be concluded from its prices, the first on "
                + toIso(first->day) + ": " + first->message + " \"pressmark quality "
                + instrument.symbol + "\" lists them."};
}

} // namespace

Result<std::vector<QualityListing>> Workspace::quality(std::optional<InstrumentId> instrument,
                                                       std::optional<TradingDate> from,
                                                       std::optional<TradingDate> to) const
{
    const auto all = m_state->archive.instruments().all();
    if (!all)
        return tl::unexpected(all.error());
    const Span span{from.value_or(*TradingDate::from(1, 1, 1)),
                    to.value_or(*TradingDate::from(9999, 12, 31))};
    std::vector<QualityListing> listings;
    for (const Instrument& each : *all) {
        if (instrument && each.id != *instrument)
            continue;
        const auto actions = corporateActionsOf(*m_state, each.id);
        if (!actions)
            return tl::unexpected(actions.error());
        auto findings = InstrumentCheck(*m_state, each, *actions, span).check();
        if (!findings)
            return tl::unexpected(findings.error());
        for (QualityFinding& finding : *findings)
            listings.push_back({symbolOf(each, *all), std::move(finding)});
    }
    return listings;
}

Result<void> warnOfQuality(Workspace::State& state, ReadContent& content)
{
    const auto* series = std::get_if<std::vector<ReadSeries>>(&content.values);
    if (series == nullptr || barsIn(*series) > kMostBars)
        return {};
    std::size_t blocked = 0;
    for (const ReadSeries& read : *series) {
        if (isIntraday(read.bars.interval))
            continue;
        const auto instrument = instrumentOf(state, read);
        if (!instrument)
            return tl::unexpected(instrument.error());
        const auto actions = actionsWith(state, *instrument, read.actions);
        if (!actions)
            return tl::unexpected(actions.error());
        const auto findings =
            findQualityFaults({.bars = read.bars,
                               .kind = instrument->kind,
                               .currency = instrument->currency,
                               .calendar = state.calendars.forMic(instrument->mic),
                               .actions = *actions,
                               .adjustedCloses = std::span(&read.adjustedCloses, 1)});
        if (anyBlocks(findings) && ++blocked <= kMostWarnings)
            content.report.warnings.push_back(warningOf(*instrument, findings));
    }
    if (blocked > kMostWarnings)
        content.report.warnings.push_back(
            {.code = "quality",
             .message = "The same holds for " + std::to_string(blocked - kMostWarnings)
                 + " more instruments; \"pressmark quality\" lists all."});
    return {};
}

} // namespace core
