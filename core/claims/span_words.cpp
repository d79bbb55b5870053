#include "core/claims/constant_lists.h"
#include "core/claims/price_words.h"
#include "core/claims/word_lists.h"

#include <array>

namespace core {

namespace {

using Tokens = std::span<const Token>;

struct SpanPhrase {
    std::string_view phrase{};
    ChangeSpan span = ChangeSpan::Day;
};

constexpr auto kSpans = std::to_array<SpanPhrase>({
    {"auf wochensicht", ChangeSpan::Week},
    {"im wochenverlauf", ChangeSpan::Week},
    {"im wochenvergleich", ChangeSpan::Week},
    {"seit wochenbeginn", ChangeSpan::Week},
    {"wochenplus", ChangeSpan::Week},
    {"wochenminus", ChangeSpan::Week},
    {"wochenverlust*", ChangeSpan::Week},
    {"wochengewinn*", ChangeSpan::Week},
    {"wochenbilanz", ChangeSpan::Week},
    {"in dieser woche", ChangeSpan::Week},
    {"binnen einer woche", ChangeSpan::Week},
    {"innerhalb einer woche", ChangeSpan::Week},
    {"on the week", ChangeSpan::Week},
    {"for the week", ChangeSpan::Week},
    {"over the week", ChangeSpan::Week},
    {"weekly gain*", ChangeSpan::Week},
    {"weekly loss*", ChangeSpan::Week},
    {"weekly drop*", ChangeSpan::Week},
    {"weekly decline*", ChangeSpan::Week},
    {"over the past week", ChangeSpan::Since},
    {"schlechteste* woche", ChangeSpan::Week},
    {"schwächste* woche", ChangeSpan::Week},
    {"stärkste* woche", ChangeSpan::Week},
    {"beste* woche", ChangeSpan::Week},
    {"worst week", ChangeSpan::Week},
    {"best week", ChangeSpan::Week},
    {"biggest weekly", ChangeSpan::Week},
    {"schlechteste* monat", ChangeSpan::Month},
    {"schwächste* monat", ChangeSpan::Month},
    {"stärkste* monat", ChangeSpan::Month},
    {"beste* monat", ChangeSpan::Month},
    {"worst month", ChangeSpan::Month},
    {"best month", ChangeSpan::Month},
    {"auf monatssicht", ChangeSpan::Month},
    {"im monatsverlauf", ChangeSpan::Month},
    {"seit monatsbeginn", ChangeSpan::Month},
    {"monatsplus", ChangeSpan::Month},
    {"monatsminus", ChangeSpan::Month},
    {"monatsbilanz", ChangeSpan::Month},
    {"on the month", ChangeSpan::Month},
    {"for the month", ChangeSpan::Month},
    {"monthly gain*", ChangeSpan::Month},
    {"monthly loss*", ChangeSpan::Month},
    {"im quartal", ChangeSpan::Quarter},
    {"im laufenden quartal", ChangeSpan::Quarter},
    {"in diesem quartal", ChangeSpan::Quarter},
    {"auf quartalssicht", ChangeSpan::Quarter},
    {"quartalsplus", ChangeSpan::Quarter},
    {"for the quarter", ChangeSpan::Quarter},
    {"this quarter", ChangeSpan::Quarter},
    {"seit jahresbeginn", ChangeSpan::YearToDate},
    {"seit jahresanfang", ChangeSpan::YearToDate},
    {"seit anfang des jahres", ChangeSpan::YearToDate},
    {"seit beginn des jahres", ChangeSpan::YearToDate},
    {"seit dem jahreswechsel", ChangeSpan::YearToDate},
    {"im laufenden jahr", ChangeSpan::YearToDate},
    {"in diesem jahr", ChangeSpan::YearToDate},
    {"im bisherigen jahresverlauf", ChangeSpan::YearToDate},
    {"year to date", ChangeSpan::YearToDate},
    {"year - to - date", ChangeSpan::YearToDate},
    {"so far this year", ChangeSpan::YearToDate},
    {"this year", ChangeSpan::YearToDate},
    {"since the start of the year", ChangeSpan::YearToDate},
    {"since the beginning of the year", ChangeSpan::YearToDate},
    {"jahresplus", ChangeSpan::YearToDate},
    {"jahresminus", ChangeSpan::YearToDate},
    {"jahresbilanz", ChangeSpan::YearToDate},
    {"for the year", ChangeSpan::YearToDate},
    {"on the year", ChangeSpan::YearToDate},
    {"auf jahressicht", ChangeSpan::TwelveMonths},
    {"im jahresvergleich", ChangeSpan::TwelveMonths},
    {"binnen zwölf monaten", ChangeSpan::TwelveMonths},
    {"binnen 12 monaten", ChangeSpan::TwelveMonths},
    {"binnen eines jahres", ChangeSpan::TwelveMonths},
    {"binnen jahresfrist", ChangeSpan::TwelveMonths},
    {"innerhalb eines jahres", ChangeSpan::TwelveMonths},
    {"innerhalb von zwölf monaten", ChangeSpan::TwelveMonths},
    {"in den vergangenen zwölf monaten", ChangeSpan::TwelveMonths},
    {"in den letzten zwölf monaten", ChangeSpan::TwelveMonths},
    {"over the past year", ChangeSpan::TwelveMonths},
    {"in the past year", ChangeSpan::TwelveMonths},
    {"over the last year", ChangeSpan::TwelveMonths},
    {"over the past 12 months", ChangeSpan::TwelveMonths},
    {"over the past twelve months", ChangeSpan::TwelveMonths},
    {"in the past 12 months", ChangeSpan::TwelveMonths},
    {"in the past twelve months", ChangeSpan::TwelveMonths},
    {"in twelve months", ChangeSpan::TwelveMonths},
    {"in 12 months", ChangeSpan::TwelveMonths},
    {"year on year", ChangeSpan::TwelveMonths},
    {"year - on - year", ChangeSpan::TwelveMonths},
});

constexpr auto kUnits =
    wordList({"tagen",       "tage",      "wochen",   "woche",     "monaten",  "monate",
              "monats",      "jahren",    "jahre",    "stunden",   "minuten",  "handelstagen",
              "handelstage", "sitzungen", "days",     "weeks",     "months",   "years",
              "hours",       "minutes",   "sessions", "quartalen", "quartale", "quarters"});
/// Introduce how long something took.
constexpr auto kWithin =
    wordList({"binnen", "innerhalb", "vergangenen", "letzten", "zurückliegenden", "in", "within",
              "over", "past", "last", "nach", "after", "seit", "for", "von"});
/// Where a way down began.
constexpr auto kPeaks =
    wordList({"hoch",   "rekordhoch", "allzeithoch",  "jahreshoch",  "rekord",       "höchststand",
              "tief",   "jahrestief", "rekordtief",   "tiefststand", "zwischenhoch", "zwischentief",
              "trough", "bottom",     "peak",         "high",        "highs",        "low",
              "lows",   "record",     "ausgabepreis", "börsengang",  "ipo"});
constexpr auto kFrom = wordList({"seit", "vom", "unter", "unterhalb", "über", "oberhalb", "since",
                                 "from", "below", "above", "off", "beneath"});

/// "binnen zwei Jahren", "in den vergangenen drei Tagen", "in 24 hours": how many tokens.
std::size_t countedSpan(Tokens tokens, std::size_t at)
{
    if (!isAmong(wordAt(tokens, at), kWithin))
        return 0;
    std::size_t number = at + 1;
    if (wordAt(tokens, number) == "von" || wordAt(tokens, number) == "der")
        ++number;
    if (number >= tokens.size()
        || (smallNumber(tokens[number]) == 0 && wholeNumber(tokens[number], 3) == 0
            && wordAt(tokens, number) != "wenigen" && wordAt(tokens, number) != "few"))
        return isAmong(wordAt(tokens, at + 1), kUnits) ? 2 : 0;
    return isAmong(wordAt(tokens, number + 1), kUnits) ? number + 2 - at : 0;
}

/// "unter seinem Rekord", "off its April high", "seit dem Hoch im März", "from its Jan. 20 peak".
std::size_t distance(Tokens tokens, std::size_t at)
{
    constexpr std::size_t kFarthest = 5;
    constexpr auto kEnds =
        wordList({"auf", "to", "um", "by", "bei", "at", "in", "im", "am", "on", ",", "und", "and"});
    if (!isAmong(wordAt(tokens, at), kFrom))
        return 0;
    for (std::size_t step = 1; step <= kFarthest && at + step < tokens.size(); ++step) {
        const Token& token = tokens[at + step];
        const bool isPeak = isAmong(token.folded, kPeaks);
        const bool isDay = token.kind == TokenKind::Number && wholeNumber(token, 2) > 0 && step > 1
            && isAmong(wordAt(tokens, at + step + 1), kPeaks);
        if ((token.kind == TokenKind::Number && !isDay) || isAmong(token.folded, kEnds))
            return 0;
        if (isPeak)
            return step + 1;
    }
    return 0;
}

bool isYear(Tokens tokens, std::size_t at)
{
    constexpr unsigned kFirst = 1900;
    constexpr unsigned kLast = 2100;
    if (at >= tokens.size() || tokens[at].kind != TokenKind::Number)
        return false;
    const unsigned year = wholeNumber(tokens[at], 4);
    return kFirst <= year && year <= kLast;
}

/// "von Anfang 2023 bis Ende 2024", "between 2020 and 2022".
std::size_t fromUntil(Tokens tokens, std::size_t at)
{
    constexpr auto kBegins = wordList({"von", "vom", "from", "between", "zwischen"});
    constexpr auto kUntil = wordList({"bis", "to", "through", "until", "till", "und", "and"});
    constexpr std::size_t kMostBefore = 3;
    if (!isAmong(wordAt(tokens, at), kBegins))
        return 0;
    for (std::size_t first = at + 1; first <= at + kMostBefore; ++first) {
        if (!isYear(tokens, first) || !isAmong(wordAt(tokens, first + 1), kUntil))
            continue;
        for (std::size_t last = first + 2; last <= first + 1 + kMostBefore; ++last) {
            if (isYear(tokens, last))
                return last + 1 - at;
        }
    }
    return 0;
}

/// "Januar-Plus", "January gain", "its 2025 gain": of that month or year, whichever it is.
std::size_t namedMove(Tokens tokens, std::size_t at)
{
    constexpr auto kMonths =
        wordList({"januar", "februar",   "märz",    "april",    "mai",      "juni",    "juli",
                  "august", "september", "oktober", "november", "dezember", "january", "february",
                  "march",  "may",       "june",    "july",     "october",  "december"});
    constexpr auto kMoves =
        wordList({"plus", "minus", "verlust", "gewinn", "bilanz", "rally", "gain", "gains", "loss",
                  "losses", "rise", "advance", "decline", "drop"});
    const std::size_t move = wordAt(tokens, at + 1) == "-" ? at + 2 : at + 1;
    const bool isMonth = isAmong(wordAt(tokens, at), kMonths);
    const bool isNamed = isMonth || (isYear(tokens, at) && move == at + 1);
    return isNamed && isAmong(wordAt(tokens, move), kMoves) ? move + 1 - at : 0;
}

/// "seit der Wahl", "since the election": nobody can tell since when.
std::size_t sinceAnything(Tokens tokens, std::size_t at)
{
    constexpr auto kSince = wordList({"seit", "since", "seitdem", "seither"});
    constexpr std::size_t kMost = 3; ///< tokens that are shown
    if (!isAmong(wordAt(tokens, at), kSince))
        return 0;
    std::size_t count = 1;
    while (count < kMost && at + count < tokens.size()
           && tokens[at + count].kind == TokenKind::Word)
        ++count;
    return count;
}

} // namespace

std::vector<SpanWords> spanWords(Tokens tokens)
{
    static const PhraseList phrases(kSpans);
    std::vector<SpanWords> found;
    for (std::size_t at = 0; at < tokens.size();) {
        const auto match = phrases.at(tokens, at);
        const ChangeSpan span = match ? kSpans[match->phrase].span : ChangeSpan::Since;
        std::size_t count = match ? match->count : 0;
        if (count == 0)
            count = countedSpan(tokens, at);
        for (const auto find : {distance, fromUntil, namedMove, sinceAnything}) {
            if (count == 0)
                count = find(tokens, at);
        }
        if (count > 0)
            found.push_back({.tokens = {at, at + count - 1}, .span = span});
        at += std::max<std::size_t>(count, 1);
    }
    return found;
}

} // namespace core
