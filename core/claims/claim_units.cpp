#include "core/claims/claim_units.h"

#include "core/claims/currency_names.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr double kHundredth = 0.01;

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
    if (word.starts_with("prozentpunkt") || word == "pp" || word == "ppt" || word == "ppts")
        return {.kind = UnitKind::PercentagePoints, .length = 1};
    if (word == "%" || word == "prozent" || word == "prozents" || word == "pct" || word == "percent"
        || word == "pc" || word.starts_with("prozentig"))
        return {.kind = UnitKind::Percent, .length = 1};
    if (word == "per" && (hyphen ? third : second) == "cent")
        return {.kind = UnitKind::Percent, .length = hyphen ? 3U : 2U};
    if (word.starts_with("basispunkt") || word == "bp" || word == "bps" || word == "basispkt")
        return {.kind = UnitKind::PercentagePoints, .scale = kHundredth, .length = 1};
    if (word == "basis" && startsPoint(hyphen ? third : second))
        return {
            .kind = UnitKind::PercentagePoints, .scale = kHundredth, .length = hyphen ? 3U : 2U};
    return {};
}

NumberUnit pointsAt(std::span<const Token> tokens, std::size_t at)
{
    constexpr std::array<std::string_view, 7> kPointWords{"zähler", "zählern", "einheiten", "pts",
                                                          "pkt",    "zählers", "einheit"};
    const std::string_view word = folded(tokens, at);
    if (startsPoint(word) || std::ranges::find(kPointWords, word) != kPointWords.end())
        return {.kind = UnitKind::Points, .length = 1};
    if (word.starts_with("index") && startsPoint(folded(tokens, at + 1)))
        return {.kind = UnitKind::Points, .length = 2};
    return word.starts_with("indexpunkt") ? NumberUnit{.kind = UnitKind::Points, .length = 1}
                                          : NumberUnit{};
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
    constexpr std::array<std::string_view, 6> kShortened{"mio", "mrd", "bio", "tsd", "mill", "mia"};
    const bool isShortened = std::ranges::find(kShortened, token.folded) != kShortened.end()
        && folded(tokens, at + 1) == "." && !tokens[at + 1].afterBlank;
    return {factor, isShortened ? 2U : 1U};
}

} // namespace core
