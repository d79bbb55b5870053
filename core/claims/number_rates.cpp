#include "core/claims/number_rates.h"

#include "core/claims/constant_lists.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// A currency that the sentence names, and where.
struct NamedCurrency {
    std::string code{};
    std::size_t at = 0;
};

/// The currency that the words at `at` name as what is traded: "the US dollar", "Sterling".
std::optional<NamedCurrency> currencyNamedAt(const TaggedSentence& sentence, std::size_t at)
{
    if (sentence.word(at) == "sterling" || sentence.word(at) == "cable")
        return NamedCurrency{"GBP", at};
    if (sentence.word(at) == "greenback")
        return NamedCurrency{"USD", at};
    if (sentence.tokens[at].kind != TokenKind::Word
        || (at > 0 && sentence.tokens[at - 1].kind == TokenKind::Number))
        return std::nullopt;
    NumberUnit unit = unitAt(sentence.tokens, at);
    if (unit.kind != UnitKind::Currency || unit.scale != 1.0 || unit.currency.empty())
        return std::nullopt;
    return NamedCurrency{std::move(unit.currency), at};
}

/// The currency behind "against", "gegenüber" before the number: the one that others are counted
/// in.
std::optional<NamedCurrency> counterOf(const TaggedSentence& sentence, std::size_t first)
{
    constexpr auto kAgainst =
        wordList({"against", "versus", "vs", "gegenüber", "gegen", "zum", "zur"});
    constexpr std::size_t kNear = 14;
    constexpr std::size_t kMostBetween = 4;
    for (std::size_t back = 1; back <= kNear && back <= first; ++back) {
        const std::size_t at = first - back;
        if (sentence.tokens[at].kind == TokenKind::Number
            && unitAt(sentence.tokens, at + 1).kind != UnitKind::Percent)
            return std::nullopt;
        // "gained 0.5% on the yen"
        const bool isOnThe = sentence.word(at) == "on" && sentence.word(at + 1) == "the";
        if (!isAmong(sentence.word(at), kAgainst) && !isOnThe)
            continue;
        for (std::size_t i = at + 1; i <= at + kMostBetween && i < first; ++i) {
            if (auto named = currencyNamedAt(sentence, i))
                return named;
        }
        return std::nullopt;
    }
    return std::nullopt;
}

/// That of the same part of the sentence: clauses are found only when units are known.
std::optional<NamedCurrency> currencyBeforeToken(const TaggedSentence& sentence, std::size_t end)
{
    const std::size_t begin = end < kFarthest ? 0 : end - kFarthest;
    for (std::size_t at = end; at > begin; --at) {
        if (sentence.has(at - 1, WordRole::SplitClause) || sentence.word(at - 1) == ",")
            return std::nullopt;
        if (auto named = currencyNamedAt(sentence, at - 1))
            return named;
    }
    return std::nullopt;
}

/// Whether words lead to a level: "to 1.31", "bei 1,0845".
bool isLed(const TaggedSentence& sentence, const ReadNumber& number)
{
    constexpr auto kLevelWords =
        wordList({"at", "to", "auf", "bei", "from", "above", "below", "near", "über", "unter",
                  "around", "of", "von", "mit", "hit", "touched"});
    return number.first > 0 && isAmong(sentence.word(number.first - 1), kLevelWords)
        && (number.last + 1 >= sentence.tokens.size()
            || !sentence.has(number.last + 1, WordRole::Measure));
}

NumberUnit countedIn(std::string code)
{
    return {.kind = UnitKind::Currency, .currency = std::move(code)};
}

} // namespace

std::optional<NumberUnit> unitOfRate(const TaggedSentence& sentence, const ReadNumber& number)
{
    const std::size_t next = number.last + 1;
    const bool isPer = sentence.word(next) == "per" || sentence.word(next) == "je"
        || sentence.word(next) == "to" || sentence.word(next) == "pro"
        || sentence.word(next) == "against";
    if (!isPer)
        return std::nullopt;
    std::size_t at = next + 1;
    if (sentence.word(at) == "the")
        ++at;
    const NumberUnit counted = unitAt(sentence.tokens, at);
    if (counted.kind != UnitKind::Currency)
        return std::nullopt;
    const std::size_t begin = number.first < kFarthest ? 0 : number.first - kFarthest;
    for (std::size_t i = number.first; i > begin; --i) {
        const bool hasArticle = sentence.word(i - 1) == "the";
        NumberUnit unit = unitAt(sentence.tokens, hasArticle ? i : i - 1);
        if (sentence.has(i - 1, WordRole::Currency) && unit.kind == UnitKind::Currency
            && unit.currency != counted.currency)
            return unit;
    }
    return std::nullopt;
}

std::optional<NumberUnit> unitOfPair(const TaggedSentence& sentence, const ReadNumber& number)
{
    // A dollar for one of these, though words may compare the dollar with them.
    constexpr auto kDearer = wordList({"EUR", "GBP", "AUD", "NZD"});
    if (number.isPlain || number.isWords || number.hasMagnitude || !isLed(sentence, number))
        return std::nullopt;
    const auto counter = counterOf(sentence, number.first);
    if (counter) {
        const auto base = currencyBeforeToken(sentence, counter->at);
        const bool isTurned =
            base && base->code == "USD" && isAmong(counter->code, kDearer) && number.value > 1.0;
        return countedIn(isTurned ? base->code : counter->code);
    }
    constexpr double kSmallestStep = 0.001;
    constexpr double kLowest = 0.4;
    constexpr double kHighest = 2.5;
    const bool isRate =
        number.step <= kSmallestStep * 1.5 && number.value > kLowest && number.value < kHighest;
    const auto base = currencyBeforeToken(sentence, number.first);
    return isRate && base && isAmong(base->code, kDearer) ? std::optional(countedIn("USD"))
                                                          : std::nullopt;
}

bool isOfNominal(const TaggedSentence& sentence, const ReadNumber& number)
{
    constexpr auto kPer = wordList({"je", "per", "pro"});
    const std::size_t next = number.last + 1;
    const std::string_view word = sentence.word(next);
    const std::string_view behind = sentence.word(next + 1);
    const bool isOnThe = (word == "on" && behind == "the") || (word == "auf" && behind == "den");
    if (!isOnThe && !isAmong(word, kPer))
        return false;
    const NumberUnit whole = unitAt(sentence.tokens, next + (isOnThe ? 2 : 1));
    return number.unit.kind == UnitKind::Currency && number.unit.scale < 1.0
        && whole.kind == UnitKind::Currency && whole.scale == 1.0
        && (whole.currency == number.unit.currency || number.unit.currency.empty());
}

bool isPerCommodity(const TaggedSentence& sentence, std::size_t at)
{
    constexpr auto kShort = wordList({"t", "oz", "bbl", "lb", "mwh", "mt"});
    // "$50-a-barrel"
    if (sentence.word(at) == "-" && sentence.has(at + 1, WordRole::Per)
        && sentence.word(at + 2) == "-")
        return sentence.has(at + 3, WordRole::Commodity);
    if (sentence.word(at) == "/")
        return isAmong(sentence.word(at + 1), kShort) || sentence.has(at + 1, WordRole::Commodity);
    return sentence.has(at, WordRole::Per)
        && (sentence.has(at + 1, WordRole::Commodity) || sentence.has(at + 2, WordRole::Commodity));
}

} // namespace core
