#include "core/claims/number_words.h"

#include "core/claims/number_word_parts.h"

#include <cmath>

namespace core {

namespace {

constexpr std::size_t kLongestWord = 60; ///< bytes

constexpr auto kFactors = namedValues({{"verdoppelte", 2},       {"verdoppelten", 2},
                                       {"verdoppelt", 2},        {"verdoppeln", 2},
                                       {"verdreifachte", 3},     {"verdreifachten", 3},
                                       {"verdreifacht", 3},      {"verdreifachen", 3},
                                       {"vervierfachte", 4},     {"vervierfachten", 4},
                                       {"vervierfacht", 4},      {"verfünffachte", 5},
                                       {"verfünffachten", 5},    {"verfünffacht", 5},
                                       {"halbierte", 0.5},       {"halbierten", 0.5},
                                       {"halbiert", 0.5},        {"halbieren", 0.5},
                                       {"doubled", 2},           {"doubles", 2},
                                       {"tripled", 3},           {"trebled", 3},
                                       {"quadrupled", 4},        {"quintupled", 5},
                                       {"halved", 0.5},          {"gedrittelt", 1.0 / 3.0},
                                       {"drittelte", 1.0 / 3.0}, {"geviertelt", 0.25},
                                       {"viertelte", 0.25},      {"verzehnfacht", 10},
                                       {"verzehnfachte", 10},    {"twofold", 2},
                                       {"threefold", 3},         {"fourfold", 4},
                                       {"fivefold", 5},          {"tenfold", 10}});
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
    if (tokens[at].kind != TokenKind::Word || tokens[at].folded.empty()
        || tokens[at].folded.size() > kLongestWord)
        return std::nullopt;
    if (const auto factor = readFactor(tokens[at].folded))
        return factor;
    return language == "de" ? readGermanNumber(tokens, at) : readEnglishNumber(tokens, at);
}

std::optional<double> vulgarFraction(std::string_view text)
{
    constexpr std::size_t kLongest = 3; // bytes
    if (text.size() > kLongest || text.empty() || static_cast<unsigned char>(text[0]) < 0x80)
        return std::nullopt;
    constexpr auto kSigns = namedValues({{"½", 0.5},
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
