#include "core/claims/currency_names.h"

#include "core/claims/constant_lists.h"

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

constexpr CurrencyWord kCurrencyWords[] = {
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
    {"₺", "TRY"},
    {"₩", "KRW"},
    {"฿", "THB"},
    {"₫", "VND"},
    {"rs", "INR"},
    {"rupien", "INR"},
    {"rupie", "INR"},
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
    {"kronen", "SEK"},
    {"forint", "HUF"},
    {"forints", "HUF"},
    {"lei", "RON"},
    {"koruna", "CZK"},
    {"shekel", "ILS"},
    {"dong", "VND"},
    {"schekel", "ILS"},
    {"shekels", "ILS"},
    {"baht", "THB"},
    {"riyals", "SAR"},
    {"riyal", "SAR"},
    {"dirhams", "AED"},
    {"dirham", "AED"},
    {"ringgit", "MYR"},
    {"rupiah", "IDR"},
    {"rupiahs", "IDR"},
    {"guilders", "NLG"},
    {"gulden", "NLG"},
    {"pesetas", "ESP"},
    {"dinars", "KWD"},
    {"bolivars", "VEB"},
    {"naira", "NGN"},
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
    {"öre", "SEK", kHundredth},
    {"kopecks", "RUB", kHundredth},
    {"kopeks", "RUB", kHundredth},
    {"paise", "INR", kHundredth},
    {"paisa", "INR", kHundredth},
    {"centimes", "CHF", kHundredth},
    {"centavos", "MXN", kHundredth},
    {"agorot", "ILS", kHundredth},
    {"groszy", "PLN", kHundredth},
    {"pfennig", "DEM", kHundredth},
    {"groschen", "ATS", kHundredth},
    {"eurocent", "EUR", kHundredth},
    {"eurocents", "EUR", kHundredth},
};
constexpr auto kCurrencies = keyedList(kCurrencyWords, &CurrencyWord::word);

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
constexpr auto kDollars = keyedList<CurrencyWord>({{"us", "USD"},
                                                   {"a", "AUD"},
                                                   {"au", "AUD"},
                                                   {"c", "CAD"},
                                                   {"can", "CAD"},
                                                   {"hk", "HKD"},
                                                   {"nz", "NZD"},
                                                   {"s", "SGD"},
                                                   {"nt", "TWD"},
                                                   {"r", "BRL"}},
                                                  &CurrencyWord::word);

constexpr auto kCodes = wordList(
    {"EUR", "USD", "GBP", "CHF", "JPY", "CNY", "RUB", "INR", "PLN", "TRY", "MXN", "BRL", "KRW",
     "ZAR", "SEK", "NOK", "DKK", "HUF", "CZK", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "ILS",
     "AED", "SAR", "THB", "MYR", "IDR", "PHP", "DEM", "RON", "BGN", "CNH", "EGP", "QAR", "KWD",
     "VND", "CLP", "COP", "ARS", "KZT", "UAH", "ISK", "ATS", "NGN", "PKR"});

std::string_view folded(std::span<const Token> tokens, std::size_t at)
{
    return at < tokens.size() ? std::string_view(tokens[at].folded) : std::string_view();
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

/// "US$", "HK-$": the letters of a country before the sign.
NumberUnit dollarAt(std::span<const Token> tokens, std::size_t at)
{
    constexpr std::size_t kLongest = 3; ///< bytes of the letters
    if (tokens[at].kind != TokenKind::Word || tokens[at].text.size() > kLongest)
        return {};
    const std::size_t sign = folded(tokens, at + 1) == "-" ? at + 2 : at + 1;
    for (std::size_t i = at + 1; i <= sign; ++i) {
        if (i >= tokens.size() || tokens[i].afterBlank)
            return {};
    }
    const auto* known = folded(tokens, sign) == "$"
        ? entryOf(kDollars, tokens[at].folded, &CurrencyWord::word)
        : nullptr;
    return known == nullptr ? NumberUnit{} : currencyOf(*known, sign + 1 - at);
}

} // namespace

NumberUnit currencyAt(std::span<const Token> tokens, std::size_t at)
{
    if (at >= tokens.size())
        return {};
    NumberUnit ofNation = currencyOfNation(tokens, at);
    if (ofNation.kind != UnitKind::None)
        return ofNation;
    const Token& token = tokens[at];
    if (isAmong(token.text, kCodes))
        return currencyOf({token.text, token.text}, 1);
    if (NumberUnit dollar = dollarAt(tokens, at); dollar.kind != UnitKind::None)
        return dollar;
    const auto* known = entryOf(kCurrencies, token.folded, &CurrencyWord::word);
    if (known == nullptr)
        return {};
    // "p" is a penny only where it touches its number, and "Fr" is Friday elsewhere.
    if ((token.folded == "p" && (token.afterBlank || token.isCapital))
        || (token.folded == "fr" && !token.isCapital))
        return {};
    // "above the 9,000 mark"
    if (token.folded == "mark" && !token.isCapital)
        return {};
    if (known->scale == 1.0 && folded(tokens, at + 1) == "sterling")
        return currencyOf(*known, 2);
    return currencyOf(*known, 1);
}

NumberUnit currencyBefore(std::span<const Token> tokens, std::size_t at)
{
    if (at >= tokens.size())
        return {};
    const Token& token = tokens[at];
    constexpr std::size_t kLongestCode = 4; // most words are no codes, and are looked at here
    if (token.kind == TokenKind::Number
        || (token.kind == TokenKind::Word && token.text.size() > kLongestCode))
        return {};
    if (NumberUnit dollar = dollarAt(tokens, at); dollar.kind != UnitKind::None)
        return dollar;
    const bool isSign = token.kind == TokenKind::Sign;
    const bool isCode = isAmong(token.text, kCodes);
    if (isCode || (isSign && token.folded != "¢"))
        return currencyAt(tokens, at);
    const bool isFranc =
        token.text == "Fr" || token.text == "Sfr" || token.text == "sFr" || token.text == "SFr";
    if (isFranc && folded(tokens, at + 1) == ".")
        return currencyOf({"fr", "CHF"}, 2);
    if (token.text == "Rs")
        return currencyOf({"rs", "INR"}, folded(tokens, at + 1) == "." ? 2 : 1);
    return {};
}

bool isCurrencyOfPrices(std::string_view text)
{
    return isAmong(text, kCodes);
}

bool amountBegins(std::span<const Token> tokens, std::size_t at)
{
    const std::size_t digits = at + currencyBefore(tokens, at).length;
    return digits > at && digits < tokens.size() && tokens[digits].kind == TokenKind::Number;
}

} // namespace core
