#include "core/time/calendar_rules.h"

#include "core/base/quote.h"
#include "core/base/unicode.h"
#include "core/time/calendar_days.h"
#include "core/time/calendar_text.h"
#include "core/time/instant.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string>

namespace core {

namespace {

using Values = std::span<const std::string_view>;

bool isWeekend(TradingDate date)
{
    return date.weekday().iso_encoding() > 5;
}

/// The state of reading one file. Each `read` function returns what is wrong with its line, or
/// an empty string.
class RulesReader {
public:
    std::string readLine(std::string_view line);
    /// What the whole file lacks.
    std::string finish();
    CalendarRules take() { return std::move(m_rules); }

private:
    std::string readHead(std::string_view kind, Values values);
    std::string readMics(Values values);
    std::string readZone(std::string_view zone);
    std::string readSpan(std::string_view first, std::string_view last);
    std::string readAnnounced(std::string_view day);
    std::string readHours(Values values);
    std::string readDays(std::string_view kind, Values values);
    std::string checkListed(const CalendarLine& line);
    std::string checkDay(TradingDate date);

    static constexpr std::array<std::string_view, 4> kNeeded{"mics", "zone", "span", "hours"};
    static constexpr std::array<std::string_view, 6> kHead{"mics", "name",      "zone",
                                                           "span", "announced", "hours"};

    CalendarRules m_rules;
    std::vector<CalendarLine> m_lines;
    std::set<std::string, std::less<>> m_headSeen;
    std::set<TradingDate> m_listed;
};

std::string RulesReader::readLine(std::string_view line)
{
    if (line.size() > kLongestCalendarLine)
        return "The line is longer than " + std::to_string(kLongestCalendarLine) + " bytes";
    if (!isValidUtf8(line) || std::ranges::any_of(line, [](char c) {
            return static_cast<unsigned char>(c) < 0x20 && c != '\t';
        }))
        return "The line is not text in UTF-8";
    if (trimmed(line).empty() || line.starts_with('#'))
        return {};
    const auto fields = fieldsOf(line);
    const auto values = std::span(fields).subspan(1);
    if (fields[0] == "closed" || fields[0] == "special")
        return readDays(fields[0], values);
    if (std::ranges::find(kHead, fields[0]) == kHead.end())
        return quotedBriefly(fields[0])
            + " is none of mics, name, zone, span, announced, hours, closed, special";
    const bool isChange = fields[0] == "hours" && values.size() == 2;
    if (!m_headSeen.emplace(fields[0]).second && !isChange)
        return quotedBriefly(fields[0]) + " stands there a second time";
    return readHead(fields[0], values);
}

std::string RulesReader::readHead(std::string_view kind, Values values)
{
    if (kind == "hours" && (values.size() == 1 || values.size() == 2))
        return readHours(values);
    const std::size_t expected = kind == "span" ? 2 : 1;
    if (values.empty() || (kind != "mics" && values.size() != expected))
        return quotedBriefly(kind) + " takes " + std::to_string(expected)
            + (expected == 1 ? " value" : " values");
    if (kind == "mics")
        return readMics(values);
    if (kind == "zone")
        return readZone(values[0]);
    if (kind == "span")
        return readSpan(values[0], values[1]);
    if (kind == "announced")
        return readAnnounced(values[0]);
    m_rules.name = values[0];
    return {};
}

std::string RulesReader::readMics(Values values)
{
    for (const std::string_view mic : values) {
        if (!isMarketCode(mic))
            return quotedBriefly(mic) + " is no market code of four capital letters and digits";
        if (std::ranges::find(m_rules.mics, mic) != m_rules.mics.end())
            return "The market " + quotedBriefly(mic) + " stands there twice";
        m_rules.mics.emplace_back(mic);
    }
    return {};
}

std::string RulesReader::readZone(std::string_view zone)
{
    if (!isKnownZone(zone))
        return "There is no time zone " + quotedBriefly(zone);
    m_rules.zone = zone;
    return {};
}

std::string RulesReader::readSpan(std::string_view first, std::string_view last)
{
    const auto firstDate = parseTradingDate(first);
    const auto lastDate = parseTradingDate(last);
    if (!firstDate || !lastDate)
        return quotedBriefly(firstDate ? last : first) + " is not a date";
    if (*lastDate < *firstDate)
        return "The span ends before it begins";
    m_rules.firstDate = *firstDate;
    m_rules.lastDate = *lastDate;
    m_rules.announcedUntil = *lastDate;
    return {};
}

std::string RulesReader::readAnnounced(std::string_view day)
{
    if (!m_headSeen.contains("span"))
        return "span must stand before \"announced\"";
    const auto date = parseTradingDate(day);
    if (!date)
        return quotedBriefly(day) + " is not a date";
    if (const std::string wrong = checkDay(*date); !wrong.empty())
        return wrong;
    m_rules.announcedUntil = *date;
    return {};
}

std::string RulesReader::readHours(Values values)
{
    const auto hours = hoursFromString(values[0]);
    if (!hours)
        return quotedBriefly(values[0]) + " are no hours such as 09:30-16:00";
    if (values.size() == 1) {
        m_rules.hours.push_back({.hours = *hours});
        return {};
    }
    if (m_rules.hours.empty() || !m_headSeen.contains("span"))
        return "span and the first hours must stand before a change of hours";
    const auto date = parseTradingDate(values[1]);
    if (!date)
        return quotedBriefly(values[1]) + " is not a date";
    if (const std::string wrong = checkDay(*date); !wrong.empty())
        return wrong;
    if (*date <= m_rules.hours.back().firstDate)
        return "The hours of " + toIso(*date) + " stand behind later ones";
    m_rules.hours.push_back({*date, *hours});
    return {};
}

std::string RulesReader::readDays(std::string_view kind, Values values)
{
    if (std::ranges::any_of(kNeeded, [&](auto needed) { return !m_headSeen.contains(needed); }))
        return "mics, zone, span and hours must stand before the days";
    const bool closed = kind == "closed";
    const std::size_t nameAt = closed ? 1 : 2;
    if (values.size() <= nameAt || values.size() > nameAt + 2 || values[nameAt].empty())
        return quotedBriefly(kind) + " takes days, " + (closed ? "" : "hours, ")
            + "a name and perhaps a German name";
    const auto rule = parseDayRule(values[0]);
    if (!rule)
        return rule.error().message;
    const auto hours = closed ? std::nullopt : hoursFromString(values[1]);
    if (!closed && !hours)
        return quotedBriefly(values[1]) + " are no hours such as 09:30-16:00";
    if (closed && rule->isSessionBefore())
        return "The session before a day can be special, but not closed";
    if (!closed && rule->weekend != DayRule::Weekend::Lost)
        return "A special session is not moved to another weekday";
    CalendarLine line{.rule = *rule,
                      .hours = hours,
                      .name = std::string(values[nameAt]),
                      .germanName =
                          std::string(values.size() > nameAt + 1 ? values[nameAt + 1] : "")};
    if (const std::string wrong = checkListed(line); !wrong.empty())
        return wrong;
    m_lines.push_back(std::move(line));
    return {};
}

std::string RulesReader::checkDay(TradingDate date)
{
    return date < m_rules.firstDate || m_rules.lastDate < date
        ? toIso(date) + " lies outside the span"
        : std::string();
}

std::string RulesReader::checkListed(const CalendarLine& line)
{
    const auto* spans = std::get_if<DayRule::Listed>(&line.rule.days);
    if (spans == nullptr)
        return {};
    for (const DayRule::Span& span : *spans) {
        if (span.first == span.last && isWeekend(span.first) && !line.hours
            && line.rule.weekend == DayRule::Weekend::Lost)
            return toIso(span.first) + " is on a weekend, which has no session anyway";
    }
    for (const TradingDate date : daysOf(line.rule, 0, 0)) {
        if (const std::string wrong = checkDay(date); !wrong.empty())
            return wrong;
        if (!m_listed.insert(date).second)
            return toIso(date) + " stands there a second time";
    }
    return {};
}

std::string RulesReader::finish()
{
    for (const std::string_view kind : kNeeded) {
        if (!m_headSeen.contains(kind))
            return "There is no line " + quotedBriefly(kind);
    }
    m_rules.hours.front().firstDate = m_rules.firstDate;
    m_rules.exceptions = spreadOverDays(m_lines, m_rules.firstDate, m_rules.lastDate);
    return {};
}

} // namespace

Result<CalendarRules> parseCalendarRules(std::string_view text, std::string_view name)
{
    text = withoutByteOrderMark(text);
    RulesReader reader;
    for (std::size_t number = 1; !text.empty(); ++number) {
        if (const std::string wrong = reader.readLine(takeLine(text)); !wrong.empty())
            return fail(ErrorCode::Format,
                        std::string(name) + ", line " + std::to_string(number) + ": " + wrong + ".",
                        number);
    }
    if (const std::string wrong = reader.finish(); !wrong.empty())
        return fail(ErrorCode::Format, std::string(name) + ": " + wrong + ".");
    return reader.take();
}

} // namespace core
