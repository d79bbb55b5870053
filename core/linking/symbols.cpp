#include "core/linking/symbols.h"

#include "core/base/characters.h"
#include "core/base/unicode.h"
#include "core/linking/security_codes.h"

#include <algorithm>
#include <array>
#include <string>

namespace core {

namespace {

constexpr std::size_t kShortestBareTicker = 4;
constexpr std::size_t kShortestInParentheses = 3; ///< two letters are somebody's initials

/// Words of German and English that are, or could be, tickers; sorted.
constexpr std::array kCommonWords = std::to_array<std::string_view>({
    "a",    "ab",   "abb",   "aber", "able", "act",   "add",  "ag",   "age",   "ai",    "air",
    "all",  "alle", "alo",   "also", "am",   "ams",   "an",   "and",  "any",   "api",   "app",
    "arm",  "art",  "as",    "at",   "ats",  "auch",  "auf",  "aus",  "auto",  "baby",  "back",
    "ball", "band", "bank",  "bar",  "base", "bat",   "bats", "be",   "beat",  "bei",   "best",
    "beta", "big",  "bill",  "bin",  "bis",  "bist",  "bit",  "blue", "bold",  "bond",  "book",
    "boot", "boss", "bud",   "bund", "buy",  "by",    "cake", "call", "can",   "cap",   "car",
    "card", "care", "carr",  "cars", "cash", "cast",  "cat",  "ceo",  "cfo",   "chef",  "city",
    "co",   "con",  "cool",  "core", "corn", "cost",  "da",   "dann", "das",   "dash",  "dass",
    "data", "day",  "de",    "deck", "dem",  "den",   "der",  "des",  "desk",  "die",   "dies",
    "dis",  "do",   "doc",   "dog",  "door", "dow",   "dr",   "du",   "ear",   "east",  "easy",
    "eat",  "edge", "edv",   "eh",   "ein",  "eine",  "el",   "elan", "elf",   "en",    "er",
    "erst", "es",   "etwa",  "eu",   "euro", "even",  "eye",  "ezb",  "fall",  "fang",  "fare",
    "fast", "fed",  "fest",  "fit",  "five", "fizz",  "flow", "flu",  "fly",   "food",  "for",
    "form", "four", "fox",   "fra",  "free", "from",  "fun",  "fund", "gain",  "game",  "gap",
    "gas",  "ge",   "gegen", "geld", "geo",  "gift",  "go",   "gold", "good",  "gross", "grow",
    "gun",  "gut",  "haben", "hand", "hat",  "hatte", "he",   "heat", "hell",  "help",  "her",
    "hero", "hier", "high",  "him",  "his",  "hoch",  "hold", "home", "hood",  "hope",  "hot",
    "how",  "hund", "i",     "ice",  "ich",  "ihm",   "ihr",  "im",   "in",    "inf",   "info",
    "ing",  "ins",  "into",  "ipo",  "is",   "isp",   "ist",  "it",   "its",   "ja",    "jack",
    "jahr", "job",  "just",  "kein", "key",  "ki",    "kids", "kind", "king",  "know",  "la",
    "lake", "land", "last",  "laut", "law",  "leg",   "leo",  "life", "light", "like",  "line",
    "live", "long", "look",  "los",  "loud", "love",  "low",  "main", "make",  "mal",   "man",
    "many", "mar",  "mark",  "mass", "max",  "may",   "me",   "mehr", "met",   "meta",  "mind",
    "mini", "mit",  "mol",   "moon", "more", "most",  "much", "muss", "nach",  "name",  "near",
    "net",  "neu",  "new",   "next", "nice", "no",    "noch", "now",  "nun",   "nur",   "ob",
    "odd",  "oder", "of",    "off",  "oil",  "old",   "on",   "one",  "only",  "open",  "or",
    "our",  "out",  "over",  "own",  "pack", "pal",   "park", "part", "path",  "pay",   "peak",
    "pet",  "pick", "pins",  "plan", "play", "plus",  "pool", "pos",  "post",  "pro",   "pub",
    "race", "rad",  "rail",  "rain", "rand", "real",  "red",  "rep",  "ride",  "ring",  "road",
    "rock", "root", "run",   "rund", "safe", "sage",  "said", "sail", "san",   "save",  "say",
    "sea",  "see",  "sehr",  "seit", "self", "sell",  "sem",  "ship", "sign",  "shop",  "sie",
    "sind", "site", "six",   "snap", "snow", "so",    "sol",  "soll", "some",  "son",   "spot",
    "stan", "star", "stay",  "str",  "such", "sun",   "tag",  "talk", "tank",  "tap",   "team",
    "tech", "teil", "tel",   "tell", "ten",  "than",  "that", "the",  "then",  "they",  "this",
    "tier", "time", "to",    "ton",  "top",  "tot",   "true", "tun",  "turn",  "two",   "uhr",
    "um",   "und",  "uns",   "up",   "ups",  "us",    "usa",  "usb",  "use",   "ver",   "very",
    "via",  "vie",  "viel",  "vier", "vom",  "von",   "vor",  "wait", "walk",  "wall",  "war",
    "was",  "wash", "way",   "we",   "web",  "weg",   "weil", "well", "wenn",  "wer",   "west",
    "what", "wie",  "will",  "win",  "wind", "wir",   "wird", "wise", "wish",  "with",  "wo",
    "wolf", "work", "yes",   "you",  "your", "zeit",  "zoom", "zu",   "zum",   "zur",
});

bool isUpperAscii(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isWordAt(std::string_view text, std::size_t position)
{
    const CharacterClass kind = characterClass(codePointAt(text, position));
    return position < text.size() && kind != CharacterClass::Boundary;
}

bool endsWord(std::string_view text, std::size_t position)
{
    return position > 0
        && characterClass(codePointBefore(text, position)) != CharacterClass::Boundary;
}

/// The symbol with ".O" or ".DE" that stands at `end`, if that is there.
std::optional<Ticker> withExchangeCode(std::string_view text, std::size_t end)
{
    if (end >= text.size() || text[end] != '.')
        return std::nullopt;
    std::size_t last = end + 1;
    while (last < text.size() && isUpperAscii(text[last]))
        ++last;
    const auto markets = marketsOfCode(foldCase(text.substr(end + 1, last - end - 1)));
    if (!markets || isWordAt(text, last))
        return std::nullopt;
    return Ticker{.end = last, .markets = *markets};
}

/// The symbol with " GY" that stands at `end`, if that is there. Both could be words: outside
/// parentheses they need the name of their instrument.
std::optional<Ticker> withBloombergCode(std::string_view text, std::size_t begin, std::size_t end)
{
    constexpr std::size_t kCode = 2;
    const std::size_t last = end + 1 + kCode;
    if (last > text.size() || text[end] != ' ' || isWordAt(text, last)
        || !std::ranges::all_of(text.substr(end + 1, kCode), isUpperAscii))
        return std::nullopt;
    const auto markets = marketsOfBloombergCode(foldCase(text.substr(end + 1, kCode)));
    if (!markets)
        return std::nullopt;
    const std::string_view after = text.substr(last);
    const bool isEnclosed = begin > 0 && text[begin - 1] == '('
        && (after.starts_with(')') || after.starts_with(',') || after.starts_with(" Equity"));
    return Ticker{.end = last, .markets = *markets, .needsName = !isEnclosed};
}

/// "BRK.B", "VOLV-B": the class of a share behind its letters.
bool hasShareClass(std::string_view ticker)
{
    constexpr std::size_t kShortest = 4;
    if (ticker.size() < kShortest)
        return false;
    const std::size_t joint = ticker.size() - 2;
    return std::string_view(".-/").find(ticker[joint]) != std::string_view::npos
        && isUpperAscii(ticker.back())
        && std::ranges::all_of(ticker.substr(0, joint), isUpperAscii);
}

/// "^GDAXI"
bool followsCaret(std::string_view text, std::size_t begin)
{
    return begin > 0 && text[begin - 1] == '^' && !endsWord(text, begin - 1);
}

/// The word that ends at `end`, or before blanks and one of `marks` there.
std::string_view wordBefore(std::string_view text, std::size_t end, std::string_view marks)
{
    constexpr std::size_t kLongest = 24;
    const std::size_t behind = end;
    bool hasMark = false;
    while (end > 0 && behind - end < kLongest) {
        const char32_t last = codePointBefore(text, end);
        const bool isMark = last < 0x80 && marks.find(static_cast<char>(last)) != marks.npos;
        if (!isBlank(last) && (!isMark || hasMark))
            break;
        hasMark = hasMark || isMark;
        end -= utf8Size(last);
    }
    std::size_t first = end;
    while (first > 0 && end - first < kLongest && endsWord(text, first))
        first -= utf8Size(codePointBefore(text, first));
    return text.substr(first, end - first);
}

std::optional<Markets> exchangeBefore(std::string_view text, std::size_t begin)
{
    while (begin > 0 && isBlank(codePointBefore(text, begin)))
        begin -= utf8Size(codePointBefore(text, begin));
    if (begin == 0 || text[begin - 1] != ':')
        return std::nullopt;
    return marketsOfWord(foldCase(wordBefore(text, begin - 1, {})));
}

/// "WKN 716460", "WKN: 716460", "ISIN/WKN: DE0007164600 / 716460"
bool followsWkn(std::string_view text, std::size_t begin)
{
    const std::string_view before = wordBefore(text, begin, ":./|,(");
    const std::string word = foldCase(before);
    return isIsin(before) || word == "wkn" || word == "isin" || word == "nummer"
        || word.ends_with("kennnummer") || word.ends_with("kennummer");
}

bool followsCurrencySign(std::string_view text, std::size_t begin)
{
    return begin > 0 && text[begin - 1] == '$' && !endsWord(text, begin - 1);
}

bool isBetween(std::string_view text, std::size_t begin, std::size_t end, char left, char right)
{
    if (begin > 0 && (text[begin - 1] == '.' || text[begin - 1] == '^')) // of an index
        --begin;
    return begin > 0 && text[begin - 1] == left && end < text.size() && text[end] == right;
}

bool isInBrackets(std::string_view text, std::size_t begin, std::size_t end)
{
    return isBetween(text, begin, end, '<', '>');
}

bool isInParentheses(std::string_view text, std::size_t begin, std::size_t end)
{
    return isBetween(text, begin, end, '(', ')');
}

/// The symbol at `begin` if nothing there says that it is one, but it is hardly anything else.
std::optional<Ticker> tickerByItself(std::string_view text, std::size_t begin, std::size_t end,
                                     NameKind kind)
{
    const std::string_view ticker = text.substr(begin, end - begin);
    if (isCommonWord(foldCase(ticker)))
        return std::nullopt;
    const bool isPlain = kind == NameKind::Symbol && ticker.size() >= kShortestBareTicker
        && std::ranges::all_of(ticker, isUpperAscii);
    const bool isEnclosed =
        isInParentheses(text, begin, end) && ticker.size() >= kShortestInParentheses;
    if (!isPlain && !isEnclosed)
        return std::nullopt;
    return Ticker{.end = end, .needsName = !isPlain};
}

} // namespace

bool isCommonWord(std::string_view folded)
{
    return std::ranges::find(kCommonWords, folded) != kCommonWords.end();
}

std::optional<Ticker> tickerAt(std::string_view text, std::size_t begin, std::size_t end,
                               NameKind kind)
{
    const std::string_view ticker = text.substr(begin, end - begin);
    if (isIsin(ticker) || (isWkn(ticker) && followsWkn(text, begin)))
        return Ticker{.end = end};
    const auto withCode = withExchangeCode(text, end);
    if (withCode
        && (ticker.size() > 1 // "U.S." holds no U
            || isInBrackets(text, begin, withCode->end)
            || isInParentheses(text, begin, withCode->end)))
        return withCode;
    if (const auto markets = exchangeBefore(text, begin))
        return Ticker{.end = end, .markets = *markets};
    if (std::ranges::none_of(ticker, isUpperAscii))
        return std::nullopt;
    if (followsCurrencySign(text, begin) || followsCaret(text, begin)
        || isInBrackets(text, begin, end) || hasShareClass(ticker))
        return Ticker{.end = end};
    const auto alone = tickerByItself(text, begin, end, kind);
    const auto withBloomberg = withBloombergCode(text, begin, end);
    const bool mayBeWords = withBloomberg && withBloomberg->needsName;
    if (!withBloomberg || isCommonWord(foldCase(ticker)) || (mayBeWords && alone))
        return alone; // "NVDA IN FOCUS" says nothing of India
    return withBloomberg;
}

} // namespace core
