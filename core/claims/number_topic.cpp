#include "core/claims/number_topic.h"

#include "core/claims/constant_lists.h"
#include "core/claims/topic_words.h"

#include <algorithm>
#include <cstdlib>

namespace core {

namespace {

constexpr std::size_t kClausesBack = 6;
constexpr std::size_t kClausesOn = 3;

/// ", down $3 on heavy volume": whether the clause has no subject before the number, and so says
/// more of that of the clause before.
bool goesOn(const TaggedSentence& sentence, const ReadNumber& number)
{
    constexpr WordRoles kFrame = WordRole::Up | WordRole::Down | WordRole::Prep | WordRole::Filler
        | WordRole::About | WordRole::Almost | WordRole::More | WordRole::Less | WordRole::Upto
        | WordRole::LevelPrep | WordRole::OfPrep | WordRole::ByPrep;
    std::size_t at = sentence.clauseOf(number.first).begin;
    while (at < number.first && sentence.hasAny(at, kFrame))
        at = std::max(at + 1, sentence.tags[at].phraseEnd);
    return at >= number.first;
}

/// Where the relative clause begins that ends before clause `own`, which goes on behind it
/// ("..., which moves with sales, fell"); else `own`.
std::size_t beforeRelative(const TaggedSentence& sentence, std::size_t own)
{
    constexpr auto kRelatives = wordList({"which", "who", "whose", "where", "welche", "welcher",
                                          "welches", "der", "die", "das", "deren", "dessen"});
    constexpr std::size_t kMostParts = 3;
    const std::size_t first = sentence.clauses[own].begin;
    if (own == 0 || sentence.word(first - 1) != ","
        || !sentence.hasAny(first, WordRole::Verb | WordRole::LevelVerb | WordRole::Costs))
        return own;
    for (std::size_t back = 1; back <= kMostParts && back < own; ++back) {
        const std::size_t begin = sentence.clauses[own - back].begin;
        if (isAmong(sentence.word(begin), kRelatives) && sentence.word(begin - 1) == ",")
            return own - back;
    }
    return own;
}

} // namespace

TopicFinder::TopicFinder(const TaggedSentence& sentence)
    : m_sentence(sentence)
{
    for (const NumberClause& clause : sentence.clauses) {
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
        const bool isOther = topic->kind == TopicKind::Other || topic->kind == TopicKind::Price;
        Topic& best = isOther ? other : market;
        if (best.kind == TopicKind::Yield && topic->kind != TopicKind::Yield)
            continue;
        const bool isStronger = best.kind == TopicKind::None || topic->kind == TopicKind::Yield
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

const Topic* TopicFinder::beforeBracket(const ReadNumber& number) const
{
    const NumberClause& clause = m_sentence.clauseOf(number.first);
    const std::size_t own = m_sentence.tags[number.first].clause;
    const std::size_t first = m_firstOfClause[own];
    if (!clause.isBracketed || own == 0 || number.sign == Direction::None || first == 0
        || first != m_firstOfClause[own + 1])
        return nullptr;
    const Topic& named = m_topics[first - 1];
    const bool isTraded = named.kind == TopicKind::Market || named.kind == TopicKind::Company;
    // The bracket itself lies between.
    const bool isBeside =
        headOf(m_sentence, m_sentence.tags[named.at].phraseEnd - 1) + 2 >= clause.begin;
    return isTraded && isBeside ? &named : nullptr;
}

Topic TopicFinder::topicOf(const ReadNumber& number) const
{
    const std::size_t own = m_sentence.tags[number.first].clause;
    if (const Topic* named = beforeBracket(number))
        return *named;
    Topic topic = inClause(own, number.first);
    if (topic.kind == TopicKind::Other && topic.isAdjunct && topic.at > number.last && own > 0
        && goesOn(m_sentence, number)) {
        const Topic before = inClause(own - 1, m_sentence.clauses[own - 1].end);
        if (before.kind != TopicKind::None)
            topic = before;
    }
    const std::size_t start = beforeRelative(m_sentence, own);
    for (std::size_t back = 1;
         topic.kind == TopicKind::None && back <= kClausesBack && start >= back; ++back) {
        if (!m_sentence.clauses[start - back].isBracketed)
            topic = inClause(start - back, m_sentence.clauses[start - back].end);
    }
    for (std::size_t on = own + 1;
         topic.kind == TopicKind::None && on <= own + kClausesOn && on < m_sentence.clauses.size();
         ++on)
        topic = inClause(on, m_sentence.clauses[on].begin);
    return topic;
}

} // namespace core
