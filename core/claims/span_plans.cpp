#include "core/claims/span_plans.h"

#include <algorithm>
#include <cstddef>

namespace core {

namespace {

using Field = ClaimInput::Field;
using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

constexpr days kAround{7};
/// No session follows the one before later than this; what is further back is not stored.
constexpr days kLongestPause{7};

TradingDate monthsBefore(TradingDate day, int count)
{
    year_month_day date = day.yearMonthDay() - months{count};
    if (!date.ok())
        date = date.year() / date.month() / std::chrono::last;
    return TradingDate{std::chrono::local_days{date}};
}

TradingDate firstOf(TradingDate day, std::chrono::month month)
{
    return TradingDate{std::chrono::local_days{day.yearMonthDay().year() / month / 1}};
}

TradingDate quarterOf(TradingDate day)
{
    const unsigned month = static_cast<unsigned>(day.yearMonthDay().month());
    return firstOf(day, std::chrono::month{(month - 1) / 3 * 3 + 1});
}

/// Where a span begins, by the calendar and by counting back, and what it is called.
struct Span {
    ClaimBasis basis = ClaimBasis::None;
    std::vector<TradingDate> own{}; ///< the first day in it
    std::vector<TradingDate> admitted{};
    std::optional<ResolvedDays> loose{}; ///< any close of these may be its base
};

Span ofLength(ResolvedDays range)
{
    const auto length = range.last.day() - range.first.day();
    const ClaimBasis basis = length <= days{7} ? ClaimBasis::Week
        : length <= days{31}                   ? ClaimBasis::Month
        : length <= days{92}                   ? ClaimBasis::Quarter
                                               : ClaimBasis::YearToDate;
    return {.basis = basis, .own = {range.first}};
}

Span sinceSpan(const Claim& claim, const WrittenAt& written, const ClaimPrices& prices)
{
    const auto since = resolveDays(claim.since, written.publication, prices.market().calendar);
    if (!since || claim.since.kind == DayReference::Kind::None)
        return {.basis = ClaimBasis::Since};
    const bool isDay = since->first == since->last;
    Span span{.basis = ClaimBasis::Since, .own = {since->first}};
    if (isDay) // from the close of that day, or from the one before
        span.own.push_back(TradingDate{since->first.day() + days{1}});
    else
        span.loose = since;
    return span;
}

Span spanOf(const Claim& claim, const ClaimDays& named, TradingDate end, const WrittenAt& written,
            const ClaimPrices& prices)
{
    const auto back = [end](int count) { return TradingDate{end.day() - days{count - 1}}; };
    const auto first = [&named](TradingDate usual) {
        return named.range ? named.range->first : usual;
    };
    switch (claim.span) {
    case ChangeSpan::Day:
        return ofLength(named.range.value_or(ResolvedDays{end, end}));
    case ChangeSpan::Week: {
        const auto sinceMonday = end.weekday() - std::chrono::Monday;
        return {ClaimBasis::Week, {first(TradingDate{end.day() - sinceMonday})}, {back(7)}, {}};
    }
    case ChangeSpan::Month:
        return {ClaimBasis::Month,
                {first(firstOf(end, end.yearMonthDay().month()))},
                {TradingDate{monthsBefore(end, 1).day() + days{1}}, back(30)},
                {}};
    case ChangeSpan::Quarter:
        return {ClaimBasis::Quarter,
                {first(quarterOf(end))},
                {TradingDate{monthsBefore(end, 3).day() + days{1}}},
                {}};
    case ChangeSpan::YearToDate:
        return {ClaimBasis::YearToDate, {first(firstOf(end, std::chrono::January))}, {}, {}};
    case ChangeSpan::TwelveMonths:
        return {ClaimBasis::TwelveMonths,
                {TradingDate{monthsBefore(end, 12).day() + days{1}}},
                {first(monthsBefore(end, 12))},
                {}};
    case ChangeSpan::Since:
        break;
    }
    return sinceSpan(claim, written, prices);
}

/// The last close before `first`; nullopt where it is not stored.
std::optional<BarPrice> baseBefore(TradingDate first, const ClaimPrices& prices)
{
    const std::size_t bar = prices.market().daily.indexAtOrAfter(timeOf(first));
    if (bar == 0 || first.day() - prices.day(bar - 1).day() > kLongestPause)
        return std::nullopt;
    return BarPrice{bar - 1, Field::Close};
}

class SpanPlans {
public:
    SpanPlans(const Span& span, const ClaimDay& day, std::size_t end, const ClaimPrices& prices)
        : m_span(span)
        , m_day(day)
        , m_end(end)
        , m_prices(prices)
    {
    }

    std::vector<ReadingPlan> make()
    {
        for (const TradingDate first : m_span.own)
            addFrom(first, m_day.isOwn);
        for (const TradingDate first : m_span.admitted)
            addFrom(first, false);
        for (const TradingDate first : m_span.own)
            addAround({TradingDate{first.day() - kAround}, TradingDate{first.day() + kAround}});
        if (m_span.loose)
            addAround(*m_span.loose);
        return std::move(m_plans);
    }

private:
    void add(PriceSpan base, PriceSpan value, bool isOwn, bool proves)
    {
        m_plans.push_back({.basis = m_span.basis,
                           .isOwn = isOwn,
                           .proves = proves && isOwn,
                           .day = m_day.day,
                           .base = base,
                           .value = value});
    }

    PriceSpan whole(std::size_t bar) const { return {{bar, Field::Low}, {bar, Field::High}}; }

    void addFrom(TradingDate first, bool isOwn)
    {
        const auto base = baseBefore(first, m_prices);
        if (!base || base->bar >= m_end) {
            m_plans.push_back({.basis = m_span.basis,
                               .isOwn = isOwn,
                               .day = m_day.day,
                               .missing = Unchecked::NoData});
            return;
        }
        const PriceSpan from = PriceSpan::of(*base);
        const PriceSpan close = PriceSpan::of({m_end, Field::Close});
        const bool isOver = m_day.state == SessionState::Closed;
        if (!isOver)
            add(from, whole(m_end), isOwn, false);
        add(from, close, isOwn && isOver, true);
        const double dividend = m_prices.dividendsBetween(base->bar, m_end);
        if (dividend > 0.0) {
            add(from, close, false, false);
            m_plans.back().dividend = dividend;
        }
    }

    void addAround(ResolvedDays base)
    {
        const BarRange bars = m_prices.barsFrom(base.first, base.last);
        const BarRange from{bars.first, std::min(bars.last, m_end)};
        const auto low = m_prices.lowest(from, Field::Low);
        const auto high = m_prices.highest(from, Field::High);
        const BarRange lastTwo{m_end - std::min<std::size_t>(m_end, 1), m_end + 1};
        const auto least = m_prices.lowest(lastTwo, Field::Low);
        const auto most = m_prices.highest(lastTwo, Field::High);
        if (low && high && least && most)
            add({*low, *high}, {*least, *most}, false, false);
    }

    const Span& m_span;
    const ClaimDay& m_day;
    std::size_t m_end;
    const ClaimPrices& m_prices;
    std::vector<ReadingPlan> m_plans{};
};

ReadingPlan nothing(ClaimBasis basis, TradingDate day, Unchecked reason)
{
    return {.basis = basis, .isOwn = true, .day = day, .missing = reason};
}

} // namespace

bool isOverSpan(const Claim& claim, const ClaimDays& days)
{
    return isChange(claim) && (claim.span != ChangeSpan::Day || days.range.has_value());
}

std::vector<ReadingPlan> spanPlans(const Claim& claim, const ClaimDays& days, const ClaimDay& day,
                                   const WrittenAt& written, const ClaimPrices& prices)
{
    const Span span = spanOf(claim, days, day.day, written, prices);
    if (span.own.empty())
        return {nothing(span.basis, day.day, Unchecked::DayUnknown)};
    const auto end = prices.barOf(day.day);
    if (!end)
        return {nothing(span.basis, day.day, Unchecked::NoData)};
    return SpanPlans(span, day, *end, prices).make();
}

std::vector<ReadingPlan> rangePlans(const Claim& claim, const ClaimDays& days,
                                    const ClaimPrices& prices)
{
    const TradingDate last = days.range->last;
    const BarRange bars = prices.barsFrom(days.range->first, last);
    const auto low = prices.lowest(bars, Field::Low);
    const auto high = prices.highest(bars, Field::High);
    if (!low || !high)
        return {nothing(ClaimBasis::Intraday, last, Unchecked::NoData)};
    const bool isHighest =
        claim.point == PricePoint::High || claim.superlative == Superlative::Highest;
    const bool isLowest =
        claim.point == PricePoint::Low || claim.superlative == Superlative::Lowest;
    std::vector<ReadingPlan> plans;
    const auto add = [&](ClaimBasis basis, std::optional<BarPrice> price) {
        if (price)
            plans.push_back({.basis = basis,
                             .isOwn = true,
                             .proves = true,
                             .day = prices.day(price->bar),
                             .value = PriceSpan::of(*price)});
    };
    if (isHighest) {
        add(ClaimBasis::High, high);
        add(ClaimBasis::Close, prices.highest(bars, Field::Close));
    } else if (isLowest) {
        add(ClaimBasis::Low, low);
        add(ClaimBasis::Close, prices.lowest(bars, Field::Close));
    } else if (claim.point == PricePoint::Close) {
        add(ClaimBasis::Close, BarPrice{bars.last - 1, Field::Close});
    }
    // Where prices do not reach over all of it, any may be among those that are not stored.
    const bool isWhole = baseBefore(days.range->first, prices).has_value() && prices.barOf(last);
    if (!isWhole)
        plans.push_back({.day = last, .missing = Unchecked::NoData});
    plans.push_back({.basis = ClaimBasis::Intraday,
                     .isOwn = plans.empty(),
                     .day = last,
                     .value = PriceSpan{*low, *high}});
    return plans;
}

} // namespace core
