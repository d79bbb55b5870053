#include "core/time/day_rule.h"

#include "core/base/quote.h"
#include "core/base/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <string>

namespace core {

namespace {

using std::chrono::days;

using Words = std::vector<std::string_view>;

constexpr std::array<std::string_view, 7> kWeekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                    "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 5> kNumbers{"last", "1st", "2nd", "3rd", "4th"};

tl::unexpected<Error> wrong(std::string_view word, std::string_view what)
{
    return fail(ErrorCode::Format, quotedBriefly(word) + std::string(what));
}

Words wordsOf(std::string_view text)
{
    Words words;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        const std::size_t end = std::min(text.find(' '), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

template<std::size_t N>
std::optional<unsigned> placeIn(const std::array<std::string_view, N>& names, std::string_view word)
{
    const auto found = std::ranges::find(names, word);
    if (found == names.end())
        return std::nullopt;
    return static_cast<unsigned>(found - names.begin());
}

std::optional<int> wholeNumber(std::string_view text, std::size_t digits)
{
    int value = 0;
    const char* end = text.data() + text.size();
    if (text.empty() || text.size() > digits || text.front() == '-'
        || std::from_chars(text.data(), end, value).ptr != end)
        return std::nullopt;
    return value;
}

/// "12-25"
std::optional<std::chrono::month_day> dayOfYear(std::string_view text)
{
    if (text.size() != 5 || text[2] != '-')
        return std::nullopt;
    const auto month = wholeNumber(text.substr(0, 2), 2);
    const auto day = wholeNumber(text.substr(3), 2);
    if (!month || !day)
        return std::nullopt;
    const std::chrono::month_day date{std::chrono::month{static_cast<unsigned>(*month)},
                                      std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

/// A word and the days behind it: "easter-2", "november+1", "easter".
struct WithOffset {
    std::string_view word{};
    days offset{};
};

std::optional<WithOffset> splitOffset(std::string_view text)
{
    const std::size_t sign = text.find_first_of("+-");
    if (sign == std::string_view::npos)
        return WithOffset{text, days{0}};
    const auto count = wholeNumber(text.substr(sign + 1), 3);
    if (!count)
        return std::nullopt;
    return WithOffset{text.substr(0, sign), days{text[sign] == '-' ? -*count : *count}};
}

/// "2012-10-29" or "2012-10-29..2012-10-30"
Result<DayRule::Span> listedSpan(std::string_view word)
{
    const std::size_t dots = word.find("..");
    const std::string_view from = word.substr(0, dots);
    const std::string_view to = dots == std::string_view::npos ? from : word.substr(dots + 2);
    const auto first = parseTradingDate(from);
    const auto last = parseTradingDate(to);
    if (!first || !last)
        return wrong(first ? to : from, " is not a date");
    if (*last < *first || last->day() - first->day() > days{366})
        return wrong(word, " does not run from one day to a later one of the same year");
    return DayRule::Span{*first, *last};
}

bool isListedDay(std::string_view word)
{
    return word.size() >= 10 && word[4] == '-' && word[0] >= '0' && word[0] <= '9';
}

/// The words of a line's days, taken one after the other.
class DayWords {
public:
    explicit DayWords(Words words)
        : m_words(std::move(words))
    {
    }

    Result<DayRule> read();

private:
    /// The next words if they are these.
    bool take(std::initializer_list<std::string_view> words);
    std::string_view next() { return m_at < m_words.size() ? m_words[m_at++] : ""; }
    bool atEnd() const { return m_at == m_words.size(); }

    Result<DayRule> readDays();
    Result<DayRule> readListed();
    Result<DayRule> readWeekdayOfMonth(unsigned number);
    void readWeekend(DayRule& rule);
    Result<void> readYears(DayRule& rule);

    Words m_words;
    std::size_t m_at = 0;
};

bool DayWords::take(std::initializer_list<std::string_view> words)
{
    const auto left = std::span(m_words).subspan(m_at);
    if (left.size() < words.size() || !std::ranges::equal(words, left.first(words.size())))
        return false;
    m_at += words.size();
    return true;
}

Result<DayRule> DayWords::readListed()
{
    DayRule::Listed listed;
    while (!atEnd() && isListedDay(m_words[m_at])) {
        const auto span = listedSpan(next());
        if (!span)
            return tl::unexpected(span.error());
        listed.push_back(*span);
    }
    return DayRule{.days = std::move(listed)};
}

Result<DayRule> DayWords::readWeekdayOfMonth(unsigned number)
{
    const std::string_view day = next();
    const auto weekday = placeIn(kWeekdays, day);
    if (!weekday)
        return wrong(day, " is no weekday such as monday");
    const bool hasOf = take({"of"});
    const std::string_view behind = next();
    const auto split = splitOffset(behind);
    const auto month = split ? placeIn(kMonths, split->word) : std::nullopt;
    if (!hasOf || !month)
        return wrong(behind, " is no month as in \"1st monday of may\"");
    return DayRule{.days = DayRule::WeekdayOfMonth{.month = std::chrono::month{*month + 1},
                                                   .weekday = std::chrono::weekday{*weekday},
                                                   .number = number,
                                                   .offset = split->offset}};
}

Result<DayRule> DayWords::readDays()
{
    if (!atEnd() && isListedDay(m_words[m_at]))
        return readListed();
    if (take({"session", "before"})) {
        const std::string_view text = next();
        const auto day = dayOfYear(text);
        if (!day)
            return wrong(text, " is not a day of the year such as 12-31");
        return DayRule{.days = DayRule::SessionBefore{*day}};
    }
    const std::string_view word = next();
    if (const auto number = placeIn(kNumbers, word))
        return readWeekdayOfMonth(*number);
    if (const auto day = dayOfYear(word))
        return DayRule{.days = DayRule::EachYear{*day}};
    const auto split = splitOffset(word);
    if (split && split->word == "easter")
        return DayRule{.days = DayRule::FromEaster{split->offset}};
    return wrong(word, " names no day");
}

void DayWords::readWeekend(DayRule& rule)
{
    if (take({"or", "nearest", "weekday"}))
        rule.weekend = DayRule::Weekend::Nearest;
    else if (take({"or", "next", "weekday", "if", "sunday"}))
        rule.weekend = DayRule::Weekend::NextIfOnSunday;
    else if (take({"or", "next", "weekday"}))
        rule.weekend = DayRule::Weekend::Next;
}

Result<void> DayWords::readYears(DayRule& rule)
{
    const auto readYear = [&](int& year) -> Result<void> {
        const std::string_view text = next();
        const auto number = text.size() == 4 ? wholeNumber(text, 4) : std::nullopt;
        if (!number)
            return wrong(text, " is not a year");
        year = *number;
        return {};
    };
    if (take({"from"})) {
        if (const auto read = readYear(rule.firstYear); !read)
            return read;
    }
    if (take({"until"})) {
        if (const auto read = readYear(rule.lastYear); !read)
            return read;
    }
    if (take({"except"})) {
        do {
            if (const auto read = readYear(rule.exceptYears.emplace_back()); !read)
                return read;
        } while (!atEnd());
    }
    return {};
}

Result<DayRule> DayWords::read()
{
    auto rule = readDays();
    if (!rule)
        return rule;
    if (!rule->isSessionBefore())
        readWeekend(*rule);
    if (!rule->isListed()) {
        if (const auto years = readYears(*rule); !years)
            return tl::unexpected(years.error());
    }
    if (!atEnd())
        return wrong(m_words[m_at], " does not belong there");
    return rule;
}

} // namespace

Result<DayRule> parseDayRule(std::string_view text)
{
    return DayWords(wordsOf(text)).read();
}

} // namespace core
