#include "core/time/calendar_rules.h"

#include "core/base/unicode.h"
#include "core/time/instant.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

namespace core {

namespace {

using Fields = std::vector<std::string_view>;

constexpr std::size_t kLongestLine = 4096;
/// No error repeats more bytes of a file than this.
constexpr std::size_t kLongestQuote = 40;

std::string quoted(std::string_view text)
{
    return "\"" + toValidUtf8(text.substr(0, kLongestQuote)) + "\"";
}

Fields split(std::string_view line)
{
    Fields fields;
    for (;;) {
        const std::size_t comma = line.find(',');
        fields.push_back(trimmed(line.substr(0, comma)));
        if (comma == std::string_view::npos)
            return fields;
        line.remove_prefix(comma + 1);
    }
}

bool isMic(std::string_view text)
{
    return text.size() == 4 && std::ranges::all_of(text, [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
           });
}

/// "09:30"
std::optional<std::chrono::minutes> parseTimeOfDay(std::string_view text)
{
    const auto digit = [&](std::size_t at) { return text[at] - '0'; };
    const auto isDigit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !isDigit(0) || !isDigit(1) || !isDigit(3)
        || !isDigit(4))
        return std::nullopt;
    const int hour = digit(0) * 10 + digit(1);
    const int minute = digit(3) * 10 + digit(4);
    if (hour > 23 || minute > 59)
        return std::nullopt;
    return std::chrono::hours{hour} + std::chrono::minutes{minute};
}

/// "09:30-16:00"
std::optional<CalendarRules::Hours> parseHours(std::string_view text)
{
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto opens = parseTimeOfDay(text.substr(0, dash));
    const auto closes = parseTimeOfDay(text.substr(dash + 1));
    if (!opens || !closes || *opens >= *closes)
        return std::nullopt;
    return CalendarRules::Hours{*opens, *closes};
}

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
    std::string readHead(std::string_view kind, std::span<const std::string_view> values);
    std::string readMics(std::span<const std::string_view> values);
    std::string readZone(std::string_view zone);
    std::string readSpan(std::string_view first, std::string_view last);
    std::string readException(std::string_view kind, std::span<const std::string_view> values);

    static constexpr std::array<std::string_view, 4> kHead{"mics", "zone", "span", "hours"};

    CalendarRules m_rules;
    std::set<std::string, std::less<>> m_headSeen;
    std::set<TradingDate> m_days;
};

std::string RulesReader::readLine(std::string_view line)
{
    if (line.size() > kLongestLine)
        return "The line is longer than " + std::to_string(kLongestLine) + " bytes";
    if (!isValidUtf8(line) || std::ranges::any_of(line, [](char c) {
            return static_cast<unsigned char>(c) < 0x20 && c != '\t';
        }))
        return "The line is not text in UTF-8";
    if (trimmed(line).empty() || line.starts_with('#'))
        return {};
    const Fields fields = split(line);
    const auto values = std::span(fields).subspan(1);
    if (fields[0] == "closed" || fields[0] == "special")
        return readException(fields[0], values);
    if (std::ranges::find(kHead, fields[0]) == kHead.end())
        return quoted(fields[0]) + " is none of mics, zone, span, hours, closed, special";
    if (!m_headSeen.emplace(fields[0]).second)
        return quoted(fields[0]) + " stands there a second time";
    return readHead(fields[0], values);
}

std::string RulesReader::readHead(std::string_view kind, std::span<const std::string_view> values)
{
    const std::size_t expected = kind == "span" ? 2 : 1;
    if (values.empty() || (kind != "mics" && values.size() != expected))
        return quoted(kind) + " takes " + std::to_string(expected)
            + (expected == 1 ? " value" : " values");
    if (kind == "mics")
        return readMics(values);
    if (kind == "zone")
        return readZone(values[0]);
    if (kind == "span")
        return readSpan(values[0], values[1]);
    const auto hours = parseHours(values[0]);
    if (!hours)
        return quoted(values[0]) + " are no hours such as 09:30-16:00";
    m_rules.hours = *hours;
    return {};
}

std::string RulesReader::readMics(std::span<const std::string_view> values)
{
    for (const std::string_view mic : values) {
        if (!isMic(mic))
            return quoted(mic) + " is no market code of four capital letters and digits";
        if (std::ranges::find(m_rules.mics, mic) != m_rules.mics.end())
            return "The market " + quoted(mic) + " stands there twice";
        m_rules.mics.emplace_back(mic);
    }
    return {};
}

std::string RulesReader::readZone(std::string_view zone)
{
    if (!isKnownZone(zone))
        return "There is no time zone " + quoted(zone);
    m_rules.zone = zone;
    return {};
}

std::string RulesReader::readSpan(std::string_view first, std::string_view last)
{
    const auto firstDate = parseTradingDate(first);
    const auto lastDate = parseTradingDate(last);
    if (!firstDate || !lastDate)
        return quoted(firstDate ? last : first) + " is not a date";
    if (*lastDate < *firstDate)
        return "The span ends before it begins";
    m_rules.firstDate = *firstDate;
    m_rules.lastDate = *lastDate;
    return {};
}

std::string RulesReader::readException(std::string_view kind,
                                       std::span<const std::string_view> values)
{
    if (m_headSeen.size() != kHead.size())
        return "mics, zone, span and hours must stand before the days";
    const bool closed = kind == "closed";
    const std::size_t nameAt = closed ? 1 : 2;
    if (values.size() <= nameAt || values.size() > nameAt + 2 || values[nameAt].empty())
        return quoted(kind) + " takes a date, " + (closed ? "" : "hours, ")
            + "a name and perhaps a German name";
    const auto date = parseTradingDate(values[0]);
    if (!date)
        return quoted(values[0]) + " is not a date";
    if (*date < m_rules.firstDate || m_rules.lastDate < *date)
        return toIso(*date) + " lies outside the span";
    if (closed && isWeekend(*date))
        return toIso(*date) + " is on a weekend, which has no session anyway";
    const auto hours = closed ? std::nullopt : parseHours(values[1]);
    if (!closed && !hours)
        return quoted(values[1]) + " are no hours such as 09:30-16:00";
    if (!m_days.insert(*date).second)
        return toIso(*date) + " stands there a second time";
    m_rules.exceptions.push_back(
        {.date = *date,
         .hours = hours,
         .name = std::string(values[nameAt]),
         .germanName = std::string(values.size() > nameAt + 1 ? values[nameAt + 1] : "")});
    return {};
}

std::string RulesReader::finish()
{
    for (const std::string_view kind : kHead) {
        if (!m_headSeen.contains(kind))
            return "There is no line " + quoted(kind);
    }
    std::ranges::sort(m_rules.exceptions, {}, &CalendarRules::Exception::date);
    return {};
}

} // namespace

Result<CalendarRules> parseCalendarRules(std::string_view csv, std::string_view name)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (csv.starts_with(kByteOrderMark))
        csv.remove_prefix(kByteOrderMark.size());
    RulesReader reader;
    for (std::size_t number = 1; !csv.empty(); ++number) {
        const std::size_t end = csv.find('\n');
        std::string_view line = csv.substr(0, end);
        csv.remove_prefix(end == std::string_view::npos ? csv.size() : end + 1);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (const std::string wrong = reader.readLine(line); !wrong.empty())
            return fail(ErrorCode::Format,
                        std::string(name) + ", line " + std::to_string(number) + ": " + wrong
                            + ".");
    }
    if (const std::string wrong = reader.finish(); !wrong.empty())
        return fail(ErrorCode::Format, std::string(name) + ": " + wrong + ".");
    return reader.take();
}

} // namespace core
