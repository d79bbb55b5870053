#include "core/claims/number_completion.h"

#include "core/claims/counted_noun.h"
#include "core/claims/number_rates.h"

#include <algorithm>
#include <array>
#include <span>

namespace core {

namespace {

constexpr std::size_t kNeighbour = 14; ///< tokens to the number whose unit another one shares

bool isOpen(const ReadNumber& number)
{
    return number.unit.kind == UnitKind::None && !number.isArticle && !number.isFactor;
}

bool isOneOf(std::string_view word, std::span<const std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

/// Counts the number in a unit that is not written with it.
void takeUnit(ReadNumber& number, const NumberUnit& unit)
{
    constexpr double kPercentValue = 0.01;
    const bool isShare = unit.kind == UnitKind::Percent || unit.kind == UnitKind::PercentagePoints;
    const double scale = unit.scale * (isShare ? kPercentValue : 1.0);
    number.unit = unit;
    number.unit.length = 0;
    number.unitScale = scale;
    number.hasInheritedUnit = true;
    number.value *= scale;
    number.step *= scale;
    number.roundStep *= scale;
}

/// "von 30 auf 40 Millionen Euro"
void takeMagnitude(ReadNumber& number, const ReadNumber& next)
{
    constexpr double kFewest = 1000.0; ///< that are printed in full
    if (!next.hasMagnitude || number.hasMagnitude || number.value >= kFewest)
        return;
    number.hasMagnitude = true;
    number.magnitude = next.magnitude;
    number.value *= next.magnitude;
    number.step *= next.magnitude;
    number.roundStep *= next.magnitude;
}

/// Whether a bracket opens not far before the number: "(30)", "(Donnerstag: 30)".
bool opensBefore(const TaggedSentence& sentence, std::size_t first)
{
    constexpr std::size_t kNear = 4;
    for (std::size_t back = 1; back <= kNear && back <= first; ++back) {
        if (sentence.word(first - back) == "(")
            return true;
    }
    return false;
}

/// "25 (30) Euro": whether the unit of a number in brackets follows them.
bool isInBrackets(const TaggedSentence& sentence, const ReadNumber& number)
{
    return sentence.word(number.last + 1) == ")" && opensBefore(sentence, number.first)
        && unitAt(sentence.tokens, number.last + 2).kind != UnitKind::None;
}

void giveCentsTheirCurrency(const TaggedSentence& sentence, std::vector<ReadNumber>& numbers)
{
    std::string known = sentence.language == "de" ? "EUR" : "USD";
    for (const TokenTag& tag : sentence.tags) {
        if (tag.mention != nullptr && !tag.mention->currency.empty()) {
            known = tag.mention->currency;
            break;
        }
    }
    const auto named = std::ranges::find_if(
        numbers, [](const ReadNumber& number) { return !number.unit.currency.empty(); });
    if (named != numbers.end())
        known = named->unit.currency;
    for (ReadNumber& number : numbers) {
        if (number.unit.kind != UnitKind::Currency)
            continue;
        if (number.unit.currency.empty())
            number.unit.currency = known;
        known = number.unit.currency;
    }
}

/// "15 auf 14 bzw. zwölf Euro", "25 (30) Euro": nothing but joints up to the next number.
bool leadsTo(const TaggedSentence& sentence, const ReadNumber& number, const ReadNumber& next)
{
    constexpr auto kJoints =
        std::to_array<std::string_view>({"auf", "to", "bzw", ".", "und", "and", "oder", "or",
                                         "nach", "beziehungsweise", ",", "(", "respectively", "-"});
    constexpr std::size_t kMost = 4;
    if (next.first > number.last + 1 + kMost)
        return false;
    if (sentence.word(number.last + 1) == "(" && next.hasInheritedUnit)
        return true;
    constexpr WordRoles kHedges =
        WordRole::About | WordRole::Almost | WordRole::More | WordRole::Less;
    for (std::size_t at = number.last + 1; at < next.first; ++at) {
        if (!isOneOf(sentence.word(at), kJoints) && !sentence.hasAny(at, kHedges))
            return false;
    }
    return next.first > number.last + 1;
}

/// Whether nothing follows that the number could count.
bool endsHere(const TaggedSentence& sentence, std::size_t next)
{
    if (next >= sentence.tokens.size() || sentence.tokens[next].kind == TokenKind::Sign) {
        const bool isDash = sentence.word(next) == "-" && sentence.tokens[next].afterBlank
            && next + 1 < sentence.tokens.size() && sentence.tokens[next + 1].afterBlank;
        return isDash
            || (sentence.word(next) != "/" && sentence.word(next) != "-"
                && sentence.word(next) != "'");
    }
    if (sentence.has(next, WordRole::Measure))
        return false;
    return sentence.hasAny(next,
                           WordRole::Prep | WordRole::SplitClause | WordRole::Verb
                               | WordRole::Adverb | WordRole::LevelVerb | WordRole::FromPrep
                               | WordRole::YearAgo | WordRole::NumberClause)
        || sentence.word(next) == "zu" || sentence.word(next) == "an";
}

/// "from 61.5", "down forty": the unit of the number before.
bool continues(const TaggedSentence& sentence, const ReadNumber& number, const ReadNumber& before)
{
    constexpr auto kBehindAny = std::to_array<std::string_view>(
        {"from", "von", "nach", "um", "up", "down", "by", "after", "another", "further", "weitere",
         "weiteren", "+", "plus", "minus", "versus", "gegenüber"});
    constexpr auto kBehindPrice =
        std::to_array<std::string_view>({"auf", "bei", "to", "at", "and"});
    if (number.first == 0 || number.first > before.last + kNeighbour || isYear(number)
        || !endsHere(sentence, number.last + 1))
        return false;
    const std::string_view ruler = sentence.word(number.first - 1);
    const bool isPrice =
        before.unit.kind == UnitKind::Currency || before.unit.kind == UnitKind::Points;
    // "at 3.7495 after quotes of 3.7500"
    const bool isOfQuotes =
        ruler == "of" && number.first > 1 && sentence.has(number.first - 2, WordRole::LevelNoun);
    return (isPrice && isOfQuotes) || isOneOf(ruler, kBehindAny)
        || (number.sign != Direction::None && !number.isPlain)
        || (isPrice && isOneOf(ruler, kBehindPrice)
            && (!number.hasMagnitude || before.hasMagnitude));
}

/// "off 62 cents at 38.50": the level is in whole dollars.
NumberUnit continuedUnit(const TaggedSentence& sentence, const ReadNumber& number,
                         const ReadNumber& before)
{
    NumberUnit unit = before.unit;
    const std::string_view ruler = sentence.word(number.first - 1);
    if (ruler == "at" || ruler == "to" || ruler == "auf" || ruler == "bei")
        unit.scale = 1.0;
    return unit;
}

/// The mention or index word beside which a number stands, nearest before it, else behind it.
std::optional<NumberUnit> unitOfInstrument(const TaggedSentence& sentence, std::size_t at,
                                           std::size_t farthest)
{
    const std::size_t begin = at < farthest ? 0 : at - farthest;
    for (std::size_t i = at; i > begin; --i) {
        const TokenTag& tag = sentence.tags[i - 1];
        const bool isIndex = tag.mention != nullptr ? tag.mention->kind == InstrumentKind::Index
                                                    : tag.roles.has(WordRole::Index);
        if (isIndex)
            return NumberUnit{.kind = UnitKind::Points};
        if (tag.mention != nullptr && !tag.mention->currency.empty())
            return NumberUnit{.kind = UnitKind::Currency, .currency = tag.mention->currency};
    }
    return std::nullopt;
}

bool isBesideIndex(const TaggedSentence& sentence, const ReadNumber& number)
{
    std::size_t at = number.first;
    if (at > 0 && sentence.word(at - 1) == ":")
        --at;
    if (at == 0)
        return false;
    const TokenTag& tag = sentence.tags[at - 1];
    if (tag.roles.has(WordRole::Index))
        return true;
    constexpr std::size_t kLongestName = 5;
    if (!tag.isMention)
        return false;
    const auto unit = unitOfInstrument(sentence, at, kLongestName);
    return unit && unit->kind == UnitKind::Points;
}

/// Whether the words beside a number without a unit can make it a price.
bool isBarePrice(const TaggedSentence& sentence, const ReadNumber& number)
{
    constexpr auto kLevelWords =
        std::to_array<std::string_view>({"at", "to", "auf", "bei", "from", "above", "below", "past",
                                         "near", "under", "über", "unter"});
    const std::size_t before = number.first - 1;
    const std::string_view word = sentence.word(before);
    const std::string_view next = sentence.word(number.last + 1);
    // "SAP 98,20 -1,3 Prozent", "Nvidia 118.42 (-17%)".
    const bool isRow =
        sentence.tags[before].isMention && (next == "(" || next == "-" || next == "+");
    constexpr auto kLines =
        std::to_array<std::string_view>({"mark", "marke", "level", "threshold", "barrier"});
    if (isRow || isOneOf(next, kLines))
        return true;
    const bool isChange = sentence.hasAny(before, WordRole::Up | WordRole::Down)
        && (next == "to" || next == "at" || number.isEighths);
    constexpr WordRoles kLevels = WordRole::LevelNoun | WordRole::Highest | WordRole::Lowest;
    const bool isOfLevel = (word == "of" || word == "von") && before > 0
        && (sentence.hasAny(before - 1, kLevels)
            || (before > 1 && sentence.tags[before - 2].phraseEnd == before
                && sentence.hasAny(before - 2, kLevels)));
    return (isOneOf(word, kLevelWords) || isChange || isOfLevel)
        && endsHere(sentence, number.last + 1);
}

/// A bare price: "closed at 118.42", "rose 2-1/8 to 45-3/8".
void readBareLevel(const TaggedSentence& sentence, ReadNumber& number)
{
    if (number.isWords || number.hasMagnitude || number.first == 0)
        return;
    auto unit = unitOfRate(sentence, number);
    if (!unit && !number.isPlain && isBarePrice(sentence, number)) {
        unit = unitOfInstrument(sentence, number.first, kFarthest);
        // Prices in eighths are those of American exchanges.
        if (!unit && number.isEighths && sentence.language != "de")
            unit = NumberUnit{.kind = UnitKind::Currency, .currency = "USD"};
    }
    if (unit) {
        number.unit = std::move(*unit);
        number.hasInheritedUnit = true;
    }
}

} // namespace

void completeUnits(const TaggedSentence& sentence, std::vector<ReadNumber>& numbers)
{
    giveCentsTheirCurrency(sentence, numbers);
    for (ReadNumber& number : numbers) {
        if (isOpen(number) && !number.isPlain && isBesideIndex(sentence, number))
            number.unit = {.kind = UnitKind::Points};
        else if (isOpen(number) && isInBrackets(sentence, number))
            takeUnit(number, unitAt(sentence.tokens, number.last + 2));
    }
    for (std::size_t i = numbers.size(); i > 1; --i) {
        ReadNumber& number = numbers[i - 2];
        const ReadNumber& next = numbers[i - 1];
        if (isOpen(number) && (!number.hasMagnitude || next.hasMagnitude) && !isYear(number)
            && next.unit.kind != UnitKind::None && leadsTo(sentence, number, next)) {
            takeUnit(number, next.unit);
            takeMagnitude(number, next);
        }
    }
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (!isOpen(numbers[i]))
            continue;
        if (auto pair = unitOfPair(sentence, numbers[i]))
            takeUnit(numbers[i], *pair);
        else if (i > 0 && numbers[i - 1].unit.kind != UnitKind::None
                 && continues(sentence, numbers[i], numbers[i - 1]))
            takeUnit(numbers[i], continuedUnit(sentence, numbers[i], numbers[i - 1]));
        else
            readBareLevel(sentence, numbers[i]);
    }
}

} // namespace core
