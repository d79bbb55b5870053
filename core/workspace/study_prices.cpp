#include "core/workspace/study_prices.h"

#include "core/workspace/workspace_state.h"

#include <utility>

namespace core {

namespace {

std::map<InstrumentId, std::vector<CorporateAction>>
byInstrument(const std::vector<ActionListing>& listings)
{
    std::map<InstrumentId, std::vector<CorporateAction>> actions;
    for (const ActionListing& listing : listings)
        actions[listing.action.instrument].push_back(listing.action);
    return actions;
}

} // namespace

Result<void> StudyPrices::read(std::span<const Instrument* const> instruments, Progress& progress)
{
    const auto listings = m_state.archive.actions().list({});
    if (!listings)
        return tl::unexpected(listings.error());
    const auto actions = byInstrument(*listings);
    std::size_t done = 0;
    for (const Instrument* instrument : instruments) {
        const double fraction =
            static_cast<double>(done++) / static_cast<double>(instruments.size());
        if (!progress.report(fraction, "Reading prices"))
            return fail(ErrorCode::Cancelled, "The study was cancelled.");
        if (m_series.contains(instrument->id))
            continue;
        const auto own = actions.find(instrument->id);
        auto series = readOne(*instrument,
                              own == actions.end() ? std::span<const CorporateAction>()
                                                   : std::span(own->second));
        if (!series)
            return tl::unexpected(series.error());
        m_series.emplace(instrument->id, std::move(*series));
    }
    return {};
}

StudySeries StudyPrices::of(InstrumentId instrument) const
{
    const Series& series = *m_series.at(instrument);
    return {.bars = &series.bars, .calendar = series.calendar, .findings = series.findings};
}

Result<std::unique_ptr<StudyPrices::Series>>
StudyPrices::readOne(const Instrument& instrument, std::span<const CorporateAction> actions)
{
    auto series = std::make_unique<Series>();
    series->calendar = m_workspace.calendar(instrument);
    const auto stored = m_workspace.storedInterval(instrument.id, Interval::Day1);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored)
        return series;
    auto printed = m_workspace.bars(instrument.id, Interval::Day1);
    const auto replaced = *stored == Interval::Day1
        ? m_state.archive.bars().replaced(instrument.id, Interval::Day1)
        : Result<std::vector<ReplacedBars>>();
    if (!printed || !replaced)
        return tl::unexpected(!printed ? printed.error() : replaced.error());
    auto findings = m_state.findings(instrument, actions, *printed, *replaced);
    if (!findings)
        return tl::unexpected(findings.error());
    series->findings = std::move(*findings);
    auto bars = actions.empty()
        ? std::move(printed)
        : m_workspace.bars(instrument.id, Interval::Day1, {}, {}, PriceAdjustment::Splits);
    if (!bars)
        return tl::unexpected(bars.error());
    series->bars = std::move(*bars);
    return series;
}

} // namespace core
