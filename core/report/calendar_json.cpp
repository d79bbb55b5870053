#include "core/report/calendar_json.h"

#include "core/report/json_document.h"

#include <cstdio>
#include <optional>
#include <utility>

namespace core {

namespace {

Json timeOfDay(std::chrono::minutes time)
{
    char text[8];
    std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(time.count() / 60) % 24,
                  static_cast<int>(time.count() % 60));
    return text;
}

Json hoursToJson(const CalendarRules::Hours& hours)
{
    return {
        {"opens", timeOfDay(hours.opens)},
        {"closes", timeOfDay(hours.closes)},
        {"pause",
         hours.pause ? Json{{"begins", timeOfDay(hours.pause->begins)},
                            {"ends", timeOfDay(hours.pause->ends)}}
                     : Json()},
        {"closing_auction_ends", hours.auctionEnds ? timeOfDay(*hours.auctionEnds) : Json()},
    };
}

Json summaryToJson(const ExchangeCalendars::Listing& listing, std::string_view mic)
{
    const ExchangeCalendar& calendar = *listing.calendar;
    return {
        {"mic", mic},
        {"name", jsonOrNull(calendar.name())},
        {"markets", calendar.mics()},
        {"timezone", calendar.zone()},
        {"first", toIso(calendar.firstDate())},
        {"last", toIso(calendar.lastDate())},
        {"announced_until", toIso(calendar.announcedUntil())},
        {"source", jsonOrNull(listing.source)},
    };
}

Json dayToJson(const ExchangeCalendar& calendar, const CalendarRules::Exception& exception)
{
    return {
        {"day", toIso(exception.date)},
        {"kind", exception.hours ? "special" : "closed"},
        {"name", exception.name},
        {"name_de", jsonOrNull(exception.germanName)},
        {"hours", exception.hours ? hoursToJson(*exception.hours) : Json()},
        {"projected", calendar.announcedUntil() < exception.date},
    };
}

} // namespace

std::string calendarsToJson(std::span<const ExchangeCalendars::Listing> calendars)
{
    Json array = Json::array();
    for (const ExchangeCalendars::Listing& listing : calendars)
        array.push_back(summaryToJson(listing, listing.calendar->mics().front()));
    return jsonDocument(array);
}

std::string calendarToJson(const ExchangeCalendars::Listing& listing, std::string_view mic,
                           TradingDate first, TradingDate last)
{
    const ExchangeCalendar& calendar = *listing.calendar;
    Json json = summaryToJson(listing, mic);
    json["from"] = toIso(first);
    json["to"] = toIso(last);
    json["sessions"] = calendar.sessionsBetween(first, last);
    json["hours"] = Json::array();
    for (const CalendarRules::HoursSince& since : calendar.usualHours(first, last)) {
        Json hours = hoursToJson(since.hours);
        hours["from"] = toIso(since.firstDate);
        json["hours"].push_back(std::move(hours));
    }
    json["days"] = Json::array();
    for (const CalendarRules::Exception& exception : calendar.exceptions(first, last))
        json["days"].push_back(dayToJson(calendar, exception));
    return jsonDocument(json);
}

} // namespace core
