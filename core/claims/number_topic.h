#pragma once

#include "core/claims/number_reader.h"
#include "core/claims/tagged_sentence.h"

#include <cstddef>
#include <vector>

namespace core {

/// What a number is about, as far as its sentence tells.
enum class TopicKind {
    None,
    Company, ///< a company with shares; also of much else than their price
    Market,  ///< a security, an index, a commodity, a currency
    Yield,   ///< of a bond
    Price,   ///< of something that its words do not tell
    Other,   ///< something without a price on a market
};

struct Topic {
    TopicKind kind = TopicKind::None;
    std::size_t at = 0;     ///< token
    bool isIndex = false;   ///< counted in points
    bool isAdjunct = false; ///< stands behind a preposition: no subject
    const MentionedInstrument* mention = nullptr;
};

/// Finds what numbers of one sentence are about.
class TopicFinder {
public:
    /// REQUIRES: `sentence` outlives this object.
    explicit TopicFinder(const TaggedSentence& sentence);

    /// The topic of its clause, or else of the nearest clause that has one.
    Topic topicOf(const ReadNumber& number) const;

private:
    /// The topic of a clause, seen from token `at`.
    Topic inClause(std::size_t clause, std::size_t at) const;

    /// "Puma (-1,4 Prozent)": what stands right before the bracket around a signed number.
    const Topic* beforeBracket(const ReadNumber& number) const;

    const TaggedSentence& m_sentence;
    std::vector<Topic> m_topics{};              ///< in their order
    std::vector<std::size_t> m_firstOfClause{}; ///< index into m_topics, one more than clauses
};

} // namespace core
