#include "core/claims/counted_noun.h"

namespace core {

namespace {

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

bool isYear(const ReadNumber& number)
{
    constexpr double kFirst = 1900.0;
    constexpr double kLast = 2100.0;
    return number.isPlain && !number.hasMagnitude && number.value >= kFirst
        && number.value <= kLast;
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
