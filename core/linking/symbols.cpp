#include "core/linking/symbols.h"

#include "core/base/unicode.h"
#include "core/linking/characters.h"

#include <algorithm>
#include <array>
#include <string>

namespace core {

namespace {

constexpr std::size_t kShortestBareTicker = 4;
constexpr std::size_t kShortestInParentheses = 3; ///< two letters are somebody's initials

/// Words of German and English that are, or could be, tickers; sorted.
constexpr std::array kCommonWords = std::to_array<std::string_view>({
    "a",    "ab",    "abb",  "able", "aber",  "act",   "add",  "ag",    "age",  "ai",   "air",
    "alle", "all",   "am",   "an",   "and",   "any",   "api",  "app",   "arm",  "art",  "as",
    "at",   "auch",  "auf",  "aus",  "baby",  "back",  "ball", "band",  "bank", "bar",  "base",
    "be",   "bei",   "best", "beta", "big",   "bill",  "bin",  "bis",   "bist", "bit",  "blue",
    "bold", "bond",  "book", "boot", "bud",   "bund",  "buy",  "by",    "cake", "call", "can",
    "car",  "care",  "cars", "cash", "cast",  "cat",   "ceo",  "cfo",   "chef", "city", "co",
    "cool", "core",  "corn", "cost", "da",    "dann",  "das",  "dass",  "data", "day",  "de",
    "dem",  "den",   "der",  "des",  "die",   "dies",  "do",   "dog",   "door", "du",   "ear",
    "east", "easy",  "eat",  "eh",   "ein",   "eine",  "el",   "elf",   "en",   "er",   "erst",
    "es",   "etwa",  "eu",   "euro", "eye",   "ezb",   "fall", "fang",  "fast", "fed",  "fest",
    "fit",  "five",  "fizz", "flow", "fly",   "food",  "for",  "form",  "four", "fox",  "free",
    "from", "fun",   "fund", "game", "gas",   "gegen", "geld", "geo",   "gift", "go",   "gold",
    "good", "gross", "grow", "gut",  "haben", "hand",  "hat",  "hatte", "he",   "heat", "hell",
    "help", "her",   "hero", "hier", "high",  "him",   "his",  "hoch",  "hold", "home", "hood",
    "hope", "how",   "hund", "i",    "ich",   "ihm",   "ihr",  "im",    "in",   "info", "ins",
    "into", "ipo",   "is",   "ist",  "it",    "its",   "ja",   "jack",  "jahr", "job",  "just",
    "kein", "key",   "ki",   "kids", "kind",  "king",  "know", "la",    "lake", "land", "last",
    "laut", "law",   "life", "like", "line",  "live",  "long", "look",  "loud", "love", "low",
    "main", "make",  "mal",  "man",  "many",  "mark",  "mass", "max",   "may",  "me",   "mehr",
    "meta", "mind",  "mini", "mit",  "moon",  "more",  "most", "much",  "muss", "nach", "name",
    "near", "net",   "neu",  "new",  "next",  "nice",  "no",   "noch",  "nun",  "nur",  "now",
    "ob",   "odd",   "oder", "of",   "off",   "oil",   "old",  "on",    "one",  "only", "open",
    "or",   "our",   "out",  "over", "own",   "pack",  "park", "part",  "path", "pay",  "pet",
    "peak", "pick",  "plan", "play", "plus",  "pool",  "post", "pro",   "race", "rad",  "rail",
    "rain", "real",  "red",  "ride", "ring",  "road",  "rock", "root",  "rund", "run",  "safe",
    "said", "sail",  "save", "say",  "sea",   "see",   "seit", "sehr",  "self", "sell", "ship",
    "shop", "sie",   "sind", "site", "six",   "so",    "soll", "some",  "son",  "spot", "star",
    "stay", "such",  "sun",  "tag",  "talk",  "tap",   "team", "tech",  "teil", "tell", "ten",
    "than", "that",  "the",  "then", "they",  "this",  "tier", "time",  "to",   "top",  "tot",
    "true", "tun",   "turn", "two",  "uhr",   "um",    "und",  "uns",   "up",   "us",   "usa",
    "use",  "very",  "via",  "viel", "vier",  "vom",   "von",  "vor",   "wait", "walk", "wall",
    "war",  "was",   "wash", "way",  "we",    "web",   "weg",  "weil",  "well", "wenn", "wer",
    "west", "what",  "wie",  "will", "win",   "wind",  "wir",  "wird",  "wish", "with", "wo",
    "wolf", "work",  "yes",  "you",  "your",  "zeit",  "zu",   "zum",   "zur",
});

/// What the press writes before "NVDA" and a colon; sorted, folded.
constexpr std::array kExchanges = std::to_array<std::string_view>({
    "ams",      "amex",     "arca",     "bit",      "bme", "börse",     "cboe",     "cve",
    "ebr",      "epa",      "etr",      "euronext", "fra", "frankfurt", "ger",      "hkex",
    "hkg",      "index",    "krx",      "kürzel",   "lon", "lse",       "mil",      "nasdaq",
    "nasdaqcm", "nasdaqgm", "nasdaqgs", "nse",      "nys", "nyse",      "nysearca", "otc",
    "otcmkts",  "reuters",  "ric",      "six",      "swx", "symbol",    "szse",     "ticker",
    "tokyo",    "tse",      "tsx",      "tyo",      "vie", "wbag",      "xetr",     "xetra",
    "xnas",     "xnys",
});

/// What Reuters and Yahoo write behind a ticker and a full stop.
constexpr std::array kExchangeCodes = std::to_array<std::string_view>({
    "A",  "AS", "AX", "BE", "BR", "CO", "DE", "F",  "HE", "HK", "HM", "K",  "KQ", "KS",
    "L",  "LS", "MC", "MI", "MU", "N",  "O",  "OL", "OQ", "P",  "PA", "PK", "S",  "SG",
    "SI", "SS", "ST", "SW", "SZ", "T",  "TO", "TW", "US", "VI", "VX", "WA",
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

/// The end of ".O" or ".DE" at `end`, if that is there.
std::optional<std::size_t> endOfExchangeCode(std::string_view text, std::size_t end)
{
    if (end >= text.size() || text[end] != '.')
        return std::nullopt;
    std::size_t last = end + 1;
    while (last < text.size() && isUpperAscii(text[last]))
        ++last;
    const std::string_view code = text.substr(end + 1, last - end - 1);
    if (std::ranges::find(kExchangeCodes, code) == kExchangeCodes.end() || isWordAt(text, last))
        return std::nullopt;
    return last;
}

bool followsExchange(std::string_view text, std::size_t begin)
{
    while (begin > 0 && (text[begin - 1] == ' ' || text.substr(0, begin).ends_with("\u00A0")))
        begin -= text[begin - 1] == ' ' ? 1 : 2;
    if (begin == 0 || text[begin - 1] != ':')
        return false;
    std::size_t first = --begin;
    while (first > 0 && begin - first < 16 && endsWord(text, first))
        first -= utf8Size(codePointBefore(text, first));
    const std::string word = foldCase(text.substr(first, begin - first));
    return std::ranges::find(kExchanges, word) != kExchanges.end();
}

bool followsCurrencySign(std::string_view text, std::size_t begin)
{
    return begin > 0 && text[begin - 1] == '$' && !endsWord(text, begin - 1);
}

} // namespace

bool isCommonWord(std::string_view folded)
{
    return std::ranges::find(kCommonWords, folded) != kCommonWords.end();
}

std::optional<std::size_t> tickerEnd(std::string_view text, std::size_t begin, std::size_t end)
{
    const std::string_view ticker = text.substr(begin, end - begin);
    const auto endWithCode = endOfExchangeCode(text, end);
    if (endWithCode && ticker.size() > 1) // "U.S." holds no U
        return endWithCode;
    if (followsCurrencySign(text, begin) || followsExchange(text, begin))
        return end;
    if (isCommonWord(foldCase(ticker)))
        return std::nullopt;
    if (begin > 0 && text[begin - 1] == '(' && end < text.size() && text[end] == ')'
        && ticker.size() >= kShortestInParentheses)
        return end;
    if (ticker.size() >= kShortestBareTicker && std::ranges::all_of(ticker, isUpperAscii))
        return end;
    return std::nullopt;
}

} // namespace core
