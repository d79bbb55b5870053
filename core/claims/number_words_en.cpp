#include "core/claims/number_word_parts.h"

namespace core {

namespace {

constexpr auto kEnglish = namedValues(
    {{"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},
     {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},
     {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
     {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
     {"twenty", 20},  {"thirty", 30},  {"forty", 40},     {"fifty", 50},    {"sixty", 60},
     {"seventy", 70}, {"eighty", 80},  {"ninety", 90}});
constexpr auto kEnglishFractions = namedValues({{"half", 2},
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
/// At most so many `parts` follow the first. "twenty-one", "one hundred and five", "two thousand",
/// "a hundred".
std::optional<WordNumber> englishWhole(std::span<const Token> tokens, std::size_t at, int parts = 3)
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
         namedValues({{"hundred", 100}, {"thousand", 1000}, {"dozen", 12}})) {
        const std::size_t hyphen = wordAt(tokens, at + number.length) == "-" ? 1 : 0;
        if (wordAt(tokens, at + number.length + hyphen) != name)
            continue;
        number = {.value = number.value * factor, .length = number.length + hyphen + 1};
        const bool hasAnd = wordAt(tokens, at + number.length) == "and";
        const auto rest = parts > 0
            ? englishWhole(tokens, at + number.length + (hasAnd ? 1 : 0), parts - 1)
            : std::nullopt;
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

} // namespace

std::optional<WordNumber> readEnglishNumber(std::span<const Token> tokens, std::size_t at)
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

} // namespace core
