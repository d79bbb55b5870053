#pragma once

#include "core/claims/plain_statement.h"
#include "core/claims/word_roles.h"

#include <algorithm>
#include <cstddef>
#include <span>

namespace core {

/// One statement in its sentence, as the rules look at it that tell whether it is plain.
class StatementView {
public:
    /// REQUIRES: the arguments outlive this object.
    StatementView(const Claim& claim, const NumberClaim& number, const StatementText& text)
        : m_claim(claim)
        , m_text(text)
        , m_number(number)
        , m_clause(text.clauses->of(number.firstToken))
    {
    }

    const Claim& claim() const { return m_claim; }
    const NumberClaim& number() const { return m_number; }
    const StatementText& text() const { return m_text; }
    std::span<const Token> tokens() const { return m_text.sentence->tokens; }

    std::size_t clause() const { return m_clause; }
    bool isInClause(std::size_t token) const { return m_text.clauses->of(token) == m_clause; }
    bool isBracketed(std::size_t clause) const { return (*m_text.clauses)[clause].isBracketed; }
    bool hasNumber(std::size_t clause) const; ///< digits or words, but those of a day
    bool namesIn(std::size_t clause) const;   ///< an instrument

    WordRoles rolesAt(std::size_t token) const;
    /// Whether the token is of the words for a day on which something happened.
    bool isDay(std::size_t token) const;
    /// Whether it is of a number, a name or words for a day.
    bool isTold(std::size_t token) const;

private:
    template<typename Words>
    static bool isOf(const Words& words, std::size_t token)
    {
        return std::ranges::any_of(words,
                                   [&](const auto& each) { return each.tokens.holds(token); });
    }

    const Claim& m_claim;
    const StatementText& m_text;
    const NumberClaim& m_number;
    std::size_t m_clause;
};

} // namespace core
