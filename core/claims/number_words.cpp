#include "core/claims/number_words.h"

#include <algorithm>
#include <array>
#include <string>

namespace core {

namespace {

struct NamedValue {
    std::string_view name{};
    double value = 0.0;
};

constexpr auto kGermanOnes = std::to_array<NamedValue>(
    {{"null", 0},      {"ein", 1},       {"eins", 1},      {"eine", 1},      {"einen", 1},
     {"einem", 1},     {"einer", 1},     {"zwei", 2},      {"zwo", 2},       {"drei", 3},
     {"vier", 4},      {"fünf", 5},      {"sechs", 6},     {"sieben", 7},    {"acht", 8},
     {"neun", 9},      {"zehn", 10},     {"elf", 11},      {"zwölf", 12},    {"dreizehn", 13},
     {"vierzehn", 14}, {"fünfzehn", 15}, {"sechzehn", 16}, {"siebzehn", 17}, {"achtzehn", 18},
     {"neunzehn", 19}});
constexpr auto kGermanTens = std::to_array<NamedValue>({{"zwanzig", 20},
                                                        {"dreissig", 30},
                                                        {"vierzig", 40},
                                                        {"fünfzig", 50},
                                                        {"sechzig", 60},
                                                        {"siebzig", 70},
                                                        {"achtzig", 80},
                                                        {"neunzig", 90}});
constexpr auto kEnglish = std::to_array<NamedValue>(
    {{"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},
     {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},
     {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
     {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
     {"twenty", 20},  {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},
     {"seventy", 70}, {"eighty", 80},  {"ninety", 90}});
constexpr auto kGermanFractions = std::to_array<NamedValue>({{"drittel", 3},
                                                             {"viertel", 4},
                                                             {"fünftel", 5},
                                                             {"sechstel", 6},
                                                             {"siebtel", 7},
                                                             {"achtel", 8},
                                                             {"neuntel", 9},
                                                             {"zehntel", 10},
                                                             {"zwanzigstel", 20}});
constexpr auto kEnglishFractions = std::to_array<NamedValue>({{"half", 2},
                                                              {"third", 3},
                                                              {"quarter", 4},
                                                              {"fifth", 5},
                                                              {"sixth", 6},
                                                              {"seventh", 7},
                                                              {"eighth", 8},
                                                              {"ninth", 9},
                                                              {"tenth", 10},
                                                              {"twelfth", 12},
                                                              {"twentieth", 20},
                                                              {"halves", 2},
                                                              {"thirds", 3},
                                                              {"quarters", 4},
                                                              {"fifths", 5},
                                                              {"sixths", 6},
                                                              {"eighths", 8},
                                                              {"tenths", 10}});
constexpr auto kFactors = std::to_array<NamedValue>(
    {{"verdoppelte", 2},    {"verdoppelten", 2},   {"verdoppelt", 2},   {"verdoppeln", 2},
     {"verdreifachte", 3},  {"verdreifachten", 3}, {"verdreifacht", 3}, {"verdreifachen", 3},
     {"vervierfachte", 4},  {"vervierfachten", 4}, {"vervierfacht", 4}, {"verfünffachte", 5},
     {"verfünffachten", 5}, {"verfünffacht", 5},   {"halbierte", 0.5},  {"halbierten", 0.5},
     {"halbiert", 0.5},     {"halbieren", 0.5},    {"doubled", 2},      {"doubles", 2},
     {"tripled", 3},        {"trebled", 3},        {"quadrupled", 4},   {"quintupled", 5},
     {"halved", 0.5}});
constexpr std::array<std::string_view, 6> kHalf{"halb",   "halbe",  "halbes",
                                                "halben", "halber", "halbem"};
constexpr std::array<std::string_view, 4> kOneAndHalf{"anderthalb", "anderthalbe", "eineinhalb",
                                                      "anderthalben"};
constexpr double kFractionStep = 0.1; ///< of a fraction: how closely words like it are meant
constexpr std::size_t kLongestWord = 60;

template<std::size_t N>
std::optional<double> valueOf(const std::array<NamedValue, N>& names, std::string_view word)
{
    const auto found = std::ranges::find(names, word, &NamedValue::name);
    return found == names.end() ? std::nullopt : std::optional(found->value);
}

std::optional<double> germanBelowHundred(std::string_view word)
{
    if (const auto ones = valueOf(kGermanOnes, word))
        return ones;
    if (const auto tens = valueOf(kGermanTens, word))
        return tens;
    constexpr std::string_view kAnd = "und";
    const std::size_t at = word.find(kAnd);
    if (at == std::string_view::npos)
        return std::nullopt;
    const auto ones = valueOf(kGermanOnes, word.substr(0, at));
    const auto tens = valueOf(kGermanTens, word.substr(at + kAnd.size()));
    return ones && tens && *ones > 0 && *ones < 10 ? std::optional(*tens + *ones) : std::nullopt;
}

/// "zwei" before and "fünfzig" behind `unit` in "zweihundertfünfzig"; both may be missing.
template<typename Smaller>
std::optional<double> germanWith(std::string_view word, std::string_view unit, double size,
                                 Smaller smaller)
{
    const std::size_t at = word.find(unit);
    if (at == std::string_view::npos)
        return smaller(word);
    const auto count = at == 0 ? std::optional(1.0) : smaller(word.substr(0, at));
    std::string_view rest = word.substr(at + unit.size());
    if (rest.starts_with("und") && rest.size() > 3)
        rest.remove_prefix(3);
    const auto more = rest.empty() ? std::optional(0.0) : smaller(rest);
    return count && more ? std::optional(*count * size + *more) : std::nullopt;
}

std::optional<double> germanWord(std::string_view word)
{
    const auto belowThousand = [](std::string_view part) {
        return germanWith(part, "hundert", 100.0, germanBelowHundred);
    };
    return germanWith(word, "tausend", 1000.0, belowThousand);
}

std::optional<WordNumber> german(std::string_view word)
{
    if (std::ranges::find(kOneAndHalf, word) != kOneAndHalf.end())
        return WordNumber{.value = 1.5, .step = kFractionStep};
    constexpr std::string_view kAndHalf = "einhalb";
    if (word.ends_with(kAndHalf) && word.size() > kAndHalf.size()) {
        if (const auto whole = germanWord(word.substr(0, word.size() - kAndHalf.size())))
            return WordNumber{.value = *whole + 0.5, .step = kFractionStep};
    }
    const auto value = germanWord(word);
    if (!value)
        return std::nullopt;
    return WordNumber{.value = *value, .isArticle = *value == 1.0};
}

WordNumber fraction(double numerator, double denominator, std::size_t length)
{
    const double value = numerator / denominator;
    return {.value = value, .step = value * kFractionStep, .length = length, .isFraction = true};
}

std::string_view wordAt(std::span<const Token> tokens, std::size_t at)
{
    return at < tokens.size() ? std::string_view(tokens[at].folded) : std::string_view();
}

/// "halbes" and "Drittel" behind a number of `length` tokens.
std::optional<WordNumber> germanFraction(std::span<const Token> tokens, double numerator,
                                         std::size_t at, std::size_t length)
{
    const std::string_view word = wordAt(tokens, at + length);
    if (numerator == 1.0 && std::ranges::find(kHalf, word) != kHalf.end()) {
        WordNumber half = fraction(1.0, 2.0, length + 1);
        half.step = kFractionStep;
        if (wordAt(tokens, at + length + 1) == "dutzend")
            half = {.value = 6.0, .length = length + 2};
        return half;
    }
    constexpr std::string_view kPercentPart = "prozent";
    const bool isPercent = word.ends_with(kPercentPart) && word.size() > kPercentPart.size();
    const auto part = valueOf(kGermanFractions,
                              word.substr(0, word.size() - (isPercent ? kPercentPart.size() : 0)));
    if (!part)
        return std::nullopt;
    WordNumber read = fraction(numerator, *part, length + 1);
    read.isPercent = isPercent;
    return read;
}

std::optional<WordNumber> readGerman(std::span<const Token> tokens, std::size_t at)
{
    const std::string_view word = wordAt(tokens, at);
    if (word == "hälfte")
        return fraction(1.0, 2.0, 1);
    if (word == "dutzend")
        return WordNumber{.value = 12.0};
    std::optional<WordNumber> number = german(word);
    if (!number && std::ranges::find(kHalf, word) != kHalf.end())
        return WordNumber{.value = 0.5, .step = kFractionStep, .isFraction = true};
    if (!number)
        return std::nullopt;
    if (auto part = germanFraction(tokens, number->value, at, 1))
        return part;
    if (wordAt(tokens, at + 1) == "dutzend")
        return WordNumber{.value = number->value * 12.0, .step = 12.0, .length = 2};
    return number;
}

/// "twenty-one", "one hundred and five", "two thousand", "a hundred".
std::optional<WordNumber> englishWhole(std::span<const Token> tokens, std::size_t at)
{
    const bool isArticle = wordAt(tokens, at) == "a" || wordAt(tokens, at) == "an";
    const auto first = isArticle ? std::optional(1.0) : valueOf(kEnglish, wordAt(tokens, at));
    if (!first)
        return std::nullopt;
    WordNumber number{.value = *first, .isArticle = isArticle || *first == 1.0};
    const bool hasHyphen = wordAt(tokens, at + 1) == "-";
    const auto ones = valueOf(kEnglish, wordAt(tokens, at + (hasHyphen ? 2 : 1)));
    if (*first >= 20 && ones && *ones > 0 && *ones < 10) {
        number.value += *ones;
        number.length += hasHyphen ? 2 : 1;
    }
    for (const auto& [name, factor] :
         std::to_array<NamedValue>({{"hundred", 100}, {"thousand", 1000}, {"dozen", 12}})) {
        const std::size_t hyphen = wordAt(tokens, at + number.length) == "-" ? 1 : 0;
        if (wordAt(tokens, at + number.length + hyphen) != name)
            continue;
        number = {.value = number.value * factor, .length = number.length + hyphen + 1};
        const bool hasAnd = wordAt(tokens, at + number.length) == "and";
        const auto rest = englishWhole(tokens, at + number.length + (hasAnd ? 1 : 0));
        if (rest && !rest->isArticle && rest->value < factor && factor > 12) {
            number.value += rest->value;
            number.length += rest->length + (hasAnd ? 1 : 0);
        }
    }
    return number;
}

/// Whether the fraction word that ends before `at` is meant as a fraction: not "a third day".
bool mayEndFraction(std::span<const Token> tokens, std::size_t at)
{
    constexpr auto kBehind = std::to_array<std::string_view>(
        {"of",   "to", "at",     "in",    "on",      "from",  "since", "after",      "over",
         "and",  "or", "higher", "lower", "its",     "their", "his",   "her",        "this",
         "last", "by", "when",   "as",    "percent", "per",   "pct",   "percentage", "point",
         "a",    "an", "below",  "above", "during",  "within"});
    return at >= tokens.size() || tokens[at].kind != TokenKind::Word
        || std::ranges::find(kBehind, wordAt(tokens, at)) != kBehind.end();
}

std::optional<WordNumber> englishFraction(std::span<const Token> tokens, std::size_t at,
                                          const WordNumber& count)
{
    std::size_t next = at + count.length;
    if (wordAt(tokens, next) == "-")
        ++next;
    const auto part = valueOf(kEnglishFractions, wordAt(tokens, next));
    if (!part || !mayEndFraction(tokens, next + 1))
        return std::nullopt;
    return fraction(count.value, *part, next + 1 - at);
}

/// "half", "half a", "a quarter of a": the unit follows, or a whole.
std::optional<WordNumber> withArticleBehind(std::span<const Token> tokens, std::size_t at,
                                            WordNumber number)
{
    std::size_t next = at + number.length;
    if (wordAt(tokens, next) == "of" && wordAt(tokens, next + 1) != "the")
        ++next;
    const bool isUnit = wordAt(tokens, next + 1).starts_with("per")
        || wordAt(tokens, next + 1) == "pct" || wordAt(tokens, next + 1) == "point"
        || wordAt(tokens, next + 1).ends_with("illion");
    if ((wordAt(tokens, next) == "a" || wordAt(tokens, next) == "one") && isUnit) {
        number.length = next + 1 - at;
        if (number.value == 0.5)
            number.step = kFractionStep;
    }
    return number;
}

std::optional<WordNumber> readEnglish(std::span<const Token> tokens, std::size_t at)
{
    if (wordAt(tokens, at) == "half" && mayEndFraction(tokens, at + 1))
        return withArticleBehind(tokens, at, fraction(1.0, 2.0, 1));
    const auto number = englishWhole(tokens, at);
    if (!number)
        return std::nullopt;
    if (auto part = englishFraction(tokens, at, *number))
        return withArticleBehind(tokens, at, *part);
    const std::size_t next = at + number->length;
    if (wordAt(tokens, next) == "and" && wordAt(tokens, next + 1) == "a"
        && wordAt(tokens, next + 2) == "half")
        return WordNumber{
            .value = number->value + 0.5, .step = kFractionStep, .length = number->length + 3};
    return number;
}

std::optional<WordNumber> readFactor(std::string_view word)
{
    const auto factor = valueOf(kFactors, word);
    if (!factor)
        return std::nullopt;
    const double value = std::abs(*factor - 1.0);
    return WordNumber{.value = value,
                      .step = value * kFractionStep,
                      .way = *factor > 1.0 ? Direction::Up : Direction::Down};
}

} // namespace

std::optional<WordNumber> readNumberWords(std::span<const Token> tokens, std::size_t at,
                                          std::string_view language)
{
    if (tokens[at].kind != TokenKind::Word || tokens[at].folded.size() > kLongestWord)
        return std::nullopt;
    if (const auto factor = readFactor(tokens[at].folded))
        return factor;
    return language == "de" ? readGerman(tokens, at) : readEnglish(tokens, at);
}

std::optional<double> vulgarFraction(std::string_view text)
{
    constexpr auto kSigns = std::to_array<NamedValue>({{"½", 0.5},
                                                       {"¼", 0.25},
                                                       {"¾", 0.75},
                                                       {"⅓", 1.0 / 3.0},
                                                       {"⅔", 2.0 / 3.0},
                                                       {"⅛", 0.125},
                                                       {"⅜", 0.375},
                                                       {"⅝", 0.625},
                                                       {"⅞", 0.875}});
    return valueOf(kSigns, text);
}

} // namespace core
