#include "core/claims/claim_units.h"

#include "core/domain/instrument.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// A currency's noun, or one word of what it may be called.
struct CurrencyWord {
    std::string_view word{};
    std::string_view code{};
    double scale = 1.0;
};

constexpr double kHundredth = 0.01;

constexpr auto kCurrencies = std::to_array<CurrencyWord>({
    {"euro", "EUR"},
    {"euros", "EUR"},
    {"€", "EUR"},
    {"dollar", "USD"},
    {"dollars", "USD"},
    {"dlr", "USD"},
    {"dlrs", "USD"},
    {"$", "USD"},
    {"pfund", "GBP"},
    {"pound", "GBP"},
    {"pounds", "GBP"},
    {"£", "GBP"},
    {"stg", "GBP"},
    {"franken", "CHF"},
    {"sfr", "CHF"},
    {"fr", "CHF"},
    {"francs", "CHF"},
    {"franc", "CHF"},
    {"yen", "JPY"},
    {"¥", "JPY"},
    {"yuan", "CNY"},
    {"renminbi", "CNY"},
    {"rubel", "RUB"},
    {"rubles", "RUB"},
    {"roubles", "RUB"},
    {"ruble", "RUB"},
    {"₽", "RUB"},
    {"rupien", "INR"},
    {"rupees", "INR"},
    {"rupee", "INR"},
    {"₹", "INR"},
    {"zloty", "PLN"},
    {"zlotys", "PLN"},
    {"lira", "TRY"},
    {"lire", "ITL"},
    {"peso", "MXN"},
    {"pesos", "MXN"},
    {"reais", "BRL"},
    {"real", "BRL"},
    {"won", "KRW"},
    {"rand", "ZAR"},
    {"kronor", "SEK"},
    {"forint", "HUF"},
    {"koruna", "CZK"},
    {"schekel", "ILS"},
    {"shekels", "ILS"},
    {"baht", "THB"},
    {"riyals", "SAR"},
    {"dirhams", "AED"},
    {"ringgit", "MYR"},
    {"mark", "DEM"},
    {"marks", "DEM"},
    {"schilling", "ATS"},
    {"loonie", "CAD"},
    {"cent", "", kHundredth},
    {"cents", "", kHundredth},
    {"cts", "", kHundredth},
    {"¢", "", kHundredth},
    {"pence", "GBP", kHundredth},
    {"penny", "GBP", kHundredth},
    {"p", "GBP", kHundredth},
    {"rappen", "CHF", kHundredth},
    {"kopeken", "RUB", kHundredth},
});

/// "Swiss francs", "kanadische Dollar".
struct CurrencyNation {
    std::string_view nation{}; ///< beginning of the word
    std::string_view noun{};   ///< beginning of the word
    std::string_view code{};
};

constexpr auto kNations = std::to_array<CurrencyNation>({
    {"us", "dollar", "USD"},       {"us", "cent", "USD"},         {"us", "dlr", "USD"},
    {"u", "dollar", "USD"},        {"u", "cent", "USD"},          {"u", "dlr", "USD"},
    {"amerikan", "dollar", "USD"}, {"american", "dollar", "USD"}, {"kanad", "dollar", "CAD"},
    {"canadian", "dollar", "CAD"}, {"canadian", "dlr", "CAD"},    {"canadian", "cent", "CAD"},
    {"austral", "dollar", "AUD"},  {"austral", "dlr", "AUD"},     {"neusee", "dollar", "NZD"},
    {"hongkong", "dollar", "HKD"}, {"singapur", "dollar", "SGD"}, {"singapore", "dollar", "SGD"},
    {"schweiz", "franken", "CHF"}, {"swiss", "franc", "CHF"},     {"brit", "pfund", "GBP"},
    {"brit", "pound", "GBP"},      {"türk", "lira", "TRY"},       {"turkish", "lira", "TRY"},
    {"schwed", "krone", "SEK"},    {"swedish", "crown", "SEK"},   {"swedish", "krona", "SEK"},
    {"norweg", "krone", "NOK"},    {"norweg", "crown", "NOK"},    {"dän", "krone", "DKK"},
    {"danish", "krone", "DKK"},    {"danish", "crown", "DKK"},    {"tschech", "krone", "CZK"},
    {"czech", "crown", "CZK"},     {"czech", "koruna", "CZK"},    {"ind", "rup", "INR"},
    {"chin", "yuan", "CNY"},       {"russ", "rubel", "RUB"},      {"russian", "r", "RUB"},
    {"japan", "yen", "JPY"},       {"südkorean", "won", "KRW"},   {"polish", "zlot", "PLN"},
    {"poln", "zlot", "PLN"},       {"french", "franc", "FRF"},    {"belgian", "franc", "BEF"},
    {"euro", "cent", "EUR"},       {"qatari", "riyal", "QAR"},    {"hong", "dollar", "HKD"},
});

/// "A$", "HK$".
constexpr auto kDollars = std::to_array<CurrencyWord>({{"us", "USD"},
                                                       {"a", "AUD"},
                                                       {"au", "AUD"},
                                                       {"c", "CAD"},
                                                       {"can", "CAD"},
                                                       {"hk", "HKD"},
                                                       {"nz", "NZD"},
                                                       {"s", "SGD"},
                                                       {"nt", "TWD"},
                                                       {"r", "BRL"}});

constexpr auto kCodes = std::to_array<std::string_view>(
    {"EUR", "USD", "GBP", "CHF", "JPY", "CNY", "RUB", "INR", "PLN", "TRY", "MXN",
     "BRL", "KRW", "ZAR", "SEK", "NOK", "DKK", "HUF", "CZK", "AUD", "CAD", "NZD",
     "HKD", "SGD", "TWD", "ILS", "AED", "SAR", "THB", "MYR", "IDR", "PHP", "DEM"});

std::string_view folded(std::span<const Token> tokens, std::size_t at)
{
    return at < tokens.size() ? std::string_view(tokens[at].folded) : std::string_view();
}

bool startsPoint(std::string_view word)
{
    return word == "punkt" || word == "punkte" || word == "punkten" || word == "points"
        || word == "point";
}

NumberUnit percentAt(std::span<const Token> tokens, std::size_t at)
{
    const std::string_view word = folded(tokens, at);
    const std::string_view second = folded(tokens, at + 1);
    const std::string_view third = folded(tokens, at + 2);
    const bool hyphen = second == "-";
    if ((word == "%" || word == "percentage") && startsPoint(hyphen ? third : second))
        return {.kind = UnitKind::PercentagePoints, .length = hyphen ? 3U : 2U};
    if (word.starts_with("prozentpunkt"))
        return {.kind = UnitKind::PercentagePoints, .length = 1};
    if (word == "%" || word == "prozent" || word == "prozents" || word == "pct" || word == "percent"
        || word.starts_with("prozentig"))
        return {.kind = UnitKind::Percent, .length = 1};
    if (word == "per" && (hyphen ? third : second) == "cent")
        return {.kind = UnitKind::Percent, .length = hyphen ? 3U : 2U};
    if (word.starts_with("basispunkt") || word == "bp" || word == "bps")
        return {.kind = UnitKind::PercentagePoints, .scale = kHundredth, .length = 1};
    if (word == "basis" && startsPoint(hyphen ? third : second))
        return {
            .kind = UnitKind::PercentagePoints, .scale = kHundredth, .length = hyphen ? 3U : 2U};
    return {};
}

NumberUnit pointsAt(std::span<const Token> tokens, std::size_t at)
{
    constexpr std::array<std::string_view, 6> kPointWords{"zähler", "zählern", "einheiten",
                                                          "pts",    "pkt",     "zählers"};
    const std::string_view word = folded(tokens, at);
    if (startsPoint(word) || std::ranges::find(kPointWords, word) != kPointWords.end())
        return {.kind = UnitKind::Points, .length = 1};
    if (word.starts_with("index") && startsPoint(folded(tokens, at + 1)))
        return {.kind = UnitKind::Points, .length = 2};
    return word.starts_with("indexpunkt") ? NumberUnit{.kind = UnitKind::Points, .length = 1}
                                          : NumberUnit{};
}

NumberUnit currencyOf(const CurrencyWord& word, std::size_t length)
{
    return {.kind = UnitKind::Currency,
            .currency = std::string(word.code),
            .scale = word.scale,
            .length = length};
}

/// "Swiss francs" and "U.S. cents": the noun may follow behind full stops and a hyphen.
NumberUnit currencyOfNation(std::span<const Token> tokens, std::size_t at)
{
    const std::string_view nation = folded(tokens, at);
    if (at >= tokens.size() || tokens[at].kind != TokenKind::Word)
        return {};
    std::size_t noun = at + 1;
    constexpr std::size_t kMostBetween = 4;
    const bool isShort = nation == "u" || nation == "hong";
    while (noun < at + kMostBetween && noun < tokens.size()
           && (tokens[noun].kind == TokenKind::Sign || (isShort && tokens[noun].folded == "s")
               || (isShort && tokens[noun].folded == "kong")))
        ++noun;
    const std::string_view word = folded(tokens, noun);
    for (const CurrencyNation& known : kNations) {
        const bool fits =
            known.nation.size() <= 2 ? nation == known.nation : nation.starts_with(known.nation);
        if (!fits || !word.starts_with(known.noun))
            continue;
        const double scale = known.noun == "cent" ? kHundredth : 1.0;
        return currencyOf({known.noun, known.code, scale}, noun + 1 - at);
    }
    return {};
}

NumberUnit currencyAt(std::span<const Token> tokens, std::size_t at)
{
    if (at >= tokens.size())
        return {};
    NumberUnit ofNation = currencyOfNation(tokens, at);
    if (ofNation.kind != UnitKind::None)
        return ofNation;
    const Token& token = tokens[at];
    if (std::ranges::find(kCodes, token.text) != kCodes.end())
        return currencyOf({token.text, token.text}, 1);
    const auto known = std::ranges::find(kCurrencies, token.folded, &CurrencyWord::word);
    if (known == kCurrencies.end())
        return {};
    // "p" is a penny only where it touches its number, and "Fr" is Friday elsewhere.
    if ((token.folded == "p" && token.afterBlank) || (token.folded == "fr" && !token.isCapital))
        return {};
    if (known->scale == 1.0 && folded(tokens, at + 1) == "sterling")
        return currencyOf(*known, 2);
    return currencyOf(*known, 1);
}

struct MagnitudeWord {
    std::string_view word{};
    double factor = 1.0;
};

constexpr double kMillion = 1e6;
constexpr double kMilliard = 1e9;
constexpr double kBillion = 1e12; ///< the German one

constexpr auto kMagnitudes = std::to_array<MagnitudeWord>({
    {"million", kMillion},     {"millionen", kMillion}, {"millions", kMillion},
    {"mio", kMillion},         {"mill", kMillion},      {"mln", kMillion},
    {"mn", kMillion},          {"mm", kMillion},        {"milliarde", kMilliard},
    {"milliarden", kMilliard}, {"mrd", kMilliard},      {"mia", kMilliard},
    {"bn", kMilliard},         {"bln", kMilliard},      {"billionen", kBillion},
    {"bio", kBillion},         {"trn", kBillion},       {"tn", kBillion},
    {"thousand", 1e3},         {"tausend", 1e3},        {"tsd", 1e3},
    {"hundred", 1e2},          {"billions", kMilliard}, {"trillions", kBillion},
});

constexpr auto kLetters =
    std::to_array<MagnitudeWord>({{"k", 1e3}, {"m", kMillion}, {"b", kMilliard}, {"t", kBillion}});

} // namespace

NumberUnit unitAt(std::span<const Token> tokens, std::size_t at)
{
    NumberUnit unit = percentAt(tokens, at);
    if (unit.kind == UnitKind::None)
        unit = pointsAt(tokens, at);
    return unit.kind == UnitKind::None ? currencyAt(tokens, at) : unit;
}

NumberUnit currencyBefore(std::span<const Token> tokens, std::size_t at)
{
    if (at >= tokens.size())
        return {};
    const Token& token = tokens[at];
    if (token.kind == TokenKind::Word && folded(tokens, at + 1) == "$"
        && !tokens[at + 1].afterBlank) {
        const auto known = std::ranges::find(kDollars, token.folded, &CurrencyWord::word);
        return known == kDollars.end() ? NumberUnit{} : currencyOf(*known, 2);
    }
    const bool isSign = token.kind == TokenKind::Sign;
    const bool isCode = std::ranges::find(kCodes, token.text) != kCodes.end();
    if (isCode || (isSign && token.folded != "¢"))
        return currencyAt(tokens, at);
    const bool isFranc = token.text == "Fr" || token.text == "Sfr" || token.text == "sFr";
    if (isFranc && folded(tokens, at + 1) == ".")
        return currencyOf({"fr", "CHF"}, 2);
    return {};
}

Magnitude magnitudeAt(std::span<const Token> tokens, std::size_t at, std::string_view language)
{
    if (at >= tokens.size() || tokens[at].kind != TokenKind::Word)
        return {};
    const Token& token = tokens[at];
    const auto known = std::ranges::find(kMagnitudes, token.folded, &MagnitudeWord::word);
    double factor = known == kMagnitudes.end() ? 0.0 : known->factor;
    if (token.folded == "billion")
        factor = language == "de" ? kBillion : kMilliard;
    if (token.folded == "trillion" || token.folded == "trillionen")
        factor = language == "de" ? 1e18 : kBillion;
    const auto letter = std::ranges::find(kLetters, token.folded, &MagnitudeWord::word);
    if (factor == 0.0 && letter != kLetters.end() && !token.afterBlank)
        factor = letter->factor;
    if (factor == 0.0)
        return {};
    constexpr std::array<std::string_view, 5> kShortened{"mio", "mrd", "bio", "tsd", "mill"};
    const bool isShortened = std::ranges::find(kShortened, token.folded) != kShortened.end()
        && folded(tokens, at + 1) == "." && !tokens[at + 1].afterBlank;
    return {factor, isShortened ? 2U : 1U};
}

} // namespace core
