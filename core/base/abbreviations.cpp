#include "core/base/abbreviations.h"

#include "core/base/characters.h"
#include "core/base/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace core {

namespace {

/// What is always followed by more, folded and without its last full stop.
constexpr auto kOpenAbbreviations = std::to_array<std::string_view>({
    "abb",   "abs",   "adm",   "allg", "anm", "approx", "apr",  "art",   "aug",  "ausg", "bd",
    "bes",   "betr",  "bspw",  "bzgl", "bzw", "ca",     "capt", "col",   "dec",  "dez",  "dgl",
    "dipl",  "dr",    "dt",    "e.g",  "ebd", "engl",   "evtl", "feb",   "ff",   "fig",  "gen",
    "ggf",   "gov",   "hon",   "hr",   "i.e", "inkl",   "insb", "ing",   "jan",  "jul",  "jun",
    "jhd",   "kap",   "lt",    "mar",  "max", "messrs", "min",  "mind",  "mr",   "mrs",  "ms",
    "mt",    "mär",   "nov",   "nr",   "okt", "oct",    "op",   "pos",   "prof", "rd",   "rep",
    "rev",   "s.o",   "s.u",   "sen",  "sep", "sept",   "sog",  "sogen", "st",   "str",  "tel",
    "u.s.c", "ungef", "urspr", "vgl",  "viz", "vol",    "vs",   "zw",    "zzgl", "zzt",
});

/// What a sentence may also end with.
constexpr auto kClosingAbbreviations = std::to_array<std::string_view>({
    "a.m", "al",  "bn", "co",  "corp", "etc", "inc", "jr",  "ltd", "mia", "mill", "mio", "mrd",
    "p.m", "plc", "sr", "std", "tn",   "tsd", "tz",  "u.a", "u.k", "u.n", "u.s",  "usw", "u.s.a",
});

/// Words that begin sentences and seldom follow an abbreviation within one.
constexpr auto kBeginnings = std::to_array<std::string_view>({
    "a",      "aber",  "als",  "am",   "an",  "and", "auch",  "bei",   "but",    "damit",
    "danach", "das",   "dass", "denn", "der", "die", "dies",  "diese", "dieser", "doch",
    "ein",    "eine",  "er",   "es",   "for", "he",  "his",   "i",     "im",     "in",
    "it",     "its",   "mit",  "nach", "on",  "she", "sie",   "so",    "that",   "the",
    "their",  "these", "they", "this", "und", "we",  "while", "wir",   "zudem",  "zugleich",
});

template<std::size_t N>
bool isAmong(const std::array<std::string_view, N>& words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

/// The last word of `before` with the full stops inside it ("u.s"), without the last one.
std::string_view lastToken(std::string_view before)
{
    std::size_t begin = before.size() - 1;
    while (begin > 0) {
        const char32_t previous = codePointBefore(before, begin);
        if (previous != '.' && characterClass(previous) == CharacterClass::Boundary)
            break;
        begin -= utf8Size(previous);
    }
    return before.substr(begin, before.size() - 1 - begin);
}

std::string_view firstWord(std::string_view after)
{
    std::size_t end = 0;
    while (end < after.size()
           && characterClass(codePointAt(after, end)) != CharacterClass::Boundary)
        end += utf8Size(codePointAt(after, end));
    return after.substr(0, end);
}

/// "J", "z.B", "U.S": single letters, of an abbreviation or a name.
bool isOfLetters(std::string_view token)
{
    bool wasDot = true;
    for (std::size_t at = 0; at < token.size();) {
        const bool isDot = nextCodePoint(token, at) == '.';
        if (isDot == wasDot)
            return false;
        wasDot = isDot;
    }
    return !wasDot;
}

} // namespace

bool isInnerFullStop(std::string_view before, std::string_view after, std::string_view language)
{
    if (!before.ends_with('.'))
        return false;
    const std::string_view token = lastToken(before);
    if (token.empty())
        return false;
    const auto continues = [after] { return !isAmong(kBeginnings, foldCase(firstWord(after))); };
    if (std::ranges::all_of(token, isDigit))
        return language != "en" && token.size() <= 2 && continues();
    const std::string folded = foldCase(token);
    if (isAmong(kOpenAbbreviations, folded))
        return true;
    return (isOfLetters(token) || isAmong(kClosingAbbreviations, folded)) && continues();
}

} // namespace core
