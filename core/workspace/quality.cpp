#include "core/workspace/workspace_state.h"

#include "core/series/quality.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace core {

namespace {

using Days = std::chrono::days;

/// Intraday series are judged in pieces, so that the largest need no more memory than one; each
/// with more around it than any finding looks at.
constexpr Days kPiece{366};
constexpr Days kMargin{30};

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
        auto findings = m_state.findings(m_instrument, m_actions, *bars, replaced);
        if (!findings)
            return tl::unexpected(findings.error());
        for (QualityFinding& finding : *findings) {
            if (span.holds(finding.day))
                m_findings.push_back(std::move(finding));
        }
        return {};
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

} // namespace

Result<std::vector<CorporateAction>> Workspace::State::corporateActions(InstrumentId instrument)
{
    const auto listings = archive.actions().list(instrument);
    if (!listings)
        return tl::unexpected(listings.error());
    std::vector<CorporateAction> actions;
    std::ranges::transform(*listings, std::back_inserter(actions), &ActionListing::action);
    return actions;
}

/// Only daily series are held to adjusted closes.
Result<std::vector<QualityFinding>>
Workspace::State::findings(const Instrument& instrument, std::span<const CorporateAction> actions,
                           const PriceSeries& bars, std::span<const ReplacedBars> replaced)
{
    auto closes = bars.interval == Interval::Day1
        ? archive.adjustedCloses().read(instrument.id, bars.interval)
        : Result<std::vector<AdjustedCloses>>();
    if (!closes)
        return tl::unexpected(closes.error());
    return findQualityFaults({.bars = bars,
                              .kind = instrument.kind,
                              .currency = instrument.currency,
                              .calendar = calendars.forMic(instrument.mic),
                              .actions = actions,
                              .adjustedCloses = *closes,
                              .replacements = replaced});
}

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
        const auto actions = m_state->corporateActions(each.id);
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

} // namespace core
