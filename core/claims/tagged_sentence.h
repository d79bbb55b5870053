#pragma once

#include "core/claims/claim_lexicon.h"
#include "core/claims/claim_tokens.h"
#include "core/claims/number_claims.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What a token is in its sentence.
struct TokenTag {
    WordRoles roles{};         ///< of the phrase that begins here; none inside a phrase
    std::size_t phraseEnd = 0; ///< token behind the phrase
    std::size_t clause = 0;    ///< index into clauses
    bool isNumber = false;     ///< part of a number with its unit
    bool isMention = false;    ///< part of a mention of an instrument
    /// The kind of the mention that begins here.
    const MentionedInstrument* mention = nullptr;
};

/// A part of a sentence that has its own verb, or may have: between commas, brackets, conjunctions.
struct NumberClause {
    std::size_t begin = 0; ///< tokens
    std::size_t end = 0;
    bool isBracketed = false;
};

/// Tokens with their roles, and the clauses that they make.
struct TaggedSentence {
    std::span<const Token> tokens{};
    std::string language{}; ///< "de" or "en"
    std::vector<TokenTag> tags{};
    std::vector<NumberClause> clauses{};

    bool has(std::size_t at, WordRole role) const
    {
        return at < tags.size() && tags[at].roles.has(role);
    }
    bool hasAny(std::size_t at, WordRoles roles) const
    {
        return at < tags.size() && tags[at].roles.hasAny(roles);
    }
    std::string_view word(std::size_t at) const
    {
        return at < tokens.size() ? std::string_view(tokens[at].folded) : std::string_view();
    }
    const NumberClause& clauseOf(std::size_t at) const { return clauses[tags[at].clause]; }
};

/// As far as words count for a number, in tokens to either side: keeps sentences of any length
/// linear.
inline constexpr std::size_t kFarthest = 48;

/// Whether a word around token `at`, itself and numbers excepted, has one of the roles: in its
/// clause, or anywhere in the sentence, as far as words count.
bool hasInClause(const TaggedSentence& sentence, std::size_t at, WordRoles roles);
bool hasInSentence(const TaggedSentence& sentence, std::size_t at, WordRoles roles);

TaggedSentence tagSentence(const TokenSentence& sentence, std::string_view language,
                           std::span<const MentionedInstrument> mentions);

/// Takes from the tokens of numbers what their words would be elsewhere ("Euro" as a currency with
/// a price), and finds the clauses, which no separator inside a number parts.
struct ReadNumber;
void settleNumbers(TaggedSentence& sentence, std::span<const ReadNumber> numbers);

} // namespace core
