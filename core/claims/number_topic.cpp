#include "core/claims/number_topic.h"

#include <algorithm>
#include <cstdlib>

namespace core {

namespace {

constexpr std::size_t kClausesBack = 6;
constexpr std::size_t kClausesOn = 3;

bool isCapitalWord(const TaggedSentence& sentence, std::size_t at)
{
    return sentence.tokens[at].kind == TokenKind::Word && sentence.tokens[at].isCapital;
}

/// Whether a preposition governs the noun at `at`: "nach dem starken Umsatz", "Aktien der OMV".
bool isAdjunct(const TaggedSentence& sentence, std::size_t at)
{
    constexpr std::size_t kMostBetween = 4;
    const std::size_t begin = sentence.clauseOf(at).begin;
    for (std::size_t back = 1; back <= kMostBetween && at >= begin + back; ++back) {
        const std::size_t i = at - back;
        if (sentence.tags[i].isNumber || sentence.hasAny(i, WordRole::Verb | WordRole::LevelVerb))
            return false;
        if (sentence.has(i, WordRole::Prep))
            return true;
        const bool isGerman = sentence.language == "de";
        if (isGerman && sentence.word(i) == "der" && i > begin && isCapitalWord(sentence, i - 1)
            && (i - 1 > begin || begin == 0))
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
    if (at == 0 || !sentence.has(at - 1, WordRole::Per))
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

bool isMarketWord(const TaggedSentence& sentence, std::size_t at)
{
    constexpr WordRoles kMarkets =
        WordRole::Market | WordRole::Index | WordRole::Commodity | WordRole::Currency;
    const MentionedInstrument* mention =
        at < sentence.tags.size() ? sentence.tags[at].mention : nullptr;
    return sentence.hasAny(at, kMarkets)
        || (mention != nullptr && mention->kind != InstrumentKind::Share);
}

/// Whether a word that is both a movement and a result ("Verlust") is the movement here.
bool isMovement(const TaggedSentence& sentence, std::size_t at)
{
    constexpr std::size_t kNear = 6;
    const std::size_t next = sentence.tags[at].phraseEnd;
    if (at > 0 && sentence.tags[at - 1].isNumber)
        return true;
    if (sentence.has(next, WordRole::OfPrep) && numberFollows(sentence, next, kNear))
        return true;
    const bool isOwn = at > 0
        && (sentence.word(at - 1).starts_with("seine")
            || sentence.word(at - 1).starts_with("ihre"));
    if (isOwn && sentence.has(next, WordRole::LevelPrep))
        return true;
    return sentence.has(next, WordRole::Genitive)
        && (isMarketWord(sentence, next + 1) || isMarketWord(sentence, next + 2));
}

bool hasNear(const TaggedSentence& sentence, std::size_t at, WordRoles roles)
{
    const Clause& clause = sentence.clauseOf(at);
    const std::size_t begin = std::max(clause.begin, at < kFarthest ? 0 : at - kFarthest);
    const std::size_t end = std::min(clause.end, at + kFarthest);
    for (std::size_t i = begin; i < end; ++i) {
        if (i != at && sentence.hasAny(i, roles))
            return true;
    }
    return false;
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

Topic topicOfMention(const MentionedInstrument& mention, std::size_t at)
{
    return {.kind = mention.kind == InstrumentKind::Share ? TopicKind::Company : TopicKind::Market,
            .at = at,
            .isIndex = mention.kind == InstrumentKind::Index,
            .mention = &mention};
}

TopicKind kindOfWord(const TaggedSentence& sentence, std::size_t at)
{
    const WordRoles roles = sentence.tags[at].roles;
    if (roles.has(WordRole::Other)) {
        const bool mayMove = roles.has(WordRole::Noun);
        return mayMove && isMovement(sentence, at) ? TopicKind::None : TopicKind::Other;
    }
    if (roles.has(WordRole::Yield))
        return hasNear(sentence, at, WordRole::Bond) ? TopicKind::Yield : TopicKind::Other;
    if (roles.hasAny(WordRole::Market | WordRole::Index | WordRole::Commodity | WordRole::Currency
                     | WordRole::Value | WordRole::Target))
        return TopicKind::Market;
    if (roles.has(WordRole::Price))
        return isPriceOfCommodity(sentence, at) ? TopicKind::Market : TopicKind::Other;
    return TopicKind::None;
}

/// What the token is about by itself.
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
    if (topic.kind != TopicKind::None)
        topic.isAdjunct = isAdjunct(sentence, at);
    return topic;
}

} // namespace

TopicFinder::TopicFinder(const TaggedSentence& sentence)
    : m_sentence(sentence)
{
    for (const Clause& clause : sentence.clauses) {
        m_firstOfClause.push_back(m_topics.size());
        for (std::size_t at = clause.begin; at < clause.end; ++at) {
            const Topic topic = topicAt(sentence, at);
            if (topic.kind != TopicKind::None)
                m_topics.push_back(topic);
        }
    }
    m_firstOfClause.push_back(m_topics.size());
}

Topic TopicFinder::inClause(std::size_t clause, std::size_t at) const
{
    const auto distance = [&](const Topic& topic) {
        return topic.at > at ? topic.at - at : at - topic.at;
    };
    Topic other;
    Topic market;
    bool isAdjunct = true;
    const auto first = m_topics.begin() + static_cast<std::ptrdiff_t>(m_firstOfClause[clause]);
    const auto end = m_topics.begin() + static_cast<std::ptrdiff_t>(m_firstOfClause[clause + 1]);
    const auto near =
        std::lower_bound(first, end, at < kFarthest ? 0 : at - kFarthest,
                         [](const Topic& topic, std::size_t token) { return topic.at < token; });
    for (auto topic = near; topic != end && topic->at <= at + kFarthest; ++topic) {
        if (topic->isAdjunct && !isAdjunct)
            continue;
        if (!topic->isAdjunct && isAdjunct) {
            other = {};
            market = {};
            isAdjunct = false;
        }
        Topic& best = topic->kind == TopicKind::Other ? other : market;
        const bool isStronger = best.kind == TopicKind::None
            || (best.kind == TopicKind::Company && topic->kind != TopicKind::Company)
            || (distance(*topic) < distance(best)
                && (topic->kind != TopicKind::Company || best.kind == TopicKind::Company));
        if (isStronger)
            best = *topic;
    }
    if (other.kind == TopicKind::None)
        return market;
    const bool isMarket = market.kind != TopicKind::None && market.kind != TopicKind::Company
        && !isAdjunct && distance(market) < distance(other);
    return isMarket ? market : other;
}

Topic TopicFinder::topicOf(const ReadNumber& number) const
{
    const std::size_t own = m_sentence.tags[number.first].clause;
    Topic topic = inClause(own, number.first);
    for (std::size_t back = 1; topic.kind == TopicKind::None && back <= kClausesBack && own >= back;
         ++back) {
        if (!m_sentence.clauses[own - back].isBracketed)
            topic = inClause(own - back, m_sentence.clauses[own - back].end);
    }
    for (std::size_t on = own + 1;
         topic.kind == TopicKind::None && on <= own + kClausesOn && on < m_sentence.clauses.size();
         ++on)
        topic = inClause(on, m_sentence.clauses[on].begin);
    return topic;
}

} // namespace core
