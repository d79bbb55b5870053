#include "core/claims/number_word_parts.h"

namespace core {

namespace {

constexpr auto kGermanOnes = namedValues(
    {{"null", 0},      {"ein", 1},       {"eins", 1},      {"eine", 1},      {"einen", 1},
     {"einem", 1},     {"einer", 1},     {"zwei", 2},      {"zwo", 2},       {"drei", 3},
     {"vier", 4},      {"fünf", 5},      {"sechs", 6},     {"sieben", 7},    {"acht", 8},
     {"neun", 9},      {"zehn", 10},     {"elf", 11},      {"zwölf", 12},    {"dreizehn", 13},
     {"vierzehn", 14}, {"fünfzehn", 15}, {"sechzehn", 16}, {"siebzehn", 17}, {"achtzehn", 18},
     {"neunzehn", 19}});
constexpr auto kGermanTens = namedValues({{"zwanzig", 20},
                                          {"dreissig", 30},
                                          {"vierzig", 40},
                                          {"fünfzig", 50},
                                          {"sechzig", 60},
                                          {"siebzig", 70},
                                          {"achtzig", 80},
                                          {"neunzig", 90}});
constexpr auto kGermanFractions = namedValues({{"drittel", 3},
                                               {"viertel", 4},
                                               {"fünftel", 5},
                                               {"sechstel", 6},
                                               {"siebtel", 7},
                                               {"achtel", 8},
                                               {"neuntel", 9},
                                               {"zehntel", 10},
                                               {"zwanzigstel", 20}});
constexpr auto kHalf = wordList({"halb", "halbe", "halbes", "halben", "halber", "halbem"});
constexpr auto kOneAndHalf = wordList({"anderthalb", "anderthalbe", "eineinhalb", "anderthalben"});
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
    if (isAmong(word, kOneAndHalf))
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

/// "halbes" and "Drittel" behind a number of `length` tokens.
std::optional<WordNumber> germanFraction(std::span<const Token> tokens, double numerator,
                                         std::size_t at, std::size_t length)
{
    const std::string_view word = wordAt(tokens, at + length);
    if (numerator == 1.0 && isAmong(word, kHalf)) {
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

} // namespace

std::optional<WordNumber> readGermanNumber(std::span<const Token> tokens, std::size_t at)
{
    constexpr std::string_view kFirst = "nezdvfsaht"; // "null", "ein", "zwei", ... "tausend"
    if (kFirst.find(tokens[at].folded.front()) == std::string_view::npos)
        return std::nullopt;
    const std::string_view word = wordAt(tokens, at);
    if (word == "hälfte" || (word == "die" && wordAt(tokens, at + 1) == "hälfte"))
        return fraction(1.0, 2.0, word == "die" ? 2 : 1);
    if (word == "dutzend")
        return WordNumber{.value = 12.0};
    std::optional<WordNumber> number = german(word);
    if (!number && isAmong(word, kHalf))
        return WordNumber{.value = 0.5, .step = kFractionStep, .isFraction = true};
    if (!number)
        return std::nullopt;
    if (auto part = germanFraction(tokens, number->value, at, 1))
        return part;
    if (wordAt(tokens, at + 1) == "dutzend")
        return WordNumber{.value = number->value * 12.0, .step = 12.0, .length = 2};
    return number;
}

} // namespace core
