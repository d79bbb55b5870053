#include "ui/document/document.h"
#include "ui/document/navigator.h"

#include <algorithm>
#include <utility>

/// What is drawn in the chart beside its own series: claims, other instruments, and events.

namespace ui {

namespace {

/// The prices that a check used, without share counts.
std::vector<core::ClaimInput> pricesOf(const core::ClaimListing& claim)
{
    std::vector<core::ClaimInput> prices = claim.check.inputs;
    std::erase_if(prices, [](const core::ClaimInput& input) {
        return input.field == core::ClaimInput::Field::SharesOutstanding;
    });
    return prices;
}

std::optional<core::InstrumentId> instrumentOf(const core::ClaimListing& claim)
{
    const auto prices = pricesOf(claim);
    if (!prices.empty())
        return prices.front().instrument;
    const auto* subject =
        claim.claim.subject ? std::get_if<core::InstrumentId>(&*claim.claim.subject) : nullptr;
    return subject != nullptr ? std::optional(*subject) : std::nullopt;
}

} // namespace

void Navigator::chooseClaim(const core::ClaimListing& claim)
{
    m_claim = claim;
    m_showClaimWithSeries = false;
    const auto instrument = instrumentOf(claim);
    const auto* summary = instrument ? m_document->lists().instrument(*instrument) : nullptr;
    if (summary == nullptr || summary->bars == 0) {
        emit claimShown(claim);
        return;
    }
    m_eventToFocus.reset();
    if (!m_shownInstrument || m_shownInstrument->instrument.id != *instrument) {
        m_showClaimWithSeries = true;
        loadInstrument(summary->instrument);
        return;
    }
    // Its bars may still be on their way.
    m_showClaimWithSeries = m_loadingSeries;
    showClaim();
}

void Navigator::dropClaim()
{
    m_showClaimWithSeries = false;
    if (!m_claim)
        return;
    m_claim.reset();
    emit noClaimShown();
}

void Navigator::showClaim()
{
    if (!m_claim)
        return;
    const auto prices = pricesOf(*m_claim);
    const auto day = m_claim->check.findingDay ? m_claim->check.findingDay : m_claim->check.day;
    if (!prices.empty()) {
        const auto [first, last] = std::ranges::minmax(prices, {}, &core::ClaimInput::day);
        emit daysFocused(first.day, last.day);
    } else if (day) {
        emit daysFocused(*day, *day);
    }
    emit claimShown(core::ClaimListing(*m_claim));
}

void Navigator::setOverlay(core::InstrumentId instrument, bool shown)
{
    const bool changed =
        shown ? m_overlays.insert(instrument).second : m_overlays.erase(instrument) > 0;
    if (changed)
        loadOverlays();
}

void Navigator::loadOverlays()
{
    std::vector<core::Instrument> instruments;
    for (const core::InstrumentId id : m_overlays) {
        if (const auto* summary = m_document->lists().instrument(id))
            instruments.push_back(summary->instrument);
    }
    m_document->read(
        m_overlayRequest, this,
        [instruments](
            const core::Workspace& workspace) -> core::Result<std::vector<SeriesDetails>> {
            std::vector<SeriesDetails> overlays;
            for (const core::Instrument& instrument : instruments) {
                auto series = loadSeries(workspace, instrument);
                if (!series)
                    return tl::unexpected(series.error());
                overlays.push_back(std::move(*series));
            }
            return overlays;
        },
        [this](const std::vector<SeriesDetails>& overlays) { emit overlaysShown(overlays); });
}

void Navigator::reloadSessions()
{
    m_document->read(
        m_sessionsRequest, this,
        [instrument = m_shownInstrument->instrument](const core::Workspace& workspace) {
            return loadSessions(workspace, instrument);
        },
        [this](const EventSessions& sessions) { emit sessionsShown(sessions); });
}

} // namespace ui
