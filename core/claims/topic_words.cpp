#include "core/claims/topic_words.h"

#include <algorithm>

namespace core {

namespace {

bool isCapitalWord(const TaggedSentence& sentence, std::size_t at)
{
    return sentence.tokens[at].kind == TokenKind::Word && sentence.tokens[at].isCapital;
}

/// Whether a preposition governs the noun at `at`: "nach dem starken Umsatz", "Aktien der OMV".
bool isAdjunct(const TaggedSentence& sentence, std::size_t at)
{
    constexpr std::size_t kMostBetween = 4;
    const std::size_t begin = sentence.clauseOf(at).begin;
    const bool isGerman = sentence.language == "de";
    for (std::size_t back = 1; back <= kMostBetween && at >= begin + back; ++back) {
        const std::size_t i = at - back;
        if (sentence.tags[i].isNumber || sentence.hasAny(i, WordRole::Verb | WordRole::LevelVerb))
            return false;
        if (sentence.has(i, WordRole::Prep) || sentence.word(i) == "of")
            return true;
        // "Aktien der OMV", but "Am Montag stieg der Dax".
        if (isGerman && sentence.word(i) == "der" && i > begin && isCapitalWord(sentence, i - 1))
            return i - 1 > begin || sentence.hasAny(i - 1, WordRole::Market | WordRole::Other);
        if (sentence.tokens[i].kind == TokenKind::Sign && sentence.word(i) != "-"
            && sentence.word(i) != "'")
            return false;
        if (isGerman && isCapitalWord(sentence, i) && i > begin && sentence.word(i + 1) != "-")
            return false;
    }
    return false;
}

/// "je Aktie", "a share": what a price or a dividend is counted by.
bool isCountedBy(const TaggedSentence& sentence, std::size_t at)
{
    if (at == 0)
        return false;
    if (sentence.word(at - 1) == "/")
        return true;
    if (!sentence.has(at - 1, WordRole::Per))
        return false;
    const bool isArticle = sentence.word(at - 1) == "a" || sentence.word(at - 1) == "an"
        || sentence.word(at - 1) == "the";
    return !isArticle || (at >= 2 && sentence.tags[at - 2].isNumber);
}

bool numberFollows(const TaggedSentence& sentence, std::size_t at, std::size_t within)
{
    for (std::size_t i = at; i < at + within && i < sentence.tokens.size(); ++i) {
        if (sentence.tags[i].isNumber)
            return true;
    }
    return false;
}

/// "ein Gewinn von 1,20 Euro je Aktie", "a loss of 23 cents a share": what a company earned.
bool isResultOfShare(const TaggedSentence& sentence, std::size_t next)
{
    constexpr std::size_t kNear = 8;
    const std::size_t end = std::min(sentence.tokens.size(), next + kNear);
    for (std::size_t at = next + 1; at + 1 < end; ++at) {
        const std::string_view word = sentence.word(at + 1);
        if (sentence.has(at, WordRole::Per) && sentence.tags[at - 1].isNumber
            && (word == "aktie" || word == "share"))
            return true;
    }
    return false;
}

bool isMarketWord(const TaggedSentence& sentence, std::size_t at)
{
    constexpr WordRoles kMarkets =
        WordRole::Market | WordRole::Index | WordRole::Commodity | WordRole::Currency;
    const MentionedInstrument* mention =
        at < sentence.tags.size() ? sentence.tags[at].mention : nullptr;
    return sentence.hasAny(at, kMarkets)
        || (mention != nullptr && mention->kind != InstrumentKind::Share);
}

/// Whether commodities are spoken of anywhere near: a price is then theirs.
bool isPriceOfCommodity(const TaggedSentence& sentence, std::size_t at)
{
    const std::size_t begin = at < kFarthest ? 0 : at - kFarthest;
    const std::size_t end = std::min(sentence.tokens.size(), at + kFarthest);
    for (std::size_t i = begin; i < end; ++i) {
        const MentionedInstrument* mention = sentence.tags[i].mention;
        if (sentence.hasAny(i, WordRole::Commodity | WordRole::Currency)
            || (mention != nullptr && mention->kind != InstrumentKind::Share
                && mention->kind != InstrumentKind::Index))
            return true;
    }
    return false;
}

/// "der Preis der Aktie", "the price of the shares"; "je Aktie" is another one.
bool isPriceOfMarket(const TaggedSentence& sentence, std::size_t at)
{
    const std::size_t next = sentence.tags[at].phraseEnd;
    const std::string_view word = sentence.word(next);
    return (word == "der" || word == "des" || word == "für" || word == "of" || word == "for")
        && (isMarketWord(sentence, next + 1) || isMarketWord(sentence, next + 2));
}

/// "die Preise für leichtes Heizöl"
bool isPriceOfOther(const TaggedSentence& sentence, std::size_t at)
{
    constexpr std::size_t kNear = 3;
    const std::size_t next = sentence.tags[at].phraseEnd;
    const std::string_view word = sentence.word(next);
    if (word != "für" && word != "of" && word != "for" && word != "von")
        return false;
    for (std::size_t i = next + 1; i <= next + kNear && i < sentence.tags.size(); ++i) {
        if (sentence.has(i, WordRole::Other))
            return true;
        if (isMarketWord(sentence, i) || sentence.hasAny(i, WordRole::Verb | WordRole::Prep))
            return false;
    }
    return false;
}

Topic topicOfMention(const MentionedInstrument& mention, std::size_t at)
{
    return {.kind = mention.kind == InstrumentKind::Share ? TopicKind::Company : TopicKind::Market,
            .at = at,
            .isIndex = mention.kind == InstrumentKind::Index,
            .mention = &mention};
}

/// Bonds are spoken of anywhere near, or "the yield" without anything else that has one.
bool isYieldOfBond(const TaggedSentence& sentence, std::size_t at)
{
    if (sentence.has(at, WordRole::Bond) || hasInClause(sentence, at, WordRole::Bond))
        return true;
    if (sentence.word(at) != "yield" || at == 0 || sentence.word(at - 1) != "the")
        return false;
    return !hasInSentence(sentence, at, WordRole::Other | WordRole::Commodity | WordRole::Stake);
}

/// "the euro cost $1.0761": a noun elsewhere.
bool isVerbOfPrice(const TaggedSentence& sentence, std::size_t at)
{
    constexpr std::size_t kLongestHedge = 3;
    return sentence.has(at, WordRole::Costs)
        && numberFollows(
               sentence, at + 1,
               sentence.hasAny(at + 1,
                               WordRole::About | WordRole::Almost | WordRole::More | WordRole::Less)
                   ? kLongestHedge
                   : 1);
}

TopicKind kindOfWord(const TaggedSentence& sentence, std::size_t at)
{
    const WordRoles roles = sentence.tags[at].roles;
    if (roles.has(WordRole::Other) && !isVerbOfPrice(sentence, at)) {
        const bool mayMove = roles.has(WordRole::Noun);
        return mayMove && isMovementNoun(sentence, at) ? TopicKind::None : TopicKind::Other;
    }
    if (roles.has(WordRole::Yield))
        return isYieldOfBond(sentence, at) ? TopicKind::Yield : TopicKind::Other;
    if (roles.hasAny(WordRole::Market | WordRole::Index | WordRole::Commodity | WordRole::Currency
                     | WordRole::Value | WordRole::Target))
        return TopicKind::Market;
    if (roles.has(WordRole::Price) && isPriceOfOther(sentence, at))
        return TopicKind::Other;
    if (roles.has(WordRole::Price))
        return isPriceOfCommodity(sentence, at) || isPriceOfMarket(sentence, at) ? TopicKind::Market
                                                                                 : TopicKind::Price;
    return TopicKind::None;
}

/// "Dax-Unternehmen", "oil companies": something else that is called after what has a price.
bool isPartOfOther(const TaggedSentence& sentence, std::size_t at)
{
    const std::size_t last = sentence.tags[at].phraseEnd - 1;
    const std::size_t head = headOf(sentence, last);
    constexpr WordRoles kPriced = WordRole::Market | WordRole::Index | WordRole::LevelNoun
        | WordRole::Noun | WordRole::Price | WordRole::Ambient | WordRole::Reference
        | WordRole::Commodity | WordRole::Currency | WordRole::Value | WordRole::Yield;
    if (head != last)
        return sentence.tokens[head].kind == TokenKind::Word && !sentence.hasAny(head, kPriced);
    const std::size_t next = last + 1;
    constexpr std::size_t kShortest = 5;
    return sentence.language != "de" && next < sentence.tokens.size()
        && sentence.hasAny(at, WordRole::Commodity | WordRole::Currency)
        && sentence.tokens[next].kind == TokenKind::Word && sentence.tags[next].roles.isEmpty()
        && sentence.word(next).size() >= kShortest && sentence.word(next).ends_with('s');
}

/// "ZEW-Index", "consumer confidence index": an index of something without a price.
bool isIndexOfOther(const TaggedSentence& sentence, std::size_t at)
{
    std::size_t before = at;
    while (before > 0 && at - before < 2 && sentence.tokens[before - 1].kind == TokenKind::Sign)
        --before;
    if (!sentence.has(at, WordRole::Index))
        return false;
    // "der Index der Erzeugerpreise", "the index of consumer prices"
    const std::size_t next = sentence.tags[at].phraseEnd;
    const std::string_view word = sentence.word(next);
    if ((word == "der" || word == "of") && sentence.has(next + 1, WordRole::Other))
        return true;
    return before > 0 && sentence.has(before - 1, WordRole::Other);
}

} // namespace

std::size_t headOf(const TaggedSentence& sentence, std::size_t at)
{
    constexpr std::size_t kMostParts = 5;
    std::size_t head = at;
    for (std::size_t i = 0; i < kMostParts && head + 2 < sentence.tokens.size(); ++i) {
        if (sentence.word(head + 1) != "-" || sentence.tokens[head + 1].afterBlank
            || sentence.tokens[head + 2].afterBlank)
            break;
        head += 2;
    }
    return head;
}

Topic topicAt(const TaggedSentence& sentence, std::size_t at)
{
    const TokenTag& tag = sentence.tags[at];
    if (tag.isNumber || tag.roles.has(WordRole::Harmless) || isCountedBy(sentence, at))
        return {};
    Topic topic{
        .kind = kindOfWord(sentence, at), .at = at, .isIndex = tag.roles.has(WordRole::Index)};
    if (tag.mention != nullptr
        && (topic.kind == TopicKind::None || tag.mention->kind != InstrumentKind::Share))
        topic = topicOfMention(*tag.mention, at);
    if (topic.kind == TopicKind::Market && isPartOfOther(sentence, at))
        return {};
    if (topic.kind == TopicKind::Market && isIndexOfOther(sentence, at))
        topic.kind = TopicKind::Other;
    if (topic.kind != TopicKind::None)
        topic.isAdjunct = isAdjunct(sentence, at);
    return topic;
}

bool isMovementNoun(const TaggedSentence& sentence, std::size_t at)
{
    constexpr std::size_t kNear = 6;
    const std::size_t next = sentence.tags[at].phraseEnd;
    if (at > 0 && sentence.tags[at - 1].isNumber)
        return true;
    if (isResultOfShare(sentence, next))
        return false;
    // "Auf Wochensicht summiert sich der Verlust auf 3,4 Prozent."
    if (sentence.language == "de" && hasInClause(sentence, at, WordRole::Span))
        return true;
    // "ein Gewinn von 8 Prozent", but "steigerte den Gewinn um 8 Prozent".
    if (sentence.has(next, WordRole::OfPrep) && !sentence.has(next, WordRole::ByPrep)
        && numberFollows(sentence, next, kNear))
        return true;
    const bool isOwn = at > 0
        && (sentence.word(at - 1).starts_with("seine")
            || sentence.word(at - 1).starts_with("ihre"));
    if (isOwn && sentence.has(next, WordRole::LevelPrep))
        return true;
    return sentence.has(next, WordRole::Genitive)
        && (isMarketWord(sentence, next + 1) || isMarketWord(sentence, next + 2));
}

} // namespace core
