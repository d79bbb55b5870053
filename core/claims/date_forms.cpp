#include "core/claims/constant_lists.h"
#include "core/claims/day_forms.h"
#include "core/claims/token_phrases.h"
#include "core/time/month_names.h"

#include <array>
#include <string>

namespace core {

namespace {

using Kind = DayReference::Kind;
using Tokens = std::span<const Token>;

constexpr auto kParts =
    wordList({"anfang", "mitte", "ende", "early", "late", "mid", "beginning", "end", "start"});
/// A month stands behind one of these, whatever else its name means.
constexpr auto kBeforeMonth = wordList(
    {"im",     "in", "seit",   "since", "vom",  "von",   "ab",   "bis", "until", "till",
     "during", "of", "anfang", "mitte", "ende", "early", "late", "mid", "monat", "ultimo"});
constexpr auto kBeforeYear =
    wordList({"in",     "im",         "seit",         "since",       "jahr",        "jahre",
              "jahres", "of",         "anfang",       "mitte",       "ende",        "early",
              "late",   "mid",        "herbst",       "sommer",      "winter",      "during",
              "from",   "börsenjahr", "börsenjahres", "handelsjahr", "kalenderjahr"});
/// What makes "in 2000" a count.
constexpr auto kAfterCount =
    wordList({"prozent", "percent", "%", "punkte", "punkten", "points", "euro", "euros", "dollar",
              "dollars", "zähler", "zählern", "stück", "uhr", "mitarbeiter", "people"});
constexpr auto kOrdinals = wordList({"st", "nd", "rd", "th"});

/// Of the names of months, so that few words are looked up.
constexpr std::size_t kShortestMonth = 3; ///< bytes
constexpr std::size_t kLongestMonth = 10;
constexpr std::string_view kMonthBeginnings = "jfmasond";

std::optional<std::chrono::month> monthAt(Tokens tokens, std::size_t at)
{
    if (at >= tokens.size() || tokens[at].kind != TokenKind::Word || !tokens[at].isCapital
        || tokens[at].text.size() < kShortestMonth || tokens[at].text.size() > kLongestMonth
        || kMonthBeginnings.find(tokens[at].folded.front()) == std::string_view::npos)
        return std::nullopt;
    const auto month = monthFromName(tokens[at].text);
    return month ? std::optional(std::chrono::month{*month}) : std::nullopt;
}

unsigned dayAt(Tokens tokens, std::size_t at)
{
    const unsigned day = at < tokens.size() ? wholeNumber(tokens[at], 2) : 0;
    return day <= 31 ? day : 0;
}

std::optional<std::chrono::year> yearAt(Tokens tokens, std::size_t at)
{
    if (at >= tokens.size() || tokens[at].text.size() != 4)
        return std::nullopt;
    const unsigned year = wholeNumber(tokens[at]);
    return year >= 1800 && year <= 2199 ? std::optional(std::chrono::year{static_cast<int>(year)})
                                        : std::nullopt;
}

DayReference dateOf(unsigned day, std::chrono::month month, std::optional<std::chrono::year> year)
{
    return {.kind = Kind::Date, .day = std::chrono::day{day}, .month = month, .year = year};
}

/// "27.01.2025", "27.01.25" and, where a full stop follows, "27.1."
DayForm numericDate(Tokens tokens, std::size_t at)
{
    const std::string& text = tokens[at].text;
    std::array<unsigned, 3> parts{};
    std::size_t part = 0;
    std::size_t digits = 0;
    for (const char c : text) {
        if (c == '.') {
            if (digits == 0 || ++part > 2)
                return {};
            digits = 0;
            continue;
        }
        if (c < '0' || c > '9' || ++digits > 4)
            return {};
        parts[part] = parts[part] * 10 + static_cast<unsigned>(c - '0');
    }
    if (part == 0 || parts[0] < 1 || parts[0] > 31 || parts[1] < 1 || parts[1] > 12)
        return {};
    if (part == 2 && (digits == 2 || digits == 4)) {
        const int year = static_cast<int>(digits == 2 ? 2000 + parts[2] : parts[2]);
        return {.reference =
                    dateOf(parts[0], std::chrono::month{parts[1]}, std::chrono::year{year}),
                .count = 1};
    }
    const std::string_view before = wordAt(tokens, at - 1);
    const bool isDate = wordAt(tokens, at + 1) == "."
        && (before == "am" || before == "vom" || before == "zum" || before == "bis"
            || before == "seit" || before == "dem" || before == "den");
    if (part != 1 || !isDate)
        return {};
    return {.reference = dateOf(parts[0], std::chrono::month{parts[1]}, std::nullopt), .count = 2};
}

/// "2025-01-27".
DayForm isoDate(Tokens tokens, std::size_t at)
{
    const auto year = yearAt(tokens, at);
    if (!year || wordAt(tokens, at + 1) != "-" || wordAt(tokens, at + 3) != "-"
        || tokens[at + 1].afterBlank || at + 4 >= tokens.size())
        return {};
    const unsigned month = wholeNumber(tokens[at + 2], 2);
    const unsigned day = dayAt(tokens, at + 4);
    if (month < 1 || month > 12 || day == 0)
        return {};
    return {.reference = dateOf(day, std::chrono::month{month}, *year), .count = 5};
}

/// "27. Januar 2025", "27 January", "27th of January".
DayForm dayFirst(Tokens tokens, std::size_t at)
{
    const unsigned day = dayAt(tokens, at);
    if (day == 0)
        return {};
    std::size_t next = at + 1;
    if (wordAt(tokens, next) == "." || isAmong(wordAt(tokens, next), kOrdinals))
        ++next;
    if (wordAt(tokens, next) == "of")
        ++next;
    const auto month = monthAt(tokens, next);
    if (!month)
        return {};
    ++next;
    std::size_t behind = next;
    if (wordAt(tokens, behind) == "." || wordAt(tokens, behind) == ",")
        ++behind;
    const auto year = yearAt(tokens, behind);
    return {.reference = dateOf(day, *month, year), .count = (year ? behind + 1 : next) - at};
}

/// "Jan. 27, 2025", "January 27th".
DayForm monthFirst(Tokens tokens, std::size_t at)
{
    const auto month = monthAt(tokens, at);
    if (!month)
        return {};
    std::size_t next = at + 1;
    if (wordAt(tokens, next) == ".")
        ++next;
    const unsigned day = dayAt(tokens, next);
    // "im Januar 27 Prozent", "Mai 5,2": a number of something else
    if (day == 0 || isAmong(wordAt(tokens, next + 1), kAfterCount)
        || isAmong(wordAt(tokens, at - 1), std::array<std::string_view, 1>{"im"}))
        return {};
    ++next;
    if (isAmong(wordAt(tokens, next), kOrdinals))
        ++next;
    const std::size_t behind = wordAt(tokens, next) == "," ? next + 1 : next;
    const auto year = yearAt(tokens, behind);
    return {.reference = dateOf(day, *month, year), .count = (year ? behind + 1 : next) - at};
}

std::size_t partBefore(Tokens tokens, std::size_t at)
{
    if (wordAt(tokens, at - 1) == "-" && wordAt(tokens, at - 2) == "mid")
        return 2;
    if (wordAt(tokens, at - 1) == "of" && isAmong(wordAt(tokens, at - 2), kParts))
        return 2;
    return isAmong(wordAt(tokens, at - 1), kParts) ? 1 : 0;
}

/// "verbuchte 2024 ein Plus": German needs no preposition.
bool isBareYear(Tokens tokens, std::size_t at)
{
    constexpr auto kBehind = wordList({"ein", "einen", "eine", "einem", "um", "rund", "insgesamt",
                                       "fast", "knapp", "gut", "mehr"});
    constexpr auto kNoVerbs =
        wordList({"auf", "um", "von", "bei", "über", "unter", "mit", "rund", "etwa", "fast",
                  "knapp", "gut", "zu", "für", "als", "nach", "vor"});
    return at > 0 && tokens[at - 1].kind == TokenKind::Word && !tokens[at - 1].isCapital
        && !isAmong(wordAt(tokens, at - 1), kNoVerbs) && isAmong(wordAt(tokens, at + 1), kBehind);
}

} // namespace

DayForm dateForm(Tokens tokens, std::size_t at)
{
    if (tokens[at].kind == TokenKind::Number) {
        for (const auto form : {isoDate, dayFirst, numericDate}) {
            if (const DayForm found = form(tokens, at); found.count > 0)
                return found;
        }
        return {};
    }
    return monthFirst(tokens, at);
}

DayForm monthForm(Tokens tokens, std::size_t at)
{
    const std::string_view word = wordAt(tokens, at);
    if (word == "vormonat" || word == "vormonats")
        return {.reference = {.kind = Kind::MonthsAgo, .ago = 1}, .count = 1};
    if (word == "monat" || word == "monats" || word == "month") {
        const auto turn = turnOf(wordAt(tokens, at - 1));
        if (!turn)
            return {};
        const int ago = *turn == Turn::Past ? 1 : *turn == Turn::Current ? 0 : -1;
        return {.reference = {.kind = Kind::MonthsAgo, .ago = ago}, .count = 1, .before = 1};
    }
    const auto month = monthAt(tokens, at);
    if (!month)
        return {};
    const auto turn = turnOf(wordAt(tokens, at - 1));
    const std::size_t behind = wordAt(tokens, at + 1) == "." ? at + 2 : at + 1;
    const auto year = yearAt(tokens, behind);
    const std::size_t part = partBefore(tokens, at);
    if (!year && part == 0 && turn != Turn::Past && !isAmong(wordAt(tokens, at - 1), kBeforeMonth))
        return {};
    return {.reference = {.kind = Kind::Month, .month = *month, .year = year},
            .count = year ? behind + 1 - at : 1,
            .before = part > 0 ? part
                : turn         ? 1U
                               : 0U};
}

DayForm yearForm(Tokens tokens, std::size_t at)
{
    const std::string_view word = wordAt(tokens, at);
    const std::string_view before = wordAt(tokens, at - 1);
    if (const auto year = yearAt(tokens, at)) {
        const bool isBare = isBareYear(tokens, at);
        if ((!isAmong(before, kBeforeYear) && !isBare)
            || isAmong(wordAt(tokens, at + 1), kAfterCount))
            return {};
        const bool named = before.starts_with("jahr") || before.ends_with("jahr")
            || before.ends_with("jahres") || isAmong(before, kParts);
        return {.reference = {.kind = Kind::Year, .year = *year},
                .count = 1,
                .before = named ? 1U : 0U};
    }
    if (word == "vorjahr")
        return {.reference = {.kind = Kind::YearsAgo, .ago = 1}, .count = 1};
    if (word != "jahr" && word != "jahres" && word != "year")
        return {};
    const auto turn = turnOf(before);
    if (!turn)
        return {};
    const int ago = *turn == Turn::Past ? 1 : *turn == Turn::Current ? 0 : -1;
    return {.reference = {.kind = Kind::YearsAgo, .ago = ago}, .count = 1, .before = 1};
}

} // namespace core
