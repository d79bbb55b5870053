#include "core/ingest/article_clock.h"

#include "core/base/unicode.h"
#include "core/ingest/number_parts.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace core {

namespace {

struct ZoneName {
    std::string_view name{};
    std::string_view zone{};
};

// Only abbreviations that mean one zone in news text. "ET" is New York's time of that day.
constexpr auto kZones = std::to_array<ZoneName>({{"Z", "UTC"},
                                                 {"UTC", "UTC"},
                                                 {"GMT", "UTC"},
                                                 {"MEZ", "+01:00"},
                                                 {"CET", "+01:00"},
                                                 {"MESZ", "+02:00"},
                                                 {"CEST", "+02:00"},
                                                 {"ET", "America/New_York"},
                                                 {"EST", "-05:00"},
                                                 {"EDT", "-04:00"},
                                                 {"PT", "America/Los_Angeles"},
                                                 {"PST", "-08:00"},
                                                 {"PDT", "-07:00"},
                                                 {"JST", "+09:00"},
                                                 {"HKT", "+08:00"}});

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Text that is read from the front.
class Cursor {
public:
    explicit Cursor(std::string_view text)
        : m_text(text)
    {
    }

    std::size_t at() const { return m_at; }
    std::string_view rest() const { return m_text.substr(m_at); }

    void skipBlanks()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
    }

    bool take(std::string_view what)
    {
        if (!rest().starts_with(what))
            return false;
        m_at += what.size();
        return true;
    }

    /// A word in any case, not followed by a letter.
    bool takeWord(std::string_view word)
    {
        const std::string_view here = rest().substr(0, word.size());
        const bool ends =
            m_at + word.size() >= m_text.size() || !isLetter(m_text[m_at + word.size()]);
        if (!ends || here.size() != word.size() || foldCase(here) != foldCase(word))
            return false;
        m_at += word.size();
        return true;
    }

    /// A number of one or two digits; -1 if there is none.
    int takeNumber()
    {
        std::size_t digits = 0;
        while (digits < rest().size() && isDigit(rest()[digits]))
            ++digits;
        if (digits == 0 || digits > 2)
            return -1;
        int value = 0;
        for (const char c : rest().substr(0, digits))
            value = value * 10 + (c - '0');
        m_at += digits;
        return value;
    }

    void skipDigits()
    {
        while (m_at < m_text.size() && isDigit(m_text[m_at]))
            ++m_at;
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

/// "+01:00", "-0500" as "+01:00"; empty if there is no offset.
std::string takeOffset(Cursor& cursor)
{
    Cursor ahead = cursor;
    const bool west = ahead.take("-");
    if (!west && !ahead.take("+"))
        return {};
    std::string digits;
    while (digits.size() < 4 && !ahead.rest().empty()) {
        const char c = ahead.rest().front();
        if (isDigit(c))
            digits += c;
        else if (c != ':' || digits.size() != 2)
            break;
        ahead.take(std::string_view(&c, 1));
    }
    if (digits.size() != 4)
        return {};
    cursor = ahead;
    std::string offset(1, west ? '-' : '+');
    return offset.append(digits, 0, 2).append(":").append(digits, 2, 2);
}

std::string takeZone(Cursor& cursor)
{
    Cursor ahead = cursor;
    ahead.skipBlanks();
    const bool bracket = ahead.take("(");
    std::string zone = takeOffset(ahead);
    for (const ZoneName& name : kZones) {
        // As printed: "et" is a word in several languages.
        if (zone.empty() && ahead.rest().starts_with(name.name) && ahead.takeWord(name.name))
            zone = name.zone;
    }
    if (zone.empty() || (bracket && !ahead.take(")")))
        return {};
    cursor = ahead;
    return zone;
}

/// Makes 22 of 10 where "pm" follows; -1 for "13 pm".
int takeHalfOfDay(Cursor& cursor, int hour, bool& found)
{
    Cursor ahead = cursor;
    ahead.skipBlanks();
    const bool morning = ahead.takeWord("am") || ahead.takeWord("a.m.");
    const bool evening = !morning && (ahead.takeWord("pm") || ahead.takeWord("p.m."));
    found = morning || evening;
    if (!found)
        return hour;
    cursor = ahead;
    constexpr int kNoon = 12;
    if (hour < 1 || hour > kNoon)
        return -1;
    return hour % kNoon + (morning ? 0 : kNoon);
}

bool takeUhr(Cursor& cursor)
{
    Cursor ahead = cursor;
    ahead.skipBlanks();
    const bool uhr = ahead.takeWord("uhr") || ahead.takeWord("h");
    if (uhr)
        cursor = ahead;
    return uhr;
}

void skipToClock(Cursor& cursor)
{
    if (cursor.take("T") || cursor.take("t"))
        return;
    cursor.skipBlanks();
    for (const std::string_view mark : {",", "|", "-", "–", "/"}) {
        if (cursor.take(mark))
            break;
    }
    cursor.skipBlanks();
    for (const std::string_view word : {"um", "at", "ab", "gegen"}) {
        if (cursor.takeWord(word))
            break;
    }
    cursor.skipBlanks();
}

} // namespace

std::optional<ArticleClock> leadingClock(std::string_view text)
{
    Cursor cursor(text);
    skipToClock(cursor);
    int hour = cursor.takeNumber();
    const bool colon = cursor.take(":");
    const bool point = !colon && cursor.take(".");
    int minute = colon || point ? cursor.takeNumber() : 0;
    int second = 0;
    if (colon && cursor.take(":")) {
        second = cursor.takeNumber();
        if (cursor.take(".") || cursor.take(","))
            cursor.skipDigits();
    }
    bool halfOfDay = false;
    hour = takeHalfOfDay(cursor, hour, halfOfDay);
    const bool uhr = takeUhr(cursor);
    // "22.10" alone may be a day and month, "22" anything.
    if ((!colon && !uhr && !halfOfDay) || hour < 0 || hour > 23 || minute < 0 || minute > 59
        || second < 0 || second > 60)
        return std::nullopt;
    std::string zone = takeZone(cursor);
    return ArticleClock{.clock = std::chrono::hours{hour} + std::chrono::minutes{minute}
                            + std::chrono::seconds{second},
                        .zone = std::move(zone),
                        .length = cursor.at()};
}

} // namespace core
