#include "core/workspace/instrument_facts.h"

#include "core/workspace/workspace_state.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace core {

namespace {

std::string faultOf(const CorporateAction& action)
{
    if (!std::isfinite(action.value) || action.value <= 0.0)
        return "The value of a corporate action is a number above zero.";
    if (action.kind == CorporateActionKind::Split && action.value == 1.0)
        return "A split of one share into one splits nothing.";
    if (!action.currency.empty() && !isCurrencyCode(action.currency))
        return "\"" + action.currency + "\" is not a currency such as EUR (ISO 4217).";
    return {};
}

std::string faultOf(const DatedFact& fact)
{
    if (!std::isfinite(fact.value) || fact.value <= 0.0)
        return "The value of a fact is a number above zero.";
    return fact.source.empty() ? "A fact needs its source." : std::string();
}

/// The listing of that id; it holds, because a person's word does.
template<typename Listing, typename Id>
Result<Listing> withId(Result<std::vector<Listing>> listings, Id id, Id (*idOf)(const Listing&))
{
    if (!listings)
        return tl::unexpected(listings.error());
    const auto found = std::ranges::find(*listings, id, idOf);
    if (found == listings->end())
        return fail(ErrorCode::NotFound, "What was added is no longer there.");
    return std::move(*found);
}

/// Keeps the first error of many reads, and answers nothing after it.
class StoredBars {
public:
    StoredBars(BarStore bars, InstrumentId instrument, Interval interval)
        : m_bars(bars)
        , m_instrument(instrument)
        , m_interval(interval)
    {
    }

    BarsAround around(Instant time)
    {
        return {.before = kept(m_bars.lastBefore(m_instrument, m_interval, time)),
                .after = kept(m_bars.firstFrom(m_instrument, m_interval, time))};
    }

    const Result<void>& outcome() const { return m_outcome; }

private:
    std::optional<Bar> kept(Result<std::optional<Bar>> bar)
    {
        if (!bar && m_outcome)
            m_outcome = tl::unexpected(bar.error());
        return bar && m_outcome ? *bar : std::nullopt;
    }

    BarStore m_bars;
    InstrumentId m_instrument;
    Interval m_interval;
    Result<void> m_outcome{};
};

Result<std::vector<Adjustment>> adjustmentsFor(Workspace::State& state, InstrumentId instrument,
                                               std::span<const CorporateAction> actions,
                                               Interval interval, PriceAdjustment mode)
{
    const auto known = state.archive.instruments().find(instrument);
    if (!known)
        return tl::unexpected(known.error());
    PriceBasis basis;
    if (*known) {
        const ExchangeCalendar* calendar = state.calendars.forMic((*known)->mic);
        basis = {.zone = calendar != nullptr ? calendar->zone() : std::string(),
                 .currency = (*known)->currency};
    }
    StoredBars bars(state.archive.bars(), instrument, interval);
    auto adjustments = findAdjustments(actions, mode, interval, basis,
                                       [&](Instant time) { return bars.around(time); });
    if (!bars.outcome())
        return tl::unexpected(bars.outcome().error());
    return adjustments;
}

/// Whether the daily bars count the shares after the split already.
Result<void> addInPrices(Workspace::State& state, ActionListing& listing)
{
    if (listing.action.kind != CorporateActionKind::Split)
        return {};
    const auto adjustments =
        adjustmentsFor(state, listing.action.instrument, std::span(&listing.action, 1),
                       Interval::Day1, PriceAdjustment::Splits);
    if (!adjustments)
        return tl::unexpected(adjustments.error());
    if (!adjustments->empty())
        listing.inPrices = adjustments->front().ratio == 1.0;
    return {};
}

} // namespace

Result<std::vector<Adjustment>>
Workspace::State::adjustments(InstrumentId instrument, Interval interval, PriceAdjustment mode)
{
    if (mode == PriceAdjustment::None)
        return std::vector<Adjustment>();
    const auto actions = corporateActions(instrument);
    if (!actions)
        return tl::unexpected(actions.error());
    if (actions->empty())
        return std::vector<Adjustment>();
    return adjustmentsFor(*this, instrument, *actions, interval, mode);
}

Result<ActionListing> InstrumentFacts::add(const CorporateAction& action, const std::string& author,
                                           Instant now)
{
    if (const std::string fault = faultOf(action); !fault.empty())
        return fail(ErrorCode::InvalidArgument, fault);
    const auto heard = m_state.archive.actions().add(action, Authorship{author, now});
    if (!heard)
        return tl::unexpected(heard.error());
    return withId(
        actions(action.instrument), heard->id,
        +[](const ActionListing& listing) { return listing.action.id; });
}

Result<FactListing> InstrumentFacts::add(const DatedFact& fact, const std::string& author,
                                         Instant now)
{
    if (const std::string fault = faultOf(fact); !fault.empty())
        return fail(ErrorCode::InvalidArgument, fault);
    const auto heard = m_state.archive.facts().add(fact, Authorship{author, now});
    if (!heard)
        return tl::unexpected(heard.error());
    return withId(
        facts(fact.instrument), heard->id,
        +[](const FactListing& listing) { return listing.fact.id; });
}

Result<void> InstrumentFacts::remove(CorporateActionId action)
{
    return m_state.archive.actions().remove(action);
}

Result<void> InstrumentFacts::remove(DatedFactId fact)
{
    return m_state.archive.facts().remove(fact);
}

Result<std::vector<ActionListing>>
InstrumentFacts::actions(std::optional<InstrumentId> instrument) const
{
    return m_state.archive.snapshot([&]() -> Result<std::vector<ActionListing>> {
        auto listings = m_state.archive.actions().list(instrument);
        if (!listings)
            return listings;
        for (ActionListing& listing : *listings) {
            if (auto added = addInPrices(m_state, listing); !added)
                return tl::unexpected(added.error());
        }
        return listings;
    });
}

Result<std::vector<FactListing>>
InstrumentFacts::facts(std::optional<InstrumentId> instrument) const
{
    return m_state.archive.facts().list(instrument);
}

} // namespace core
