#include "core/claims/day_plans.h"

#include "core/claims/claim_records.h"
#include "core/claims/minute_prices.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace core {

namespace {

using Field = ClaimInput::Field;

class DayPlans {
public:
    DayPlans(const Claim& claim, const Claim* partner, const ClaimDay& day,
             const WrittenAt& written, const ClaimPrices& prices)
        : m_claim(claim)
        , m_day(day)
        , m_written(written)
        , m_prices(prices)
        , m_bar(prices.barOf(day.day))
        , m_before(isChange(claim) ? prices.barBefore(day.day) : std::nullopt)
        , m_hasPartner(partner != nullptr && m_bar
                       && (!isChange(claim) || isInRangeOf(*m_bar, *partner, prices)))
    {
    }

    std::vector<ReadingPlan> make();

private:
    bool isOver() const { return m_day.state == SessionState::Closed; }

    void makeUnstated();
    void addSession();
    void addClosed();
    void addClose(bool isOwn);
    void addOpen(bool isOwn);
    void addExtreme(Field field, bool isOwn);
    void addUpTo();
    void addRecord();
    void addEarlierRecord(bool isHighest);
    void addRange(bool isOwn);
    void addImplied(bool isOwn);
    void addOutside(PricePoint point);
    void addMinutes();
    void addNeighbours();
    ReadingPlan planOf(ClaimBasis basis, std::optional<PriceSpan> value, bool isOwn) const;
    void push(ReadingPlan plan);

    const Claim& m_claim;
    const ClaimDay& m_day;
    const WrittenAt& m_written;
    const ClaimPrices& m_prices;
    std::optional<std::size_t> m_bar;
    std::optional<std::size_t> m_before;
    const bool m_hasPartner;
    std::vector<ReadingPlan> m_plans{};
};

void DayPlans::push(ReadingPlan plan)
{
    plan.day = m_day.day;
    plan.isOwn = plan.isOwn && m_day.isOwn;
    plan.proves = plan.proves && plan.isOwn;
    m_plans.push_back(plan);
}

/// Measured, if it is a change, from the close before.
ReadingPlan DayPlans::planOf(ClaimBasis basis, std::optional<PriceSpan> value, bool isOwn) const
{
    ReadingPlan plan{.basis = basis, .isOwn = isOwn, .proves = isOwn, .value = value};
    if (isChange(m_claim) && !m_before)
        plan.missing = Unchecked::NoData;
    else if (isChange(m_claim))
        plan.base = PriceSpan::of({*m_before, Field::Close});
    return plan;
}

void DayPlans::addClose(bool isOwn)
{
    const bool isChanged = isChange(m_claim);
    ReadingPlan plan = planOf(isChanged ? ClaimBasis::CloseToClose : ClaimBasis::Close,
                              PriceSpan::of({*m_bar, Field::Close}), isOwn);
    push(plan);
    if (isChanged && m_before)
        plan.dividend = m_prices.dividendsBetween(*m_before, *m_bar);
    plan.isOwn = false;
    if (plan.dividend > 0.0)
        push(plan);
}

void DayPlans::addOpen(bool isOwn)
{
    push(planOf(ClaimBasis::Open, PriceSpan::of({*m_bar, Field::Open}), isOwn));
}

void DayPlans::addExtreme(Field field, bool isOwn)
{
    const ClaimBasis basis = field == Field::High ? ClaimBasis::High : ClaimBasis::Low;
    push(planOf(basis, PriceSpan::of({*m_bar, field}), isOwn));
}

void DayPlans::addRange(bool isOwn)
{
    ReadingPlan plan =
        planOf(ClaimBasis::Intraday, PriceSpan{{*m_bar, Field::Low}, {*m_bar, Field::High}}, isOwn);
    plan.proves = false;
    push(plan);
}

void DayPlans::addImplied(bool isOwn)
{
    const auto before = m_prices.barBefore(m_day.day);
    if (!before)
        return;
    push({.basis = ClaimBasis::ImpliedBase,
          .isOwn = isOwn,
          .proves = true,
          .base = PriceSpan::of({*before, Field::Close}),
          .value = PriceSpan{{*m_bar, Field::Low}, {*m_bar, Field::High}}});
}

void DayPlans::addMinutes()
{
    if (!m_written.isToTheMinute() || (m_day.state != SessionState::Open))
        return;
    if (const auto span = minutesBefore(*m_written.last, m_day.day, m_prices.market())) {
        ReadingPlan plan = planOf(ClaimBasis::Intraday, std::nullopt, true);
        plan.minutes = span;
        push(plan);
    }
}

void DayPlans::addOutside(PricePoint point)
{
    const bool isAfter = point == PricePoint::AfterHours;
    const ClaimBasis basis = isAfter ? ClaimBasis::AfterHours : ClaimBasis::PreMarket;
    ReadingPlan plan = planOf(basis, std::nullopt, true);
    plan.proves = false;
    plan.minutes = minutesOutside(isAfter, m_day.day, m_prices.market());
    if (!plan.minutes)
        plan.missing = Unchecked::NoIntraday;
    if (isAfter && isChange(m_claim) && m_bar) { // they are measured from the close just made
        plan.base = PriceSpan::of({*m_bar, Field::Close});
        if (plan.missing == Unchecked::NoData)
            plan.missing.reset();
    }
    push(plan);
}

/// Around the clock there is a day for each zone, and a close for each source.
void DayPlans::addNeighbours()
{
    if (!tradesAllDay(m_prices.market()))
        return;
    const std::size_t size = m_prices.market().daily.size();
    const BarRange around{*m_bar - std::min<std::size_t>(*m_bar, 1), std::min(*m_bar + 2, size)};
    const BarRange from{*m_bar - std::min<std::size_t>(*m_bar, 2), *m_bar + 1};
    const auto spanOf = [this](BarRange bars) -> std::optional<PriceSpan> {
        const auto low = m_prices.lowest(bars, Field::Low);
        const auto high = m_prices.highest(bars, Field::High);
        return low && high ? std::optional(PriceSpan{*low, *high}) : std::nullopt;
    };
    const auto value = spanOf(around);
    const auto base = spanOf(from);
    ReadingPlan plan{.basis = ClaimBasis::Intraday, .value = value};
    if (isChange(m_claim))
        plan.base = base;
    if (!value || (isChange(m_claim) && !base))
        plan.missing = Unchecked::NoData;
    push(plan);
}

void DayPlans::addSession()
{
    addMinutes();
    if (m_hasPartner)
        addImplied(true);
    // With its level a change is no longer free to lie anywhere.
    if (!m_hasPartner || !isChange(m_claim))
        addRange(true);
    if (m_day.state == SessionState::Unknown || isOver())
        addClose(false);
    // Shares are traded elsewhere before their own market opens, and articles speak of that.
    if (m_day.state == SessionState::Unknown && isAbroad(m_prices.market(), m_written))
        push({.basis = ClaimBasis::PreMarket, .missing = Unchecked::NoIntraday});
}

void DayPlans::addClosed()
{
    addClose(true);
    if (m_hasPartner)
        addImplied(false);
    if (m_hasPartner && isChange(m_claim))
        return;
    addOpen(false);
    addExtreme(Field::High, false);
    addExtreme(Field::Low, false);
    // Who tells of a day that is over what a price moved by, tells no moment within it.
    if (!isChange(m_claim))
        addRange(false);
}

void DayPlans::addUpTo()
{
    const bool isEitherWay = !isChange(m_claim) || m_claim.direction == Direction::None;
    if (isEitherWay || m_claim.direction == Direction::Up)
        addExtreme(Field::High, true);
    if (isEitherWay || m_claim.direction == Direction::Down)
        addExtreme(Field::Low, true);
    addRange(false);
}

/// A record is a day's extreme or its close; both are called so.
void DayPlans::addRecord()
{
    const bool isClosing = m_claim.point == PricePoint::Close;
    const bool isHighest = m_claim.superlative == Superlative::Highest;
    if (isClosing)
        addClose(true);
    addExtreme(isHighest ? Field::High : Field::Low, !isClosing);
    if (!isClosing)
        addClose(true);
    addEarlierRecord(isHighest);
    if (!isOver())
        addRange(false);
}

/// "After the record of 22,935 points the index closed ...": the day is that of the other number.
void DayPlans::addEarlierRecord(bool isHighest)
{
    const BarRange bars{0, *m_bar};
    for (const Field field : {isHighest ? Field::High : Field::Low, Field::Close}) {
        const auto record =
            isHighest ? m_prices.highest(bars, field) : m_prices.lowest(bars, field);
        if (record)
            push(planOf(ClaimBasis::Record, PriceSpan::of(*record), false));
    }
}

void DayPlans::makeUnstated()
{
    if (m_claim.hedge == Hedge::UpTo)
        addUpTo();
    else if (m_claim.duringSession || !isOver())
        addSession();
    else
        addClosed();
}

std::vector<ReadingPlan> DayPlans::make()
{
    const PricePoint point = m_claim.point;
    const bool isOutside = point == PricePoint::PreMarket || point == PricePoint::AfterHours;
    if (isOutside || m_day.state == SessionState::NotOpened) {
        addOutside(isOutside ? point : PricePoint::PreMarket);
        return std::move(m_plans);
    }
    if (!m_bar) {
        push({.basis = ClaimBasis::None, .isOwn = true, .missing = Unchecked::NoData});
        return std::move(m_plans);
    }
    const bool isClosing = point == PricePoint::Close;
    if (isRecordLevel(m_claim))
        addRecord();
    else if (isClosing)
        addClose(true);
    else if (point == PricePoint::Open)
        addOpen(true);
    else if (point == PricePoint::High || point == PricePoint::Low)
        addExtreme(point == PricePoint::High ? Field::High : Field::Low, true);
    else
        makeUnstated();
    const bool isExtreme = point == PricePoint::High || point == PricePoint::Low;
    const bool isUpTo = isExtreme && m_claim.hedge == Hedge::UpTo;
    const bool isEarly =
        (isClosing && m_day.state == SessionState::Open) || (isExtreme && !isOver());
    if (point == PricePoint::Open || isUpTo || isEarly)
        addRange(false);
    addNeighbours();
    return std::move(m_plans);
}

} // namespace

std::vector<ReadingPlan> dayPlans(const Claim& claim, const Claim* partner, const ClaimDay& day,
                                  const WrittenAt& written, const ClaimPrices& prices)
{
    return DayPlans(claim, partner, day, written, prices).make();
}

} // namespace core
