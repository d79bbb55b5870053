#include "core/ingest/article_date.h"

#include "core/base/unicode.h"
#include "core/ingest/article_clock.h"
#include "core/ingest/number_parts.h"
#include "core/time/month_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace core {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

/// A number, a word, or a mark between them.
struct Piece {
    enum class Kind { Number, Word, Mark };
    Kind kind = Kind::Mark;
    std::string_view text{};
    std::size_t end = 0; ///< byte behind it
    int number = 0;

    bool isNumber(std::size_t digits) const
    {
        return kind == Kind::Number && text.size() == digits;
    }
    bool isDayOrMonth() const { return kind == Kind::Number && text.size() <= 2; }
    bool isMark(char c) const { return kind == Kind::Mark && text.front() == c; }
};

/// The first pieces of a text, blanks left out.
std::vector<Piece> cutPieces(std::string_view text)
{
    constexpr std::size_t kPieces = 10;
    constexpr std::size_t kLongestNumber = 4;
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size() && pieces.size() < kPieces;) {
        const std::size_t begin = at;
        if (isDigit(text[at])) {
            int number = 0;
            for (; at < text.size() && isDigit(text[at]) && at - begin < kLongestNumber + 1; ++at)
                number = number * 10 + (text[at] - '0');
            pieces.push_back({.kind = Piece::Kind::Number,
                              .text = text.substr(begin, at - begin),
                              .end = at,
                              .number = number});
            continue;
        }
        const char32_t first = nextCodePoint(text, at);
        if (first == U' ' || first == U'\t' || first == U'\u00A0' || first == U'\u202F')
            continue;
        Piece::Kind kind = Piece::Kind::Mark;
        if (isWordCharacter(first)) {
            kind = Piece::Kind::Word;
            for (std::size_t next = at; next < text.size(); at = next) {
                if (isDigit(text[next]) || !isWordCharacter(nextCodePoint(text, next)))
                    break;
            }
        }
        pieces.push_back({.kind = kind, .text = text.substr(begin, at - begin), .end = at});
    }
    return pieces;
}

/// A date found in pieces: what is not printed is missing.
struct Found {
    std::optional<int> year{};
    std::optional<int> month{};
    std::optional<int> day{};
    bool ambiguous = false;
    std::size_t pieces = 0; ///< that it takes up
};

constexpr Piece kNoPiece{.kind = Piece::Kind::Mark, .text = " "};

/// Pieces from some place on; beyond the end there are empty marks.
class PieceView {
public:
    PieceView(const std::vector<Piece>& pieces, std::size_t begin)
        : m_pieces(pieces)
        , m_begin(begin)
    {
    }

    const Piece& operator[](std::size_t index) const
    {
        return m_begin + index < m_pieces.size() ? m_pieces[m_begin + index] : kNoPiece;
    }

    std::optional<int> monthAt(std::size_t index) const
    {
        if ((*this)[index].kind != Piece::Kind::Word)
            return std::nullopt;
        const auto named = monthFromName((*this)[index].text);
        return named ? std::optional(static_cast<int>(*named)) : std::nullopt;
    }

    /// 1 if there is a mark `c` at `index`, else 0: for marks that may be absent.
    std::size_t skips(std::size_t index, char c) const { return (*this)[index].isMark(c) ? 1 : 0; }

private:
    const std::vector<Piece>& m_pieces;
    std::size_t m_begin;
};

/// "2025-01-27", "2025/01/27", "2025-01".
std::optional<Found> yearFirst(const PieceView& at)
{
    if (!at[0].isNumber(4))
        return std::nullopt;
    for (const char mark : {'-', '/', '.'}) {
        if (!at[1].isMark(mark) || !at[2].isNumber(2))
            continue;
        Found found{.year = at[0].number, .month = at[2].number, .pieces = 3};
        if (at[3].isMark(mark) && at[4].isNumber(2)) {
            found.day = at[4].number;
            found.pieces = 5;
        }
        return found;
    }
    return std::nullopt;
}

/// "27.01.2025", "27.1.25", "27/01/2025", "01-27-2025".
std::optional<Found> numbersOnly(const PieceView& at)
{
    for (const char mark : {'.', '/', '-'}) {
        if (!at[0].isDayOrMonth() || !at[1].isMark(mark) || !at[2].isDayOrMonth()
            || !at[3].isMark(mark) || !(at[4].isNumber(4) || (mark == '.' && at[4].isNumber(2))))
            continue;
        constexpr int kCentury = 2000;
        constexpr int kMonths = 12;
        Found found{.year = at[4].isNumber(4) ? at[4].number : kCentury + at[4].number,
                    .month = at[2].number,
                    .day = at[0].number,
                    .pieces = 5};
        if (mark != '.' && *found.month > kMonths)
            std::swap(found.month, found.day);
        else
            found.ambiguous = mark != '.' && *found.day <= kMonths && *found.day != *found.month;
        return found;
    }
    return std::nullopt;
}

/// "27. Januar 2025", "27 Jan 2025", "27-Jan-2025", "27. Januar".
std::optional<Found> dayAndName(const PieceView& at)
{
    if (!at[0].isDayOrMonth())
        return std::nullopt;
    std::size_t next = 1 + at.skips(1, '.') + at.skips(1, '-');
    const bool ordinal = at[next].text == "th" || at[next].text == "st" || at[next].text == "nd"
        || at[next].text == "rd";
    next += ordinal ? 1 : 0;
    const auto named = at.monthAt(next);
    if (!named)
        return std::nullopt;
    Found found{.month = *named, .day = at[0].number, .pieces = next + 1};
    next += 1 + at.skips(next + 1, '.') + at.skips(next + 1, '-') + at.skips(next + 1, ',');
    if (at[next].isNumber(4)) {
        found.year = at[next].number;
        found.pieces = next + 1;
    }
    return found;
}

/// "January 27, 2025", "Jan. 27", "Januar 2025".
std::optional<Found> nameFirst(const PieceView& at)
{
    const auto named = at.monthAt(0);
    if (!named)
        return std::nullopt;
    std::size_t next = 1 + at.skips(1, '.');
    if (at[next].isNumber(4))
        return Found{.year = at[next].number, .month = *named, .pieces = next + 1};
    if (!at[next].isDayOrMonth())
        return std::nullopt;
    Found found{.month = *named, .day = at[next].number, .pieces = next + 1};
    next += 1;
    const bool ordinal = at[next].text == "th" || at[next].text == "st" || at[next].text == "nd"
        || at[next].text == "rd";
    next += ordinal ? 1 : 0;
    next += at.skips(next, ',');
    if (at[next].isNumber(4)) {
        found.year = at[next].number;
        found.pieces = next + 1;
    }
    return found;
}

std::optional<Found> findDate(const PieceView& at)
{
    for (const auto& form : {yearFirst, numbersOnly, dayAndName, nameFirst}) {
        if (auto found = form(at))
            return found;
    }
    return std::nullopt;
}

bool exists(const Found& found)
{
    constexpr int kFirstYear = 1700;
    constexpr int kLastYear = 2200;
    constexpr int kLeapYear = 2024;
    const int inYear = found.year.value_or(kLeapYear);
    const std::chrono::year_month_day date{year{inYear}, month{static_cast<unsigned>(*found.month)},
                                           day{static_cast<unsigned>(found.day.value_or(1))}};
    return date.ok() && inYear >= kFirstYear && inYear <= kLastYear;
}

/// Adds the time of day that follows the date, if one does.
void addClock(ArticleDate& date, std::string_view text, std::chrono::local_days local,
              std::string_view zone)
{
    const auto clock = leadingClock(text.substr(date.length));
    if (!clock)
        return;
    const std::string inZone = clock->zone.empty() ? std::string(zone) : clock->zone;
    const auto instant = toInstant(local + clock->clock, inZone);
    if (!instant)
        return;
    date.date = PartialDate::ofMinute(*instant, inZone);
    date.zoneUnknown = inZone.empty();
    date.length += clock->length;
}

} // namespace

std::optional<ArticleDate> leadingDate(std::string_view text, std::string_view zone)
{
    const std::vector<Piece> pieces = cutPieces(text);
    std::size_t begin = 0;
    if (!pieces.empty() && pieces[0].kind == Piece::Kind::Word && isWeekdayName(pieces[0].text)) {
        begin = 1 + PieceView(pieces, 1).skips(0, '.');
        begin += PieceView(pieces, begin).skips(0, ',');
    }
    begin += PieceView(pieces, begin)[0].text == "den" ? 1 : 0;
    const auto found = findDate(PieceView(pieces, begin));
    if (!found || !exists(*found))
        return std::nullopt;
    ArticleDate date{.ambiguous = found->ambiguous,
                     .length = pieces[begin + found->pieces - 1].end};
    const month inMonth{static_cast<unsigned>(*found->month)};
    if (found->ambiguous)
        return date;
    if (!found->year) {
        date.withoutYear = inMonth / day{static_cast<unsigned>(*found->day)};
        return date;
    }
    if (!found->day) {
        date.date = PartialDate::ofMonth(year{*found->year} / inMonth);
        return date;
    }
    const std::chrono::local_days local{year{*found->year} / inMonth
                                        / day{static_cast<unsigned>(*found->day)}};
    date.date = PartialDate::ofDay(local);
    addClock(date, text, local, zone);
    return date;
}

std::optional<ArticleDate> wholeDate(std::string_view text, std::string_view zone)
{
    text = trimmed(text);
    auto date = leadingDate(text, zone);
    if (!date)
        return std::nullopt;
    const std::string_view rest = trimmed(text.substr(date->length));
    // A zone's name behind its offset, or a full stop, says nothing new.
    const bool comment = rest.starts_with('(') && rest.ends_with(')');
    return rest.empty() || rest == "." || comment ? date : std::nullopt;
}

} // namespace core
