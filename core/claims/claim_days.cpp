#include "core/claims/claim_days.h"

#include <algorithm>

namespace core {

namespace {

using std::chrono::days;
using std::chrono::local_days;

/// Longer than any market is closed, but for wars.
constexpr int kMostClosedDays = 14;

Instant startOf(local_days day, const std::string& zone)
{
    const auto instant = toInstant(day, zone);
    return instant ? *instant : Instant{std::chrono::sys_days{day.time_since_epoch()}};
}

struct Hours {
    Instant opens{};
    Instant closes{};
};

/// When a market is open on `day`; of one whose hours are not known, all day in the zone that the
/// article speaks in.
Hours hoursOf(TradingDate day, const WrittenAt& written, const ClaimMarket& market)
{
    if (market.calendar != nullptr) {
        if (const auto session = market.calendar->session(day))
            return {session->opens, session->closes};
    }
    const std::string zone = tradesAllDay(market) ? std::string() : written.publication.zone;
    return {startOf(day.day(), zone), startOf(day.day() + days{1}, zone)};
}

/// Where no calendar says so, a day of prices is a session, and of those that are still missing
/// each that usually is one.
bool hasSession(TradingDate day, const ClaimPrices& prices)
{
    const ClaimMarket& market = prices.market();
    if (market.calendar != nullptr && market.calendar->covers(day))
        return market.calendar->isSession(day);
    const bool isMissing = market.daily.empty() || prices.day(market.daily.size() - 1) < day;
    const unsigned weekday = day.weekday().iso_encoding();
    return prices.barOf(day).has_value()
        || (isMissing && (weekday < 6 || market.instrument.kind == InstrumentKind::Crypto));
}

/// The last session that is not after `day`.
std::optional<TradingDate> lastSession(TradingDate day, const ClaimPrices& prices)
{
    for (int back = 0; back <= kMostClosedDays; ++back) {
        const TradingDate candidate{day.day() - days{back}};
        if (hasSession(candidate, prices))
            return candidate;
    }
    return std::nullopt;
}

std::optional<TradingDate> sessionBefore(TradingDate day, const ClaimPrices& prices)
{
    return lastSession(TradingDate{day.day() - days{1}}, prices);
}

/// The last day on which it may have been written, as the market counts days.
TradingDate lastDayOf(const WrittenAt& written, const ClaimMarket& market)
{
    if (!written.isToTheMinute())
        return TradingDate{written.publication.published.lastDay()};
    std::string zone = tradesAllDay(market) ? std::string() : written.publication.zone;
    if (market.calendar != nullptr)
        zone = market.calendar->zone();
    return TradingDate{std::chrono::floor<days>(toLocal(*written.last, zone))};
}

ClaimDays undatedDays(const Claim& claim, const WrittenAt& written, const ClaimPrices& prices)
{
    if (!written.isToTheDay())
        return {.missing = Unchecked::DayUnknown};
    ClaimDays result;
    auto latest = lastSession(lastDayOf(written, prices.market()), prices);
    if (latest && sessionState(*latest, written, prices.market()) == SessionState::NotOpened)
        latest = sessionBefore(*latest, prices);
    if (!latest)
        return {.missing = Unchecked::NoData};
    result.day = latest;
    const SessionState state = sessionState(*latest, written, prices.market());
    const bool isClose = claim.point == PricePoint::Close;
    if (!isClose || state != SessionState::Open)
        result.sessions.push_back({*latest, state, true});
    if (const auto before = sessionBefore(*latest, prices)) {
        const bool isOwn = isClose && state != SessionState::Closed;
        result.sessions.push_back({*before, SessionState::Closed, isOwn});
    }
    return result;
}

bool isInSentence(const Claim& claim)
{
    const DayReference& day = claim.day;
    if (day.span == TextSpan{} || claim.sentence == TextSpan{})
        return true;
    return day.field == claim.field && claim.sentence.begin <= day.span.begin
        && day.span.end <= claim.sentence.end;
}

/// "Am Montag fiel der Dax. Nvidia war am Vortag gefallen": the day before Monday, or before the
/// day of publication.
std::optional<TradingDate> countedFromToday(const Claim& claim, const WrittenAt& written,
                                            const ClaimPrices& prices)
{
    if (claim.day.sessionsBefore <= 0)
        return std::nullopt;
    const DayReference counted{.kind = DayReference::Kind::SessionsAgo,
                               .ago = claim.day.sessionsBefore};
    const auto other = resolveDays(counted, written.publication, prices.market().calendar);
    return other && other->first == other->last ? std::optional(other->first) : std::nullopt;
}

ClaimDays rangeDays(ResolvedDays range, const WrittenAt& written, const ClaimPrices& prices)
{
    ClaimDays result;
    if (written.last)
        range.last = std::min(range.last, lastDayOf(written, prices.market()));
    result.day = range.last;
    auto last = lastSession(range.last, prices);
    if (last && sessionState(*last, written, prices.market()) == SessionState::NotOpened)
        last = sessionBefore(*last, prices);
    if (!last || *last < range.first)
        return {.missing = Unchecked::NoData, .day = range.last};
    range.last = *last;
    result.range = range;
    result.sessions.push_back({*last, sessionState(*last, written, prices.market()), true});
    return result;
}

} // namespace

bool tradesAllDay(const ClaimMarket& market)
{
    const InstrumentKind kind = market.instrument.kind;
    return market.calendar == nullptr && kind != InstrumentKind::Share
        && kind != InstrumentKind::Index && kind != InstrumentKind::Fund;
}

bool isAbroad(const ClaimMarket& market, const WrittenAt& written)
{
    return market.calendar != nullptr && written.first
        && toLocal(*written.first, market.calendar->zone())
        != toLocal(*written.first, written.publication.zone);
}

WrittenAt writtenAt(const Publication& publication)
{
    WrittenAt written{.publication = publication};
    const PartialDate& date = publication.published;
    if (date.precision == Precision::Minute) {
        written.first = date.instant;
        written.last = date.instant;
    } else if (date.precision != Precision::Unknown) {
        written.first = startOf(date.firstDay, publication.zone);
        written.last =
            startOf(date.lastDay() + days{1}, publication.zone) - std::chrono::milliseconds{1};
    }
    return written;
}

SessionState sessionState(TradingDate day, const WrittenAt& written, const ClaimMarket& market)
{
    if (!written.first || !written.last)
        return SessionState::Unknown;
    const Hours hours = hoursOf(day, written, market);
    if (hours.closes <= *written.first)
        return SessionState::Closed;
    if (*written.last < hours.opens)
        return SessionState::NotOpened;
    const bool isOpen = hours.opens <= *written.first && *written.last < hours.closes;
    return isOpen ? SessionState::Open : SessionState::Unknown;
}

ClaimDays claimDays(const Claim& claim, const WrittenAt& written, const ClaimPrices& prices)
{
    if (claim.day.kind == DayReference::Kind::None)
        return undatedDays(claim, written, prices);
    const auto resolved = resolveDays(claim.day, written.publication, prices.market().calendar);
    if (!resolved)
        return {.missing = Unchecked::DayUnknown};
    const bool isNamed = isInSentence(claim);
    ClaimDays result;
    if (resolved->first < resolved->last) {
        result = rangeDays(*resolved, written, prices);
    } else {
        const TradingDate day = resolved->first;
        const ExchangeCalendar* calendar = prices.market().calendar;
        result.day = day;
        result.noSession =
            calendar != nullptr && calendar->covers(day) && !calendar->isSession(day);
        if (result.noSession)
            result.missing = Unchecked::NoData;
        else
            result.sessions.push_back({day, sessionState(day, written, prices.market()), true});
        if (const auto other = countedFromToday(claim, written, prices); other && *other != day)
            result.sessions.push_back(
                {*other, sessionState(*other, written, prices.market()), false});
    }
    result.isNamed = isNamed;
    return result;
}

} // namespace core
