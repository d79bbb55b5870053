#include "core/workspace/workspace_state.h"

#include "core/ingest/reader.h"
#include "core/series/quality.h"
#include "core/store/bar_changes.h"

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

/// A file of hundreds of instruments need not name each.
constexpr std::size_t kMostWarnings = 20;
/// Files of more bars are judged when somebody asks, not at their import: it would take them
/// longer.
constexpr std::size_t kMostBars = 500'000;

/// Of stored bars beside those of a file: more than a finding looks back or ahead, in which how far
/// a price usually moves is measured three months further.
Days marginOf(Interval interval)
{
    if (interval == Interval::Day1)
        return Days{366};
    return interval == Interval::Week1 ? Days{366 * 5} : Days{366 * 20};
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
std::vector<CorporateAction> actionsWith(std::vector<CorporateAction> actions,
                                         std::span<const ActionListing> known)
{
    for (const ActionListing& listing : known) {
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

/// Judges what the archive will hold of one instrument once the bars of a file are in it.
class FileCheck {
public:
    FileCheck(Workspace::State& state, const Instrument& instrument, const ReadSeries& read)
        : m_state(state)
        , m_instrument(instrument)
        , m_read(read)
    {
    }

    /// What the file brings: all that is found from its first day to its last, and of other days
    /// what was not found before.
    Result<std::vector<QualityFinding>> check()
    {
        if (m_read.bars.empty())
            return std::vector<QualityFinding>{};
        if (auto stored = readStored(); !stored)
            return tl::unexpected(stored.error());
        auto actions = actionsWith(m_read.actions, m_known);
        auto closes = m_closes;
        closes.push_back(m_read.adjustedCloses);
        if (m_stored.empty())
            return judge(m_read.bars, actions, closes, {});
        const BarMerge merged = mergeBars(m_stored, m_read.bars, 0, m_read.bars.size());
        const ReplacedBars replaced{.before = merged.changes.replaced};
        auto findings = judge(merged.after, actions, closes, std::span(&replaced, 1));
        leaveOutOld(findings);
        return findings;
    }

private:
    /// What is stored around the file, from the bar before it to that behind it at least.
    Result<void> readStored()
    {
        if (m_instrument.id == InstrumentId{})
            return {};
        const Interval interval = m_read.bars.interval;
        BarStore store = m_state.archive.bars();
        const auto before = store.lastBefore(m_instrument.id, interval, m_read.bars.times.front());
        const auto behind = store.firstFrom(m_instrument.id, interval, m_read.bars.times.back());
        if (!before || !behind)
            return tl::unexpected(!before ? before.error() : behind.error());
        const Days margin = marginOf(interval);
        const Instant first = *before ? (*before)->time : m_read.bars.times.front();
        const Instant last = *behind ? (*behind)->time : m_read.bars.times.back();
        auto bars = store.read(m_instrument.id, interval, first - margin, last + margin);
        auto actions = m_state.archive.actions().list(m_instrument.id);
        if (!bars || !actions)
            return tl::unexpected(!bars ? bars.error() : actions.error());
        m_stored = std::move(*bars);
        m_known = std::move(*actions);
        if (interval != Interval::Day1) // only daily series are held to them
            return {};
        auto closes = m_state.archive.adjustedCloses().read(m_instrument.id, interval);
        if (!closes)
            return tl::unexpected(closes.error());
        m_closes = std::move(*closes);
        return {};
    }

    std::vector<QualityFinding> judge(const PriceSeries& bars,
                                      std::span<const CorporateAction> actions,
                                      std::span<const AdjustedCloses> closes,
                                      std::span<const ReplacedBars> replaced) const
    {
        return findQualityFaults({.bars = bars,
                                  .kind = m_instrument.kind,
                                  .currency = m_instrument.currency,
                                  .calendar = m_state.calendars.forMic(m_instrument.mic),
                                  .actions = actions,
                                  .adjustedCloses = closes,
                                  .replacements = replaced});
    }

    void leaveOutOld(std::vector<QualityFinding>& findings) const
    {
        const TradingDate first = dateOf(m_read.bars.times.front());
        const TradingDate last = dateOf(m_read.bars.times.back());
        const auto isBeside = [&](const QualityFinding& finding) {
            return finding.day < first || last < finding.day;
        };
        if (std::ranges::none_of(findings, isBeside))
            return;
        const auto before = judge(m_stored, actionsWith({}, m_known), m_closes, {});
        std::erase_if(findings, [&](const QualityFinding& finding) {
            return isBeside(finding) && std::ranges::any_of(before, [&](const QualityFinding& old) {
                       return old.day == finding.day && old.code == finding.code
                           && old.severity == finding.severity;
                   });
        });
    }

    Workspace::State& m_state;
    const Instrument& m_instrument;
    const ReadSeries& m_read;
    PriceSeries m_stored{};
    std::vector<ActionListing> m_known{};
    std::vector<AdjustedCloses> m_closes{};
};

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
        const auto findings = FileCheck(state, *instrument, read).check();
        if (!findings)
            return tl::unexpected(findings.error());
        if (anyBlocks(*findings) && ++blocked <= kMostWarnings)
            content.report.warnings.push_back(warningOf(*instrument, *findings));
    }
    if (blocked > kMostWarnings)
        content.report.warnings.push_back(
            {.code = "quality",
             .message = "The same holds for " + std::to_string(blocked - kMostWarnings)
                 + " more instruments; \"pressmark quality\" lists all."});
    return {};
}

} // namespace core
