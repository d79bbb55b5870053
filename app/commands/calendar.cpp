#include "app/commands/support.h"

#include "core/report/calendar_json.h"
#include "core/time/exchange_calendars.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>

namespace app {

namespace {

using Listing = core::ExchangeCalendars::Listing;

struct CalendarArguments {
    std::string mic{};
    std::string from{};
    std::string to{};
};

std::string_view weekdayOf(core::TradingDate date)
{
    constexpr std::array<std::string_view, 7> kNames{"Sun", "Mon", "Tue", "Wed",
                                                     "Thu", "Fri", "Sat"};
    return kNames[date.weekday().c_encoding()];
}

/// kPartlyRejected if a file of the user's was left out, and why on standard error.
int report(const core::ExchangeCalendars& calendars)
{
    for (const core::Error& problem : calendars.problems())
        std::cerr << "pressmark: " << problem.message << '\n';
    return calendars.problems().empty() ? kDone : kPartlyRejected;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

int listCalendars(core::ExchangeCalendars& calendars, bool json)
{
    const std::vector<Listing> all = calendars.all();
    if (json) {
        std::cout << core::calendarsToJson(all);
        return report(calendars);
    }
    Table table({"MIC", "Name", "Time zone", "From", "To", "Announced until", "Markets", "File"});
    for (const auto& [calendar, source] : all)
        table.add({calendar->mics().front(), calendar->name(), calendar->zone(),
                   toIso(calendar->firstDate()), toIso(calendar->lastDate()),
                   toIso(calendar->announcedUntil()), joined(calendar->mics()), source});
    table.print("No calendars.");
    return report(calendars);
}

/// What of the calendar's span was asked for. Fails with InvalidArgument when that is nothing.
core::Result<std::pair<core::TradingDate, core::TradingDate>>
askedDays(const core::ExchangeCalendar& calendar, const std::string& mic, const DaySpan& asked)
{
    const auto first = std::max(asked.from.value_or(calendar.firstDate()), calendar.firstDate());
    const auto last = std::min(asked.to.value_or(calendar.lastDate()), calendar.lastDate());
    if (last < first)
        return core::fail(core::ErrorCode::InvalidArgument,
                          "The calendar of " + mic + " knows the days from "
                              + toIso(calendar.firstDate()) + " to " + toIso(calendar.lastDate())
                              + " only.");
    return std::pair(first, last);
}

void printCalendar(const Listing& listing, core::TradingDate first, core::TradingDate last)
{
    const core::ExchangeCalendar& calendar = *listing.calendar;
    std::cout << calendar.name() << (calendar.name().empty() ? "" : ", ") << calendar.zone() << ": "
              << calendar.sessionsBetween(first, last) << " sessions from " << toIso(first)
              << " to " << toIso(last) << '\n';
    for (const auto& since : calendar.usualHours(first, last))
        std::cout << "Hours since " << toIso(since.firstDate) << ": " << toString(since.hours)
                  << '\n';
    if (calendar.announcedUntil() < last)
        std::cout << "Projected after " << toIso(calendar.announcedUntil()) << '\n';
    if (!listing.source.empty())
        std::cout << "From " << listing.source << '\n';
    Table table({"Day", "", "Hours", "Name"});
    for (const auto& exception : calendar.exceptions(first, last))
        table.add({toIso(exception.date), std::string(weekdayOf(exception.date)),
                   exception.hours ? toString(*exception.hours) : "closed", exception.name});
    table.print("No day differs from an ordinary one.");
}

int showCalendar(core::ExchangeCalendars& calendars, const CalendarArguments& arguments,
                 const DaySpan& asked, bool json)
{
    const auto listing = calendars.find(arguments.mic);
    const int code = report(calendars);
    if (!listing)
        return failed({core::ErrorCode::NotFound,
                       "There is no calendar of the market \"" + arguments.mic
                           + "\". Those that there are: pressmark calendar."});
    const auto days = askedDays(*listing->calendar, arguments.mic, asked);
    if (!days)
        return failed(days.error());
    if (json)
        std::cout << core::calendarToJson(*listing, arguments.mic, days->first, days->second);
    else
        printCalendar(*listing, days->first, days->second);
    return code;
}

int runCalendar(const CalendarArguments& arguments, const Invocation& invocation)
{
    const auto asked = spanOptions(arguments.from, arguments.to);
    if (!asked)
        return misused(asked.error().message);
    if (arguments.mic.empty() && (asked->from || asked->to))
        return misused("--from and --to need the market whose calendar is meant.");
    core::ExchangeCalendars calendars(invocation.calendars);
    return arguments.mic.empty() ? listCalendars(calendars, invocation.json)
                                 : showCalendar(calendars, arguments, *asked, invocation.json);
}

} // namespace

void addCalendarCommand(CLI::App& root, Action& action)
{
    CLI::App* command = root.add_subcommand(
        "calendar", "List the holidays and special hours of a market, or the calendars there are");
    const auto arguments = std::make_shared<CalendarArguments>();
    command->add_option("mic", arguments->mic, "The market's code (ISO 10383): XNYS, XETR, XLON");
    command->add_option("--from", arguments->from, "First day");
    command->add_option("--to", arguments->to, "Last day");
    command->callback([&action, arguments] {
        action = [arguments](const Invocation& invocation) {
            return runCalendar(*arguments, invocation);
        };
    });
}

} // namespace app
