#include "core/claims/number_completion.h"

#include <algorithm>
#include <array>
#include <span>

namespace core {

namespace {

constexpr std::size_t kNeighbour = 14; ///< tokens to the number whose unit another one shares

bool isYear(const ReadNumber& number)
{
    constexpr double kFirst = 1900.0;
    constexpr double kLast = 2100.0;
    return number.isPlain && !number.hasMagnitude && number.value >= kFirst
        && number.value <= kLast;
}

bool isOpen(const ReadNumber& number)
{
    return number.unit.kind == UnitKind::None && !number.isArticle && !number.isFactor;
}

bool isOneOf(std::string_view word, std::span<const std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

void scaleTo(ReadNumber& number, const ReadNumber& other)
{
    const bool isShare =
        other.unit.kind == UnitKind::Percent || other.unit.kind == UnitKind::PercentagePoints;
    constexpr double kPercentValue = 0.01;
    const double scale = isShare && other.isFraction ? kPercentValue : other.unitScale;
    number.unit = other.unit;
    number.unit.length = 0;
    number.unitScale = scale;
    number.hasInheritedUnit = true;
    number.value *= scale;
    number.step *= scale;
    number.roundStep *= scale;
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
    constexpr std::size_t kMost = 3;
    if (next.first > number.last + 1 + kMost)
        return false;
    for (std::size_t at = number.last + 1; at < next.first; ++at) {
        if (!isOneOf(sentence.word(at), kJoints))
            return false;
    }
    return next.first > number.last + 1;
}

/// Whether nothing follows that the number could count.
bool endsHere(const TaggedSentence& sentence, std::size_t next)
{
    if (next >= sentence.tokens.size() || sentence.tokens[next].kind == TokenKind::Sign)
        return sentence.word(next) != "/" && sentence.word(next) != "-"
            && sentence.word(next) != "'";
    if (sentence.has(next, WordRole::Measure))
        return false;
    return sentence.hasAny(next,
                           WordRole::Prep | WordRole::SplitClause | WordRole::Verb
                               | WordRole::Adverb | WordRole::LevelVerb | WordRole::FromPrep
                               | WordRole::YearAgo | WordRole::Clause)
        || sentence.word(next) == "zu" || sentence.word(next) == "an";
}

/// "from 61.5", "down forty": the unit of the number before.
bool continues(const TaggedSentence& sentence, const ReadNumber& number, const ReadNumber& before)
{
    constexpr auto kBehindAny =
        std::to_array<std::string_view>({"from", "von", "nach", "um", "up", "down", "by", "+",
                                         "plus", "minus", "versus", "gegenüber"});
    constexpr auto kBehindPrice =
        std::to_array<std::string_view>({"auf", "bei", "to", "at", "and"});
    if (number.first == 0 || number.first > before.last + kNeighbour || isYear(number)
        || !endsHere(sentence, number.last + 1))
        return false;
    const std::string_view ruler = sentence.word(number.first - 1);
    const bool isPrice =
        before.unit.kind == UnitKind::Currency || before.unit.kind == UnitKind::Points;
    return isOneOf(ruler, kBehindAny) || number.sign != Direction::None
        || (isPrice && isOneOf(ruler, kBehindPrice) && !number.hasMagnitude)
        || (ruler == "(" && sentence.word(number.last + 1) == ")");
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

/// A bare price: "closed at 118.42", "rose 2-1/8 to 45-3/8".
void readBareLevel(const TaggedSentence& sentence, ReadNumber& number)
{
    constexpr auto kLevelWords =
        std::to_array<std::string_view>({"at", "to", "auf", "bei", "from"});
    if (number.isPlain || number.isWords || number.hasMagnitude || number.first == 0)
        return;
    if (isBesideIndex(sentence, number)) {
        number.unit = {.kind = UnitKind::Points};
        return;
    }
    const bool isChange = sentence.hasAny(number.first - 1, WordRole::Up | WordRole::Down)
        && sentence.word(number.last + 1) == "to";
    if ((!isOneOf(sentence.word(number.first - 1), kLevelWords) && !isChange)
        || !endsHere(sentence, number.last + 1))
        return;
    if (auto unit = unitOfInstrument(sentence, number.first, kFarthest)) {
        number.unit = std::move(*unit);
        number.hasInheritedUnit = true;
    }
}

bool isNounLike(const TaggedSentence& sentence, std::size_t at)
{
    if (at >= sentence.tokens.size() || sentence.tokens[at].kind != TokenKind::Word
        || sentence.has(at, WordRole::Measure) || sentence.tags[at].isNumber)
        return false;
    if (sentence.language == "de")
        return sentence.tokens[at].isCapital;
    return !sentence.tokens[at].isCapital && sentence.word(at).ends_with('s')
        && sentence.word(at).size() > 3 && !sentence.hasAny(at, WordRole::Prep | WordRole::Verb);
}

} // namespace

void completeUnits(const TaggedSentence& sentence, std::vector<ReadNumber>& numbers)
{
    giveCentsTheirCurrency(sentence, numbers);
    for (std::size_t i = numbers.size(); i > 1; --i) {
        ReadNumber& number = numbers[i - 2];
        const ReadNumber& next = numbers[i - 1];
        if (isOpen(number) && !number.hasMagnitude && !isYear(number)
            && next.unit.kind != UnitKind::None && leadsTo(sentence, number, next))
            scaleTo(number, next);
    }
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (!isOpen(numbers[i]))
            continue;
        if (isBesideIndex(sentence, numbers[i]) && !numbers[i].isPlain)
            numbers[i].unit = {.kind = UnitKind::Points};
        else if (i > 0 && numbers[i - 1].unit.kind != UnitKind::None
                 && continues(sentence, numbers[i], numbers[i - 1]))
            scaleTo(numbers[i], numbers[i - 1]);
        else
            readBareLevel(sentence, numbers[i]);
    }
}

std::optional<CountedNoun> countedNoun(const TaggedSentence& sentence, const ReadNumber& number)
{
    constexpr double kFewest = 10.0;
    if ((number.isWords && !number.hasMagnitude) || isYear(number) || number.value < kFewest)
        return std::nullopt;
    const bool followsName = number.first > 0 && sentence.tokens[number.first - 1].isCapital;
    if (followsName && number.isPlain && number.value < 1000.0)
        return std::nullopt;
    std::size_t at = number.last + 1;
    const bool hasAdjective = at + 1 < sentence.tokens.size()
        && sentence.tokens[at].kind == TokenKind::Word && !sentence.tokens[at].isCapital
        && sentence.tags[at].roles.isEmpty() && !isNounLike(sentence, at);
    if (hasAdjective && isNounLike(sentence, at + 1))
        ++at;
    if (!isNounLike(sentence, at))
        return std::nullopt;
    CountedNoun noun{.text = sentence.tokens[at].text, .last = at};
    while (noun.last + 2 < sentence.tokens.size() && sentence.word(noun.last + 1) == "-"
           && !sentence.tokens[noun.last + 1].afterBlank
           && !sentence.tokens[noun.last + 2].afterBlank
           && sentence.tokens[noun.last + 2].kind == TokenKind::Word) {
        noun.last += 2;
        noun.text += "-" + sentence.tokens[noun.last].text;
        constexpr std::size_t kLongest = 120;
        if (noun.text.size() > kLongest)
            return std::nullopt;
    }
    return noun;
}

} // namespace core
